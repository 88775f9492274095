internal import Language
internal import Pipeline

/// Whether a bare verb tells what was done, and not what others are to do.
extension ModalityReader {
    /// Whether a verb without a cue tells a fact, by what stands around it. `part` is what stands before the verb back to the last comma.
    func isTold(_ trigger: Int, behind part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        if isYearlyShare(trigger, evidence) { return false }
        return isDone(trigger) || isHelping(trigger, behind: evidence.upperBound) || isRegular(part, evidence) || isSaving(trigger, evidence) || tellsResult(behind: evidence.upperBound)
            || isOfOneBody(trigger, behind: part, evidence) || sentence.has(trigger, .fewer) || isAfterTime(behind: evidence.upperBound)
            || followsPassive(trigger, behind: part) || followsLevel(trigger, behind: part, evidence)
            || followsDone(trigger, behind: part) || isPartOfCount(part, evidence) || isNotOnly(trigger) || isOfSoMany(trigger) || isOverSpan(before: trigger) || sumsUp(trigger)
            // "giáo viên được giảm nhiều loại sổ sách"
            || sentence.isPassive(trigger - 1) && !part.isEmpty
            || sentence.hasCode(trigger, .reduce, "causes") && !part.isEmpty && !isUrged(part)
            || isAfter(trigger, behind: evidence.upperBound) || hasSubject(part) && !isUrged(part) && !startsOnDay(trigger, evidence) && !isSpokenOf(trigger, evidence)
    }

    /// "Việc giảm họp giúp cán bộ có thêm thời gian": what helps is there.
    func isHelping(_ trigger: Int, behind end: Int) -> Bool {
        guard sentence.hasCode(trigger - 1, .activity, "nominal") else { return false }
        return sentence.span(end, min(Clause.segmentEnd(from: end, in: sentence), end + 8)).first { sentence.hasAny($0, .modality) }.map { sentence.hasCode($0, .achieved, "helps") } ?? false
    }

    /// "Sau khi giảm 30% số cuộc họp, huyện có thêm thời gian": what the told comes after was done.
    private func isAfter(_ trigger: Int, behind end: Int) -> Bool {
        sentence.hasCode(trigger - 1, .base, "since_event") && sentence.has(trigger - 1, .boundary) && isPlain(sentence.span(end, sentence.count))
    }

    /// "ông nhấn mạnh việc giảm họp": who speaks of it does not make it a fact; so many, "việc giảm 31 cuộc họp", are one.
    private func isSpokenOf(_ trigger: Int, _ evidence: Range<Int>) -> Bool {
        if evidence.contains(where: { sentence.quantity(at: $0)?.kind == .plain }) { return false }
        return sentence.hasCode(trigger - 1, .activity, "nominal") && sentence.hasAny(trigger - 2, of: .opener, .report, .attribution)
    }

    /// "không chỉ giảm sổ sách, thông tư còn cho phép …", "không chỉ bớt họp mà huyện còn cắt 5 loại báo cáo": a fact to which another
    /// is added, where nothing around orders or plans.
    private func isNotOnly(_ trigger: Int) -> Bool {
        let before = sentence.span(0, trigger)
        guard let only = sentence.last(.plain, "not_only", in: before), isPlain(0..<sentence.count), !sentence.contains(.documentStrict, in: before) else { return false }
        return only == trigger - 1 || sentence.hasAny(only + 1, of: .reduce, .abolish, .shorten) && sentence.hasAny(trigger - 1, of: .left, .butAlso)
    }

