internal import Language
internal import Pipeline

/// Documents and meetings that are no more, or that go on beside what was to replace them.
struct GoneRule {
    let sentence: Sentence

    /// "giấy mời bản giấy hầu như không còn", "không còn cuộc họp nào kéo dài".
    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        if let phrase = sentence.objectPhrase(from: trigger + 1, before: limit) { return readObject(phrase, trigger, limit) }
        if let scene = scene(trigger, limit) { return .drafts([scene]) }
        return readSubject(trigger)
    }

    /// "không còn cuộc họp nào kéo dài", "không còn văn bản giấy".
    private func readObject(_ named: NounPhrase, _ trigger: Int, _ limit: Int) -> Outcome {
        var phrase = named
        let end = phrase.pieces.upperBound
        // "không còn chế độ báo cáo bằng văn bản giấy", "không còn những tập tài liệu dày cộp"
        if phrase.object == .document, phrase.measure == .count, sentence.has(end, .equals) && sentence.hasAny(end + 1, of: .paper, .paperMode) || sentence.hasCode(end, .paperMode, "thick") {
            phrase.measure = .paper
        }
        let behind = sentence.span(end, min(limit, end + 6))
        // "không còn hội nghị nào quá một ngày": a limit.
        if sentence.contains(.cap, in: behind) { return .none }
        if let owed = sentence.endOfBacklog(phrase), sentence.has(phrase.head, .document) {
            return .drafts([draft(.goneObject, phrase, .count, trigger..<owed, trigger)])
        }
        let isDuty = sentence.hasCode(trigger, .gone, "duty") && (phrase.quantity != nil || isMany(phrase) || phrase.subtype == ["ho_so_so_sach"] && !sentence.namesOutsiders)
        guard sentence.guards.accepts(phrase, trigger: trigger), phrase.measure == .paper || isDuty || isLoad(behind) || sentence.isInPersonMeeting(phrase.head)
        else {
            let reason = "one document or meeting that is no more"
            return .refused(.goneObject, Refused(reason: reason, head: phrase.head))
        }
        let last = sentence.last(anyOf: Self.loads, in: behind).map { $0 + 1 } ?? end
        let isOfLength = phrase.measure == .count && sentence.contains(.last, in: behind)
        return .drafts([draft(.goneObject, phrase, isOfLength ? .duration : phrase.measure, trigger..<last, trigger)])
    }

    /// "giấy mời bản giấy hầu như không còn", "12 loại sổ không còn phải ghi".
    private func readSubject(_ trigger: Int) -> Outcome {
        let isDuty = sentence.hasCode(trigger, .gone, "duty") && sentence.hasAny(trigger + 1, of: .activity, .urge)
            && ObjectSide.isEmpty(behind: trigger + 1, in: sentence)
        guard isDuty || ObjectSide.isEmpty(behind: trigger, in: sentence) else { return .none }
        let phrases = sentence.subjects(of: trigger).filter {
            sentence.guards.accepts($0, trigger: trigger)
                && (isDuty && ($0.quantity?.value ?? 0) >= 2 || $0.measure == .paper || isMany($0) || sentence.hasCode(trigger, .gone, "nearly"))
        }
        guard !phrases.isEmpty else { return .none }
        return .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map {
            var draft = draft(.goneSubject, $0[0], $0[0].measure, $0[0].pieces.lowerBound..<trigger + 1, trigger)
            draft.subtype = Grouping.subtypes($0)
            draft.hasSubject = true
            return draft
        })
    }

    /// "không còn cảnh đại biểu khệ nệ bê chồng tài liệu giấy": who carried the paper stands before it.
    private func scene(_ trigger: Int, _ limit: Int) -> Draft? {
        guard sentence.hasCode(trigger + 1, .quantity, "scene"),
            let start = sentence.span(trigger + 2, min(limit, trigger + 10)).first(where: { sentence.hasAny($0, of: .paper, .counter, .document) || sentence.hasCode($0, .activity, "paper") }),
            let phrase = sentence.objectPhrase(from: start, before: limit), phrase.head - start <= 3,
            // "tập tài liệu dày cộp"
            phrase.measure == .paper || phrase.object == .document && sentence.hasCode(phrase.pieces.upperBound, .paperMode, "thick"),
            !sentence.namesOutsiders else { return nil }
        return draft(.goneObject, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger)
    }

    /// "gửi song song bản giấy": paper that was to go and did not.
    func readBeside(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .beside, "kept") { return .of(stillOnPaper(trigger)) }
        let near = sentence.span(trigger - 5, min(Clause.end(from: trigger, in: sentence), trigger + 9))
        let before = sentence.span(trigger - 4, trigger)
        // "chấm dứt việc yêu cầu trạm y tế ghi chép song song sổ giấy"
        let isStopped = sentence.part(before: trigger).contains { sentence.hasCode($0, .avoid, "stop") || sentence.has($0, .relieve) && !sentence.hasCode($0, .relieve, "told") }
        let gone = stopped(before: trigger)
        let isDenied = isStopped || gone != nil || sentence.contains(anyOf: .negation, .cancel, .directive, .avoid, in: before)
        // "gửi kèm bản giấy" tells of sending itself, but only against an order or with "still" is it news.
        let isSent = sentence.hasCode(trigger, .beside, "send")
            ? isDenied || sentence.contains(.also, "still", in: before)
            : sentence.contains(anyOf: .activity, .receives, in: before)
        // "ngoài bản giấy phải gửi kèm bản điện tử": what goes beside is the file.
        if sentence.hasCode(trigger, .beside, "send"), sentence.contains(anyOf: .electronic, .electronicMode, in: sentence.span(trigger + 1, trigger + 4)) { return .none }
        guard isSent, let paper = sentence.first(.paper, in: near) else { return .none }
        let start = sentence.first(anyOf: .activity, .receives, .directive, .avoid, in: before) ?? trigger
        let phrase = NounPhrase(
            pieces: paper..<paper + 1, head: paper, object: .document, subtype: sentence.codes(paper, .paper), measure: .paper)
        if sentence.guards.isFileOfCitizens(phrase) { return .none }
        let evidence = min(start, paper)..<max(paper, trigger) + 1
        var draft = draft(.paperBeside, phrase, .paper, evidence, trigger)
        if isDenied {
            // "đã bỏ việc gửi song song bản giấy", "không còn gửi song song": told as over.
            let isOver = gone.map { sentence.has($0, .gone) || sentence.has($0 - 1, .achieved) } ?? false
            if draft.modality == .achieved, !isOver { draft.modality = .directive }
            if isOver { draft.standing = .sure(.achieved) }
            return .drafts([draft])
        }
        draft.apply(.negated)
        // "khoảng 40% vẫn gửi song song bản giấy"
        // "gửi song song … qua bưu điện, với khoảng 67%"
        let behind = sentence.span(evidence.upperBound, min(evidence.upperBound + 8, Clause.segmentEnd(from: evidence.upperBound, in: sentence)))
        if let share = sentence.firstShare(in: sentence.part(before: trigger)) ?? sentence.firstShare(in: behind) { draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: share)) }
        return .drafts([draft])
    }

    /// "không còn tình trạng gửi song song", "bỏ việc gửi bản giấy song song": the word that ends it.
    private func stopped(before trigger: Int) -> Int? {
        sentence.part(before: trigger).last { index in
            let ends = sentence.hasAny(index, of: .gone, .abolish) || sentence.hasCode(index, .plain, "stop") || sentence.has(index, .reduce)
            return ends && sentence.span(index + 1, trigger).allSatisfy { sentence.hasAny($0, of: .activity, .receives, .state, .quantity, .paper, .aspect) }
        }
    }

    /// "cơ quan vẫn dùng văn bản giấy", "sở vẫn đòi xã gửi bản giấy": paper that was to go.
    private func stillOnPaper(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger + 1, min(Clause.end(from: trigger + 1, in: sentence), trigger + 6))
        if let printed = stillPrinted(trigger, near) { return printed }
        // "vẫn in ra giấy để trình ký"
        let bare = sentence.has(trigger + 1, .paperMode) && (sentence.isComplete(before: trigger + 2) || sentence.has(trigger + 2, .purpose)) ? trigger + 1 : nil
        guard let paper = sentence.first(.paper, in: near) ?? bare, isOfOffice(trigger), !sentence.namesOutsiders,
            sentence.span(trigger + 1, paper).allSatisfy({
                !sentence.isMark($0) && sentence.quantity(at: $0) == nil && !sentence.hasAny($0, SenseSet.triggers.union(.heads).adding(.negation, .blocked))
            }) else { return nil }
        let phrase = NounPhrase(
            pieces: paper..<paper + 1, head: paper, object: .document, subtype: sentence.codes(paper, .paper), measure: .paper)
        guard !sentence.guards.isFileOfCitizens(phrase) else { return nil }
        var draft = draft(.paperBeside, phrase, .paper, trigger..<paper + 1, trigger)
        draft.apply(.negated)
        if let share = sentence.firstShare(in: sentence.part(before: trigger)) { draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: share)) }
        return draft
    }

    /// "vẫn yêu cầu giáo viên in sổ điểm": books that might be kept as files.
    private func stillPrinted(_ trigger: Int, _ near: Range<Int>) -> Draft? {
        guard let print = near.first(where: { sentence.hasCode($0, .activity, "paper") }), !sentence.namesOutsiders,
            sentence.span(trigger + 1, print).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .body, .level, .quantity) || sentence.hasCode($0, .blocked, "staff") }),
            let phrase = sentence.objectPhrase(from: print, before: Clause.end(from: print, in: sentence)), phrase.object == .document, phrase.isRoutine,
            sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        var draft = draft(.paperBeside, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger)
        draft.apply(.negated)
        return draft
    }

    /// Books are printed too: an office, its people or what goes by the network is named beside the paper.
    private func isOfOffice(_ trigger: Int) -> Bool {
        sentence.pieces.indices.contains(where: sentence.namesOffice) || sentence.span(0, trigger).contains { sentence.has($0, .quantity) }
    }

    private static let loads = SenseSet(.any, .excess, .excessSoft, .needless, .last)

    private func isLoad(_ range: Range<Int>) -> Bool {
        sentence.contains(anyOf: Self.loads, in: range)
    }

    private func isMany(_ phrase: NounPhrase) -> Bool {
        sentence.isPlural(phrase.pieces) || sentence.contains(.quantity, "number", in: phrase.pieces)
    }

    private func draft(
        _ rule: Rule, _ phrase: NounPhrase, _ measure: Measure, _ evidence: Range<Int>, _ trigger: Int
    ) -> Draft {
        var phrase = phrase
        phrase.measure = measure
        var standing = sentence.modalities.ofSubject(evidence, trigger: trigger)
        if standing.modality == .achieved, sentence.modalities.isOfComingTime(trigger) { standing = .sure(.target) }
        return Draft(
            rule, of: phrase, .decrease, standing,
            magnitude: sentence.magnitudes.of(phrase.quantity, unit: sentence.word(phrase.head)), evidence: evidence,
            trigger: trigger)
    }
}
