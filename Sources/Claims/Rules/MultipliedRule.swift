internal import Language
internal import Pipeline

/// A multiple without a verb: "văn bản đến gấp ba trước khi sáp nhập".
struct MultipliedRule {
    let sentence: Sentence

    func read(_ index: Int) -> Outcome {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .multiple, !sentence.has(index - 1, .plain),
            sentence.hasAny(index - 1, .heads) || !sentence.hasAny(index - 1, of: .increase, .reduce, .quantity) || isMore(index - 1)
        else { return .none }
        let phrases = sentence.acceptedSubjects(of: isMore(index - 1) ? index - 1 : index).filter(isCounted)
        guard let phrase = phrases.first else { return .none }
        let evidence = phrase.pieces.lowerBound..<index + 1
        var standing = sentence.modalities.ofSubject(evidence, trigger: index)
        // "phải xử lý 150 văn bản mỗi ngày, gấp ba lần trước": the duty is to deal with so many.
        if standing.modality == .directive, sentence.contains(.burden, in: sentence.segment(before: phrase.pieces.upperBound)) { standing = .told }
        // "lượng văn bản điện tử gửi, nhận đã gấp 5 lần": more of them are files.
        let isOfFiles = phrase.measure == .count && sentence.has(phrase.head, .electronic)
        return .drafts([Draft(
            rule: .multiplied, object: phrase.object, subtype: Grouping.subtypes(phrases), measure: isOfFiles ? .shareElectronic : phrase.measure,
            direction: .increase, standing: standing, magnitude: sentence.magnitudes.of(quantity), evidence: evidence, trigger: index,
            head: phrase.head, hasSubject: true)])
    }

    /// "số thông tư nhiều gấp đôi năm trước"
    private func isMore(_ index: Int) -> Bool { sentence.hasCode(index, .increase, "split") }

    private func isCounted(_ phrase: NounPhrase) -> Bool {
        phrase.hasOwnMeasure || phrase.pieces.contains {
            !Set(sentence.codes($0, .quantity)).isDisjoint(with: ["many", "number"])
        } || phrase.object == .document && sentence.hasAny(phrase.head, of: .document, .electronic)
    }
}
