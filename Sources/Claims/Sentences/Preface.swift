internal import Language

/// What stands before a sentence's first clause and is no part of it: the dash or the letter of a list, the paper or the place that
/// a line is from, and a word that only joins the sentence to the one before: "- Đặc biệt, các sở đã giảm họp". Rules ask what a
/// sentence opens with, and mean its clause.
struct Preface {
    let pieces: [Piece]
    let lexicon: ClaimLexicon
    /// Those of the text.
    let tokens: [Token]
    let text: UnsafeBufferPointer<UInt8>

    /// The pieces without it.
    func dropped() -> [Piece] {
        var start = 0
        while let next = marker(start) ?? source(start) ?? joint(start), next < pieces.count { start = next }
        return start > 0 ? Array(pieces[start...]) : pieces
    }

    /// "-", "•", "a)"
    private func marker(_ start: Int) -> Int? {
        if isBullet(start) { return start + 1 }
        guard start + 1 < pieces.count, pieces[start + 1].isMark(")"), pieces[start].mark == 0, pieces[start].tokens.count == 1,
            case let token = tokens[pieces[start].tokens.lowerBound], token.end - token.start <= 2 else { return nil }
        return start + 2
    }

    private func isBullet(_ index: Int) -> Bool { pieces[index].isAnyMark("-", "–", "—", "*", "+", "•", "·", "●", "▪") }

    /// "(Dân trí) -", "HÀ NỘI –"
    private func source(_ start: Int) -> Int? {
        guard let dash = pieces.indices.dropFirst(start + 1).prefix(5).first(where: isBullet), isApart(dash) else { return nil }
        let named = pieces[start..<dash]
        let isBracketed = named.first?.isMark("(") == true && named.last?.isMark(")") == true && !named.dropFirst().dropLast().contains { $0.mark != 0 }
        return isBracketed || named.allSatisfy(isInCapitals) ? dash + 1 : nil
    }

    /// White space before and behind.
    private func isApart(_ index: Int) -> Bool {
        let next = pieces[index].tokens.upperBound
        return !tokens[next - 1].isGlued && next < tokens.count && !tokens[next].isGlued
    }

    private func isInCapitals(_ piece: Piece) -> Bool {
        guard piece.mark == 0, piece.quantity == nil else { return piece.isMark(".") }
        let first = Int(tokens[piece.tokens.lowerBound].start), end = Int(tokens[piece.tokens.upperBound - 1].end)
        let printed = String(decoding: text[first..<end], as: UTF8.self)
        return printed.uppercased() == printed && printed.lowercased() != printed
    }

    /// "Bên cạnh đó,", "Tuy nhiên,", "Điển hình như"; "Theo đó," refers to an act.
    private func joint(_ start: Int) -> Int? {
        guard start + 1 < pieces.count, let word = pieces[start].word, !pieces[start].has(.refers) else { return nil }
        let codes = lexicon.words[word].codes[.adverb] ?? []
        if pieces[start + 1].isMark(",") { return pieces[start].has(.continues) || codes.contains("joins") ? start + 2 : nil }
        return codes.contains("leads") ? start + 1 : nil
    }

    /// Where what somebody says begins, "Ông A cho biết, | các sở giảm họp", "Theo ông A, | các sở giảm họp": before it nobody orders,
    /// denies or states anything; 0 where nobody speaks.
    static func speech(in pieces: [Piece], _ lexicon: ClaimLexicon) -> Int {
        let speaker = pieces.prefix(longestSpeaker).prefix { !$0.isHardStop && !$0.hasAny(stating) && !says($0, lexicon) }
        let end = speaker.endIndex
        if let first = speaker.first, cites(first, lexicon), let comma = speaker.firstIndex(where: { $0.isMark(",") }),
            !speaker[..<comma].contains(where: { $0.hasAny(ruling) }) { return comma + 1 }
        // "đánh giá việc giảm 22 cuộc họp": what is spoken of is no clause.
        guard end > 0, end < pieces.count, says(pieces[end], lexicon), !isNominal(end + 1, of: pieces, lexicon) else { return 0 }
        return end + 1 < pieces.count && pieces[end + 1].isMark(",") ? end + 2 : end + 1
    }

    private static func cites(_ piece: Piece, _ lexicon: ClaimLexicon) -> Bool {
        guard let word = piece.word, piece.has(.adjunct) else { return false }
        return lexicon.words[word].codes[.adjunct]?.contains("according") == true
    }

    private static func isNominal(_ index: Int, of pieces: [Piece], _ lexicon: ClaimLexicon) -> Bool {
        guard index < pieces.count, let word = pieces[index].word else { return false }
        return lexicon.words[word].codes[.activity]?.contains("nominal") == true
    }

    private static func says(_ piece: Piece, _ lexicon: ClaimLexicon) -> Bool {
        piece.has(.opener) && piece.word.map { lexicon.words[$0].codes[.opener]?.isEmpty ?? true } == true
    }

    /// "Phát biểu tại hội nghị, ông A, Chủ tịch UBND tỉnh B, cho biết …"
    private static let longestSpeaker = 24
    private static let stating = SenseSet.triggers.union(.modality).adding(
        .negation, .hypothetical, .purpose, .left, .gone, .relieve, .merge, .online, .opener, .boundary, .save, .cap, .switchTo, .denied, .act, .norm,
        .documentStrict, .documentVerb)
    /// What is cited may lay down what follows.
    private static let ruling = SenseSet.documents.adding(.act, .norm, .period, .base)
}
