internal import Language
internal import Pipeline

/// The subject of a trigger that has no object: the first noun phrase of its clause, if nothing but modifiers stands
/// between the two.
struct SubjectSide {
    let sentence: Sentence
    let trigger: Int

    /// The coordinated phrases of the subject, empty where no document or conference heads it.
    func phrases() -> [NounPhrase] {
        if let meeting = verb() { return [meeting] }
        // "làm báo cáo để đỡ việc cho văn phòng": what the subject is for is not said of it.
        // "tai nạn nhiều, hội nghị bàn giảm": nor is what a meeting talks about.
        if sentence.has(trigger - 1, .purpose) || sentence.hasCode(trigger - 1, .target, "talked") { return [] }
        let start = Clause.start(before: trigger, in: sentence)
        let found = phrases(from: start)
        if !found.isEmpty { return found }
        // "số văn bản mà phòng phải xử lý tăng": a relative clause does not end its noun's clause.
        if sentence.hasCode(start - 1, .boundary, "but") {
            let outer = Clause.start(before: start - 1, in: sentence)
            let relative = phrases(from: outer, relative: start - 1)
            if !relative.isEmpty { return relative }
        }
        let marked = behindMark()
        if !marked.isEmpty { return marked }
        let named = elided()
        if !named.isEmpty { return named }
        let counted = counted()
        return counted.isEmpty ? timed() : counted
    }

    private func phrases(from start: Int, relative: Int? = nil) -> [NounPhrase] {
        var index = start
        while index < trigger {
            if opensPhrase(at: index, from: start) {
                var reader = NounPhraseReader(sentence: sentence, isObject: isBareSubject(index, from: start))
                reader.isOfLength = isOfLength || isOfManyActs(index)
                let reading = reader.read(from: index, before: trigger)
                let spending = spending(behind: reading, from: index)
                if !spending.isEmpty { return spending }
                switch reading {
                // "phường tổ chức họp, số văn bản đã giảm": what was held is no part of the list.
                case .phrase(let phrase) where isHeld(phrase): index = phrase.pieces.upperBound
                case .phrase(let phrase) where relative == nil && gapIsOpen(phrase.pieces.upperBound) && !SubjectContainer(sentence: sentence, trigger: trigger).holds(phrase):
                    return parts(of: phrase)
                case .phrase(let phrase) where relative.map { isRelative($0, behind: phrase.pieces.upperBound) } ?? false:
                    return parts(of: phrase).filter { $0.pieces.upperBound <= relative ?? trigger }
                case .blocked(let at, _):
                    // "Văn phòng Quốc hội dự kiến kỳ họp rút ngắn": who expects it.
                    if let cue = sentence.span(at + 1, min(trigger, at + 6)).first(where: { sentence.hasAny($0, of: .expected, .target, .proposal, .directive) }),
                        cue + 1 < trigger, sentence.span(at + 1, cue).allSatisfy({ sentence.isStranger($0) }) {
                        index = cue + 1
                        continue
                    }
                    // "bộ máy gọn và thời gian hội họp cũng bớt đi": behind the conjunction another subject begins.
                    if let joint = sentence.span(at + 2, trigger).first(where: { sentence.has($0, .conjunction) && sentence.hasAny($0 + 1, of: .measure, .quantity, .counter) }) {
                        index = joint + 1
                        continue
                    }
                    // "sau khi ba văn phòng nhập làm một, công văn …": another subject stood in the part before; right before
                    // the comma it would be the first of a list.
                    guard let comma = sentence.span(at, trigger).first(where: { sentence.isComma($0) }),
                        comma - at > 3 && (sentence.hasAny(comma + 1, of: .quantity, .counter, .measure) || isOffice(at, comma))
                            || start > 0 && sentence.has(start - 1, .boundary) else { return [] }
                    index = comma
                default: break
                }
            }
            index += 1
        }
        return []
    }

    /// "các khoản chi khánh tiết, hội nghị, hội thảo phải giảm": what money is spent on may begin with something else.
    private func spending(behind reading: NounPhraseReading, from start: Int) -> [NounPhrase] {
        let first: Int
        switch reading {
        case .blocked(let at, _), .stranger(let at): first = at
        case .phrase, .bare: return []
        }
        guard sentence.span(start, first).contains(where: { sentence.hasMeasure($0, .cost) }), !sentence.contains(anyOf: .triggers, in: sentence.span(start, first))
        else { return [] }
        let anchor = NounPhrase(pieces: start..<first + 1, head: first, object: .conference, subtype: [], measure: .cost)
        let later = parts(of: anchor).dropFirst().filter { $0.object == .conference && $0.measure == .cost }
        guard let last = later.last, gapIsOpen(last.pieces.upperBound) else { return [] }
        return later.map { part in
            var part = part
            part.pieces = start..<part.pieces.upperBound
            return part
        }
    }

