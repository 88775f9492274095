internal import Language
internal import Pipeline

/// Paper that gives way to files: "gửi thư mời họp bằng giấy sang thư điện tử".
struct PaperReplacedRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let before = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 7), trigger)
        let behind = sentence.span(trigger + 1, min(Clause.end(from: trigger, in: sentence), trigger + 5))
        guard let file = behind.first(where: { sentence.hasAny($0, SenseSet(.electronicMode, .electronic)) }),
            before.contains(where: { sentence.hasAny($0, SenseSet(.paperMode, .paper)) }),
            let head = before.first(where: { sentence.hasAny($0, .documents) }) else { return .none }
        let evidence = head..<file + 1
        let money = money(behind: file)
        let (modality, doubt) = ModalityReader(sentence: sentence).ofMode(evidence: evidence)
        return .drafts([Draft(
            rule: .paperReplaced, object: .document, subtype: sentence.codes(head, .document) + sentence.codes(head, .paper),
            measure: .paper, direction: .modeSwitch, modality: doubt != nil && money != nil ? .expected : modality,
            magnitude: money ?? Magnitude(kind: .qualitative), evidence: evidence, trigger: trigger, head: head)])
    }

    /// "tiết kiệm được 20 tỉ đồng".
    private func money(behind index: Int) -> Magnitude? {
        guard let save = sentence.span(index, sentence.count).first(where: { sentence.has($0, .save) }) else { return nil }
        for position in sentence.span(save + 1, save + 5) {
            guard let quantity = sentence.pieces[position].quantity else { continue }
            return MagnitudeReader(sentence: sentence).money(quantity, at: position)
        }
        return nil
    }
}
