internal import Language
internal import Pipeline

/// What is reduced where the verb has neither an object behind it nor a subject of the common kind before it.
extension ReduceRule {
    /// "giảm từ 22 loại báo cáo xuống còn 9 loại", "giảm từ 22 xuống còn 9 loại báo cáo": what goes down stands behind one of its
    /// numbers.
    func countedEnds(_ trigger: Int) -> Draft? {
        guard sentence.has(trigger + 1, .adjunct), sentence.quantity(at: trigger + 2) != nil,
            let (magnitude, end) = sentence.magnitudes.bothEnds(from: trigger + 1),
            let phrase = counted(from: trigger + 2, to: end),
            !sentence.contains(.blocked, in: sentence.clause(before: trigger)), accepts(phrase, trigger: trigger) else { return nil }
        let evidence = trigger..<max(end, phrase.pieces.upperBound)
        let standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        var draft = Draft(.reduceObject, of: phrase, direction(trigger), standing, magnitude: magnitude, evidence: evidence, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return draft
    }

    private func counted(from first: Int, to end: Int) -> NounPhrase? {
        if let phrase = sentence.objectPhrase(from: first, before: end), phrase.pieces.upperBound < end { return phrase }
        return sentence.span(first + 1, end).last { sentence.quantity(at: $0) != nil }
            .flatMap { sentence.objectPhrase(from: $0, before: Clause.end(from: $0, in: sentence)) }
    }

    /// "số cuộc họp và thành phần dự đều phải giảm": what is joined to those who attend.
    func besides(_ guests: Draft, _ trigger: Int) -> [Draft] {
        let isFirst = sentence.has(guests.evidence.lowerBound - 1, .conjunction)
        let isAmong = sentence.isComma(guests.evidence.lowerBound - 1) && sentence.contains(.conjunction, in: sentence.span(guests.evidence.lowerBound, trigger))
        guard guests.hasSubject, isFirst || isAmong else { return [] }
        let phrases = sentence.subjects(of: trigger).filter { $0.measure != .participants && accepts($0, trigger: trigger) }
        return phrases.isEmpty ? [] : subjectDrafts(phrases, trigger: trigger)
    }

    /// "rà soát 140 chế độ báo cáo, đề nghị bãi bỏ 35 chế độ": so many of what was named before, by their counter alone.
    func elided(_ trigger: Int) -> Draft? {
        guard let phrase = ElidedHead(sentence: sentence).read(behind: trigger), accepts(phrase, trigger: trigger) else { return nil }
        let evidence = trigger..<phrase.pieces.upperBound
        // "hiện còn 90 chế độ, giảm 35 chế độ": right behind the level it tells of that.
        let standing = sentence.isComma(trigger - 1)
            ? sentence.modalities.ofSubject(evidence, trigger: trigger) : sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        var draft = Draft(
            sentence.has(trigger, .increase) ? .increaseObject : .reduceObject, of: phrase, direction(trigger), standing,
            magnitude: sentence.magnitudes.of(phrase.quantity, unit: sentence.word(phrase.pieces.upperBound - 1)), evidence: evidence,
            trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        draft.hasSubject = true
        return draft
    }

    /// "Những cuộc họp chỉ để nghe đọc văn bản, đề nghị các đồng chí mạnh dạn bỏ": what is to be cut opens the sentence.
    func fronted(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger), segment = sentence.segment(before: trigger)
        guard sentence.hasAny(trigger, of: .reduce, .abolish), sentence.isComplete(before: trigger + 1), part.lowerBound > segment.lowerBound,
            let modality = sentence.modalities.ofPart(part), modality == .proposal || modality == .directive,
            !sentence.contains(anyOf: .heads.adding(.blocked), in: part), Polarity.of(trigger: trigger, in: sentence) == .affirmed,
            sentence.isPlural(segment.lowerBound..<segment.lowerBound + 1),
            let phrase = sentence.objectPhrase(from: segment.lowerBound, before: trigger), sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        var draft = Draft(.reduceSubject, of: phrase, .decrease, .sure(modality), evidence: phrase.pieces.lowerBound..<trigger + 1, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "Cuộc họp nào không cần thì cắt bỏ", "chế độ báo cáo nào trùng thì rà soát, giảm thiểu": whichever is so is to be cut.
    func whichever(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        guard sentence.hasAny(trigger, of: .reduce, .abolish), sentence.isComplete(before: trigger + 1),
            let then = segment.last(where: { sentence.hasCode($0, .boundary, "then") }), trigger - then <= 6,
            let any = segment.prefix(6).first(where: { sentence.has($0, .any) }), any < then,
            let phrase = sentence.objectPhrase(from: segment.lowerBound, before: any), sentence.guards.accepts(phrase, trigger: trigger),
            !sentence.contains(anyOf: .heads.adding(.blocked), in: sentence.span(then + 1, trigger)), Polarity.of(trigger: trigger, in: sentence) == .affirmed else { return nil }
        let modality = sentence.modalities.ofPart(sentence.span(then + 1, trigger)) ?? .directive
        var draft = Draft(
            .reduceSubject, of: phrase, .decrease, modality == .achieved ? .sure(.directive) : .sure(modality),
            evidence: phrase.pieces.lowerBound..<trigger + 1, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "lãnh đạo sở dự họp ít hơn 6 cuộc", "phải đi họp nhiều hơn trước": the verb of meeting with that of going before it.
    func meetingGoneTo(_ trigger: Int) -> [NounPhrase]? {
        guard sentence.hasAny(trigger, of: .fewer, .increase), sentence.has(trigger - 1, .conferenceVerb), sentence.has(trigger - 2, .activity),
            sentence.quantity(at: trigger - 3) == nil else { return nil }
        return [.meeting(at: trigger - 1)]
    }

    /// "lượng giấy in tài liệu đã bớt 3 tấn": paper is measured by units of many kinds.
    func sheets(_ trigger: Int, unit: Int) -> [Draft]? {
        guard sentence.quantity(at: unit - 1)?.kind == .plain, sentence.span(trigger + 1, unit - 1).allSatisfy({ sentence.has($0, .aspect) }),
            sentence.isComplete(before: unit + 1) || sentence.has(unit + 1, .every) else { return nil }
        let phrases = sentence.subjects(of: trigger).filter { $0.measure == .paper && accepts($0, trigger: trigger) }
        return phrases.isEmpty ? nil : subjectDrafts(phrases, trigger: trigger)
    }

    /// "số cuộc họp giảm 25% nhờ sắp xếp bộ máy": where documents or meetings are counted, what stands behind the share is no
    /// object.
    func counted(_ trigger: Int, behind stranger: Int) -> [Draft]? {
        let near = sentence.span(trigger + 2, trigger + 6)
        let means = near.first { sentence.hasCode($0, .achieved, "means") }
        let isMeans = means.map { end in sentence.span(trigger + 2, end).allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .also, .adverb) } } ?? false
        guard stranger == trigger + 2 || isMeans, sentence.quantity(at: trigger + 1)?.isShare == true else { return nil }
        let phrases = sentence.subjects(of: trigger).filter { accepts($0, trigger: trigger) }
        guard let first = phrases.first, first.measure == .count || first.measure == .paper,
            sentence.hasCode(first.pieces.lowerBound, .quantity, "number") || isMeans else { return nil }
        return subjectDrafts(phrases, trigger: trigger)
    }

    /// "cải tiến việc tổ chức kỳ họp nhằm rút ngắn thời gian", "việc ghép hội nghị giúp giảm 30% kinh phí tổ chức": the time or the
    /// cost of the meetings that the part names.
    func measured(_ trigger: Int) -> Draft? {
        var place = trigger + 1
        while sentence.quantity(at: place) != nil || sentence.hasAny(place, .intensity.adding(.aspect, .quantity)) { place += 1 }
        let end = sentence.has(place + 1, .activity) ? place + 2 : place + 1
        guard sentence.has(place, .measure), sentence.isComplete(before: end),
            let measure = sentence.codes(place, .measure).first.flatMap(Measure.init(rawValue:)),
            measure == .duration ? sentence.has(trigger, .shorten) && end == place + 1 : measure == .cost && end == place + 2,
            let head = sentence.part(before: trigger).last(where: { sentence.hasAny($0, .heads.adding(.blocked)) }), sentence.has(head, .conference),
            !sentence.hasAny(head, of: .online, .blocked), !sentence.hasAny(head + 1, of: .online), trigger - head <= 8,
            sentence.hasAny(head - 1, of: .activity, .quantity, .counter, .merge) || sentence.hasCode(head, .conference, "ky_hop"),
            !sentence.contains(anyOf: .negation, .ordinal, in: sentence.span(head, trigger)) else { return nil }
        let phrase = NounPhrase(
            pieces: place..<end, head: head, object: .conference, subtype: sentence.codes(head, .conference), measure: measure, hasOwnMeasure: true,
            quantity: sentence.firstQuantity(in: sentence.span(trigger + 1, place)))
        let evidence = trigger..<end
        var draft = Draft(
            .reduceObject, of: phrase, .decrease, sentence.modalities.ofObject(trigger: trigger, evidence: evidence),
            magnitude: sentence.magnitudes.ofObject(trigger: trigger, phrase: phrase).0, evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "giảm tần suất tổ chức và thắt chặt kinh phí hội nghị", "cắt giảm số lượng, đơn giản hóa nội dung và giảm tần suất báo cáo": the
    /// first verb's measure is one of what stands behind the last.
    func sharedNoun(_ trigger: Int) -> [Draft]? {
        let own = trigger + 1
        guard let measure = sentence.codes(own, .measure).first.flatMap(Measure.init(rawValue:)) ?? (sentence.hasCode(own, .quantity, "number") ? .count : nil)
        else { return nil }
        let first = sentence.has(own + 1, .activity) ? own + 2 : own + 1
        // Another verb, and what it is about, may stand between.
        let isJoint = { (index: Int) in sentence.isComma(index) || sentence.has(index, .conjunction) }
        guard isJoint(first), let joint = sentence.span(first, first + 6).first(where: { isJoint($0) && sentence.hasAny($0 + 1, of: .reduce, .restrain, .shorten) }),
            sentence.span(first, joint).allSatisfy({ sentence.isStranger($0) || isJoint($0) || sentence.hasAny($0, of: .activity, .modifier, .quantity) }),
            var phrase = sentence.objectPhrase(from: joint + 2, before: Clause.end(from: joint, in: sentence)), phrase.hasOwnMeasure, phrase.measure != measure
        else { return nil }
        (phrase.pieces, phrase.measure, phrase.quantity) = (own..<joint, measure, nil)
        return accepts(phrase, trigger: trigger) ? objectDrafts([phrase], trigger: trigger) : nil
    }

    /// "đề nghị tăng số lớp tập huấn", "tăng số buổi tiếp xúc cử tri": a task that is asked for.
    func isWelcome(_ draft: Draft) -> Bool {
        draft.direction == .increase && [.directive, .proposal, .target, .expected].contains(draft.modality) && !draft.subtype.isEmpty
            && Self.welcome.isSuperset(of: draft.subtype)
    }

    private static let welcome: Set = ["tap_huan", "tiep_xuc_cu_tri", "sinh_hoat"]
}
