internal import Language
internal import Pipeline

/// Whether a number is an upper limit: by its own bound, or by "only" and a verb of lasting or holding.
struct Limit {
    let sentence: Sentence

    /// The quantity at `index` when it is a limit.
    func quantity(at index: Int) -> Quantity? {
        guard let quantity = sentence.quantity(at: index) else { return nil }
        if quantity.bound == .atMost { return quantity }
        if isChanged(index) { return nil }
        // "không tổ chức hội họp trên 20 người"
        if quantity.bound == .over, sentence.has(index + 1, .peopleUnit), sentence.contains(.cancel, in: sentence.part(before: index)) { return quantity }
        if isEnough(index) { return quantity }
        // "gói trong 60 phút thay vì hai giờ": it took less.
        if sentence.hasCode(index - 1, .cap, "framed") { return isFramed(index) && !sentence.hasCode(index + 2, .switchTo, "instead") ? quantity : nil }
        if sentence.has(index - 1, .cap), !sentence.hasCode(index - 1, .cap, "behind") {
            let isAllowed = sentence.hasCode(index - 1, .cap, "over") && !isDenied(index)
            return isAllowed ? nil : quantity
        }
        guard quantity.bound == nil || quantity.bound == .about else { return nil }
        return isRestrained(index) || isOnlyLasting(index) || isOnlyHolding(index) ? quantity : nil
    }

    /// "được khống chế tối đa 10 phút", "khống chế kinh phí hội nghị ở mức không quá 50 triệu đồng", "giới hạn mỗi cuộc họp trong 60
    /// phút": a limit, which its number tells.
    func isSet(by trigger: Int) -> Bool {
        guard sentence.has(trigger, .restrain) else { return false }
        if quantity(at: trigger + 1)?.bound == .atMost { return true }
        return sentence.span(trigger + 1, Clause.end(from: trigger, in: sentence)).contains {
            sentence.has($0, .cap) && sentence.has($0 + 2, .moneyUnit) || sentence.quantity(at: $0)?.bound == .atMost && sentence.has($0 + 1, .moneyUnit)
                || isRestrained($0)
                // "giới hạn mỗi phiên họp trong một ngày": a word for the time.
                || sentence.hasCode(trigger, .restrain, "limit") && sentence.hasAny($0, of: .every, .halfDay) && sentence.hasCode($0 - 1, .adjunct, "place")
        }
    }

    /// "mỗi cuộc họp chỉ 60 phút thay vì 120 phút": what it was before stands behind it; that is a change.
    private func isChanged(_ index: Int) -> Bool {
        if sentence.hasCode(index - 1, .switchTo, "instead") { return true }
        let instead = sentence.isComma(index + 2) ? index + 3 : index + 2
        guard sentence.hasCode(instead, .switchTo, "instead"), !sentence.has(index - 1, .cap), let many = sentence.span(instead + 1, instead + 4).first(where: { sentence.quantity(at: $0)?.kind == .plain })
        else { return false }
        return InsteadRule(sentence: sentence).level(before: many, since: index) != nil
    }

    /// "giới hạn mỗi cuộc họp trong 60 phút", "khống chế số cuộc họp ở mức 10 cuộc/tháng"
    private func isRestrained(_ index: Int) -> Bool {
        guard sentence.quantity(at: index)?.kind == .plain, sentence.hasCode(index - 1, .adjunct, "place") || sentence.has(index - 1, .reaches) else { return false }
        let part = sentence.part(before: index)
        // "thời gian họp khống chế ở mức 2 giờ": what is limited is the subject.
        if sentence.hasCode(index - 2, .restrain, "limit") { return sentence.contains(.measure, in: part) && sentence.contains(anyOf: .conferences, in: part) }
        guard let verb = part.suffix(10).last(where: { sentence.hasCode($0, .restrain, "limit") || isPacking($0) }) else { return false }
        return sentence.contains(anyOf: .conferences, in: sentence.span(verb + 1, index)) || isPacking(verb) && sentence.hasMeasure(verb + 1, .duration)
    }

    /// "yêu cầu gói gọn cuộc họp trong 60 phút", "cố gắng gói gọn thời gian họp trong 1 tiếng": what is ordered, aimed at or advised.
    private func isPacking(_ verb: Int) -> Bool {
        let segment = sentence.segment(before: verb)
        return sentence.hasCode(verb, .last, "packs") && (sentence.modalities.hasOrder(in: segment) || sentence.contains(.urge, "strives", in: segment))
    }

    /// "hai trang là đủ": said behind the number and its unit.
    func isEnough(_ index: Int) -> Bool {
        guard sentence.hasCode(index + 2, .cap, "behind") else { return false }
        return sentence.has(index + 1, .pageUnit)
            || sentence.hasAny(index + 1, of: .timeUnit, .counter) && sentence.modalities.hasOrder(in: sentence.segment(before: index))
    }