    /// "Văn phòng Tỉnh ủy thống kê, 6 tháng qua văn bản đi giảm": an office tells, and is no part of a list.
    private func isOffice(_ blocked: Int, _ comma: Int) -> Bool {
        sentence.hasCode(blocked, .blocked, "office")
            && (sentence.quantity(at: comma + 1) != nil || sentence.hasAny(comma + 1, of: .ordinal, .period, .document, .conference))
    }

    private func isHeld(_ phrase: NounPhrase) -> Bool {
        let (start, end) = (phrase.pieces.lowerBound, phrase.pieces.upperBound)
        return sentence.has(start, .activity) && !sentence.hasCode(start, .activity, "nominal") && phrase.quantity == nil
            && phrase.measure == .count && sentence.isComma(end) && sentence.hasCode(end + 1, .quantity, "number")
    }

    /// Whether the clause between "mà" and the trigger only says whose or which documents are meant.
    private func isRelative(_ opener: Int, behind phrase: Int) -> Bool {
        guard opener >= phrase, opener - phrase <= 14, trigger - opener <= 24,
            !sentence.contains(anyOf: .triggers.adding(.will, .achieved), in: sentence.span(phrase, opener))
        else { return false }
        let clause = sentence.span(opener + 1, trigger)
        return sentence.contains(anyOf: .burden, .activity, .receives, .directive, in: clause)
            && !clause.contains { sentence.hasAny($0, .triggers.adding(.negation)) && $0 < trigger - 2 }
    }

    /// "nhờ gửi tài liệu trước, …": a part that a preposition opens and a comma closes holds no subject.
    private func isAdverbial(_ index: Int) -> Bool {
        let start = Clause.commaStart(before: index, in: sentence)
        // "nhờ các văn bản ra kịp thời, …" names means as well as whom one asks.
        guard sentence.has(start, .adjunct) || sentence.hasCode(start, .achieved, "means") || sentence.hasCode(start, .directive, "calls") else { return false }
        return sentence.containsComma(in: sentence.span(index, trigger))
    }

    /// A subject opens at the start of its clause, behind a comma, or with a determiner that nothing governs.
    private func opensPhrase(at index: Int, from start: Int) -> Bool {
        if isAdverbial(index) { return false }
        if index == start || sentence.isComma(index - 1) { return true }
        let before = sentence.pieces[index - 1]
        if before.has(.versus) { return false }
        if !before.hasAny(of: .adjunct, .base), isPrelude(sentence.span(start, index)) || isPreludeOfPart(index) { return true }
        if before.hasAny(of: .adjunct, .modifier, .activity, .quantity, .counter, .measure, .report) { return false }
        // "riêng văn bản đôn đốc giảm 30%"
        if before.has(.needless), index == start + 1 || index > 1 && sentence.isComma(index - 2) { return true }
        if before.quantity != nil, !sentence.pieces[index].hasAny(.heads) { return false }
        if before.has(.conjunction) { return sentence.hasAny(index, of: .quantity, .counter, .measure, .conference, .document) }
        if before.hasAny(SenseSet.modality.adding(.negation, .hedge, .also, .aspect, .reason)) { return true }
        return sentence.hasAny(index, of: .quantity, .counter) && !before.hasAny(.heads)
    }

    /// Nothing between the head and the trigger takes the trigger away from the head.
    private func gapIsOpen(_ start: Int) -> Bool {
        let gap = sentence.span(start, trigger)
        if gap.contains(where: { sentence.hasAny($0, .triggers) && !sentence.has($0, .cancel) && !isDeterminer($0) && !isFault($0, behind: start) }) { return false }
        // "số nghị quyết được thông qua tăng"
        if gap.contains(where: { sentence.has($0, .last) || sentence.has($0, .report) && !sentence.hasCode($0 - 1, .aspect, "passive") }) { return false }
        if closesGap(gap) { return false }
        // "kỳ họp vừa rồi tôi nhận 10 kg tài liệu, quá nhiều": what was counted last.
        if sentence.has(trigger, .excess), sentence.isComma(trigger - 1), gap.contains(where: { sentence.quantity(at: $0) != nil }) { return false }
        for comma in gap where sentence.isComma(comma) {
            // A finished verb or a new subject behind the comma begins another clause.
            if sentence.contains(.achieved, in: sentence.span(start, comma)) { return false }
            // "công văn chuyển sang thư điện tử, tiền bưu phí giảm"
            if comma + 1 < trigger, sentence.contains(anyOf: .will, .switchTo, in: sentence.span(start, comma)) { return false }
            if sentence.hasAny(comma + 1, of: .quantity, .counter, .share), !opensHead(comma + 1) { return false }
            // "mỗi hội nghị phải in 3.000 trang, giờ chỉ in vài chục trang, lượng giấy giảm"
            if sentence.hasCode(comma + 1, .left, "now"), sentence.has(comma + 2, .activity) { return false }
        }
        guard let first = gap.first else { return true }
        let modifier = gap.first {
            sentence.hasAny($0, of: .modifier, .activity, .conferenceVerb, .conjunction) || sentence.isComma($0)
        }
        let strangers = sentence.span(first, modifier ?? trigger).count { sentence.isStranger($0) }
        return strangers <= 6 && gap.count <= 36
    }

