internal import Language
internal import Pipeline

/// Reduction and increase of what stands to the right of the verb or, where nothing does, to its left.
struct ReduceRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if isOtherSaving(trigger) || isShortcoming(trigger) { return .none }
        if isContrary(trigger - 1), sentence.has(trigger, .increase), let risen = insteadRisen(trigger) {
            return .drafts([risen])
        }
        if isRefuted(trigger) { return .none }
        if isTopic(trigger) {
            return .refused(.topic, Refused(reason: "a reduction that is only spoken about", head: nil))
        }
        if let named = named(trigger) { return named }
        if let guests = GuestRule(sentence: sentence).read(trigger) { return .drafts([guests]) }
        if sentence.hasCode(trigger, .reduce, "duty") { return duty(trigger) }
        if case .drafts(let saved) = ByOnlineRule(sentence: sentence).read(trigger) { return .drafts(saved) }
        return sides(trigger)
    }

    /// "cái cần giảm là những văn bản chuyển tiếp, những cuộc họp không quyết": the copula names what is to be reduced.
    private func named(_ trigger: Int) -> Outcome? {
        let near = sentence.span(trigger + 1, trigger + 4)
        guard sentence.has(trigger, .reduce), let copula = sentence.first(.opener, "is", in: near),
            sentence.span(trigger + 1, copula).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .aspect, .adverb) }),
            sentence.contains(anyOf: .proposal, .directive, in: sentence.part(before: trigger)) else { return nil }
        let limit = Clause.end(from: copula + 1, in: sentence)
        guard let phrase = sentence.objectPhrase(from: copula + 1, before: limit) else { return nil }
        let parts = Coordination(sentence: sentence, limit: sentence.count, isObject: false).parts(after: phrase)
            .filter { accepts($0, trigger: trigger) }
        return parts.isEmpty ? nil : .drafts(objectDrafts(parts, trigger: trigger))
    }

    /// The object of the trigger or, where it has none, its subject.
    private func sides(_ trigger: Int) -> Outcome {
        switch ObjectSide.read(behind: trigger, in: sentence) {
        case .phrases(let phrases):
            let kept = phrases.filter { accepts($0, trigger: trigger) }
            guard !kept.isEmpty else {
                let reason = "the head is not an office's document or conference here"
                return .refused(.weakHead, Refused(reason: reason, head: phrases[0].head))
            }
            return .drafts(objectDrafts(kept.flatMap(\.oneForEachMeasure), trigger: trigger))
        case .empty:
            if let shared = sharedObject(trigger) { return shared }
            if sentence.has(trigger, .restrain), !sentence.hasAny(trigger - 1, of: .also, .aspect) { return .none }
            let unit = UnitMeasure(sentence: sentence)
            let end = sentence.magnitudes.ofSubject(trigger: trigger).end
            let phrases = sentence.subjects(of: trigger).map { unit.applied(to: $0, in: trigger..<end) }
                .filter { accepts($0, trigger: trigger) }
            let isWhole = phrases.contains { $0.quantity?.kind == .percent && $0.quantity?.value == 100 }
            return phrases.isEmpty || isWhole ? .none : .drafts(subjectDrafts(phrases, trigger: trigger))
        case .blocked(let at, let theme):
            return .refused(.reduceObject, Refused(reason: "what is reduced is out of scope: \(theme)", head: at))
        case .stranger(let at):
            return .refused(.reduceObject, Refused(reason: "another noun heads what is reduced", head: at))
        }
    }

    /// "bãi bỏ, lồng ghép 62 loại báo cáo": the object stands behind the second verb, which is one of merging.
    private func sharedObject(_ trigger: Int) -> Outcome? {
        guard sentence.isComma(trigger + 1) || sentence.has(trigger + 1, .conjunction), sentence.has(trigger + 2, .merge),
            case .phrases(let phrases) = ObjectSide.read(behind: trigger + 2, in: sentence) else { return nil }
        let kept = phrases.filter { accepts($0, trigger: trigger) }
        return kept.isEmpty ? nil : .drafts(objectDrafts(kept, trigger: trigger))
    }

    /// "tiết kiệm điện": something else is saved.
    private func isOtherSaving(_ trigger: Int) -> Bool {
        let next = trigger + 1
        return sentence.has(trigger, .save) && next < sentence.count && sentence.quantity(at: next) == nil
            && !sentence.hasAny(next, .intensity.adding(.measure, .quantity, .activity, .paper))
    }

    /// "những hạn chế", "còn hạn chế": a shortcoming, no verb.
    private func isShortcoming(_ trigger: Int) -> Bool {
        guard sentence.has(trigger, .restrain) else { return false }
        let isBare = sentence.has(trigger - 1, .opener) && !sentence.hasAny(trigger + 1, .heads.adding(.activity))
        return isBare || sentence.hasAny(trigger - 1, of: .quantity, .boundary, .adjunct, .downTo, .excessSoft)
            || sentence.hasCode(trigger + 1, .modifier, "about")
    }

    /// "không giảm mà còn tăng": what follows says the contrary.
    private func isRefuted(_ trigger: Int) -> Bool {
        let next = sentence.isComma(trigger + 1) ? trigger + 2 : trigger + 1
        return sentence.hasAny(trigger, of: .reduce, .fewer) && isContrary(next) && sentence.has(next + 1, .increase)
            && Polarity.of(trigger: trigger, in: sentence) == .negated
    }

    /// "mà còn", "thậm chí": what follows goes further than the denial before; "mà" does so right before a rise.
    private func isContrary(_ index: Int) -> Bool {
        sentence.has(index, .butAlso) || sentence.hasCode(index, .boundary, "but")
    }

    private func accepts(_ phrase: NounPhrase, trigger: Int) -> Bool {
        sentence.guards.accepts(phrase, trigger: trigger) && ReduceFit(sentence: sentence).accepts(phrase, trigger)
    }

    /// "nói về giảm họp": the topic of a speech or the title of an act.
    private func isTopic(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger - 1, .modifier, "about")
    }

    /// "bớt phải đi họp", "ít phải lên xã họp": who had to meet.
    private func duty(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(trigger + 6, Clause.end(from: trigger + 1, in: sentence)))
        guard let head = sentence.first(anyOf: .heads.adding(.blocked), in: near), sentence.hasAny(head, .conferences),
            sentence.span(trigger + 1, head).allSatisfy({ !sentence.isComma($0) }) else { return .none }
        let phrase = NounPhrase(
            pieces: trigger + 1..<head + 1, head: head, object: .conference,
            subtype: sentence.codes(head, all: .conference, .conferenceVerb), measure: .count)
        return .drafts(objectDrafts([phrase], trigger: trigger))
    }

    /// "không những không giảm mà còn tăng": the subject of the denied fall has risen.
    private func insteadRisen(_ trigger: Int) -> Draft? {
        guard let first = sentence.first(anyOf: .reduce, .fewer, in: sentence.span(trigger - 4, trigger)),
            Polarity.of(trigger: first, in: sentence) == .negated,
            let phrase = sentence.subjects(of: first).first(where: { accepts($0, trigger: first) }) else { return nil }
        let (amount, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        var draft = Draft(
            .increaseSubject, of: phrase, .increase, (.notAchieved, []), magnitude: amount,
            evidence: phrase.pieces.lowerBound..<end, trigger: trigger)
        draft.negated = true
        draft.hasSubject = true
        return draft
    }

    private func direction(_ trigger: Int) -> Direction {
        sentence.has(trigger, .increase) ? .increase : .decrease
    }

    private func objectDrafts(_ phrases: [NounPhrase], trigger: Int) -> [Draft] {
        let polarity = Polarity.of(trigger: trigger, in: sentence)
        return Grouping.groups(phrases).map { group in
            let last = group[group.count - 1]
            let evidence = trigger..<last.pieces.upperBound
            let (modality, doubts) = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
            let end = sentence.magnitudes.laterFromTo(behind: last.pieces.upperBound)?.end ?? last.pieces.upperBound
            var draft = Draft(
                rule: sentence.has(trigger, .increase) ? .increaseObject : .reduceObject, object: last.object,
                subtype: Grouping.subtypes(group), measure: measure(group[0], trigger), direction: direction(trigger),
                modality: modality, magnitude: sentence.magnitudes.ofObject(trigger: trigger, phrase: group[0]),
                evidence: trigger..<end, trigger: trigger, head: group[0].head, scope: group.flatMap(\.scope), doubts: doubts)
            draft.apply(hasFailed(evidence) || isMissed(trigger) ? .negated : polarity)
            ReduceRate(sentence: sentence).complete(&draft)
            if draft.direction == .increase, draft.magnitude.value == nil, sentence.has(group[0].head, .online) {
                draft.turn(into: .shareOnline)
            }
            return draft
        }
    }

    /// "giảm văn bản vẫn là giấc mơ": the rest of the sentence says that nothing came of it.
    private func hasFailed(_ evidence: Range<Int>) -> Bool {
        let rest = sentence.span(evidence.upperBound, evidence.upperBound + 8)
        return sentence.contains(.failure, in: rest) || rest.contains { isDenial($0, behind: evidence.upperBound) }
    }

    /// "… nhưng thực tế chưa giảm được bao nhiêu": behind a contrast the same is denied, with no subject of its own.
    private func isDenial(_ index: Int, behind start: Int) -> Bool {
        guard sentence.has(index, .reduce), Polarity.of(trigger: index, in: sentence) == .negated,
            ObjectSide.isEmpty(behind: index, in: sentence),
            let contrast = sentence.last(.boundary, "contrast", in: sentence.span(start, index)) else { return false }
        return !sentence.contains(anyOf: .heads, in: sentence.span(contrast, index))
    }

    /// "chưa đạt mức giảm 10% hội nghị": right before it is said that it was missed.
    private func isMissed(_ trigger: Int) -> Bool {
        sentence.span(trigger - 3, trigger).contains { index in
            sentence.has(index, .failure) && sentence.span(index + 1, trigger).allSatisfy { !sentence.isMark($0) && !sentence.has($0, .boundary) }
        }
    }

    private func subjectDrafts(_ phrases: [NounPhrase], trigger: Int) -> [Draft] {
        let polarity = Polarity.of(trigger: trigger, in: sentence)
        let (magnitude, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        return Grouping.subjectGroups(phrases, before: trigger, in: sentence).map { group in
            let evidence = group[0].pieces.lowerBound..<end
            let (modality, doubts) = sentence.modalities.ofSubject(evidence, trigger: trigger)
            var draft = Draft(
                rule: sentence.has(trigger, .increase) ? .increaseSubject : .reduceSubject, object: group[0].object,
                subtype: Grouping.subtypes(group), measure: measure(group[0], trigger), direction: direction(trigger),
                modality: modality, magnitude: magnitude, evidence: evidence, trigger: trigger, head: group[0].head,
                hasSubject: true, scope: group.flatMap(\.scope), doubts: doubts)
            draft.apply(polarity)
            if let share = share(before: group[0]) { draft.turn(into: share) }
            return draft
        }
    }

    /// "tỷ lệ văn bản điện tử … tăng": a share of a form, no number of documents.
    private func share(before phrase: NounPhrase) -> Measure? {
        guard sentence.contains(.share, in: sentence.span(phrase.pieces.lowerBound - 2, phrase.head)) else { return nil }
        if sentence.has(phrase.head, .electronic) { return .shareElectronic }
        return sentence.has(phrase.head, .online) || sentence.has(phrase.pieces.upperBound, .online) ? .shareOnline : nil
    }

    private func measure(_ phrase: NounPhrase, _ trigger: Int) -> Measure {
        if sentence.has(trigger, .shorten), phrase.measure == .count { return phrase.lengthMeasure }
        return sentence.guards.paperOf(phrase) ?? phrase.measure
    }
}
