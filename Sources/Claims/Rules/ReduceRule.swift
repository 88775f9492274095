internal import Language
internal import Pipeline

/// Reduction and increase of what stands to the right of the verb or, where nothing does, to its left.
struct ReduceRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let piece = sentence.pieces[trigger]
        if piece.has(.save), !sentence.hasAny(trigger + 1, SenseSet(.measure, .quantity, .activity, .paper).union(.intensity)),
            sentence.pieces.indices.contains(trigger + 1), sentence.pieces[trigger + 1].quantity == nil { return .none }
        if piece.hasAny(SenseSet(.restrain)), isShortcoming(trigger) { return .none }
        if sentence.has(trigger - 1, .butAlso), piece.has(.increase), let risen = insteadRisen(trigger) { return .drafts([risen]) }
        if piece.hasAny(SenseSet(.reduce, .fewer)), sentence.has(trigger + 1, .butAlso), sentence.has(trigger + 2, .increase) { return .none }
        if isTopic(trigger) {
            return .refused(.topic, Refused(reason: "a reduction that is only spoken about", head: nil))
        }
        if let guests = guestLimit(trigger) ?? fewerGuests(trigger) { return .drafts([guests]) }
        if sentence.codes(trigger, .reduce).contains("duty") { return duty(trigger) }
        if case .drafts(let saved) = ByOnlineRule(sentence: sentence).read(trigger) { return .drafts(saved) }
        switch ObjectSide.read(behind: trigger, in: sentence) {
        case .phrases(let phrases):
            let kept = phrases.filter { accepts($0, trigger: trigger) }
            guard !kept.isEmpty else {
                return .refused(.weakHead, Refused(reason: "the head is not an office's document or conference here", head: phrases[0].head))
            }
            return .drafts(objectDrafts(kept.flatMap(\.oneForEachMeasure), trigger: trigger))
        case .empty:
            if piece.has(.restrain), !sentence.hasAny(trigger - 1, SenseSet(.also, .aspect)) { return .none }
            let phrases = SubjectSide(sentence: sentence, trigger: trigger).phrases().filter { accepts($0, trigger: trigger) }
            guard !phrases.isEmpty, !phrases.contains(where: { $0.quantity?.kind == .percent && $0.quantity?.value == 100 }) else { return .none }
            return .drafts(subjectDrafts(phrases, trigger: trigger))
        case .blocked(let at, let theme):
            return .refused(.reduceObject, Refused(reason: "what is reduced is out of scope: \(theme)", head: at))
        case .stranger(let at):
            return .refused(.reduceObject, Refused(reason: "another noun heads what is reduced", head: at))
        }
    }

    /// "những hạn chế", "còn hạn chế": a shortcoming, no verb.
    private func isShortcoming(_ trigger: Int) -> Bool {
        sentence.hasAny(trigger - 1, SenseSet(.quantity, .boundary, .adjunct, .downTo, .excessSoft)) || sentence.has(trigger - 1, .opener)
            && !(sentence.has(trigger - 1, .opener) && sentence.hasAny(trigger + 1, SenseSet.heads.union(SenseSet(.activity))) && !sentence.has(trigger - 1, .quantity))
            || sentence.codes(trigger + 1, .modifier).contains("about")
    }

    private func accepts(_ phrase: NounPhrase, trigger: Int) -> Bool {
        Guards(sentence: sentence).accepts(phrase, trigger: trigger) && fits(phrase, trigger)
    }

    /// What the verb asks of its object: a repeal is no reduction unless the needless are meant, control is of issuing
    /// or holding, and only what lasts is shortened.
    private func fits(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let piece = sentence.pieces[trigger]
        if piece.has(.abolish) {
            let behind = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5)
            let around = phrase.pieces.upperBound <= trigger ? sentence.span(phrase.pieces.upperBound, trigger) : behind
            if phrase.measure == .paper, phrase.pieces.lowerBound > trigger { return true }
            let isPlural = sentence.isPlural(phrase.pieces)
            let isKinds = (phrase.quantity?.value ?? 0) >= 2 && !Set(phrase.subtype).isDisjoint(with: Self.routine)
            return around.contains { sentence.has($0, .needless) } || isKinds || phrase.object == .conference && isPlural && !sentence.codes(trigger, .abolish).contains("void")
        }
        let codes = sentence.codes(trigger, .reduce)
        if codes.contains("counted"), !isCut(phrase, trigger) { return false }
        if sentence.codes(trigger, .increase).contains("near"), phrase.pieces.upperBound <= trigger {
            // "được biết đến nhiều hơn": how much something else is done.
            let gap = sentence.span(phrase.pieces.upperBound, trigger)
            return gap.count <= 5 && !gap.contains { sentence.codes($0, .aspect).contains("passive") || sentence.has($0, .will) }
        }
        if codes.contains("from_to") {
            let end = phrase.pieces.upperBound
            return MagnitudeReader(sentence: sentence).laterFromTo(behind: end <= trigger ? trigger + 1 : end) != nil
        }
        if sentence.codes(trigger, .fewer).contains("split") || sentence.codes(trigger, .increase).contains("split") {
            return phrase.pieces.lowerBound > trigger && sentence.codes(phrase.pieces.upperBound, .adverb).contains("than")
        }
        if codes.contains("adjective"), phrase.pieces.upperBound <= trigger,
            !sentence.hasAny(trigger - 1, SenseSet.modality.union(SenseSet(.aspect, .also))) { return false }
        if piece.has(.save) { return isSaved(phrase, trigger) }
        if piece.has(.shorten) { return phrase.hasOwnMeasure || phrase.object == .conference || sentence.codes(trigger, .shorten).contains("text") }
        guard piece.has(.restrain), phrase.pieces.lowerBound > trigger else { return true }
        let hasActivity = sentence.span(trigger + 1, phrase.head).contains { sentence.has($0, .activity) }
        if sentence.codes(trigger, .restrain).contains("activity") { return hasActivity }
        return hasActivity || phrase.hasOwnMeasure || sentence.hasAny(phrase.head, SenseSet(.document, .conference, .conferenceVerb, .paper))
    }

    /// "bỏ 37/96 loại báo cáo", "cắt các cuộc họp có cùng thành phần", "bỏ hẳn giấy mời bản cứng": a verb of everyday cutting
    /// needs a number, many meetings, kinds of papers, or paper itself behind it.
    private func isCut(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.pieces.lowerBound > trigger else {
            return sentence.hasAny(trigger - 1, SenseSet(.aspect, .achieved)) && ObjectSide.isEmpty(behind: trigger, in: sentence)
        }
        if let quantity = phrase.quantity { return quantity.kind != .plain || quantity.value >= 2 || quantity.upper != nil }
        if phrase.measure == .paper || phrase.hasOwnMeasure { return true }
        let isPlural = sentence.isPlural(phrase.pieces)
        guard phrase.object == .document else { return isPlural }
        return isPlural && (phrase.pieces.contains { sentence.codes($0, .counter).contains("document") } || !Set(phrase.subtype).isDisjoint(with: Self.routine))
    }

    /// Papers of the office's routine, which are cut; acts are repealed.
    private static let routine: Set = ["bao_cao", "ho_so_so_sach", "giay_moi", "cong_van", "thong_bao"]

    /// Money and paper are saved; what else is said to be saved is no number of documents or meetings.
    private func isSaved(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        if phrase.measure == .paper { return phrase.pieces.lowerBound > trigger }
        guard phrase.measure == .cost, phrase.hasOwnMeasure else { return false }
        return phrase.pieces.lowerBound > trigger || sentence.span(trigger + 1, trigger + 5).contains { sentence.has($0, .moneyUnit) }
    }

    /// "nói về giảm họp": the topic of a speech or the title of an act.
    private func isTopic(_ trigger: Int) -> Bool {
        sentence.codes(trigger - 1, .modifier).contains("about")
    }

    /// "các cuộc họp … hạn chế số lượng 20 người": attendance is limited.
    private func guestLimit(_ trigger: Int) -> Draft? {
        guard let number = sentence.span(trigger + 1, trigger + 4).first(where: { sentence.pieces[$0].quantity?.kind == .plain }),
            sentence.has(number + 1, .peopleUnit) || sentence.codes(number + 1, .measure).contains("participants"), sentence.has(trigger, .restrain), let quantity = sentence.pieces[number].quantity,
            let head = sentence.span(Clause.segmentStart(before: trigger, in: sentence), Clause.segmentEnd(from: number, in: sentence))
                .first(where: { sentence.hasAny($0, .conferences) }) else { return nil }
        let evidence = trigger..<number + 2
        return Draft(
            rule: .participantCap, object: .conference, subtype: sentence.codes(head, .conference), measure: .participants, direction: .cap,
            modality: ModalityReader(sentence: sentence).ofObject(trigger: trigger, evidence: evidence).0,
            magnitude: Magnitude(kind: .cap, value: quantity.value, unit: sentence.string(number + 1..<number + 2), bound: .atMost),
            evidence: evidence, trigger: trigger, head: head)
    }

    /// "bớt phải đi họp", "ít phải lên xã họp": who had to meet.
    private func duty(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(trigger + 6, Clause.end(from: trigger + 1, in: sentence)))
        guard let head = near.first(where: { sentence.hasAny($0, SenseSet.heads.union(SenseSet(.blocked))) }), sentence.hasAny(head, .conferences),
            sentence.span(trigger + 1, head).allSatisfy({ !sentence.pieces[$0].isComma }) else { return .none }
        let phrase = NounPhrase(
            pieces: trigger + 1..<head + 1, head: head, object: .conference,
            subtype: sentence.codes(head, .conference) + sentence.codes(head, .conferenceVerb), measure: .count)
        return .drafts(objectDrafts([phrase], trigger: trigger))
    }

    /// "giảm một nửa thành phần dự": attendance at the meetings that the sentence speaks of.
    private func fewerGuests(_ trigger: Int) -> Draft? {
        guard sentence.hasAny(trigger, SenseSet(.reduce, .fewer)) else { return nil }
        var index = trigger + 1
        while sentence.hasAny(index, SenseSet.intensity.union(SenseSet(.aspect, .quantity))) || sentence.pieces.indices.contains(index) && sentence.pieces[index].quantity != nil { index += 1 }
        guard sentence.codes(index, .measure).contains(Measure.participants.rawValue) else { return nil }
        var end = index + 1
        while sentence.has(end, .activity) { end += 1 }
        guard !sentence.hasAny(end, SenseSet.heads.union(SenseSet(.counter, .quantity))), closesPhrase(end),
            let head = sentence.span(Clause.segmentStart(before: trigger, in: sentence), Clause.segmentEnd(from: trigger, in: sentence)).first(where: { sentence.hasAny($0, .conferences) })
        else { return nil }
        let evidence = trigger..<end
        let (modality, doubt) = ModalityReader(sentence: sentence).ofObject(trigger: trigger, evidence: evidence)
        let phrase = NounPhrase(
            pieces: index..<end, head: index, object: .conference, subtype: sentence.codes(head, .conference), measure: .participants,
            quantity: sentence.span(trigger, index).lazy.compactMap { sentence.pieces[$0].quantity }.first)
        return Draft(
            rule: .fewerGuests, object: .conference, subtype: phrase.subtype, measure: .participants, direction: .decrease, modality: modality,
            magnitude: MagnitudeReader(sentence: sentence).ofObject(trigger: trigger, phrase: phrase), evidence: evidence, trigger: trigger,
            head: head, doubts: doubt.map { [$0] } ?? [])
    }

    /// Nothing behind the words goes on naming what is counted.
    private func closesPhrase(_ index: Int) -> Bool {
        guard sentence.pieces.indices.contains(index) else { return true }
        return sentence.pieces[index].mark != 0 || sentence.hasAny(index, SenseSet(
            .adjunct, .conjunction, .boundary, .versus, .modifier, .reason, .purpose, .adverb, .downTo, .base, .period))
    }

    /// "không những không giảm mà còn tăng": the subject of the denied fall has risen.
    private func insteadRisen(_ trigger: Int) -> Draft? {
        guard let first = sentence.span(trigger - 4, trigger).first(where: { sentence.hasAny($0, SenseSet(.reduce, .fewer)) }),
            let phrase = SubjectSide(sentence: sentence, trigger: first).phrases().first(where: { accepts($0, trigger: first) }) else { return nil }
        let (amount, end) = MagnitudeReader(sentence: sentence).ofSubject(trigger: trigger)
        return Draft(
            rule: .increaseSubject, object: phrase.object, subtype: phrase.subtype, measure: phrase.measure, direction: .increase,
            modality: .notAchieved, negated: true, magnitude: amount, evidence: phrase.pieces.lowerBound..<end, trigger: trigger,
            head: phrase.head, hasSubject: true)
    }

    private func direction(_ trigger: Int) -> Direction {
        sentence.has(trigger, .increase) ? .increase : .decrease
    }

    private func objectDrafts(_ phrases: [NounPhrase], trigger: Int) -> [Draft] {
        let polarity = Polarity.of(trigger: trigger, in: sentence)
        return Grouping.groups(phrases).map { group in
            let last = group[group.count - 1]
            let evidence = trigger..<last.pieces.upperBound
            let (modality, doubt) = ModalityReader(sentence: sentence).ofObject(trigger: trigger, evidence: evidence)
            let end = MagnitudeReader(sentence: sentence).laterFromTo(behind: last.pieces.upperBound)?.end ?? last.pieces.upperBound
            var draft = Draft(
                rule: sentence.has(trigger, .increase) ? .increaseObject : .reduceObject, object: last.object,
                subtype: Grouping.subtypes(group), measure: measure(group[0], trigger), direction: direction(trigger),
                modality: modality, magnitude: MagnitudeReader(sentence: sentence).ofObject(trigger: trigger, phrase: group[0]),
                evidence: trigger..<end, trigger: trigger, head: group[0].head, scope: group.flatMap(\.scope))
            if let doubt { draft.doubts.append(doubt) }
            draft.apply(hasFailed(evidence) ? .negated : polarity)
            rate(of: &draft)
            if draft.direction == .increase, draft.magnitude.value == nil, sentence.has(group[0].head, .online) { draft.turn(into: .shareOnline) }
            return draft
        }
    }

    /// "tỷ lệ giảm văn bản … đạt 21,3%", "tiết giảm hội nghị với tỷ lệ 23%": the figure stands behind.
    private func rate(of draft: inout Draft) {
        guard draft.magnitude.kind == .qualitative else { return }
        let rest = sentence.span(draft.evidence.upperBound, min(draft.evidence.upperBound + 14, Clause.end(from: draft.evidence.upperBound, in: sentence)))
        let isRate = sentence.hasAny(draft.trigger - 1, SenseSet(.share))
        guard let cue = rest.first(where: { isRate ? sentence.has($0, .reaches) : sentence.has($0, .modifier) && sentence.has($0 + 1, .share) }),
            let amount = sentence.span(cue + 1, cue + 4).first(where: { sentence.pieces[$0].quantity?.kind == .percent }), let quantity = sentence.pieces[amount].quantity,
            !sentence.span(draft.evidence.upperBound, cue).contains(where: { sentence.hasAny($0, .triggers) || sentence.pieces[$0].isComma }) else { return }
        draft.magnitude = MagnitudeReader(sentence: sentence).magnitude(quantity)
        draft.evidence = draft.evidence.lowerBound..<amount + 1
        if draft.doubts.contains("no_marker") { draft.modality = .achieved }
    }

    /// "giảm văn bản vẫn là giấc mơ": the rest of the sentence says that nothing came of it.
    private func hasFailed(_ evidence: Range<Int>) -> Bool {
        sentence.span(evidence.upperBound, evidence.upperBound + 8).contains { sentence.has($0, .failure) }
    }

    private func subjectDrafts(_ phrases: [NounPhrase], trigger: Int) -> [Draft] {
        let polarity = Polarity.of(trigger: trigger, in: sentence)
        let (magnitude, end) = MagnitudeReader(sentence: sentence).ofSubject(trigger: trigger)
        return Grouping.subjectGroups(phrases, before: trigger, in: sentence).map { group in
            let evidence = group[0].pieces.lowerBound..<end
            let (modality, doubt) = ModalityReader(sentence: sentence).ofSubject(evidence, trigger: trigger)
            var draft = Draft(
                rule: sentence.has(trigger, .increase) ? .increaseSubject : .reduceSubject, object: group[0].object,
                subtype: Grouping.subtypes(group), measure: measure(group[0], trigger), direction: direction(trigger),
                modality: modality, magnitude: magnitude, evidence: evidence, trigger: trigger, head: group[0].head,
                hasSubject: true, scope: group.flatMap(\.scope))
            if let doubt { draft.doubts.append(doubt) }
            draft.apply(polarity)
            if let share = share(before: group[0]) { draft.turn(into: share) }
            return draft
        }
    }

    /// "tỷ lệ văn bản điện tử … tăng": a share of a form, no number of documents.
    private func share(before phrase: NounPhrase) -> Measure? {
        guard sentence.span(phrase.pieces.lowerBound - 2, phrase.head).contains(where: { sentence.has($0, .share) }) else { return nil }
        if sentence.has(phrase.head, .electronic) { return .shareElectronic }
        return sentence.has(phrase.head, .online) || sentence.has(phrase.pieces.upperBound, .online) ? .shareOnline : nil
    }

    private func measure(_ phrase: NounPhrase, _ trigger: Int) -> Measure {
        if sentence.has(trigger, .shorten), phrase.measure == .count { return phrase.object == .conference ? .duration : .length }
        return Guards(sentence: sentence).paperOf(phrase) ?? phrase.measure
    }
}

extension Draft {
    /// A rising share of the digital form is a change of mode.
    mutating func turn(into share: Measure) {
        measure = share
        if direction == .increase { direction = .modeSwitch }
    }

    /// A denied decrease is no change that was not achieved; a denied increase is no change.
    mutating func apply(_ polarity: Polarity) {
        switch polarity {
        case .affirmed: return
        case .negated:
            // "không tăng thêm văn bản nào": a fact, unless the clause orders it.
            modality = direction != .increase ? .notAchieved : doubts.contains("no_marker") ? .achieved : modality
            direction = .noChange
            negated = true
        case .doubted:
            direction = .noChange
            modality = .expected
            negated = true
        }
    }
}
