/// Neighbours in a longer array, counted from the first of them: what many hold of one array costs no memory of its own.
struct Stretch<Element: Sendable>: RandomAccessCollection, Sendable {
    private let all: [Element]
    private let start: Int
    let count: Int

    init(_ range: Range<Int>, of all: [Element]) {
        self.all = all
        (start, count) = (range.lowerBound, range.count)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Element {
        @inline(__always) get { all[start + index] }
    }

    /// Good for `body` only.
    @inline(__always)
    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        all.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<start + count])) }
    }
}
