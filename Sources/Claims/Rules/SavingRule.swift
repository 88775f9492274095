internal import Language
internal import Pipeline

/// Money that meetings or documents no longer cost: "mỗi hội nghị trực tuyến tiết kiệm ít nhất 20 triệu đồng",
/// "tiết kiệm 600 triệu đồng nhờ gửi văn bản điện tử".
struct SavingRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        guard let amount = sentence.span(trigger + 1, trigger + 4).first(where: { sentence.pieces[$0].quantity?.kind == .plain }),
            let quantity = sentence.pieces[amount].quantity, sentence.has(amount + 1, .moneyUnit), let head = source(trigger, behind: amount) else { return .none }
        let isMeeting = sentence.hasAny(head, .conferences)
        let evidence = min(head, trigger)..<max(head + 1, amount + 2)
        let reader = ModalityReader(sentence: sentence)
        let (modality, doubt) = head < trigger ? reader.ofSubject(evidence, trigger: trigger) : reader.ofObject(trigger: trigger, evidence: evidence)
        var subtype: [String] = []
        for sense in [Sense.conference, .conferenceVerb, .electronic, .paper, .document, .documentVerb] where subtype.isEmpty { subtype = sentence.codes(head, sense) }
        return .drafts([Draft(
            rule: .moneySaved, object: isMeeting ? .conference : .document, subtype: subtype, measure: .cost, direction: .decrease, modality: modality,
            magnitude: MagnitudeReader(sentence: sentence).money(quantity, at: amount), evidence: evidence, trigger: trigger, head: head,
            hasSubject: head < trigger, isSecondary: true, doubts: doubt.map { [$0] } ?? [])])
    }

    /// What the money is saved by: meetings or documents that head the clause before, or what stands behind "thanks to".
    private func source(_ trigger: Int, behind amount: Int) -> Int? {
        let before = sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger)
        if let head = before.last(where: isSource), !sentence.span(head, trigger).contains(where: { sentence.has($0, .blocked) }) { return head }
        let behind = sentence.span(amount + 2, min(sentence.count, amount + 12))
        guard let cue = behind.first(where: { sentence.codes($0, .achieved).contains("means") || sentence.hasAny($0, SenseSet(.reason, .gives)) })
        else { return nil }
        return sentence.span(cue, behind.upperBound).first(where: isSource)
    }

    /// Meeting online, documents as files, paper: what saves by its form. A meeting in general saves nothing.
    private func isSource(_ index: Int) -> Bool {
        sentence.has(index, .online) && sentence.hasAny(index, .conferences) || sentence.hasAny(index, SenseSet(.electronic, .paper))
            || sentence.hasAny(index, .conferences) && sentence.has(index + 1, .online)
            || sentence.hasAny(index, SenseSet(.document)) && sentence.hasAny(index + 1, SenseSet(.electronicMode))
    }
}
