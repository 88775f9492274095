internal import Pipeline

/// Two mentions of one thing in a sentence are one claim: "giảm thời gian họp, phấn đấu giảm 30% thời gian họp".
enum Merge {
    static func merged(_ drafts: [Draft]) -> [Draft] {
        var kept: [Draft] = []
        for draft in drafts {
            if let index = kept.firstIndex(where: { isSame($0, draft) }) {
                kept[index] = better(kept[index], draft)
            } else {
                kept.append(draft)
            }
        }
        return kept.map { rarer($0, kept) }.filter { draft in
            // "không còn cảnh họp hành triền miên": the excess that is said to be over.
            let isTold = { (other: Draft) in
                other.direction != .none && other.object == draft.object && other.evidence.contains(draft.trigger)
            }
            if draft.direction == .none, kept.contains(where: isTold) { return false }
            return true
        }.filter { draft in
            // "ngày nào mình cũng phải họp, có khi 4-5 cuộc": the number says how often.
            if draft.rule == .alwaysMeeting, draft.measure == .count,
                kept.contains(where: { $0.modality == .excess && $0.object == .conference && $0.measure == .frequency && hasNumber($0) }) { return false }
            // "văn bản ngắn gọn, không quá 2 trang": the limit says how short.
            if draft.rule == .brief, kept.contains(where: { $0.rule == .lengthCap && $0.object == draft.object }) { return false }
            // "giảm họp từ hằng tuần xuống hằng tháng": fewer by coming less often.
            return !(isGeneral(draft) && kept.contains { isRarer($0, than: draft) })
        }.filter { draft in
            !draft.isSecondary || !kept.contains { !$0.isSecondary && $0.object == draft.object }
        }
    }

    /// "giảm tần suất họp", without the periods between which it changed.
    private static func isGeneral(_ draft: Draft) -> Bool {
        draft.rule == .reduceObject && draft.measure == .count && !hasNumber(draft)
            || draft.measure == .frequency && (draft.rule == .reduceObject || draft.rule == .reduceSubject)
    }

    private static func isRarer(_ draft: Draft, than general: Draft) -> Bool {
        draft.rule == .lessOften && draft.object == general.object && general.evidence.contains(draft.head)
    }

    /// "giảm tần suất giao ban, chuyển từ hằng tháng sang hằng quý": meant as the verb of reduction before it is.
    private static func rarer(_ draft: Draft, _ others: [Draft]) -> Draft {
        guard let general = others.first(where: { isGeneral($0) && isRarer(draft, than: $0) }) else { return draft }
        var draft = draft
        draft.modality = general.modality
        draft.evidence = min(draft.evidence.lowerBound, general.evidence.lowerBound)..<max(draft.evidence.upperBound, general.evidence.upperBound)
        return draft
    }

    private static func isSame(_ one: Draft, _ other: Draft) -> Bool {
        guard one.object == other.object, one.measure == other.measure, one.direction == other.direction else { return false }
        let overlap = one.evidence.overlaps(other.evidence)
        // "ngán ngẩm vì những cuộc họp liên miên": one complaint in two words.
        if one.modality == .excess, other.modality == .excess, !hasNumber(one), !hasNumber(other) { return true }
        if one.evidence == other.evidence || one.isSecondary && other.isSecondary && overlap { return true }
        if one.hasSubject || other.hasSubject { return overlap && one.rule == other.rule && one.head == other.head }
        return !hasNumber(one) || !hasNumber(other) || one.magnitude.value == other.magnitude.value
    }

    private static func hasNumber(_ draft: Draft) -> Bool {
        draft.magnitude.value != nil || draft.magnitude.to != nil
    }

    /// The one with a number, else the first, with the subtypes of both.
    private static func better(_ one: Draft, _ other: Draft) -> Draft {
        let isOther = one.isSecondary != other.isSecondary ? one.isSecondary : !hasNumber(one) && hasNumber(other)
        var (best, rest) = isOther ? (other, one) : (one, other)
        for code in rest.subtype where !best.subtype.contains(code) { best.subtype.append(code) }
        if best.magnitude.intensity == nil { best.magnitude.intensity = rest.magnitude.intensity }
        return best
    }
}
