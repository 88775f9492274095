internal import Pipeline

/// Where a block stands in its article, for spans that count Unicode scalars.
struct Placement {
    let section: Section
    let kind: Article.Block.Kind?
    /// Scalars of the section before this block.
    let offset: Int

    func span(_ pieces: Range<Int>, in sentence: Sentence) -> Span {
        let bytes = sentence.bytes(pieces)
        let start = scalars(sentence.text, to: bytes.lowerBound)
        let length = scalars(sentence.text, from: bytes.lowerBound, to: bytes.upperBound)
        return Span(section: section, start: offset + start, end: offset + start + length)
    }

    private func scalars(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, to end: Int) -> Int {
        UnsafeBufferPointer(rebasing: text[start..<end]).scalarCount
    }
}
