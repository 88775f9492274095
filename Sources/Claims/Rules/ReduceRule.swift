internal import Language
internal import Pipeline

/// Reduction and increase of what stands to the right of the verb or, where nothing does, to its left.
struct ReduceRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if isOtherSaving(trigger) || isShortcoming(trigger) || Limit(sentence: sentence).isSet(by: trigger) { return .none }
        if isContraryRise(trigger), let risen = insteadRisen(trigger) {
            return .drafts([risen])
        }
        if isRefuted(trigger) { return .none }
        if sentence.has(trigger, .increase), let more = ExcessRule(sentence: sentence).moreThanDue(trigger) { return .drafts([more]) }
        if isMoreDuty(trigger) { return .none }
        if sentence.hasCode(trigger, .increase, "spawns") { return spawned(sides(trigger)) }
        if isTopic(trigger) {
            return .refused(.topic, Refused(reason: "a reduction that is only spoken about", head: nil))
        }
        if isUnwanted(trigger) { return .refused(.topic, Refused(reason: "a reduction that nobody wants", head: nil)) }
        if isSaying(trigger) { return .refused(.topic, Refused(reason: "a saying that tells of no change", head: nil)) }
        if isTalk(trigger) { return .refused(.topic, Refused(reason: "a reduction that is only spoken about", head: nil)) }
        if let named = named(trigger) { return named }
        if let guests = GuestRule(sentence: sentence).read(trigger) { return .drafts(besides(guests, trigger) + [guests]) }
        if let lines = alongLines(trigger) { return .drafts([lines]) }
        if sentence.hasCode(trigger, .reduce, "duty") { return duty(trigger) }
        if case .drafts(let saved) = ByOnlineRule(sentence: sentence).read(trigger) { return .drafts(saved) }
        return sides(trigger)
    }

    /// "giáo viên phải làm nhiều loại sổ sách hơn quy định": a load, which nobody orders to grow.
    private func isMoreDuty(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger, .increase, "split") && sentence.span(trigger - 3, trigger).contains { sentence.has($0, .burden) && sentence.has($0, .directive) }
    }

    /// "cái cần giảm là những văn bản chuyển tiếp, những cuộc họp không quyết": the copula names what is to be reduced.
    func named(_ trigger: Int) -> Outcome? {
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
        if let respects = aspects(trigger) { return .drafts(respects) }
        switch ObjectSide.read(behind: trigger, in: sentence) {
        case .phrases(let phrases):
            let kept = phrases.filter { accepts($0, trigger: trigger) }
            guard !kept.isEmpty else {
                let reason = "the head is not an office's document or conference here"
                return .refused(.weakHead, Refused(reason: reason, head: phrases[0].head))
            }
            let drafts = objectDrafts(kept.flatMap(\.oneForEachMeasure), trigger: trigger).filter { !isWelcome($0) }
            let reason = "more training or talks with voters are asked for, which is no load"
            return drafts.isEmpty ? .refused(.reduceObject, Refused(reason: reason, head: kept[0].head)) : .drafts(drafts)
        case .empty:
            if let shared = sharedObject(trigger) { return shared }
            if let shared = sharedNoun(trigger) { return .drafts(shared) }
            if let measured = measured(trigger) { return .drafts([measured]) }
            if let printed = printed(trigger) { return .drafts([printed]) }
            if sentence.has(trigger, .restrain), !sentence.hasAny(trigger - 1, of: .also, .aspect) { return .none }
            let unit = UnitMeasure(sentence: sentence)
            let end = sentence.magnitudes.ofSubject(trigger: trigger).end
            let phrases = (meetingGoneTo(trigger) ?? sentence.subjects(of: predicate(trigger))).map { unit.applied(to: $0, in: trigger..<end) }
                .filter { accepts($0, trigger: trigger) && !isObjectOfTwin($0, trigger) }
            let isWhole = phrases.contains { $0.quantity?.kind == .percent && $0.quantity?.value == 100 }
            if phrases.isEmpty, sentence.has(trigger, .reduce), let mended = CancelRule(sentence: sentence).mended(trigger) { return .drafts([mended]) }
            if phrases.isEmpty, let ends = countedEnds(trigger) ?? elided(trigger) ?? fronted(trigger) ?? whichever(trigger) ?? numberAlongLines(trigger) { return .drafts([ends]) }
            return phrases.isEmpty || isWhole ? .none : .drafts(subjectDrafts(phrases, trigger: trigger))
        case .blocked(let at, let theme):
            return .refused(.reduceObject, Refused(reason: "what is reduced is out of scope: \(theme)", head: at))
        case .stranger(let at):
            if let sheets = sheets(trigger, unit: at) { return .drafts(sheets) }
            if let used = used(trigger, paper: at) { return .drafts([used]) }
            if let counted = counted(trigger, behind: at) { return .drafts(counted) }
            if let shared = sharedNoun(trigger) { return .drafts(shared) }
            if let measured = measured(trigger) { return .drafts([measured]) }
            if sentence.has(at, .needless), let elided = elided(trigger) { return .drafts([elided]) }
            return .refused(.reduceObject, Refused(reason: "another noun heads what is reduced", head: at))
        }
    }

    /// "họp hành càng nói nhiều càng không hề giảm": the subject stands before the first of both.
    private func predicate(_ trigger: Int) -> Int {
        guard sentence.span(trigger - 3, trigger).contains(where: { sentence.has($0, .moreAndMore) }) else { return trigger }
        return sentence.first(.moreAndMore, in: sentence.part(before: trigger)) ?? trigger
    }

    /// "bớt hội nghị, bớt phát biểu": what stands before the comma was the first verb's object.
    private func isObjectOfTwin(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.pieces.upperBound == trigger - 1 && sentence.isComma(trigger - 1) && sentence.has(trigger + 1, .speech)
            && sentence.hasAny(phrase.pieces.lowerBound - 1, of: .reduce, .restrain, .abolish, .shorten)
    }

    /// "bãi bỏ, lồng ghép 62 loại báo cáo": the object stands behind the second verb, which is one of merging; "giảm tới mức thấp nhất
    /// và công khai các khoản chi hội nghị": or any that leads to what its own measure or number tells.
    private func sharedObject(_ trigger: Int) -> Outcome? {
        var joint = trigger + 1
        while sentence.hasAny(joint, .intensity) { joint += 1 }
        let verb = joint + 1
        var object = verb
        while object < verb + 3, sentence.isStranger(object) { object += 1 }
        if verb > trigger + 2, object > verb, sentence.has(joint, .conjunction),
            let phrase = sentence.objectPhrase(from: object, before: Clause.end(from: joint, in: sentence)), phrase.hasOwnMeasure, accepts(phrase, trigger: trigger) {
            return .drafts(objectDrafts([phrase], trigger: trigger))
        }
        let isOtherCut = sentence.has(trigger, .reduce) && sentence.has(trigger + 1, .conjunction) && sentence.hasCode(trigger + 2, .reduce, "counted")
        guard sentence.isComma(trigger + 1) || sentence.has(trigger + 1, .conjunction), sentence.has(trigger + 2, .merge) || isOtherCut,
            case .phrases(let phrases) = ObjectSide.read(behind: trigger + 2, in: sentence) else { return nil }
        let kept = phrases.filter { accepts($0, trigger: trigger) }
        return kept.isEmpty ? nil : .drafts(objectDrafts(kept, trigger: trigger))
    }

    func accepts(_ phrase: NounPhrase, trigger: Int) -> Bool {
        sentence.guards.accepts(phrase, trigger: trigger) && ReduceFit(sentence: sentence).accepts(phrase, trigger)
    }

    /// "bớt phải đi họp", "ít phải lên xã họp": who had to meet.
    private func duty(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(trigger + 6, Clause.end(from: trigger + 1, in: sentence)))
        guard let head = sentence.first(anyOf: .heads.adding(.blocked), in: near), !sentence.has(head, .blocked),
            sentence.hasAny(head, .conferences.adding(.documentVerb)) || sentence.hasCode(head, .document, "ho_so_so_sach"),
            sentence.span(trigger + 1, head).allSatisfy({ !sentence.isComma($0) }) else { return .none }
        let phrase = NounPhrase(
            pieces: trigger + 1..<head + 1, head: head, object: sentence.hasAny(head, .conferences) ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb, .documentVerb, .document), measure: .count)
        return .drafts(objectDrafts([phrase], trigger: trigger))
    }

    /// "không những không giảm mà còn tăng": the subject of the denied fall has risen.
    private func insteadRisen(_ trigger: Int) -> Draft? {
        guard let first = sentence.first(anyOf: .reduce, .fewer, in: sentence.span(trigger - 6, trigger)),
            Polarity.of(trigger: first, in: sentence) == .negated,
            let phrase = sentence.subjects(of: first).first(where: { accepts($0, trigger: first) }) else { return nil }
        let (amount, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        var draft = Draft(
            .increaseSubject, of: phrase, .increase, .sure(.notAchieved), magnitude: amount,
            evidence: phrase.pieces.lowerBound..<end, trigger: trigger)
        draft.negated = true
        draft.hasSubject = true
        return draft
    }

    func direction(_ trigger: Int) -> Direction {
        sentence.has(trigger, .increase) ? .increase : .decrease
    }

    func objectDrafts(_ phrases: [NounPhrase], trigger: Int) -> [Draft] {
        let polarity = Polarity.of(trigger: trigger, in: sentence)
        let isConditional = sentence.modalities.isConditional(before: trigger)
        let shares = Respectively(sentence: sentence).shares(of: phrases.count, behind: phrases.last?.pieces.upperBound ?? trigger)
        return groups(phrases, shares).map { group in
            let last = group[group.count - 1]
            let evidence = trigger..<last.pieces.upperBound
            let standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
            var (magnitude, end) = sentence.magnitudes.ofObject(trigger: trigger, phrase: group[0])
            // "giảm văn bản và hội nghị 15%": said of all.
            if magnitude.kind == .qualitative, group[0].quantity == nil, let all = phrases.last, all != group[0],
                all.measure == group[0].measure {
                (magnitude, end) = sentence.magnitudes.ofObject(trigger: trigger, phrase: all)
            }
            if let shares, let place = phrases.firstIndex(of: group[0]) { (magnitude, end) = shares[place] }
            // "kéo thời gian mỗi cuộc họp ngắn lại 20 phút"
            if sentence.hasCode(trigger, .reduce, "from_to"), let word = ReduceFit(sentence: sentence).shortened(behind: last.pieces.upperBound) {
                (magnitude, end) = sentence.magnitudes.ofSubject(trigger: word)
            }
            end = magnitude.kind == .qualitative ? last.pieces.upperBound : max(end, last.pieces.upperBound)
            var draft = Draft(
                rule: sentence.has(trigger, .increase) ? .increaseObject : .reduceObject, object: last.object,
                subtype: Grouping.subtypes(group), measure: measure(group[0], trigger), direction: direction(trigger),
                standing: standing, magnitude: magnitude, evidence: trigger..<end, trigger: trigger, head: group[0].head, scope: group.flatMap(\.scope))
            draft.apply(hasFailed(evidence) || isMissed(trigger) ? .negated : polarity, underCondition: isConditional)
            ReduceRate(sentence: sentence).complete(&draft)
            ReduceRate(sentence: sentence).completeInstead(&draft)
            // "không ít trường lại đẻ thêm những cuộc họp": who makes more of them is told, not ordered.
            if draft.direction == .increase, draft.modality == .directive, standing.doubt != nil, draft.measure == .count,
                !sentence.part(before: trigger).isEmpty { draft.modality = .achieved }
            takeAsBurden(&draft, behind: last.pieces.upperBound)
            // "…, nhờ đó tiết kiệm chi phí làm báo cáo": an effect of what the sentence told before.
            if draft.measure == .cost, draft.magnitude.value == nil, sentence.contains(.achieved, "result", in: sentence.segment(before: trigger)) {
                draft.isSecondary = true
            }
            if draft.direction == .increase, draft.magnitude.value == nil, sentence.has(group[0].head, .online) || sentence.has(last.pieces.upperBound, .online) {
                draft.turn(into: .shareOnline)
            }
            return draft
        }
    }

    /// "chưa đạt mức giảm 10% hội nghị": right before it is said that it was missed.
    private func isMissed(_ trigger: Int) -> Bool {
        isDoneByFew(trigger) || sentence.span(trigger - 3, trigger).contains { index in
            sentence.has(index, .failure) && sentence.span(index + 1, trigger).allSatisfy { !sentence.isMark($0) && !sentence.has($0, .boundary) }
        }
    }

    /// "rất ít nơi giảm được họp", "hiếm đơn vị cắt được báo cáo": that few did it tells that it was not done.
    private func isDoneByFew(_ trigger: Int) -> Bool {
        guard sentence.modalities.isDone(trigger), let few = sentence.span(trigger - 3, trigger - 1).last(where: { sentence.hasCode($0, .brief, "few") }) else { return false }
        return sentence.span(few + 1, trigger).allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body) }
    }

    /// "giáo viên phải làm nhiều hơn hồ sơ", "… so với quy định": a rise that is borne is told, and above the rule it is too much.
    private func takeAsBurden(_ draft: inout Draft, behind end: Int) {
        guard draft.direction == .increase, isMadeToDo(draft.trigger) else { return }
        draft.standing = .sure(isAboveNorm(end) ? .excess : .achieved)
        if draft.modality == .excess { draft.direction = .none }
    }

    /// "giáo viên phải làm nhiều hơn hồ sơ": what somebody is made to do more of is told as a burden, not ordered.
    private func isMadeToDo(_ trigger: Int) -> Bool { sentence.has(trigger - 1, .activity) && sentence.has(trigger - 2, .burden) }

    /// "so với quy định", "so với yêu cầu của điều lệ": more than the rule asks for.
    private func isAboveNorm(_ index: Int) -> Bool { sentence.has(index, .versus) && sentence.contains(.norm, in: sentence.span(index + 1, index + 4)) }

    func subjectDrafts(_ phrases: [NounPhrase], trigger: Int) -> [Draft] {
        var polarity = Polarity.of(trigger: trigger, in: sentence)
        // "cải cách chưa làm cho giấy tờ vơi đi": the cause is denied.
        if let first = phrases.first?.pieces.lowerBound, first > 1, polarity == .affirmed, sentence.has(first - 1, .opener), sentence.has(first - 2, .negation) {
            polarity = .negated
        }
        let isConditional = sentence.modalities.isConditional(before: trigger)
            || phrases.first.map { sentence.modalities.isConditional(before: $0.pieces.lowerBound) } ?? false
        var (amount, amountEnd) = sentence.magnitudes.ofSubject(trigger: trigger)
        let respectively = Respectively(sentence: sentence)
        let shares = respectively.shares(of: phrases.count, around: trigger)
        if respectively.isSaid(around: trigger) { (amount, amountEnd) = (Magnitude(kind: .qualitative), trigger + 1) }
        if amount.value == nil, amount.to == nil, let counted = cutInPassive(phrases, trigger) { amount = counted }
        let groups = shares == nil ? Grouping.subjectGroups(phrases, before: trigger, in: sentence) : phrases.map { [$0] }
        return groups.map { group in
            let own = shares.flatMap { shares in phrases.firstIndex(of: group[0]).map { shares[$0] } }
            var (magnitude, end) = own ?? (amount, amountEnd)
            // "mỗi hội nghị giảm 1/3 thời gian"
            let part = magnitude.kind == .fraction ? sentence.codes(end, .measure).first.flatMap(Measure.init(rawValue:)) : nil
            if part != nil { end += 1 }
            let evidence = group[0].pieces.lowerBound..<end
            let standing = sentence.modalities.ofSubject(evidence, trigger: trigger)
            var draft = Draft(
                rule: sentence.has(trigger, .increase) ? .increaseSubject : .reduceSubject, object: group[0].object,
                subtype: Grouping.subtypes(group), measure: part ?? measure(group[0], trigger), direction: direction(trigger),
                standing: standing, magnitude: magnitude, evidence: evidence, trigger: trigger, head: group[0].head,
                hasSubject: true, scope: group.flatMap(\.scope))
            draft.apply(polarity, underCondition: isConditional)
            draft.keepIfZero()
            ReduceRate(sentence: sentence).completeInstead(&draft)
            if let share = share(before: group[0], trigger) { draft.turn(into: share) }
            takeByForm(&draft, group[0], end)
            takeReachedShare(&draft)
            return draft
        }
    }

    /// What the subject's own words make of the measure.
    private func takeByForm(_ draft: inout Draft, _ phrase: NounPhrase, _ end: Int) {
        // "tiền tem thư, gửi công văn giảm từ 40 triệu còn 6 triệu đồng": what is measured in money is a cost.
        if draft.object == .document, draft.measure == .count, sentence.contains(.moneyUnit, in: sentence.span(draft.trigger + 1, end + 1)) { draft.measure = .cost }
        // "lượng văn bản ký số tăng 40%": more of them are files, not more of them in all.
        if draft.object == .document, draft.direction == .increase, draft.measure == .count, isOfFiles(phrase, draft.trigger) { draft.turn(into: .shareElectronic) }
        // "họp trực tuyến nhiều hơn": meeting as such goes online, where no meetings are counted and no verb says that they rose.
        if sentence.hasCode(draft.trigger, .increase, "near"), draft.magnitude.value == nil, isMeetingOnline(phrase) { draft.turn(into: .shareOnline) }
        // "văn bản phát hành bản giấy giảm 60%"
        if draft.object == .document, draft.measure == .count, isOnPaper(phrase, draft.trigger) { draft.measure = .paper }
    }

    private func isMeetingOnline(_ phrase: NounPhrase) -> Bool {
        phrase.object == .conference && phrase.quantity == nil && phrase.pieces.lowerBound == phrase.head && sentence.has(phrase.head, .conferenceVerb)
            && (sentence.has(phrase.head, .online) || sentence.has(phrase.head + 1, .online))
    }

    /// "32 hội nghị đã bị cắt", "23/61 chế độ báo cáo được bãi bỏ": so many as the subject counts.
    private func cutInPassive(_ phrases: [NounPhrase], _ trigger: Int) -> Magnitude? {
        guard phrases.count == 1, let phrase = phrases.first, phrase.measure == .count || phrase.measure == .paper, let quantity = phrase.quantity,
            quantity.kind != .percent || quantity.value < 100, sentence.hasAny(trigger, of: .reduce, .abolish, .save),
            sentence.isPassive(trigger - 1),
            !sentence.hasCode(trigger, .reduce, "from_to") else { return nil }
        return sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head))
    }

    /// What agrees in object, measure and number is one claim; what has a share of its own stands for itself.
    private func groups(_ phrases: [NounPhrase], _ shares: [(Magnitude, end: Int)]?) -> [[NounPhrase]] {
        shares == nil ? Grouping.groups(phrases) : phrases.map { [$0] }
    }

    func measure(_ phrase: NounPhrase, _ trigger: Int) -> Measure {
        let isLessened = phrase.quantity != nil && sentence.has(phrase.pieces.upperBound, .downTo)
        if sentence.has(trigger, .shorten), phrase.measure == .count, !isLessened { return phrase.lengthMeasure }
        if sentence.hasCode(trigger, .increase, "long"), phrase.measure == .count { return phrase.lengthMeasure }
        // "ít bị gọi lên xã họp hơn": how often one is called.
        if sentence.has(trigger, .fewer), phrase.measure == .count, sentence.contains(.activity, "summon", in: phrase.pieces) { return .frequency }
        return sentence.guards.isGivenUp(phrase, trigger) ? .paper : sentence.guards.paperOf(phrase) ?? phrase.measure
    }
}
