internal import Pipeline

/// What a sentence says is wrong with a matter.
struct DifficultyReader {
    let sentence: Sentence
    let matters: MatterReader

    func read(_ index: Int) -> FoundRemark? {
        if let matter = missing(index) { return difficulty(.tooFew, matter, index..<matter + 1, rule: "difficulty-object") }
        guard let (pieces, problem) = problem(at: index), isStated(pieces.lowerBound) else { return nil }
        if let matter = object(behind: pieces.upperBound, problem),
            let found = difficulty(problem, matter, pieces.lowerBound..<matter + 1, rule: "difficulty-object") {
            return found
        }
        guard isPredicate(pieces, problem), let matter = subject(before: pieces.lowerBound, problem) else { return nil }
        return difficulty(problem, matter, matter..<pieces.upperBound, rule: "difficulty-subject")
    }

    private func difficulty(_ problem: Problem, _ index: Int, _ pieces: Range<Int>, rule: String) -> FoundRemark? {
        guard let matter = matters.matter(at: index), let subject = problem.subject(of: matter.kind) else { return nil }
        return FoundRemark(subject: subject, pieces: pieces, matter: index, rule: rule)
    }

    // MARK: What is wrong

    private func problem(at index: Int) -> (Range<Int>, Problem)? {
        let codes = sentence.codes(index, .difficulty)
        guard let problem = codes.lazy.compactMap(Problem.init).first else { return nil }
        guard codes.contains("denied") else { return (index..<index + 1, problem) }
        return denial(before: index).map { ($0..<index + 1, problem) }
    }

    /// "chưa thật sự đồng bộ", "thiếu thống nhất", "chưa ban hành kịp thời".
    private func denial(before index: Int) -> Int? {
        var strangers = 0
        for place in sentence.span(index - 5, index).reversed() {
            if sentence.hasAny(place, of: .negation, .shortage) { return place }
            if sentence.hasAny(place, of: .adverb, .aspect, .activity, .urge) || sentence.hasCode(place, .difficulty, "denied") { continue }
            guard sentence.isStranger(place), strangers < 2 else { return nil }
            strangers += 1
        }
        return nil
    }

    /// "chưa có văn bản hướng dẫn", "chưa ban hành văn bản hướng dẫn".
    private func missing(_ index: Int) -> Int? {
        guard sentence.hasCode(index, .difficulty, "missing"), isStated(index) else { return nil }
        let filling = SenseSet(.activity, .aspect, .quantity, .any, .counter)
        guard let place = sentence.span(index + 1, index + 5).first(where: {
            !sentence.hasAny($0, filling) && !sentence.hasCode($0, .opener, "have") || matters.matter(at: $0) != nil
        }), matters.matter(at: place)?.isGuidance == true else { return nil }
        return place
    }

    /// Neither denied, nor supposed, nor to be overcome.
    private func isStated(_ start: Int) -> Bool {
        let before = sentence.span(max(start - 7, Clause.segmentStart(before: start, in: sentence)), start)
        if sentence.contains(.difficulty, "solved", in: before) { return false }
        if isSupposed(sentence.segment(before: start)) { return false }
        if sentence.hasCode(start - 1, .boundary, "when") || sentence.has(start - 1, .gone) { return false }
        return !sentence.span(start - 3, start).contains {
            sentence.has($0, .negation) && !sentence.isComma($0 + 1) || sentence.hasCode($0, .relieve, "told")
        }
    }

    /// "nếu văn bản chưa rõ", "trường hợp văn bản chưa rõ"; but not "một số trường hợp".
    private func isSupposed(_ clause: Range<Int>) -> Bool {
        clause.contains {
            sentence.has($0, .hypothetical) || sentence.hasCode($0, .difficulty, "supposed") && !sentence.has($0 - 1, .quantity)
        }
    }

    // MARK: Problem first

    /// "thiếu văn bản hướng dẫn", "chậm gửi báo cáo", "lúng túng trong việc tham mưu văn bản".
    private func object(behind start: Int, _ problem: Problem) -> Int? {
        var isLed = false
        var strangers = 0
        for index in sentence.span(start, start + 9) {
            if let matter = matters.matter(at: index) { return fits(matter, problem, isLed: isLed, strangers) ? index : nil }
            if isElsewhere(index, problem) { return nil }
            if sentence.hasAny(index, of: .adjunct, .activity, .modifier) || sentence.hasCode(index, .boundary, "when")
                || sentence.hasCode(index, .matter, "carried_out") {
                isLed = true
            } else if sentence.hasAny(index, of: .quantity, .counter, .aspect, .measure, .adverb, .tool, .mechanism)
                || sentence.hasCode(index, .matter, "content") {
                continue
            } else {
                guard sentence.isStranger(index), !sentence.hasAny(index, of: .level, .attribution), strangers < 3 else { return nil }
                strangers += 1
            }
        }
        return nil
    }

    /// "vướng mắc được giải quyết tại …", "chậm giải quyết theo công văn", "không khớp với nghị định".
    private func isElsewhere(_ index: Int, _ problem: Problem) -> Bool {
        sentence.hasCode(index, .difficulty, "solved") || sentence.hasCode(index, .adjunct, "according")
            || problem == .limited && sentence.hasCode(index, .modifier, "with")
    }

    private func fits(_ matter: Matter, _ problem: Problem, isLed: Bool, _ strangers: Int) -> Bool {
        switch problem {
        case .tooFew: strangers == 0 && (matter.isGuidance || matter.isSystem || matter.kind.isOfJointOffice)
        case .slow: isLed && strangers < 2
        case .hard, .hindered, .limited, .notFollowed: isLed || matter.isSystem
        default: false
        }
    }

