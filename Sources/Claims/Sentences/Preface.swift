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
        guard !pieces.isEmpty else { return [] }
        var start = 0
        while let next = marker(start) ?? source(start) ?? joint(start), next < pieces.count { start = next }
        return start > 0 ? Array(pieces[start...]) : pieces
    }

    /// "-", "•", "a)", the quotation mark that opens the sentence
    private func marker(_ start: Int) -> Int? {
        if isBullet(start) || start == 0 && pieces[0].isAnyMark("“", "\"") { return start + 1 }
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

    /// A name in capitals: "GIẢM HỌP – TĂNG HIỆU QUẢ" names nothing.
    private func isInCapitals(_ piece: Piece) -> Bool {
        guard piece.isStranger || piece.hasAny(of: .level, .body) else { return piece.isMark(".") }
        let first = Int(tokens[piece.tokens.lowerBound].start), end = Int(tokens[piece.tokens.upperBound - 1].end)
        let printed = String(decoding: text[first..<end], as: UTF8.self)
        return printed.uppercased() == printed && printed.lowercased() != printed
    }

    /// "Bên cạnh đó,", "Tuy nhiên,", "Điển hình như"; "Theo đó," refers to an act.
    private func joint(_ start: Int) -> Int? {
        guard start + 1 < pieces.count, !pieces[start].has(.refers) else { return nil }
        let codes = lexicon.codes(of: pieces[start], .adverb)
        if pieces[start + 1].isMark(",") { return pieces[start].has(.continues) || codes.contains("joins") ? start + 2 : nil }
        return codes.contains("leads") ? start + 1 : nil
    }
}
