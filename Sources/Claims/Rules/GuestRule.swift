internal import Language
internal import Pipeline

/// Fewer people at meetings: a limit on their number, or a fall of it.
struct GuestRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Draft? {
        limit(trigger) ?? fewer(trigger) ?? subject(trigger) ?? restrained(trigger)
    }

    /// "các cuộc họp … hạn chế số lượng 20 người": attendance is limited.
    private func limit(_ trigger: Int) -> Draft? {
        guard sentence.has(trigger, .restrain),
            let number = sentence.firstNumber(.plain, in: sentence.span(trigger + 1, trigger + 4)),
            let quantity = sentence.quantity(at: number),
            sentence.has(number + 1, .peopleUnit) || sentence.hasMeasure(number + 1, .participants),
            let head = meeting(from: trigger, to: number) else { return nil }
        let evidence = trigger..<number + 2
        return Draft(
            rule: .participantCap, object: .conference, subtype: sentence.codes(head, .conference),
            measure: .participants, direction: .cap,
            standing: sentence.modalities.ofObject(trigger: trigger, evidence: evidence).settled,
            magnitude: Magnitude(kind: .cap, value: quantity.value, unit: sentence.word(number + 1), bound: .atMost),
            evidence: evidence, trigger: trigger, head: head)
    }

    /// "giảm một nửa thành phần dự": attendance at the meetings that the sentence speaks of.
    private func fewer(_ trigger: Int) -> Draft? {
        // "kéo cả trăm đại biểu về tỉnh": a verb that reduces only from so many to so many.
        guard sentence.hasAny(trigger, of: .reduce, .fewer), !sentence.hasCode(trigger, .reduce, "from_to") else { return nil }
        var index = trigger + 1
        let leading = SenseSet.intensity.adding(.aspect, .quantity)
        while sentence.hasAny(index, leading) || sentence.quantity(at: index) != nil { index += 1 }
        guard sentence.hasMeasure(index, .participants) else { return nil }
        var end = index + 1
        while sentence.has(end, .activity) { end += 1 }
        guard !sentence.hasAny(end, .heads.adding(.counter, .quantity)), closesPhrase(end),
            let head = meeting(from: trigger, to: trigger) else { return nil }
        let evidence = trigger..<end
        let phrase = NounPhrase(
            pieces: index..<end, head: index, object: .conference, subtype: sentence.codes(head, .conference),
            measure: .participants, quantity: sentence.firstQuantity(in: sentence.span(trigger, index)))
        var draft = Draft(
            .fewerGuests, of: phrase, .decrease, sentence.modalities.ofObject(trigger: trigger, evidence: evidence),
            magnitude: sentence.magnitudes.ofObject(trigger: trigger, phrase: phrase).0, evidence: evidence, trigger: trigger)
        draft.head = head
        return draft
    }

    /// "hội nghị … và số đại biểu giảm còn 1/3": attendance went down.
    private func subject(_ trigger: Int) -> Draft? {
        guard sentence.hasAny(trigger, of: .reduce, .fewer, .increase),
            ObjectSide.isEmpty(behind: trigger, in: sentence) || sentence.hasAny(trigger + 1, .intensity) && ObjectSide.isEmpty(behind: trigger + 1, in: sentence),
            let guests = sentence.part(before: trigger).last(where: isNumberOfGuests), trigger - guests <= 6,
            !sentence.span(guests + 1, trigger).contains(where: {
                sentence.hasAny($0, .heads.union(.triggers)) || sentence.isStranger($0) && !sentence.has($0, .level)
            }),
            // "số người bị nạn giảm, công an cho biết tại hội nghị": where it was said.
            let head = meeting(from: trigger, to: trigger), head < trigger || !sentence.containsComma(in: sentence.span(trigger, head)) else { return nil }
        let (amount, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        let phrase = NounPhrase(
            pieces: guests..<guests + 1, head: head, object: .conference, subtype: sentence.codes(head, .conference),
            measure: .participants)
        var draft = Draft(
            .fewerGuests, of: phrase, sentence.has(trigger, .increase) ? .increase : .decrease, sentence.modalities.ofSubject(guests..<end, trigger: trigger), magnitude: amount,
            evidence: guests..<end, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        draft.hasSubject = true
        return draft
    }

    /// "khách mời dự hội nghị hạn chế tối đa", "thành phần dự họp cần hạn chế": those who attend are limited, though nobody says to how many.
    private func restrained(_ trigger: Int) -> Draft? {
        guard sentence.has(trigger, .restrain), sentence.has(trigger + 1, .intensityMax) || sentence.hasAny(trigger - 1, of: .directive, .proposal, .aspect),
            sentence.isComplete(before: trigger + 1) || sentence.hasAny(trigger + 1, .intensity) && sentence.isComplete(before: trigger + 2),
            let guests = sentence.part(before: trigger).first(where: { sentence.hasMeasure($0, .participants) }),
            sentence.span(sentence.part(before: trigger).lowerBound, guests).allSatisfy({ sentence.hasAny($0, of: .quantity, .counter, .boundary, .adverb) }),
            let head = sentence.span(guests, trigger).last(where: { sentence.hasAny($0, .conferences) }) ?? meeting(from: trigger, to: trigger).flatMap({ $0 < trigger ? $0 : nil }),
            !sentence.has(head, .blocked), sentence.span(guests + 1, trigger).allSatisfy({
                $0 == head || sentence.hasAny($0, SenseSet.modality.adding(.activity, .modifier, .level, .aspect, .conferenceVerb)) || sentence.isStranger($0) && $0 < head
            }) else { return nil }
        let phrase = NounPhrase(pieces: guests..<guests + 1, head: head, object: .conference, subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb), measure: .participants)
        let (amount, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        var draft = Draft(
            .fewerGuests, of: phrase, .decrease, sentence.modalities.ofSubject(guests..<end, trigger: trigger), magnitude: amount, evidence: guests..<end, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        draft.hasSubject = true
        return draft
    }

    /// "số đại biểu", "thành phần"; "các đại biểu" are those who speak.
    private func isNumberOfGuests(_ index: Int) -> Bool {
        guard sentence.hasMeasure(index, .participants), !sentence.has(index, .peopleUnit) else { return false }
        // "tại hội nghị, số người giảm 20%": people of all kinds are guests where they come to it.
        return !sentence.hasCode(index, .plain, "persons") || sentence.span(index + 1, index + 4).contains { sentence.has($0, .activity) || sentence.hasAny($0, .conferences) }
            || sentence.part(before: index).contains { sentence.hasAny($0, .conferences) && !sentence.has($0 - 1, .adjunct) }
    }

    /// The first meeting that the segments around a place speak of.
    private func meeting(from start: Int, to end: Int) -> Int? {
        var segment = Clause.segmentStart(before: start, in: sentence)
        // "hội nghị được tổ chức gọn: số đại biểu giảm 40%"
        if segment > 0, sentence.pieces[segment - 1].isMark(":") { segment = Clause.segmentStart(before: segment - 1, in: sentence) }
        return sentence.first(anyOf: .conferences, in: sentence.span(segment, Clause.segmentEnd(from: end, in: sentence)))
    }

    /// Nothing behind the words goes on naming what is counted.
    private func closesPhrase(_ index: Int) -> Bool {
        sentence.isComplete(before: index) || sentence.hasAny(index, of: .modifier, .adverb, .downTo, .base, .period, .negation)
    }
}
