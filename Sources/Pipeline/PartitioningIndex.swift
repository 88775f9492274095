extension RandomAccessCollection {
    /// The first index whose element, like all behind it, is `belongsBehind`; `endIndex` where none is. Looks at as many
    /// elements as the count has binary digits.
    @inlinable
    public func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
        var start = startIndex, length = count
        while length > 0 {
            let half = length / 2
            let middle = index(start, offsetBy: half)
            if belongsBehind(self[middle]) {
                length = half
            } else {
                start = index(after: middle)
                length -= half + 1
            }
        }
        return start
    }
}