    /// "tỉnh đơn giản hóa 38 chế độ báo cáo, trong đó bãi bỏ 15 chế độ": so many of those that were counted, where nothing orders or plans.
    private func isPartOfCount(_ part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        guard let first = part.first, part.count <= 2, sentence.has(first, .continues), sentence.isComma(first - 1),
            !sentence.contains(anyOf: SenseSet.modality.subtracting(SenseSet(.achieved)).adding(.purpose, .hypothetical, .norm), in: 0..<sentence.count) else { return false }
        let isCounted = { (index: Int) in self.sentence.quantity(at: index)?.kind == .plain }
        // "trình 38 chế độ báo cáo, trong đó bãi bỏ 15", "danh mục gồm 38 …": what is only laid before others or listed.
        let before = sentence.segment(before: first)
        guard let count = before.first(where: isCounted), !before.contains(where: { sentence.hasAny($0, of: .act, .documentStrict) || sentence.hasCode($0, .document, "to_trinh") }),
            sentence.hasAny(count - 1, of: .reduce, .abolish, .shorten, .merge, .urge) || sentence.isStranger(count - 1) && sentence.hasAny(count + 1, .documents.adding(.counter))
        else { return false }
        return evidence.contains(where: isCounted)
    }

    /// Somebody or a time is named before what may be told or ordered: more than a bare verb opens the segment.
    func isSomebodys(before index: Int) -> Bool {
        sentence.segment(before: index).contains { sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .achieved, .period, .ordinal, .every, .left, .conference) }
    }

    private func isPlain(_ range: Range<Int>) -> Bool {
        !range.contains { index in
            sentence.hasAny(index, of: .directive, .target, .proposal, .expected, .will, .boost, .purpose, .hypothetical, .norm)
                || sentence.has(index, .urge) && !sentence.hasCode(index, .urge, "permits")
        }
    }

    /// "theo chỉ đạo của huyện, xã đã tiếp nhận 900 văn bản, tăng 8%": in the part that counts them it is told, and nobody orders a rise.
    func isRisenInFact(_ trigger: Int, _ evidence: Range<Int>) -> Bool {
        guard sentence.has(trigger, .increase), sentence.firstQuantity(in: sentence.span(trigger, evidence.upperBound)) != nil else { return false }
        return ofPart(sentence.part(before: evidence.lowerBound)) == .achieved && sentence.quantity(at: evidence.lowerBound) != nil
    }

    /// "mỗi năm bớt in gần 60.000 bản tài liệu": so many a year are told; a share a year is set.
    private func isRegular(_ part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        guard sentence.contains(.every, in: part), !sentence.contains(.urge, in: part) else { return false }
        if isMean(part) { return true }
        return evidence.contains { index in
            guard let quantity = sentence.quantity(at: index), quantity.kind == .plain else { return false }
            return quantity.bound == .nearly || quantity.bound == .over || quantity.bound == .about
        }
    }

    /// "mỗi cơ quan mỗi năm giảm 10% hội nghị"
    private func isYearlyShare(_ trigger: Int, _ evidence: Range<Int>) -> Bool {
        sentence.firstShare(in: evidence) != nil && sentence.segment(before: trigger).contains { sentence.hasCode($0, .every, "year") }
            && !isDone(trigger) && !isMean(sentence.segment(before: trigger))
    }

    /// "bình quân mỗi năm giảm 8% văn bản"
    private func isMean(_ range: Range<Int>) -> Bool { sentence.contains(.aspect, "mean", in: range) }

    /// "huyện ban hành 2.025 văn bản, giảm 1.500 văn bản": right behind what one body did, with a figure and without a word that
    /// drives on. What stands behind an act or a plan is its content.
    private func isOfOneBody(_ trigger: Int, behind part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard part.isEmpty, let first = segment.first, sentence.hasAny(first, of: .level, .body), !sentence.hasCode(first, .level, "plural"),
            evidence.contains(where: { sentence.quantity(at: $0) != nil }) else { return false }
        return segment.allSatisfy { index in
            if sentence.hasAny(index, of: .documentStrict, .act) { return sentence.quantity(at: index - 1) != nil }
            return !sentence.hasAny(index, of: .directive, .target, .proposal, .expected, .will, .urge, .boost, .purpose, .norm)
                && sentence.tokenKind(at: index) != .act
        }
    }

    /// "tiết kiệm hơn 500 triệu đồng tiền giấy mỗi năm": a sum that is saved is told, a share may be set.
    private func isSaving(_ trigger: Int, _ evidence: Range<Int>) -> Bool {
        guard sentence.has(trigger, .save), !isUrged(sentence.part(before: trigger)) else { return false }
        let around = sentence.span(Clause.commaStart(before: trigger, in: sentence), Clause.end(from: evidence.upperBound, in: sentence))
        return evidence.contains { index in
            guard let quantity = sentence.quantity(at: index), quantity.kind == .plain, quantity.bound != .atLeast else { return false }
            // "95% văn bản là điện tử, tiết kiệm 2 tỷ đồng tiền in": what came of that.
            let isOutcome = sentence.isComma(trigger - 1) && sentence.has(index + 1, .moneyUnit)
            return sentence.contains(.every, in: around) || quantity.bound == .over || quantity.bound == .nearly || isOutcome
        }
    }

    /// "giảm được 6 buổi họp": it came about.
    func isDone(_ trigger: Int) -> Bool {
        sentence.codes(trigger, all: .reduce, .save, .shorten).contains("done") || sentence.hasCode(trigger + 1, .aspect, "passive")
    }

    /// "giảm hơn 200 cuộc họp sau một năm": a result, told in a headline.
    func isAfterTime(behind index: Int) -> Bool {
        containsLapse(sentence.span(index, min(sentence.count, index + 4)))
    }

    /// "tiếp tục giảm họp", "thực hiện nghiêm việc giảm họp", "các sở, ngành giảm hội họp", "theo chỉ đạo của tỉnh, sở giảm
    /// họp": words that drive others on, or all of a kind as those who are to act. Without a word or a time that tells a fact
    /// this is no result.
    private func isUrged(_ part: Range<Int>) -> Bool {
        let segment = sentence.segment(before: part.upperBound)
        if sentence.contains(.urge, in: part) { return true }
        // "mỗi năm, các cơ quan giảm 15% văn bản"
        // "mỗi kỳ họp, phường tiết kiệm gần 30 triệu đồng"
        let isTime = sentence.has(segment.lowerBound, .every)
            || sentence.hasCode(segment.lowerBound, .quantity, "each") && sentence.has(segment.lowerBound + 1, .conference)
            && (sentence.isComma(segment.lowerBound + 2) || segment.lowerBound + 2 == part.upperBound)
        let opening = isTime ? part.first { $0 > segment.lowerBound + 1 } : segment.first
        let isAllOfAKind = opening.map {
            sentence.isPlural($0..<$0 + 1) || sentence.hasCode($0, .quantity, "all") || sentence.hasCode($0, .quantity, "each") || sentence.hasCode($0, .level, "plural")
        } ?? false
        let isOrdered = opening.map { sentence.hasCode($0, .adverb, "as_ordered") } ?? false
        return (isAllOfAKind || isOrdered) && !segment.contains {
            sentence.has($0, .achieved) || sentence.hasAny($0, of: .period, .base) && !sentence.hasAny($0, .heads)
        }
    }

    /// "tiếp tục giảm 10% hội nghị so với năm 2025", "mỗi năm giảm 10% hội nghị so với năm trước", "hướng dẫn các xã giảm 10% cuộc họp so với …",
    /// "ban hành kế hoạch, giảm 15% văn bản so với …": what is urged, or set for every year, from a day on or by an act, with what it is
    /// to be compared with.
    func isSetAgainst(_ trigger: Int, behind part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        guard !isDone(trigger), !sentence.contains(.achieved, in: sentence.segment(before: trigger)) else { return false }
        let act = sentence.segment(before: trigger).last { sentence.hasAny($0, of: .act, .documentStrict) && sentence.has($0 - 1, .activity) && sentence.quantity(at: $0 - 1) == nil }
        return sentence.contains(.urge, in: part) || startsOnDay(trigger, evidence) || isYearlyShare(trigger, evidence) || isSaidByAct(trigger) || isGuided(trigger) || act != nil
    }

    /// "từ ngày 1/1, các cơ quan giảm 10% hội nghị": a share that holds from a day on is set, unless it is told until when.
    private func startsOnDay(_ trigger: Int, _ evidence: Range<Int>) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first, sentence.has(first, .adjunct), sentence.has(first, .gives), sentence.firstShare(in: evidence) != nil,
            sentence.tokenKind(at: sentence.has(first + 1, .ordinal) ? first + 2 : first + 1) == .number,
            let comma = segment.first(where: { sentence.pieces[$0].isMark(",") }) else { return false }
        let opening = sentence.span(first, comma)
        return !sentence.contains(.downTo, in: opening) && !opening.contains { sentence.hasCode($0, .period, "this_time") }
    }

    /// "… kể từ ngày 6.10": from when on it holds.
    func namesFirstDay(_ range: Range<Int>) -> Bool {
        range.contains { index in
            // "từ ngày 6.10", "kể từ ngày 6.10"
            let isFrom = sentence.has(index, .adjunct) && (sentence.has(index, .gives) || sentence.hasCode(index, .base, "since_event"))
            return isFrom && (sentence.hasCode(index + 1, .ordinal, "day") || sentence.tokenKind(at: index + 1) == .number)
        }
    }

    /// Somebody or something acts before the verb. Words that only urge ("tiếp tục", "kiên quyết") leave a bare order.
    func hasSubject(_ part: Range<Int>) -> Bool {
        // "giảm số lượng, đơn giản hóa nội dung và giảm tần suất báo cáo": verbs in a list that one of them opens.
        let segment = sentence.segment(before: part.upperBound)
        if let first = segment.first(where: { !sentence.hasAny($0, of: .aspect, .adverb, .also, .urge) }), sentence.has(part.upperBound - 1, .conjunction),
            sentence.hasAny(first, of: .reduce, .restrain, .abolish, .shorten) { return false }
        // "giảm 30% hội nghị và giảm 25% văn bản": what an earlier verb reduces acts on nothing.
        return part.prefix { !sentence.hasAny($0, .triggers) }.contains { index in
            sentence.isStranger(index) || sentence.hasAny(index, of: .body, .level)
                || sentence.hasAny(index, .heads)
        }
    }

    /// "nhờ vậy chất lượng được nâng lên": what came of it is told.
    private func tellsResult(behind index: Int) -> Bool {
        sentence.contains(.achieved, "result", in: sentence.span(index, sentence.count))
    }

    /// "năm 2024 có 620 văn bản, năm nay chỉ còn 545 văn bản, tức là giảm 75 văn bản": what two levels come to.
    private func sumsUp(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger - 1, .adverb, "that_is") && sentence.isComma(trigger - 2) && sentence.part(before: trigger - 2).contains { sentence.quantity(at: $0)?.kind == .plain }
    }

    /// "9/12 đơn vị thực hiện giảm trên 15% văn bản": so many of so many did it.
    private func isOfSoMany(_ trigger: Int) -> Bool {
        let segment = sentence.part(before: trigger)
        guard let first = segment.first, sentence.tokenKind(at: first) == .number, first > 1, sentence.pieces[first - 1].isMark("/") else { return false }
        return sentence.tokenKind(at: first - 2) == .number && !sentence.contains(anyOf: .directive, .target, .proposal, .will, .expected, in: segment)
    }

    /// "Hải Phòng: 6 tháng giảm 120 cuộc họp", "sau 2 năm bớt 40% hội nghị": within a time that is counted, and not one to come.
    private func isOverSpan(before trigger: Int) -> Bool {
        let part = sentence.segment(before: trigger)
        guard let first = part.first, sentence.quantity(at: first)?.kind == .plain, sentence.hasAny(first + 1, of: .timeUnit, .ordinal) else { return containsLapse(part) && !isUrged(part) }
        return sentence.span(first + 2, part.upperBound).allSatisfy {
            sentence.hasAny($0, of: .period, .adverb, .aspect, .also) && !sentence.hasCode($0, .adverb, "coming")
        }
    }

    /// "…; phục vụ 46 hội nghị, giảm 12 hội nghị": right behind how many there were.
    private func followsLevel(_ trigger: Int, behind part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        guard part.isEmpty, sentence.isComma(trigger - 1), evidence.contains(where: { sentence.quantity(at: $0)?.kind == .plain }) else { return false }
        let before = sentence.part(before: trigger - 1)
        guard let number = before.first(where: { sentence.quantity(at: $0)?.kind == .plain }),
            let start = sentence.hasAny(number + 1, .heads.adding(.counter)) ? 0 : startOfSum(number, before) else { return false }
        return !sentence.span(start, trigger).contains { index in
            if sentence.hasAny(index, of: .documentStrict, .act) { return sentence.quantity(at: index - 1) == nil }
            // "số chế độ báo cáo sau rà soát là 64": when it was so many.
            let isTime = sentence.span(index - 2, index).contains { sentence.hasCode($0, .adjunct, "after") }
            return !isTime && sentence.hasAny(index, of: .urge, .boost, .norm, .purpose)
        }
    }

    /// "số chế độ báo cáo của bộ là 64": where the count begins whose last word a number is.
    private func startOfSum(_ number: Int, _ part: Range<Int>) -> Int? {
        guard number + 1 == part.upperBound, sentence.hasCode(number - 1, .opener, "is") || sentence.has(number - 1, .left) else { return nil }
        return sentence.segment(before: number).first { sentence.hasCode($0, .quantity, "number") }
    }

    /// "huyện đã bỏ 12 loại báo cáo; giảm tần suất họp": the list of what was done goes on behind the semicolon.
    private func followsDone(_ trigger: Int, behind part: Range<Int>) -> Bool {
        guard part.isEmpty, trigger > 0, sentence.pieces[trigger - 1].isMark(";"),
            let done = sentence.segment(before: trigger - 1).first(where: { sentence.has($0, .achieved) && sentence.hasAny($0 + 1, of: .reduce, .abolish, .shorten) })
        else { return false }
        // What stands before it names who did it: "các thông tư quy định chế độ báo cáo đã bãi bỏ …; giảm tần suất báo cáo".
        return isPlain(done..<trigger) && (isPlain(0..<done) || sentence.contains(anyOf: .documents, in: 0..<done) && !sentence.contains(anyOf: .target, .proposal, .expected, .will, .purpose, .hypothetical, in: 0..<done))
    }

    /// "hiệu quả bước đầu là giảm văn bản, tiết kiệm chi phí in": right behind a verb of the same kind, before which somebody or something
    /// stands that did it.
    func followsTold(_ trigger: Int, behind part: Range<Int>) -> Bool {
        guard part.isEmpty, sentence.isComma(trigger - 1), sentence.hasAny(trigger, of: .reduce, .save, .shorten, .switchTo) else { return false }
        let before = sentence.part(before: trigger - 1)
        guard let first = before.first(where: { sentence.hasAny($0, of: .reduce, .save, .shorten, .abolish, .restrain) }), first > before.lowerBound else { return false }
        return isTold(first, behind: before.lowerBound..<first, first..<before.upperBound)
    }

    /// "tài liệu họp được số hóa, bỏ hẳn bản in": right behind what was done to something.
    func followsPassive(_ trigger: Int, behind part: Range<Int>) -> Bool {
        guard part.isEmpty, sentence.isComma(trigger - 1) else { return false }
        let before = sentence.part(before: trigger - 1)
        // "các giải pháp gồm: họp trực tuyến được đẩy mạnh, giảm 20% cuộc họp": in a list of what is planned nothing is told.
        let opening = Clause.segmentStart(before: trigger, in: sentence)
        if opening > 1, sentence.hasCode(opening - 2, .modifier, "lists") || sentence.pieces[opening - 1].isMark(":") { return false }
        // "việc soạn thảo được đẩy mạnh": what drives on is itself told as done.
        let urges = { sentence.hasAny($0, of: .urge, .boost) && !sentence.hasCode($0 - 1, .aspect, "passive") || sentence.has($0, .norm) }
        return sentence.contains(.aspect, "passive", in: before) && !before.contains { urges($0) || sentence.has($0, .every) }
            && !sentence.segment(before: trigger).contains(where: urges)
    }
}
