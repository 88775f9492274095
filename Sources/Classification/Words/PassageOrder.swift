extension Array {
    /// The places of what one passage holds, in an array in the order of the passages.
    func indices(ofPassage index: Int, by passage: (Element) -> Int) -> Range<Int> {
        firstIndex(fromPassage: index, passage)..<firstIndex(fromPassage: index + 1, passage)
    }

    private func firstIndex(fromPassage index: Int, _ passage: (Element) -> Int) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if passage(self[middle]) < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
