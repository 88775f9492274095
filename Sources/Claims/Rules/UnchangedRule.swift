internal import Pipeline

/// "Số lượng luật, nghị định không thay đổi lớn."
struct UnchangedRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        // "vẫn giữ nguyên hiệu lực": something else is kept.
        guard ObjectSide.isEmpty(behind: trigger, in: sentence) else { return .none }
        let phrases = sentence.acceptedSubjects(of: trigger).filter(isCounted)
        guard !phrases.isEmpty else { return .none }
        return .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map { group in
            let evidence = group[0].pieces.lowerBound..<trigger + 1
            // "vẫn giữ nguyên như năm trước": two levels are told, no fall that was hoped for.
            let isStill = sentence.hasCode(trigger, .unchanged, "still")
                || sentence.hasCode(trigger - 1, .also, "still") && !sentence.hasCode(trigger, .unchanged, "as")
            let standing = isStill ? .sure(.notAchieved) : sentence.modalities.ofSubject(evidence, trigger: trigger).settled
            return Draft(
                rule: .unchangedSubject, object: group[0].object, subtype: Grouping.subtypes(group), measure: group[0].measure,
                direction: .noChange, standing: standing, negated: true, evidence: evidence, trigger: trigger,
                head: group[0].head, hasSubject: true)
        })
    }

    /// Only numbers and measures can be said to stay; a document that "does not change" keeps its text.
    private func isCounted(_ phrase: NounPhrase) -> Bool {
        phrase.measure != .count || phrase.scope == ["backlog"] || sentence.contains(.quantity, "number", in: phrase.pieces)
    }
}
