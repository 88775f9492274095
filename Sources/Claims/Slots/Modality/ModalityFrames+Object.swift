internal import Language
internal import Pipeline

/// A verb and its object, "giảm 15% văn bản", and the stretches of the sentence that tell how it is meant.
struct ObjectPlace {
    let trigger: Int
    let evidence: Range<Int>
    /// What stands before the verb back to the last comma, or to the conjunction that joins it to another verb.
    let part: Range<Int>
    /// The strongest cue of `part`.
    let cue: Modality?
    /// Where the segment between two semicolons or colons begins.
    let segment: Int
    /// What follows in the same segment.
    let rest: Range<Int>

    init(trigger: Int, evidence: Range<Int>, reader: ModalityReader) {
        self.trigger = trigger
        self.evidence = evidence
        part = reader.sentence.span(reader.ownStart(of: trigger), trigger)
        cue = reader.ofPart(part)
        segment = Clause.segmentStart(before: trigger, in: reader.sentence)
        rest = reader.sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: reader.sentence))
    }

    /// The verb's own part tells a result, or nothing.
    fileprivate var ordersNothing: Bool { cue == nil || cue == .achieved }
}

extension ModalityReader {
    /// How a verb with an object is meant: first what its own part says against the strongest cue, then that cue, then the parts
    /// around it, and last the bare shape of the sentence.
    static let objectFrames = namedFrames + governedFrames + shapedFrames

    private static let namedFrames: [ModalityFrame<ObjectPlace>] = [
        .init("aim-fulfilled", .achieved) { $0.isFulfilled($1.trigger, behind: $1.evidence.upperBound) },
        .init("reported-on", .directive, .tentative(.noMarker)) {
            $0.isOfReport($1.trigger, from: $1.part.lowerBound) || $1.cue == nil && $0.goesOnFromReport($1.trigger)
        },
        .init("act-issued", .directive) {
            // "thông tư ra đời đã giảm sổ sách đáng kể": how much it did is told.
            $1.cue == .achieved && !($0.sentence.hasAny($1.evidence.upperBound, .intensity) && !$0.sentence.has($1.evidence.upperBound, .intensityMax))
                && !$0.sentence.contains(.achieved, "helps", in: $1.part) && $0.isOfAct($1.part.lowerBound, $1.trigger) && !$0.isRepealed($1.trigger, $1.part.lowerBound)
                && !$0.containsLapse($0.sentence.segment(before: $1.part.lowerBound))
        },
        // "Nghị quyết của Chính phủ thống nhất cắt giảm …": what an act agrees on it orders, and so does a body that sets a floor for others:
        // "Chính phủ thống nhất cắt giảm tối thiểu 50% …".
        .init("act-agrees", .directive) {
            $1.cue == .target && $0.sentence.hasCode($1.trigger - 1, .target, "adjacent")
                && ($0.opensWithAct($1.part.lowerBound, before: $1.trigger - 1)
                    || $0.sentence.hasCode($1.trigger - 1, .target, "agrees")
                    && ($0.hasFloor($0.sentence.span($1.trigger, $1.evidence.upperBound)) || $0.namesFirstDay($1.rest)))
        },
        // "Đề án đặt yêu cầu giảm 20% số báo cáo": what a plan asks for is its aim.
        .init("asked-by-plan", .target) {
            $1.cue == .directive && $0.sentence.hasCode($1.segment, .target, "plan") && !$0.sentence.containsComma(in: $0.sentence.span($1.segment, $1.trigger))
        },
        .init("content-of-act") { $1.ordersNothing ? $0.content(behind: $1.part) : nil },
        .init("said-in-it") { $1.ordersNothing ? $0.saidInIt($1.trigger, $1.evidence) ?? $0.goesOnFromAct($1.trigger, $1.evidence) : nil },
        // "đã tham mưu cắt giảm được 27 cuộc họp": it came about.
        .init("done-as-advised", .achieved) {
            $1.cue == .target && $0.isDone($1.trigger) && $0.sentence.contains(.achieved, in: $1.part)
        },
        .init("helped-by-plan") { $1.cue == .achieved ? $0.hoped($1.part) : nil },
        // "đã triển khai các giải pháp giảm văn bản": what was done is not what it is for.
        .init("undertaking-begun", .target) { $1.cue == .achieved && $0.isOfUndertaking($1.trigger) },
    ]

