internal import Language
internal import Pipeline

/// The items below "Đề xuất, kiến nghị:", which ask without a word that asks.
struct ProposalList {
    let lexicon: ClaimLexicon
    /// The block that was begun last is such an item.
    private(set) var isItem = false
    private var isOpen = false

    /// More words than a heading has.
    private static let longest = 14
    /// As many as one has that nothing marks: "2. Kiến nghị, đề xuất".
    private static let shortest = 8

    init(lexicon: ClaimLexicon) {
        self.lexicon = lexicon
    }

    /// A block begins: a heading that asks opens a list, what is no item closes it.
    mutating func begin(_ block: TokenizedText, _ kind: Article.Block.Kind?, _ tokens: () -> [Token]) {
        isItem = false
        guard isOpen || block.openings.holds(.request) && block.words.count <= Self.longest else { return }
        let tokens = tokens()
        if isHead(tokens, kind) {
            isOpen = true
        } else {
            isItem = isOpen && (kind == .listItem || Announcements.isItem(tokens))
            isOpen = isItem
        }
    }

    private func isHead(_ tokens: [Token], _ kind: Article.Block.Kind?) -> Bool {
        let isBare = tokens.count <= Self.shortest && tokens.last?.isAnyMark == false
        guard tokens.count <= Self.longest, isBare || kind == .heading || tokens.last?.isMark(":") == true else { return false }
        return tokens.indices.contains { index in
            guard tokens[index].openings.holds(.request), let term = lexicon.term(at: index, before: tokens.count, in: tokens) else { return false }
            return lexicon.words[term.word].openings.holds(.request)
        }
    }
}
