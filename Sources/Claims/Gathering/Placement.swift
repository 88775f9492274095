internal import Language
internal import Pipeline

/// Where a block stands in its article, for spans that count Unicode scalars.
struct Placement {
    let section: Section
    let kind: Article.Block.Kind?
    /// Scalars of the section before this block.
    let offset: Int

    func span(_ pieces: Range<Int>, in sentence: Sentence) -> Span {
        let bytes = sentence.bytes(pieces)
        let start = scalars(sentence.text, sentence.origin..<bytes.lowerBound)
        let length = scalars(sentence.text, bytes)
        return Span(section: section, start: offset + start, end: offset + start + length)
    }

    private func scalars(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        UnsafeBufferPointer(rebasing: text[range]).scalarCount
    }
}