    private static let governedFrames: [ModalityFrame<ObjectPlace>] = [
        .init("proposal-assigned", .directive) { $1.cue == .proposal && $0.isAssigned($1.part, from: $1.segment) },
        .init("agreed", .directive) { $0.isAgreed($1.trigger) },
        // "Văn phòng đã có thông báo, trong đó nhấn mạnh giảm bớt các cuộc họp": what was done before it was said.
        .init("stressed", .directive) { $1.ordersNothing && $0.isStressed($1.trigger) && !$0.isHelping($1.trigger, behind: $1.evidence.upperBound) },
        .init("beside-main", .tentative(.noMarker)) { $0.besideMain($1.trigger, behind: $1.evidence.upperBound) },
        // "đại biểu cho rằng có thể rút ngắn kỳ họp": what is held to be possible is suggested.
        .init("suggested", .proposal) { $1.cue == .expected && $0.isSuggested($1) },
        .init("let", .directive) { $1.cue == nil && $0.isLet($1.trigger) },
        .init("own-cue") { $1.cue != .target || $0.hasFirmTarget($1.part) ? $1.cue : nil },
        .init("named-behind") {
            $1.cue == nil ? $0.named(behind: $0.sentence.span($1.evidence.upperBound, Clause.end(from: $1.evidence.upperBound, in: $0.sentence))) : nil
        },
        .init("earlier-cue") { reader, place in
            guard let found = reader.earlier(than: place.part.lowerBound, from: place.segment, governing: place.cue != nil),
                !reader.isIntroduced(place.segment, before: place.part.lowerBound, place.evidence) else { return nil }
            // "đã nhiều lần nhấn mạnh giảm họp, giảm văn bản": what is stressed goes on.
            if found == .achieved, reader.sentence.contains(.attribution, "stress", in: place.segment..<place.trigger), !reader.isDone(place.trigger) { return .directive }
            // "… phải chuyển cho hai phòng, thì mỗi năm tiết kiệm được 3 triệu trang": what would come of it.
            let isOutcome = reader.isDone(place.trigger) && place.part.contains { reader.sentence.hasCode($0, .boundary, "then") }
            if isOutcome, found == .directive || found == .proposal { return .expected }
            if found == .directive, reader.isDone(place.trigger), reader.areBurdens(place.segment..<place.part.lowerBound) { return nil }
            if reader.isSetAgainstNow(place.part, found) { return .achieved }
            return found == .achieved ? reader.content(behind: reader.sentence.span(place.segment, place.trigger)) ?? found : found
        },
        .init("purpose") { $1.cue },
        .init("said-in-act", .directive) { reader, place in
            reader.isOfAct(place.trigger - 1, place.trigger) || reader.opensWithAct(place.part.lowerBound, place.trigger)
                || reader.quotesAct(reader.sentence.span(place.segment, place.trigger))
        },
        .init("floor", .directive) { $0.hasFloor($0.sentence.span($1.trigger, $1.evidence.upperBound)) },
        .init("said-in-norm", .rule) { $0.isOfNorm($1.trigger) },
        .init("undertaking", .target, .tentative(.noMarker)) { $0.isOfUndertaking($1.trigger) },
        .init("question", .proposal, .tentative(.noMarker)) {
            $0.sentence.hasCode($1.trigger - 1, .modifier, "question") || $0.isBeginning($1.trigger)
        },
        .init("announced") { $0.announced(before: $1.trigger) },
    ]

