extension StringProtocol {
    /// Unicode scalars, in which spans count.
    package var scalarCount: Int {
        utf8.withContiguousStorageIfAvailable(\.scalarCount) ?? unicodeScalars.count
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Unicode scalars of valid UTF-8.
    package var scalarCount: Int { count { self[$0] & 0xC0 != 0x80 } }

    /// At how many places from `start` on a condition holds. Counted in bytes, block by block, so that the processor takes as
    /// many places at once as its registers hold; the condition must do without branches for that.
    @inlinable
    @inline(__always)
    public func count(from start: Int = 0, where holds: (_ index: Int) -> Bool) -> Int {
        var total = 0
        var index = start
        while index < count {
            let end = Swift.min(index &+ 240, count)
            var block: UInt8 = 0
            while index < end {
                block &+= holds(index) ? 1 : 0
                index &+= 1
            }
            total &+= Int(block)
        }
        return total
    }
}
