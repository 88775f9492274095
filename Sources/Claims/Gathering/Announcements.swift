internal import Language
internal import Pipeline

/// How statements are meant that an earlier sentence announces: the items below "… yêu cầu thực hiện các nội dung sau:", and a
/// sentence that goes on with the one before, "Cụ thể, văn bản giảm 15%". What nobody else says of itself is meant so.
struct Announcements {
    let lexicon: ClaimLexicon
    /// What the head of the list says that the reading is in.
    private(set) var ofList: Modality?
    private var isBehindHead = false
    private var goesOn = false

    init(lexicon: ClaimLexicon) {
        self.lexicon = lexicon
    }

    /// A block begins: one that is no item and does not stand right below a head is out of the list.
    mutating func begin(_ kind: Article.Block.Kind?, _ tokens: () -> [Token]) {
        if ofList != nil, !isBehindHead, !goesOn, kind != .listItem, !Self.isItem(tokens()) { ofList = nil }
    }

    /// Whether the sentences of a block must be known to tell what it announces.
    func mayAnnounce(_ text: TokenizedText, _ last: Token?) -> Bool {
        text.openings.holds(.announces) || last?.isMark(":") == true
    }

    /// A block ends with a mark: with a colon it is a head. A head without a cue of its own, "Về hội họp:", leaves that of the list
    /// around. `sentence`: the last one, nil where nobody looked at them.
    mutating func end(_ mark: Token?, _ sentence: (range: Range<Int>, row: TextRow)?) {
        isBehindHead = mark?.isMark(":") ?? false || sentence.map { closesWithNotice($0.range, $0.row.tokens) } ?? false
        goesOn = mark?.isMark(";") ?? false
        guard isBehindHead, let sentence else { return }
        ofList = modality(of: sentence.range, sentence.row) ?? ofList
    }

    /// What the sentence before says of one that goes on with it; nil for a sentence that stands for itself.
    mutating func modality(_ range: Range<Int>, behind previous: Range<Int>?, _ row: TextRow) -> Modality? {
        guard let previous else { return nil }
        if closesWithNotice(previous, row.tokens), let announced = modality(of: previous, row) {
            ofList = announced
            return announced
        }
        guard let opening = lexicon.term(at: range.lowerBound, before: range.upperBound, in: row.tokens),
            lexicon.words[opening.word].senses.contains(SenseSet(.continues)) else { return nil }
        return modality(of: previous, row)
    }

    /// "… thực hiện các nội dung sau.": a full stop that stands for a colon.
    private func closesWithNotice(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        let end = tokens[range].last?.isAnyMark == true ? range.upperBound - 1 : range.upperBound
        return [2, 3].contains { length in
            guard end - length >= range.lowerBound, let term = lexicon.term(at: end - length, before: end, in: tokens) else { return false }
            return term.length == length && lexicon.words[term.word].senses.contains(SenseSet(.announces))
        }
    }

    private func modality(of range: Range<Int>, _ row: TextRow) -> Modality? {
        Sentence(lexicon: lexicon, row: row, range: range, section: .body).modalities.ofWhole
    }

    /// "- …", "1. …", "a) …".
    static func isItem(_ tokens: [Token]) -> Bool {
        guard let first = tokens.first else { return false }
        if first.isAnyMark { return ["-", "–", "—", "+", "*", "•", "·"].contains { first.isMark($0) } }
        let isShort = first.isNumber || first.isWord && first.end - first.start == 1
        guard isShort, let second = tokens.dropFirst().first else { return false }
        return second.isMark(".") || second.isMark(")")
    }
}