    /// "gói gọn trong 2 trang" as advice or order, or said of many; of one meeting it is its length.
    private func isFramed(_ index: Int) -> Bool {
        let segment = sentence.segment(before: index)
        if sentence.modalities.hasOrder(in: segment) || sentence.contains(.norm, in: segment) || sentence.contains(.urge, "strives", in: segment)
            || sentence.contains(.quantity, "each", in: segment) { return true }
        // "yêu cầu …; báo cáo quý chỉ gói trong 3 trang": the order before the semicolon goes on.
        guard let set = sentence.modalities.ofLimit(at: index) else { return false }
        return set != .expected && sentence.contains(.only, in: segment)
    }

    /// "không tổ chức quá 2 hội nghị".
    private func isDenied(_ index: Int) -> Bool {
        let part = sentence.part(before: index)
        return sentence.contains(anyOf: .negation, .cancel, .meetless, .gone, in: part) || sentence.contains(.directive, "forbid", in: part) || sentence.contains(.avoid, "let", in: part)
    }

    /// "chỉ nên kéo dài 1 tiếng", "chỉ diễn ra trong 2 giờ" as advice or order.
    func isOnlyLasting(_ index: Int) -> Bool {
        sentence.contains(.last, in: sentence.span(index - 4, index))
            && sentence.contains(.only, in: sentence.span(index - 6, index))
            && sentence.modalities.hasOrder(in: sentence.span(behindPurpose(index), index))
    }

    /// "phiên họp để biểu quyết chỉ diễn ra trong 10 phút": what a meeting is held for is no plan of its length.
    private func behindPurpose(_ index: Int) -> Int {
        let near = sentence.span(index - 8, index), part = sentence.part(before: index)
        guard let purpose = sentence.first(.purpose, in: part), sentence.contains(anyOf: .conferences, in: part.lowerBound..<purpose) else { return near.lowerBound }
        return sentence.last(.only, in: near) ?? near.lowerBound
    }

    /// "mỗi năm chỉ tổ chức 2 hội nghị", "chỉ tổ chức 1 lần duy nhất trong năm": only, and a period or an order.
    private func isOnlyHolding(_ index: Int) -> Bool {
        let part = sentence.part(before: index)
        guard let only = sentence.last(.only, in: part) else { return false }
        // "nếu trước đây mỗi tuần họp 6 cuộc thì nay chỉ 2 cuộc": what is left is told.
        if sentence.hasCode(only, .left, "now"), sentence.contains(.period, "since_event", in: sentence.segment(before: only)) { return false }
        let between = sentence.span(only + 1, index)
        if sentence.has(index + 1, .timesUnit), !sentence.contains(anyOf: .conferences, in: between) { return false }
        guard between.count <= 7, between.allSatisfy(leadsToNumber) else { return false }
        // "chỉ sơ kết 5 năm một lần"
        if sentence.has(index + 1, .timesUnit), between.contains(where: isSpan), part.lowerBound == only || sentence.modalities.hasOrder(in: sentence.segment(before: only)) { return true }
        let isBareVerb = !sentence.contains(anyOf: .conferences, in: between) && !sentence.hasAny(index + 1, of: .conference, .counter)
        let around = sentence.span(part.lowerBound, min(index + 7, Clause.end(from: index, in: sentence)))
        let isPerPeriod = sentence.has(index + 1, .timesUnit) && index + 2 < sentence.count && sentence.pieces[index + 2].isMark("/")
        // "có tuần chỉ hai cuộc họp": how it is at times.
        if sentence.contains(.every, "at_times", in: around) { return false }
        if !isBareVerb, sentence.contains(.every, in: around) || isPerPeriod { return true }
        // "thực hiện chủ trương …, năm nay sở chỉ tổ chức 12 hội nghị": what the opening carries out sets no limit.
        let modalities = sentence.modalities
        return modalities.hasOrder(in: modalities.ownPart(of: sentence.span(Clause.segmentStart(before: index, in: sentence), only)))
    }

    private func leadsToNumber(_ index: Int) -> Bool {
        sentence.hasAny(index, .heads.adding(.activity, .aspect, .inPerson, .modifier, .every)) || sentence.isStranger(index) || isSpan(index) || isSpan(index - 1)
    }

    /// "5 năm", "hai tháng"
    private func isSpan(_ index: Int) -> Bool {
        sentence.quantity(at: index)?.kind == .plain && ["year", "quarter", "month"].contains { sentence.hasCode(index + 1, .ordinal, $0) }
    }
}

extension Sentence {
    /// "họp trực tiếp": the word itself says that one meets in person.
    func isInPersonMeeting(_ index: Int) -> Bool {
        hasCode(index, .conference, "hop_truc_tiep") || hasCode(index, .conferenceVerb, "hop_truc_tiep")
    }
}
