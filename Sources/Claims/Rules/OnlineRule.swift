internal import Language
internal import Pipeline

/// Meetings that are held online instead of in person, or more often so. A single online conference is news of a
/// conference and no claim.
struct OnlineRule {
    let sentence: Sentence

    func read(_ index: Int) -> Outcome {
        // "họp phụ huynh trực tuyến thay họp trực tiếp": out of scope, whatever it takes the place of.
        guard let head = conference(near: index), !isAbility(head), !sentence.hasCode(index - 1, .blocked, "school") else { return .none }
        if let more = boosted(index) {
            let share = raisedTo(index)
            let quantity = share.flatMap { sentence.quantity(at: $0) }
            return .drafts([draft(.onlineMore, head, from: more, to: (share ?? index) + 1, trigger: more, quantity: quantity)])
        }
        if let low = lowShare(index, head) {
            var draft = draft(.onlineShare, head, from: low.share, to: low.end, trigger: index)
            draft.modality = .notAchieved
            return .drafts([draft])
        }
        let share = ratio(before: index) ?? shareBefore(index, head) ?? statedShare(index, head) ?? shareBehind(index, head) ?? shareReached(behind: index, head)
        if let share { return .drafts([share] + further(share)) }
        // "các xã đã lắp hệ thống họp trực tuyến": what one may meet with. "báo cáo ở các kỳ họp đều trên nền tảng số": where something else is so.
        if sentence.has(head - 1, .tool) || head < index && sentence.has(start(of: head) - 1, .adjunct) && sentence.contains(anyOf: .documents, in: sentence.segment(before: start(of: head))) { return .none }
        let universal = isUniversal(head, index) ? index + (isCompulsory(index) ? 2 : 1) : nil
        if universal == nil, isOrdered(head, index) {
            var ordered = draft(.onlineInstead, head, from: start(of: head), to: index + 1, trigger: index)
            if ordered.doubt != nil { ordered.modality = sentence.contains(.norm, in: 0..<head) ? .rule : .directive }
            return .drafts([ordered])
        }
        if universal == nil, let verb = moved(head, index) {
            return .drafts([draft(.onlineInstead, head, from: verb, to: sentence.hasCode(index + 1, .aspect, "whole") ? index + 2 : index + 1, trigger: index)])
        }
        guard let end = universal ?? contrast(index, head) else {
            return (standing(head, index) ?? asked(head, index) ?? heldOnly(head, index)).map {
                let number = partOfWhole($0.head) ?? (isOfSoMany($0.head) && $0.start <= $0.head ? sentence.quantity(at: $0.head - 1) : nil)
                return .drafts([draft(.onlineInstead, $0.head, from: number == nil ? $0.start : $0.head - 1, to: index + 1, trigger: index, quantity: number)])
            } ?? .none
        }
        if universal == nil, isOnce(head, index) { return .none }
        // "Bệnh viện Nhi đồng 2 giao ban trực tuyến": a number of a name.
        let isCounted = sentence.has(head, .conference)
        let many = partOfWhole(head) ?? sentence.quantity(at: head - 1).flatMap { isCounted && $0.kind == .plain && $0.value >= 2 ? $0 : nil }
        if many == nil, let share = shareInList(behind: end) {
            return .drafts([draft(.onlineShare, head, from: start(of: head), to: share + 1, trigger: index, quantity: sentence.quantity(at: share))])
        }
        return .drafts([draft(.onlineInstead, head, from: start(of: head), to: end, trigger: index, quantity: many)])
    }

    /// "các xã đủ điều kiện họp trực tuyến", "xã có thể họp trực tuyến với tỉnh": what they are able to do is not done.
    private func isAbility(_ head: Int) -> Bool {
        sentence.hasCode(head - 1, .expected, "able") || sentence.has(head - 1, .activity) && sentence.hasCode(head - 2, .expected, "able")
    }

    /// "chuyển từ họp trực tiếp sang trực tuyến: có 90/150 cuộc họp theo hình thức này, đạt 60%": behind the colon it is told how many.
    private func shareInList(behind end: Int) -> Int? {
        guard sentence.pieces.indices.contains(end), sentence.pieces[end].isMark(":") else { return nil }
        let list = sentence.span(end + 1, min(end + 24, Clause.segmentEnd(from: end + 1, in: sentence)))
        guard let reached = list.first(where: { sentence.hasAny($0, of: .reaches, .loss) }), sentence.quantity(at: reached + 1)?.kind == .percent,
            !sentence.contains(anyOf: .triggers.union(.documents).adding(.inPerson, .blocked), in: sentence.span(end, reached)),
            sentence.contains(anyOf: .conferences, in: sentence.span(end, reached)) else { return nil }
        return reached + 1
    }

