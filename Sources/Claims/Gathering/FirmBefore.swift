internal import Language
internal import Pipeline

/// "Công ty này bỏ họp sáng thứ hai. Mỗi tháng tiết kiệm được 20 giờ họp.": what follows on a sentence that a firm opens is the
/// firm's too, unless an office is named.
struct FirmBefore {
    let lexicon: ClaimLexicon
    let row: TextRow
    /// The sentence before in the same text.
    let range: Range<Int>?

    /// Whether what a sentence claims is told of the firm of the sentence before.
    func speaks(of sentence: Sentence) -> Bool {
        let isAbroad = sentence.contains(.foreign, "again", in: 0..<sentence.count)
        guard let range, isAbroad || !names(sentence) else { return false }
        let before = Sentence(lexicon: lexicon, row: row, range: range, section: sentence.section)
        // "Người Đức cắt 2.000 văn bản. Theo họ, …"
        if isAbroad { return before.pieces.indices.contains { before.has($0, .foreign) && !before.hasCode($0, .foreign, "again") } }
        guard let firm = before.first(.private, in: before.span(0, 4)), !before.hasAny(firm - 1, of: .quantity, .modifier, .receives) else { return false }
        return !names(before)
    }

    /// A public body, a level or an act.
    private func names(_ sentence: Sentence) -> Bool {
        sentence.pieces.contains { $0.hasAny(of: .body, .level, .act, .norm) }
    }
}
