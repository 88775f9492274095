internal import Language
internal import Pipeline

/// How a claim stands to the facts: the strongest cue of the nearest part of the sentence that has one.
///
/// Precedence inside one part is the brief's: directive, target, expected, proposal, achieved; only that advice which
/// says "must" ("cần phải") stays advice.
struct ModalityReader {
    let sentence: Sentence

    /// The modality of a claim whose trigger has an object.
    func ofObject(trigger: Int, evidence: Range<Int>) -> (Modality, doubts: [String]) {
        let found = unlessUntold(objectModality(trigger: trigger, evidence: evidence), before: trigger)
        let settled = found.0 == .achieved && !found.doubts.isEmpty && isOfPlan(trigger) ? (.target, found.doubts) : found
        return (settled.0, settled.doubts.filter { $0 != Self.measured })
    }

    /// The doubt of what is only told by what it is measured against: it ends where nothing else speaks against a result.
    private static let measured = "measured"

    private func objectModality(trigger: Int, evidence: Range<Int>) -> (Modality, doubts: [String]) {
        let comma = ownStart(of: trigger)
        let local = strongest(in: sentence.span(comma, trigger))
        if isFulfilled(trigger, behind: evidence.upperBound) { return (.achieved, []) }
        if isOfReport(trigger, from: comma) || local == nil && goesOnFromReport(trigger) { return (.directive, ["no_marker"]) }
        if local == .achieved, isOfAct(comma, trigger), !isRepealed(trigger, comma) { return (.directive, []) }
        if local == .achieved || local == nil, let content = content(behind: sentence.span(comma, trigger)) { return (content, []) }
        // "đã tham mưu cắt giảm được 27 cuộc họp": it came about.
        if local == .target, isDone(trigger), sentence.contains(.achieved, in: sentence.span(comma, trigger)) { return (.achieved, []) }
        if local == .achieved, let hoped = hoped(sentence.span(comma, trigger)) { return (hoped, []) }
        // "đã triển khai các giải pháp giảm văn bản": what was done is not what it is for.
        if local == .achieved, sentence.hasCode(trigger - 1, .modifier, "undertaking"), !isDone(trigger) { return (.target, []) }
        if let local, local != .target || hasFirmTarget(sentence.span(comma, trigger)) { return (local, []) }
        let clauseEnd = Clause.end(from: evidence.upperBound, in: sentence)
        if local == nil, let named = named(behind: sentence.span(evidence.upperBound, clauseEnd)) { return (named, []) }
        let segment = Clause.segmentStart(before: trigger, in: sentence)
        if let found = earlier(than: comma, from: segment, governing: local != nil), !isIntroduced(segment, before: comma, evidence) {
            return (found == .achieved ? content(behind: sentence.span(segment, trigger)) ?? found : found, [])
        }
        if let local { return (local, []) }
        if isOfAct(trigger - 1, trigger) || opensWithAct(comma, trigger) || quotesAct(sentence.span(segment, trigger)) || hasFloor(sentence.span(trigger, evidence.upperBound)) { return (.directive, []) }
        if isOfNorm(trigger) { return (.rule, []) }
        if sentence.hasCode(trigger - 1, .modifier, "undertaking"), !isDone(trigger) { return (.target, ["no_marker"]) }
        if sentence.hasCode(trigger - 1, .modifier, "question") || isBeginning(trigger) { return (.proposal, ["no_marker"]) }
        if let announced = announced(before: trigger) { return (announced, []) }
        if isPartOfSlogan(trigger) { return (.target, ["no_marker"]) }
        if sentence.hasCode(trigger - 1, .proposal, "therefore") { return (.achieved, ["no_marker"]) }
        let rest = sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: sentence))
        if isStriven(for: trigger) { return (.target, ["no_marker"]) }
        if isSummedUp(behind: rest.upperBound) { return (.achieved, []) }
        if sentence.contains(.versus, in: rest) { return (.achieved, [Self.measured]) }
        // "Quảng Ninh: Giảm 40% số cuộc họp nhờ chính quyền điện tử"
        if sentence.contains(.achieved, "means", in: rest), sentence.firstQuantity(in: evidence) != nil { return (.achieved, ["no_marker"]) }
        if isProclaimed(trigger) { return (.directive, ["title_without_marker"]) }
        if sentence.section == .title || isHeadline || opensHeadline(trigger) { return (.proposal, ["title_without_marker"]) }
        if sentence.contains(.tool, in: sentence.span(comma, trigger)) { return (.expected, ["no_marker"]) }
        if let asked = asked(of: trigger, behind: evidence.upperBound) { return (asked, []) }
        if isSaidByAct(trigger) || isLaidDown(trigger) || isGuided(trigger) { return (.directive, ["no_marker"]) }
        return isTold(trigger, behind: sentence.span(comma, trigger), evidence) ? (.achieved, ["no_marker"]) : (.directive, ["no_marker"])
    }

    /// "chỉ đạo giảm và các trường đã giảm được 50% cuộc họp": behind the conjunction it is told what was done.
    private func ownStart(of trigger: Int) -> Int {
        let comma = Clause.commaStart(before: trigger, in: sentence)
        guard sentence.has(trigger - 1, .achieved),
            let joint = sentence.last(.conjunction, in: sentence.span(comma, trigger)),
            sentence.contains(anyOf: .triggers.adding(.urge), in: sentence.span(comma, joint)) else { return comma }
        return joint
    }

    /// "chỉ tiêu giảm 10% hội nghị đã đạt và vượt": the aim was reached, and no other figure says how far.
    private func isFulfilled(_ trigger: Int, behind end: Int) -> Bool {
        guard sentence.has(trigger - 1, .target) else { return false }
        // "Đảng bộ tỉnh vượt chỉ tiêu giảm 15% văn bản"
        if sentence.hasCode(trigger - 1, .achieved, "fulfilled") {
            let part = sentence.part(before: trigger - 1)
            return !part.contains { sentence.hasAny($0, SenseSet.modality.adding(.negation, .purpose, .hypothetical, .only, .urge)) && !sentence.has($0, .achieved) }
                && sentence.firstShare(in: part) == nil
        }
        let rest = sentence.span(end, Clause.segmentEnd(from: end, in: sentence))
        guard let done = rest.prefix(6).first(where: { sentence.hasCode($0, .achieved, "fulfilled") }),
            sentence.span(end, done).allSatisfy({ !sentence.hasAny($0, of: .negation, .will, .purpose, .hypothetical) }) else { return false }
        return sentence.firstShare(in: sentence.span(done, rest.upperBound)) == nil
    }

    /// The modality of a claim that its subject's clause states.
    func ofSubject(_ evidence: Range<Int>, trigger: Int) -> (Modality, doubts: [String]) {
        unlessUntold(subjectModality(evidence, trigger: trigger), before: trigger)
    }

    /// What is told under a condition, "nếu làm tốt, số văn bản đã giảm", of whoever may do it, "đơn vị nào giảm được", or of an
    /// act, "Kết luận 226-KL/TW đã giảm", is no result.
    private func unlessUntold(_ found: (Modality, doubts: [String]), before trigger: Int) -> (Modality, doubts: [String]) {
        if found.0 == .achieved || !found.doubts.isEmpty, isSlogan(trigger) { return (.target, ["no_marker"]) }
        if !found.doubts.isEmpty, isOfSection(trigger) { return (.rule, []) }
        if !found.doubts.isEmpty, isPlea { return (.proposal, found.doubts) }
        guard found.0 == .achieved else { return found }
        if !found.doubts.isEmpty, isOrderedBehindColon(trigger) { return (.directive, found.doubts) }
        if !found.doubts.isEmpty, leadsToThen(trigger) { return (.expected, found.doubts) }
        if !found.doubts.isEmpty, isOfComingTime(trigger) { return (.target, found.doubts) }
        if !found.doubts.isEmpty, let planned = ofPlannedPeriod(trigger) { return (planned, found.doubts) }
        if !found.doubts.isEmpty, isRewarded(trigger) { return (.expected, found.doubts) }
        var subject = trigger - 1
        while subject > 0, isModal(subject) { subject -= 1 }
        if sentence.tokenKind(at: subject) == .act { return (.directive, []) }
        let segment = sentence.segment(before: trigger)
        if isStillToCome(trigger) { return (.expected, []) }
        let isOfAny = sentence.has(subject, .any) && !sentence.contains(.negation, in: segment)
        return isOfAny || segment.contains(where: isCondition) ? (.expected, []) : found
    }

    /// "Kế hoạch của tỉnh giảm 20% hội nghị": in the part that a plan opens.
    private func isOfPlan(_ trigger: Int) -> Bool {
        opensWithPlan && Clause.commaStart(before: trigger, in: sentence) == 0
    }

    private func subjectModality(_ evidence: Range<Int>, trigger: Int) -> (Modality, doubts: [String]) {
        // "so với yêu cầu giảm 15%, số văn bản mới giảm 4,5%"
        if sentence.hasCode(trigger, .reduce, "barely"), sentence.firstQuantity(in: sentence.span(trigger, evidence.upperBound)) != nil {
            return (.achieved, [])
        }
        if isRisenInFact(trigger, evidence) { return (.achieved, []) }
        var start = trigger
        while start > evidence.lowerBound, isModal(start - 1) || sentence.has(start - 1, .left) && sentence.has(start - 2, .will), !isTherefore(start - 1, from: evidence.lowerBound) { start -= 1 }
        if let found = strongest(in: sentence.span(start, trigger), isSubject: true) {
            // "số báo cáo sẽ giảm tối thiểu 20%": what has a floor is set.
            return (found == .expected && sentence.has(trigger - 1, .will) && hasFloor(sentence.span(trigger, evidence.upperBound)) ? .target : found, [])
        }
        // "… nên văn bản giảm": before a subject nên is "therefore".
        let isTherefore = sentence.hasCode(evidence.lowerBound - 1, .proposal, "therefore")
        let clause = sentence.span(
            Clause.start(before: evidence.lowerBound, in: sentence) - 1, evidence.lowerBound - (isTherefore ? 1 : 0))
        if let found = strongest(in: ownPart(of: clause), isSubject: true) { return (found, []) }
        let behind = sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: sentence))
        if let set = setBehind(evidence.upperBound) { return (set, []) }
        if let named = named(behind: behind) { return (named, []) }
        let announced = announced(before: evidence.lowerBound, isMeasured: sentence.contains(.versus, in: behind))
        if hasFloor(sentence.span(trigger, evidence.upperBound)) || quotesAct(clause) || quotesAct(behind) {
            return (announced == .target ? .target : .directive, [])
        }
        if let announced { return (announced, []) }
        if !sentence.contains(.versus, in: behind), quotesNorm(clause) { return (.rule, []) }
        if let framed = framed(before: evidence.lowerBound) { return (framed, []) }
        return (.achieved, ["no_marker"])
    }

    /// "số hội nghị giảm 10% theo kế hoạch", "… theo yêu cầu của tỉnh": who set it is told right behind.
    private func setBehind(_ end: Int) -> Modality? {
        let code = sentence.codes(end, .adverb)
        if code.contains("as_ordered") { return .directive }
        return code.contains("as_planned") ? .target : nil
    }

    /// "Nghị quyết giảm 30% thời gian họp", "đã ký công văn cắt giảm 30% hội nghị": what was done is the act.
    private func isOfAct(_ start: Int, _ trigger: Int) -> Bool {
        sentence.span(start, trigger).contains { sentence.has($0, .act) && !sentence.has($0, .norm) }
    }

    /// "Quyết định của Bộ trưởng cắt giảm 22 chế độ báo cáo": the act is the subject, whosever it is.
    private func opensWithAct(_ start: Int, _ trigger: Int) -> Bool {
        guard sentence.has(start, .act), !sentence.has(start, .norm), start + 1 < trigger, !isDone(trigger) else { return false }
        return sentence.span(start + 1, trigger).allSatisfy {
            sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body) || $0 == start + 1 && sentence.tokenKind(at: $0) == .number
        }
    }

    /// "giảm tối thiểu 15% … so với năm trước": what has a floor is set, not told.
    private func hasFloor(_ range: Range<Int>) -> Bool {
        range.contains { sentence.quantity(at: $0)?.bound == .atLeast && !sentence.has($0 + 1, .moneyUnit) }
    }

    /// "theo Kết luận 226-KL/TW": what an act says is set by it.
    private func quotesAct(_ range: Range<Int>) -> Bool {
        range.contains { sentence.hasCode($0, .adjunct, "according") && sentence.contains(.act, in: sentence.span($0 + 1, $0 + 3)) }
    }

    /// How the sentence as a whole is meant, for what it announces: by its last part that has a cue, or as an order where it
    /// only names an act, "Kết luận 226-KL/TW:".
    var ofWhole: Modality? { announcing(before: sentence.count) }

    private func announcing(before end: Int) -> Modality? {
        let found = earlier(than: end, from: 0, governing: false)
        if found == nil || found == .achieved, issuesAct(before: end) { return .directive }
        return found ?? (sentence.contains(.act, in: sentence.span(0, min(end, 3))) ? .directive : opensWithPlan ? .target : nil)
    }

    /// "Kế hoạch của tỉnh nêu …": what a plan that opens the sentence says is aimed at.
    var opensWithPlan: Bool {
        let first = sentence.pieces.first?.isAnyMark("“", "\"", "-", "–") == true ? 1 : 0
        return sentence.hasCode(first, .documentStrict, "ke_hoach") && !sentence.hasAny(first + 1, of: .aspect, .achieved)
    }

    /// "Thành phố vừa có công văn khẩn gửi các quận: …": behind the colon stands what the letter says, unless it only reports.
    private func issuesAct(before colon: Int) -> Bool {
        guard colon < sentence.count, sentence.pieces[colon].isMark(":"),
            let act = sentence.span(max(0, colon - 16), colon).last(where: { index in
                // "có văn bản gửi các sở: …"
                let isLetter = sentence.has(index, .document) && sentence.contains(.receives, "send", in: sentence.span(index + 1, index + 4))
                return (sentence.has(index, .act) || isLetter) && !sentence.has(index, .norm)
            }),
            sentence.hasCode(act - 1, .opener, "have") || sentence.has(act - 1, .activity) else { return false }
        return !sentence.contains(anyOf: .documentVerb, .report, in: sentence.span(act + 1, colon))
    }

    /// "… để tra cứu, nhờ đó lượng tài liệu in giảm", "sau hai năm thực hiện đề án, số cuộc họp giảm": behind a word that
    /// tells a result, or a time that has passed, what was aimed at before does not count.
    private func ownPart(of clause: Range<Int>) -> Range<Int> {
        if let result = sentence.last(.achieved, "result", in: clause) { return sentence.span(result, clause.upperBound) }
        // "trước kia phải in 3.000 trang, giờ chỉ in vài chục trang, lượng giấy giảm 90%"
        if let now = sentence.last(.left, "now", in: clause) { return sentence.span(now, clause.upperBound) }
        guard containsLapse(clause) || opensWithFact(clause), let comma = clause.last(where: { sentence.isComma($0) }) else { return clause }
        return sentence.span(comma, clause.upperBound)
    }

    /// "sau một năm", "sau hai năm", "sau 6 tháng".
    func containsLapse(_ range: Range<Int>) -> Bool {
        range.contains { index in
            sentence.hasCode(index, .adjunct, "after") && (sentence.has(index + 1, .every)
                || sentence.quantity(at: index + 1) != nil && sentence.hasAny(index + 2, of: .ordinal, .timeUnit))
        }
    }

    /// "yêu cầu: văn bản ngắn lại; họp ít đi": what stands before the colon says how the whole list behind it is meant, else
    /// what an earlier sentence announced.
    private func announced(before index: Int, isMeasured: Bool = false) -> Modality? {
        if let colon = sentence.span(0, index).last(where: { sentence.pieces[$0].isMark(":") }) {
            if isReporting(colon) { return nil }
            if let found = announcing(before: colon) { return found }
        }
        // "… yêu cầu xã rà soát; số cuộc họp giảm": what is ordered goes on behind the semicolon.
        let start = Clause.segmentStart(before: index, in: sentence)
        let goesOn = start > 0 && sentence.pieces[start - 1].isMark(";")
            && (!isMeasured || sentence.contains(anyOf: .reduce, .restrain, in: sentence.span(0, start)))
        if goesOn, let found = earlier(than: start, from: 0, governing: false), found != .achieved {
            return found
        }
        return sentence.announced
    }

    /// What a part of the sentence says by itself; nil without a cue.
    func ofPart(_ range: Range<Int>) -> Modality? { strongest(in: range) }

    /// The modality of a limit; nil where the sentence has no cue.
    func ofLimit(at index: Int) -> Modality? {
        let comma = Clause.commaStart(before: index, in: sentence)
        if let found = strongest(in: sentence.span(comma, index)), found != .achieved { return found }
        let segment = Clause.segmentStart(before: index, in: sentence)
        if let found = earlier(than: comma, from: segment, governing: true), !isIntroduced(segment, before: comma, index..<index + 1) { return found }
        return sentence.contains(.norm, in: sentence.span(0, index)) ? .rule : nil
    }

    /// The modality of a change of mode, which has no verb of its own.
    func ofMode(evidence: Range<Int>) -> (Modality, doubts: [String]) {
        let comma = Clause.commaStart(before: evidence.lowerBound, in: sentence)
        if let found = strongest(in: sentence.span(comma, evidence.upperBound)) {
            return (found == .achieved && isLaidDown(evidence.lowerBound) ? .directive : found, [])
        }
        let segment = Clause.segmentStart(before: evidence.lowerBound, in: sentence)
        if let found = earlier(than: comma, from: segment, governing: false) { return (found, []) }
        if let announced = announced(before: evidence.lowerBound) { return (announced, []) }
        if isOfComingTime(evidence.lowerBound) || isOfPlan(evidence.lowerBound) { return (.target, ["no_marker"]) }
        if isOfSection(evidence.lowerBound) || isByNorm(evidence) { return (.rule, []) }
        if isLaidDown(evidence.lowerBound) || isSaidByAct(evidence.lowerBound) || quotesAct(sentence.segment(before: evidence.lowerBound)) { return (.directive, []) }
        if quotesNorm(sentence.segment(before: evidence.lowerBound)) { return (.rule, []) }
        return isProclaimed(evidence.lowerBound) ? (.directive, ["no_marker"]) : (.achieved, ["no_marker"])
    }

    /// A short line that ends without a mark, as headlines do.
    private var isHeadline: Bool {
        sentence.isWholeBlock && sentence.count <= 14 && sentence.pieces.last?.mark == 0
            && !sentence.pieces.contains { $0.quantity != nil }
    }

    /// Whether a range orders, advises or plans.
    func hasOrder(in range: Range<Int>) -> Bool {
        guard let found = strongest(in: range) else { return false }
        return found != .achieved && found != .expected
    }

    /// The nearest earlier part with a cue. Beyond a semicolon only what governs counts, not what was achieved.
    private func earlier(than end: Int, from segment: Int, governing: Bool) -> Modality? {
        var end = end
        while end > 0 {
            let start = Clause.commaStart(before: end - 1, in: sentence)
            if let found = strongest(in: sentence.span(start, end)), found != .achieved || start >= segment && !governing {
                return found
            }
            end = start
        }
        return nil
    }

    /// A goal that is named, not only the "to" of a purpose, which leaves the order before it in charge.
    private func hasFirmTarget(_ range: Range<Int>) -> Bool {
        range.contains { sentence.has($0, .target) && !sentence.hasCode($0, .target, "purpose") }
    }

    /// "được tổ chức ghép nên giảm": behind a verb of its own nên is "therefore".
    private func isTherefore(_ index: Int, from start: Int) -> Bool {
        sentence.hasCode(index, .proposal, "therefore")
            && sentence.contains(anyOf: .aspect, .merge, .achieved, in: sentence.span(start, index))
    }

    private func isModal(_ index: Int) -> Bool {
        sentence.hasAny(index, .modality.adding(.also, .aspect, .negation, .hedge, .hypothetical).union(.intensity))
    }
}