    /// "nâng tỷ lệ họp trực tuyến lên 60%": the percentage that it is raised to.
    private func raisedTo(_ index: Int) -> Int? {
        sentence.span(index + 1, index + 4).prefix { !sentence.isMark($0) }.first {
            sentence.quantity(at: $0)?.kind == .percent
                && (sentence.hasCode($0 - 1, .downTo, "up") || sentence.hasAny($0 - 1, of: .reaches, .toEnd))
        }
    }

    /// "70% cuộc họp được tổ chức trực tuyến": the share of any conference of the clause, the nearest first.
    private func shareBefore(_ index: Int, _ head: Int) -> Draft? {
        let others = sentence.clause(before: index).filter { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }
        for head in [head] + others.reversed() {
            guard let share = share(before: index, head) else { continue }
            let quantity = sentence.quantity(at: share)
            return draft(.onlineShare, head, from: min(share, head), to: index + 1, trigger: index, quantity: quantity)
        }
        return nil
    }

    /// "tỷ lệ họp trực tuyến đạt 30%".
    private func statedShare(_ index: Int, _ head: Int) -> Draft? {
        guard let stated = StatedShare(sentence: sentence).read(behind: index, of: head) else { return nil }
        let quantity = sentence.quantity(at: stated.index)
        var draft = draft(.onlineShare, head, from: stated.start, to: stated.index + 1, trigger: index, quantity: quantity)
        draft.modality = stated.falls ? .notAchieved : stated.modality
        return draft
    }

    /// "họp trực tuyến từ 60%", "họp trực tuyến ít nhất 50%", "họp trực tuyến 50% số cuộc họp".
    private func shareBehind(_ index: Int, _ head: Int) -> Draft? {
        if sentence.has(index + 1, .adjunct), let quantity = sentence.quantity(at: index + 2), quantity.kind == .percent {
            return draft(.onlineShare, head, from: index, to: index + 3, trigger: index, quantity: quantity)
        }
        guard let quantity = sentence.quantity(at: index + 1), quantity.kind == .percent,
            quantity.bound != nil || sentence.hasAny(index + 2, of: .conference, .counter) else { return nil }
        return draft(.onlineShare, head, from: index, to: index + 2, trigger: index, quantity: quantity)
    }