    /// "hội họp tràn lan đã giảm": what was wrong with them, before a word that it is less or over.
    private func isFault(_ index: Int, behind start: Int) -> Bool {
        index == start && sentence.has(index, .excess) && sentence.hasAny(start - 1, .conferences) && sentence.hasAny(trigger, of: .reduce, .fewer, .gone, .abolish)
    }

    /// "báo cáo qua nhiều cấp", "cuộc họp ở nhiều xã": many of something, no rise.
    private func isDeterminer(_ index: Int) -> Bool {
        let isPlace = sentence.hasCode(index - 1, .adjunct, "place") || sentence.hasCode(index - 1, .adjunct, "through")
            || sentence.hasCode(index - 1, .modifier, "of")
        return isPlace && sentence.hasCode(index, .increase, "split") && index + 1 < trigger && !sentence.containsComma(in: sentence.span(index, trigger))
    }

    /// A finite verb ("sẽ thảo luận") or a matter ("về việc") between the head and the trigger.
    private func closesGap(_ gap: Range<Int>) -> Bool {
        if sentence.contains(.modifier, "matter", in: gap) { return true }
        // "kinh phí hội nghị, tiếp khách nhằm đạt mục tiêu giảm chi 10%": what is aimed at goes down.
        if let aim = gap.first(where: { sentence.hasCode($0, .target, "purpose") || sentence.has($0, .purpose) }), sentence.contains(.target, in: sentence.span(aim + 1, trigger)) { return true }
        // "cuộc họp bàn về giá xăng, thực tế giảm 5%": what is talked about goes down.
        if let comma = gap.first(where: { sentence.isComma($0) }), sentence.has(gap.lowerBound - 1, .conference),
            sentence.contains(.modifier, "about", in: sentence.span(gap.lowerBound, min(comma, gap.lowerBound + 3))) { return true }
        // "công văn của sở đề nghị các đơn vị giảm": somebody else is to act.
        if gap.contains(where: { index in
            sentence.hasAny(index, of: .directive, .proposal) && !sentence.has(index, .burden) && index + 1 < trigger
                && sentence.hasAny(index + 1, of: .quantity, .level, .body)
        }) { return true }
        // "văn bản mới giúp thời gian thông quan giảm": what is helped goes down.
        if gap.contains(where: { sentence.hasCode($0, .achieved, "helps") && $0 + 1 < trigger && (sentence.has($0 + 1, .measure) || sentence.isStranger($0 + 1)) }) { return true }
        return gap.contains { index in
            sentence.hasAny(index, of: .will, .achieved) && index + 2 < trigger
                && sentence.isStranger(index + 1) && sentence.isStranger(index + 2)
        }
    }

    /// "nghị quyết ngắn gọn hơn", "chỉ thị được rút còn 3 trang".
    private var isOfLength: Bool {
        sentence.hasCode(trigger, .shorten, "text") || sentence.hasAny(trigger, of: .left, .shorten, .reduce) && sentence.contains(.pageUnit, in: sentence.span(trigger + 1, trigger + 6))
    }