    // MARK: Matter first

    /// "văn bản hướng dẫn của cấp trên còn thiếu", "việc ban hành văn bản hướng dẫn của một số bộ, ngành còn chậm".
    private func subject(before end: Int, _ problem: Problem) -> Int? {
        let start = sentence.span(end - 20, end).last { isEdge($0, before: end) }.map { $0 + 1 } ?? max(0, end - 20)
        return sentence.span(start, end).first { index in
            guard let matter = matters.matter(at: index), !isGoverned(index, after: start), isOpen(index + 1, end, matter) else { return false }
            return problem == .notFollowed || matter.isSystem || !isCarriedOut(index)
        }
    }

    /// What no statement about a noun before it can run across.
    private func isEdge(_ index: Int, before end: Int) -> Bool {
        let piece = sentence.pieces[index]
        if piece.isComma { return !isInList(index, before: end) }
        if piece.isHardStop || piece.isAnyMark("(", ")", "“", "”", "\"") { return true }
        if piece.hasAny(of: .hypothetical, .directive, .purpose, .reduce) { return true }
        if piece.has(.reason) { return !issues(index) }
        if sentence.hasCode(index, .proposal, "therefore") { return true }
        if piece.has(.opener) { return !sentence.hasCode(index, .opener, "have") }
        if piece.has(.difficulty) { return sentence.codes(index, .difficulty).contains { Problem(rawValue: $0) != nil } && problem(at: index) != nil }
        return piece.has(.boundary) && !piece.hasAny(of: .base, .left) && index + 1 < end
    }

    /// "kế hoạch do huyện ban hành": names the issuer and no cause.
    private func issues(_ reason: Int) -> Bool {
        sentence.span(reason + 1, reason + 4).contains { sentence.hasCode($0, .activity, "issue") }
    }

    /// "của một số bộ, ngành": the comma stands in a list of those whose matter it is.
    private func isInList(_ comma: Int, before end: Int) -> Bool {
        let whose = sentence.span(comma - 6, comma).last {
            sentence.hasAny($0, of: .gives, .adjunct) || sentence.hasAny($0, of: .modifier)
        }
        guard let whose, !sentence.containsComma(in: whose..<comma) else { return false }
        let rest = sentence.span(comma + 1, end)
        return rest.count <= 5 && rest.allSatisfy {
            matters.matter(at: $0) == nil && (sentence.isStranger($0) || sentence.hasAny($0, of: .body, .level, .conjunction, .quantity, .left, .adverb))
        }
    }

    /// "của các văn bản", "tại hội nghị"; but "nội dung của văn bản", "quy định trong văn bản".
    private func isGoverned(_ index: Int, after start: Int) -> Bool {
        var place = index - 1
        while place >= start, sentence.hasAny(place, of: .quantity, .counter), !sentence.hasAny(place, of: .modifier) { place -= 1 }
        guard place >= start, sentence.hasAny(place, of: .adjunct, .modifier, .gives, .receives),
            !sentence.hasCode(place, .modifier, "undertaking") else { return false }
        return !sentence.span(max(start, place - 3), place).contains { sentence.hasCode($0, .matter, "content") }
    }

    /// "việc triển khai nghị quyết": what lags is the work, not the document.
    private func isCarriedOut(_ index: Int) -> Bool {
        sentence.span(index - 3, index).contains { sentence.hasCode($0, .matter, "carried_out") }
    }

    /// Nothing between the noun and what is said of it has a statement of its own.
    private func isOpen(_ start: Int, _ end: Int, _ matter: Matter) -> Bool {
        let between = sentence.span(start, end)
        guard between.count <= (matter.isGuidance ? 16 : 10), !sentence.contains(.documentWeak, in: between) else { return false }
        guard !between.dropFirst().contains(where: opensObject) else { return false }
        // "hội thảo bàn cách nâng cao chất lượng cà phê"
        if matter.kind == .meetings, sentence.contains(.request, "change", in: between) { return false }
        return matter.isGuidance || matter.kind.isOfJointOffice || !sentence.contains(.modifier, "about", in: between)
    }

    /// "văn bản liệt kê các giao dịch …": behind a verb stands its object.
    private func opensObject(_ index: Int) -> Bool {
        sentence.hasCode(index, .quantity, "many") && sentence.isStranger(index - 1) && !sentence.hasCode(index - 1, .difficulty, "meets")
    }

    /// Says something of what stands before it: "văn bản hướng dẫn còn thiếu", "còn nhiều bất cập"; but not "cuộc họp … thiếu giáo
    /// viên", "hội nghị nêu các vướng mắc".
    private func isPredicate(_ pieces: Range<Int>, _ problem: Problem) -> Bool {
        if sentence.hasCode(pieces.lowerBound, .difficulty, "noun") {
            let lead = sentence.span(pieces.lowerBound - 3, pieces.lowerBound).last { !sentence.hasAny($0, of: .quantity, .adverb) }
            return lead.map(leadsToProblem) ?? false
        }
        let end = pieces.upperBound
        guard problem == .tooFew, end < sentence.count else { return true }
        return sentence.isMark(end) || sentence.hasAny(end, of: .conjunction, .boundary, .reason, .adjunct, .modifier, .proposal, .opener, .base)
    }

    /// "còn", "gặp", "có".
    private func leadsToProblem(_ index: Int) -> Bool {
        sentence.has(index, .left) || sentence.hasCode(index, .excessSoft, "still") || sentence.hasCode(index, .difficulty, "meets")
            || sentence.hasCode(index, .opener, "have")
    }
}
