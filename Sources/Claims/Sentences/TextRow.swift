internal import Language

/// One text of an article while it is read.
struct TextRow {
    /// Those of the whole article, in which offsets count.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Its own among them.
    let range: Range<Int>
    let tokens: [Token]
}
