internal import Language
internal import Pipeline

/// Shares of a form that rise or fall.
extension ReduceRule {
    /// "tỷ lệ văn bản điện tử tăng mạnh, đạt 62%": the share that was reached, where the rise has no figure of its own.
    func takeReachedShare(_ draft: inout Draft) {
        let end = draft.evidence.upperBound
        guard draft.direction == .modeSwitch, draft.magnitude.kind == .qualitative, !draft.negated, sentence.isComma(end), sentence.has(end + 1, .reaches),
            let amount = sentence.firstNumber(.percent, in: sentence.span(end + 2, end + 4)) else { return }
        draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: amount))
        draft.evidence = draft.evidence.lowerBound..<amount + 1
    }

    /// "văn bản điện tử", "văn bản gửi qua mạng", "văn bản được ký số".
    func isOfFiles(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        if sentence.has(phrase.head, .electronic) { return true }
        let end = phrase.pieces.upperBound
        return sentence.span(end, min(end + 6, trigger)).prefix { !sentence.isMark($0) }.contains {
            sentence.has($0, .electronicMode) || sentence.has($0, .online) && !sentence.hasAny($0, .conferences)
        }
    }

    /// "tỷ lệ văn bản điện tử … tăng": a share of a form, no number of documents.
    func share(before phrase: NounPhrase, _ trigger: Int) -> Measure? {
        guard sentence.contains(.share, in: sentence.span(phrase.pieces.lowerBound - 2, phrase.head)) else { return nil }
        // "tỷ lệ văn bản gửi qua mạng tăng"
        let mode = sentence.span(phrase.pieces.upperBound, trigger).prefix(8)
        // "tỷ lệ ký số văn bản tăng"
        let isSigned = sentence.contains(.electronicMode, in: sentence.span(phrase.pieces.lowerBound - 2, phrase.head))
        if sentence.has(phrase.head, .electronic) || isSigned && phrase.object == .document || phrase.object == .document && mode.contains(where: { sentence.hasAny($0, of: .electronicMode, .online) }) {
            return .shareElectronic
        }
        if sentence.isInPersonMeeting(phrase.head) || sentence.has(phrase.pieces.upperBound, .inPerson) { return .shareInPerson }
        return sentence.has(phrase.head, .online) || sentence.has(phrase.pieces.upperBound, .online) ? .shareOnline : nil
    }
}