    /// The conference that is online: the word itself, or the nearest head before it in the clause.
    private func conference(near index: Int) -> Int? {
        if sentence.hasAny(index, .conferences) { return index }
        let range = sentence.span(max(Clause.start(before: index, in: sentence), index - 14), index)
        return range.last { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) && !isSetting($0, of: index) }
            // "họp 400 cuộc thì rất nhiều cuộc được mở qua mạng"
            ?? range.last { sentence.hasCode($0, .counter, "conference") }.flatMap(sentence.meeting(countedBy:))
            ?? sentence.first(anyOf: .conferences, in: sentence.span(index + 1, index + 6))
    }

    /// "tại hội nghị, học trực tuyến thay học trực tiếp": where it was said, and right before the word stands what is done online.
    private func isSetting(_ head: Int, of index: Int) -> Bool {
        let part = sentence.part(before: head)
        return sentence.isStranger(index - 1) && sentence.isComma(index - 2) && index - 2 > head && part.first.map { sentence.hasAny($0, of: .adjunct, .base) } == true
    }

    /// "tăng cường [hình thức] họp trực tuyến", "tăng tỷ lệ hội nghị trực tuyến".
    private func boosted(_ index: Int) -> Int? {
        let start = max(Clause.commaStart(before: index, in: sentence), index - 7)
        guard let boost = sentence.span(start, index).last(where: { sentence.has($0, .boost) || isMoreShare($0) })
        else { return listBoost(start, index) }
        let between = sentence.span(boost + 1, index)
        let isNear = between.count { sentence.isStranger($0) } <= 3
        return isNear && !sentence.contains(anyOf: .triggers, in: between) ? boost : nil
    }

    /// "tăng cường ứng dụng công nghệ thông tin, họp trực tuyến": the verb stands in the part before.
    private func listBoost(_ start: Int, _ index: Int) -> Int? {
        guard start > 0, sentence.isComma(start - 1), start == index || start + 1 == index, sentence.hasAny(start, .conferences) else { return nil }
        let part = sentence.part(before: start - 1)
        if sentence.has(part.lowerBound, .boost) { return part.lowerBound }
        // "thành phố khuyến khích họp, hội nghị trực tuyến"
        guard let boost = part.last(where: { sentence.has($0, .boost) }) else { return nil }
        let list = sentence.span(boost + 1, start - 1)
        return !list.isEmpty && list.allSatisfy { sentence.hasAny($0, .conferences.adding(.activity, .counter, .quantity)) } ? boost : nil
    }

    /// "tăng … tỷ lệ", "nâng số"
    private func isMoreShare(_ index: Int) -> Bool {
        sentence.has(index, .increase) && (sentence.has(index + 1, .share) || sentence.has(index + 1, .quantity))
    }

    private func share(before index: Int, _ head: Int) -> Int? {
        let start = max(Clause.start(before: index, in: sentence), index - 20)
        return sentence.span(start, index).last { position in
            guard let quantity = sentence.quantity(at: position) else { return false }
            // "giảm 25% nhờ họp trực tuyến"
            return quantity.isShare && position < head && !sentence.has(position - 1, .reduce)
                && !sentence.span(head, index).contains { sentence.quantity(at: $0) != nil || sentence.hasAny($0, .documents) }
                // "giảm 20% nhờ họp trực tuyến": by what means it fell.
                && sentence.span(position + 1, head).allSatisfy {
                    !sentence.isStranger($0) && !sentence.isMark($0) && !sentence.hasCode($0, .achieved, "means") && !sentence.has($0, .reason)
                }
        }
    }

    /// "các hội nghị khác đều họp trực tuyến", "họp trực tuyến bắt buộc".
    private func isUniversal(_ head: Int, _ index: Int) -> Bool {
        let between = sentence.span(max(Clause.start(before: index, in: sentence), index - 20), index)
        if sentence.contains(.quantity, "most", in: between), head < index { return true }
        if sentence.contains(.plain, "rest", in: between) || sentence.contains(.quantity, "all", in: between) { return true }
        // "các cuộc họp đều họp trực tuyến", "hội nghị với cơ sở đều được tổ chức qua mạng"
        let isOfKind = head < index && head == Clause.segmentStart(before: head, in: sentence)
        // "số vụ đều giảm, ông nói tại hội nghị trực tuyến": all of something else.
        let isOfThese = sentence.last(.also, "all", in: between).map { head < $0 || !sentence.containsComma(in: sentence.span($0, head)) } ?? false
        if isOfThese, isOfKind || sentence.contains(.quantity, in: between) || sentence.isPlural(between) { return true }
        return isCompulsory(index) || isMadeCompulsory(head) || sentence.hasCode(index + 1, .aspect, "all") && sentence.isPlural(between)
    }

    /// "yêu cầu các cuộc họp với xã tổ chức trực tuyến": many meetings or regular ones, by an order or a rule.
    private func isOrdered(_ head: Int, _ index: Int) -> Bool {
        if isToBeHeld(head, index) { return true }
        guard isHeld(head, index), !sentence.hasAny(head - 1, of: .adjunct, .modifier), isRegular(head) || sentence.isPlural(start(of: head)..<head)
        else { return false }
        // "các cuộc họp với xã sẽ được tổ chức trực tuyến", "các cuộc họp với xã phải tổ chức trực tuyến"
        return sentence.modalities.hasOrder(in: sentence.span(0, head)) || sentence.contains(.norm, in: 0..<head)
            || sentence.contains(.will, in: sentence.span(head, index)) || sentence.modalities.hasOrder(in: sentence.span(head + 1, index))
    }

    /// "đưa các hội nghị giao ban lên mạng": the verb that moves many or regular meetings there.
    private func moved(_ head: Int, _ index: Int) -> Int? {
        guard head < index, sentence.hasCode(index, .online, "onto"), !sentence.containsComma(in: sentence.span(head, index)),
            let verb = sentence.span(head - 5, head).last(where: { sentence.hasCode($0, .reduce, "move") || sentence.hasCode($0, .activity, "move") }),
            sentence.isPlural(verb + 1..<head) || sentence.contains(.quantity, "all", in: verb + 1..<head) || isRegular(head)
        else { return nil }
        return verb
    }

    /// Meetings that come by themselves.
    private func isRegular(_ head: Int) -> Bool {
        sentence.has(head, .periodic) || sentence.codes(head, .conference) == ["giao_ban"] || sentence.codes(head, .conferenceVerb) == ["giao_ban"]
    }

    /// "bắt buộc họp trực tuyến với các hội nghị sơ kết"
    private func isMadeCompulsory(_ head: Int) -> Bool {
        let start = start(of: head)
        return sentence.hasCode(start - 1, .directive, "compulsory") && !sentence.has(start - 2, .negation)
    }

    private func isCompulsory(_ index: Int) -> Bool {
        // "họp trực tuyến bắt buộc", "họp trực tuyến là bắt buộc"
        sentence.hasCode(index + 1, .directive, "compulsory") || sentence.hasCode(index + 1, .directive, "ahead") && sentence.hasAny(index, .conferences)
    }

    /// "thay cho hình thức trực tiếp", "không tổ chức tập trung", "thay vì", "chuyển sang": where the contrast ends.
    private func contrast(_ index: Int, _ head: Int) -> Int? {
        let segment = sentence.span(Clause.segmentStart(before: index, in: sentence), sentence.count)
        let near = segment.clamped(to: max(0, index - 12)..<min(sentence.count, index + 20))
        // "không phải về huyện dự họp mà họp trực tuyến"
        if let but = turn(before: head),
            sentence.contains(anyOf: .negation, .meetless, .relieve, in: sentence.span(segment.lowerBound, but)),
            // "không họp phụ huynh trực tiếp mà họp qua Zoom": others meet.
            !sentence.contains(.citizens, in: sentence.span(segment.lowerBound, but)) {
            return index + 1
        }
        if let spared = sparedTravel(behind: index) { return spared }
        // "họp trực tuyến không thể thay thế họp trực tiếp"
        for position in near where sentence.has(position, .switchTo) && !sentence.contains(.negation, in: sentence.span(position - 2, position)) {
            if position < index { return isSetAgainst(position, index) ? index + 1 : nil }
            let end = Clause.end(from: position, in: sentence)
            if let other = sentence.span(position, min(end, position + 7)).first(where: isInPerson) { return other + 1 }
        }
        for position in near where sentence.has(position, .cancel) {
            if sentence.hasCode(position, .cancel, "summon") { return max(position, index) + 1 }
            if let other = sentence.span(position, position + 5).first(where: isInPerson) {
                return max(other, index) + 1
            }
        }
        return nil
    }

    /// "mà họp qua mạng", "mà ngồi tại xã dự họp qua màn hình": where what is done instead begins.
    private func turn(before head: Int) -> Int? {
        guard let but = sentence.last(.boundary, "but", in: sentence.span(head - 7, head)),
            sentence.span(but + 1, head).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .activity, .adjunct, .level, .aspect, .expected, .also) })
        else { return nil }
        return but
    }

    /// "thay vì họp trực tuyến", and with the other way first: "thay vì họp tập trung, huyện họp trực tuyến".
    private func isSetAgainst(_ instead: Int, _ index: Int) -> Bool {
        let between = sentence.span(instead, index)
        guard let comma = between.first(where: { sentence.isComma($0) }) else { return true }
        return sentence.hasCode(instead, .switchTo, "instead") && sentence.span(instead, comma).contains(where: isInPerson)
            && !sentence.containsComma(in: sentence.span(comma + 1, index))
    }

    private func isInPerson(_ index: Int) -> Bool {
        sentence.has(index, .inPerson) || sentence.isInPersonMeeting(index)
    }

    func start(of head: Int) -> Int {
        var start = head
        while start > 0, sentence.hasAny(start - 1, of: .quantity, .counter, .activity) { start -= 1 }
        return start
    }

    func draft(
        _ rule: Rule, _ head: Int, from start: Int, to end: Int, trigger: Int, quantity: Quantity? = nil
    ) -> Draft {
        let evidence = min(start, head)..<max(end, head + 1)
        let reader = sentence.modalities
        // "tổ chức trực tuyến các cuộc họp": the verb stands before.
        var standing = rule == .onlineMore || head > trigger && start < trigger
            ? reader.ofObject(trigger: start, evidence: evidence) : reader.ofMode(evidence: evidence)
        // "khuyến khích họp trực tuyến" asks for it by its own verb.
        let isAsked = rule == .onlineMore && standing.doubt != nil && sentence.has(start, .proposal)
        // A share with a floor and no other cue is an order.
        let isFloor = quantity?.bound == .atLeast && standing.doubt != nil
        if isFloor { standing.modality = .directive } else if isAsked { standing.modality = .proposal }
        var codes = sentence.codes(head, all: .conference, .conferenceVerb)
        if codes.isEmpty { codes = ["hop_truc_tuyen"] }
        return Draft(
            rule: rule, object: .conference, subtype: codes, measure: .shareOnline, direction: .modeSwitch,
            standing: standing, magnitude: sentence.magnitudes.of(quantity), evidence: evidence,
            trigger: trigger, head: head)
    }
}