    /// "họp trực tuyến tăng": the verb that is all of the subject is a noun; so is "báo cáo gửi cấp trên" at the head of
    /// its part.
    private func isBareSubject(_ index: Int, from start: Int) -> Bool {
        if index == start, sentence.hasAny(index, of: .documentStrict, .documentVerb), isOfLength, sentence.tokenKind(at: index + 1) != .act { return true }
        if sentence.has(index, .documentStrict), isOfManyActs(index) { return true }
        if sentence.has(index, .conferenceVerb), index + 1 == trigger { return true }
        // "kế hoạch của năm đoàn thể nay chỉ còn một bản"
        if index == start, sentence.has(index, .documentStrict), sentence.hasCode(trigger + 2, .counter, "document"), sentence.has(trigger, .left) { return true }
        // "riêng tập huấn chuyển đổi số tăng 4 lớp"
        if sentence.has(index, .conferenceVerb), index == start || sentence.hasCode(index - 1, .needless, "own"), sentence.quantity(at: trigger + 1) != nil,
            sentence.hasCode(trigger + 2, .counter, "conference"), trigger - index <= 6 { return true }
        // "giao ban của khối cũng thưa hẳn"
        if index == start, sentence.has(index, .conferenceVerb), sentence.hasAny(index + 1, of: .gives, .adjunct) { return true }
        guard sentence.hasAny(index, of: .documentVerb, .conferenceVerb), index == start || sentence.isComma(index - 1)
        else { return false }
        // "báo cáo của Chính phủ gọn hơn trước": somebody's report is a noun; what it tells may go down, but not be short.
        if sentence.has(index, .documentVerb), sentence.hasCode(index + 1, .modifier, "of"), sentence.hasAny(trigger, of: .shorten, .excess) || sentence.hasCode(trigger, .left, "cut") { return true }
        if sentence.has(index, .documentVerb), index + 1 == trigger || sentence.has(index + 1, .receives) || isSentReport(index) {
            return true
        }
        let gap = sentence.span(index + 1, trigger)
        if sentence.has(index, .conferenceVerb), sentence.has(trigger - 1, .will), gap.count <= 5, sentence.has(trigger, .fewer) {
            // "họp xin ý kiến sẽ ít dần"
            return gap.allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, Self.verbal) }
        }
        // "báo cáo, thống kê liên miên"
        if sentence.has(trigger, .excess), index == start, let joint = gap.first, sentence.isComma(joint) || sentence.has(joint, .conjunction), gap.count <= 3 {
            return gap.dropFirst().allSatisfy { sentence.isStranger($0) }
        }
        // "họp nay gọn hơn hẳn"
        return gap.allSatisfy { sentence.hasAny($0, Self.verbal) || sentence.hasCode($0, .period, "this_time") }
    }

    /// "nghị quyết ra dồn dập", "nghị quyết của nhiều chi bộ còn dài dòng": what is too many or too long is no act of its own.
    private func isOfManyActs(_ index: Int) -> Bool {
        // "… còn dài dòng"
        let fault = sentence.has(trigger, .left) ? trigger + 1 : trigger
        guard sentence.isResolution(index), sentence.has(fault, .excess), sentence.tokenKind(at: index + 1) != .act else { return false }
        return sentence.isOwnedAct(index) ? sentence.isPlural(index + 2..<index + 3) : sentence.codes(fault, .excess).isEmpty
    }

    /// "báo cáo của các đơn vị gửi về"; a report of somebody that says something is no subject.
    private func isSentReport(_ index: Int) -> Bool {
        sentence.has(index + 1, .gives) && !sentence.containsComma(in: sentence.span(index, trigger))
            && sentence.contains(.receives, "send", in: sentence.span(index + 2, trigger))
    }

    /// Words between a subject and its verb.
    static let verbal = SenseSet(
        .also, .aspect, .achieved, .adverb, .left, .will, .expected, .directive, .target, .proposal, .negation)

    /// "dự kiến năm 2026 chi phí hội nghị …": words of time and mood before the subject.
    private func isPrelude(_ range: Range<Int>) -> Bool {
        range.count <= 8 && range.allSatisfy { index in
            let piece = sentence.pieces[index]
            return piece.quantity != nil || sentence.tokens[piece.tokens.lowerBound].isNumber
                || piece.hasAny(Self.preludes) && !piece.hasAny(.heads) || sentence.hasCode(index - 1, .ordinal, "quarter")
        }
    }

    private static let preludes = SenseSet(
        .ordinal, .period, .base, .expected, .target, .will, .adverb, .adjunct, .timeUnit, .every, .achieved)

    /// "…, 6 tháng qua văn bản giảm", "…, quý III văn bản giảm"
    private func isPreludeOfPart(_ index: Int) -> Bool {
        let part = sentence.part(before: index)
        return part.lowerBound > 0 && part.count >= 2 && (sentence.has(index - 1, .period) || isDated(index - 1)) && isPrelude(part)
    }

    /// The number of a year, a quarter or a month.
    private func isDated(_ index: Int) -> Bool {
        sentence.codes(index - 1, .ordinal).contains { $0 == "year" || $0 == "quarter" || $0 == "month" }
    }

    private func opensHead(_ index: Int) -> Bool {
        var reader = NounPhraseReader(sentence: sentence)
        if case .phrase = reader.read(from: index, before: trigger) { return true }
        return false
    }

    func parts(of first: NounPhrase) -> [NounPhrase] {
        Coordination(sentence: sentence, limit: trigger, isObject: false).parts(after: first)
    }
}
