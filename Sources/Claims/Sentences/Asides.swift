import Language

/// Marks and words beside the sentence that its grammar runs past: the quotation marks of a single word, "được “giải phóng” khỏi
/// 41 loại báo cáo", and brackets that only name or except something, "văn bản (trừ văn bản mật) được ký số".
enum Asides {
    /// The pieces without such marks and words; `tokens` are the sentence's.
    static func dropped(_ pieces: [Piece], _ tokens: ArraySlice<Token>, _ lexicon: ClaimLexicon) -> [Piece] {
        var kept: [Piece] = []
        var index = 0
        while index < pieces.count {
            if let end = bracketEnd(index, pieces, tokens) {
                index = end
            } else if let end = quotedEnd(index, pieces) {
                let inside = pieces[index + 1..<end - 1]
                if let (whole, next) = joined(inside, before: end, pieces, tokens, lexicon) {
                    kept.append(whole)
                    index = next
                    continue
                }
                kept += inside
                index = end
            } else {
                kept.append(pieces[index])
                index += 1
            }
        }
        return kept
    }

    /// Where a bracket closes that holds no figure, no act and no word that states, plans or orders something.
    private static func bracketEnd(_ start: Int, _ pieces: [Piece], _ tokens: ArraySlice<Token>) -> Int? {
        guard pieces[start].isMark("("), start > 0,
            let close = pieces[start...].prefix(14).firstIndex(where: { $0.isMark(")") }), close > start + 1, close + 1 < pieces.count else { return nil }
        let inside = pieces[start + 1..<close]
        return inside.allSatisfy { isBeside($0, tokens) } ? close + 1 : nil
    }

    private static func isBeside(_ piece: Piece, _ tokens: ArraySlice<Token>) -> Bool {
        guard piece.quantity == nil, !piece.isHardStop, !piece.hasAny(Self.telling) else { return false }
        return tokens[piece.tokens].allSatisfy { !$0.isNumber && !$0.isAct }
    }

    private static let telling = SenseSet.triggers.union(.modality).adding(
        .save, .merge, .left, .negation, .foreign, .private, .citizens, .blocked, .online, .electronicMode, .versus, .period, .base, .excessSoft)

    /// "“ngập” trong": a term of several words whose first ones stand in quotation marks, and the piece behind it.
    private static func joined(
        _ inside: ArraySlice<Piece>, before end: Int, _ pieces: [Piece], _ tokens: ArraySlice<Token>, _ lexicon: ClaimLexicon
    ) -> (Piece, next: Int)? {
        guard let first = inside.first, let last = inside.last else { return nil }
        let quoted = Array(tokens[first.tokens.lowerBound..<last.tokens.upperBound])
        let start = pieces[end].tokens.lowerBound
        let behind = tokens[start..<min(tokens.endIndex, start + 3)]
        guard let term = lexicon.term(at: 0, before: quoted.count + behind.count, in: quoted + behind), term.length > quoted.count else { return nil }
        let stop = start + term.length - quoted.count
        guard let next = pieces[end...].firstIndex(where: { $0.tokens.lowerBound >= stop }) else { return nil }
        return (Piece(tokens: first.tokens.lowerBound..<stop, word: term.word, senses: lexicon.words[term.word].senses), next)
    }

    /// Where a quotation closes that holds one word of the lexicon or up to three others.
    private static func quotedEnd(_ start: Int, _ pieces: [Piece]) -> Int? {
        guard start > 0, pieces[start].isAnyMark("“", "\"", "‘"),
            let close = pieces[start...].dropFirst().prefix(4).firstIndex(where: { $0.isAnyMark("”", "\"", "’") }), close > start + 1,
            close + 1 < pieces.count else { return nil }
        let inside = pieces[start + 1..<close]
        guard inside.count == 1 || inside.allSatisfy(\.isStranger), inside.allSatisfy({ $0.quantity == nil && $0.mark == 0 }) else { return nil }
        return close + 1
    }
}