    private static let shapedFrames: [ModalityFrame<ObjectPlace>] = [
        .init("slogan-spelled-out", .target, .tentative(.noMarker)) { $0.isPartOfSlogan($1.trigger) },
        .init("therefore", .achieved, .tentative(.noMarker)) { $0.sentence.hasCode($1.trigger - 1, .proposal, "therefore") },
        .init("striven-for", .target, .tentative(.noMarker)) { $0.isStriven(for: $1.trigger) },
        .init("called-result", .achieved) { $0.isSummedUp(behind: $1.rest.upperBound) },
        .init("compared", .achieved, .tentative(nil)) { $0.sentence.contains(.versus, in: $1.rest) && !$0.isSetAgainst($1.trigger, behind: $1.part, $1.evidence) },
        // "Quảng Ninh: Giảm 40% số cuộc họp nhờ chính quyền điện tử"
        .init("by-means", .achieved, .tentative(.noMarker)) {
            $0.sentence.contains(.achieved, "means", in: $1.rest) && $0.sentence.firstQuantity(in: $1.evidence) != nil
        },
        // "Nghệ An: Giảm gần 200 hội nghị": so many are counted.
        .init("counted-headline", .achieved, .tentative(.noMarker)) { $0.isCountedHeadline($1.trigger, behind: $1.part, $1.evidence) },
        .init("proclaimed", .directive, .tentative(.titleWithoutMarker)) { $0.isProclaimed($1.trigger) },
        .init("tool", .expected, .tentative(.noMarker)) { $0.sentence.contains(.tool, in: $1.part) },
        // "Giảm họp sẽ giúp cán bộ gần dân hơn": what is hoped of it is no order.
        .init("hoped-of-it", .expected, .tentative(.noMarker)) { $0.isHopedOf($1) },
        .init("asked-of-it") { $0.asked(of: $1.trigger, behind: $1.evidence.upperBound) },
        .init("said-by-act", .directive, .tentative(.noMarker)) {
            $0.isSaidByAct($1.trigger) || $0.isLaidDown($1.trigger) || $0.isGuided($1.trigger)
        },
        // "Cắt giảm mạnh kinh phí hội họp để chống dịch": money is cut by those who give it.
        .init("budget-headline", .directive, .tentative(.titleWithoutMarker)) { reader, place in
            (reader.sentence.section == .title || reader.isHeadline) && !reader.opensHeadline(place.trigger) && place.evidence.contains { reader.sentence.hasMeasure($0, .cost) }
                && reader.sentence.hasAny(place.trigger, of: .reduce, .restrain)
        },
        .init("headline", .proposal, .tentative(.titleWithoutMarker)) {
            ($0.sentence.section == .title || $0.isHeadline || $0.opensHeadline($1.trigger)) && !$0.saysHow($1.trigger, $1.part)
        },
        // "Nhằm tiết kiệm, huyện bớt họp": done or not, it is meant to be.
        .init("for-an-aim", .target, .tentative(.noMarker)) {
            $0.sentence.namesAim && $0.sentence.firstQuantity(in: $1.evidence) == nil && $0.isTold($1.trigger, behind: $1.part, $1.evidence)
        },
        .init("told", .achieved, .tentative(.noMarker)) { $0.isTold($1.trigger, behind: $1.part, $1.evidence) },
        // "hiệu quả là giảm văn bản, tiết kiệm chi phí in": the list of what was told goes on.
        .init("beside-told", .achieved, .tentative(.noMarker)) { $0.followsTold($1.trigger, behind: $1.part) },
        .init("bare-verb", .directive, .tentative(.noMarker)) { _, _ in true },
    ]

    /// "Cùng với giảm họp, huyện …": what the main clause goes beside is meant as that is; told, where that only tells.
    private func besideMain(_ trigger: Int, behind end: Int) -> Modality? {
        let opening = sentence.segment(before: trigger)
        guard let first = opening.first, sentence.hasCode(first, .conjunction, "beside"), sentence.isComma(end),
            sentence.span(first + 1, trigger).allSatisfy({ sentence.has($0, .activity) }) else { return nil }
        return ofPart(sentence.span(end + 1, Clause.segmentEnd(from: end, in: sentence))) ?? .achieved
    }

    /// "ông nhấn mạnh giảm họp", "… nhấn mạnh việc giảm họp": where nothing says that it came about.
    private func isStressed(_ trigger: Int) -> Bool {
        let speaker = sentence.hasCode(trigger - 1, .activity, "nominal") ? trigger - 2 : trigger - 1
        return sentence.hasCode(speaker, .attribution, "stress") && !isDone(trigger)
    }

    private func isSuggested(_ place: ObjectPlace) -> Bool {
        let segment = sentence.segment(before: place.trigger)
        return place.part.contains { sentence.hasCode($0, .expected, "able") } && sentence.contains(.attribution, "opines", in: 0..<place.trigger)
            && !sentence.contains(anyOf: .tool, .room, .achieved, .hypothetical, .online, in: segment)
    }

    private func isHopedOf(_ place: ObjectPlace) -> Bool {
        sentence.has(place.evidence.upperBound, .expected) && (place.segment == place.trigger || sentence.span(place.segment, place.trigger).allSatisfy {
            sentence.isComma($0) || sentence.hasAny($0, SenseSet.triggers.adding(.conjunction, .activity)) })
    }

    /// "Sở cho giảm sổ sách": who may order lets it be done.
    private func isLet(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger - 1, .modifier, "for") && sentence.hasAny(trigger - 2, of: .level, .body)
    }

    /// "mỗi văn bản phải qua hai phòng, nay bớt được …": what had to be done orders nothing behind it.
    private func areBurdens(_ range: Range<Int>) -> Bool {
        range.allSatisfy { !sentence.has($0, .directive) || sentence.has($0, .burden) }
    }

    /// "từ chỗ phải ghi 12 sổ, nay chỉ còn 2": the duty was one of old.
    private func isSetAgainstNow(_ part: Range<Int>, _ earlier: Modality) -> Bool {
        earlier == .directive && (sentence.contains(.left, "now", in: part) || sentence.contains(.period, "this_time", in: part))
    }

    /// "triển khai các giải pháp giảm văn bản", where nothing says that it came about.
    private func isOfUndertaking(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger - 1, .modifier, "undertaking") && !isDone(trigger)
    }
}
