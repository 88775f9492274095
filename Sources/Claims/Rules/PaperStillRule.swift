internal import Language
internal import Pipeline

/// Paper that goes on where files were to take its place: "đa số bộ, ngành vẫn gửi, nhận báo cáo giấy", "văn bản giấy vẫn còn được sử dụng nhiều".
struct PaperStillRule {
    let sentence: Sentence

    func read(_ paper: Int) -> Outcome {
        guard sentence.isOfOffice(paper: paper), !speaksOfOthers(paper) else { return .none }
        return .of(called(paper) ?? used(paper) ?? sent(paper) ?? bothWays(paper))
    }

    /// "văn bản trao đổi giữa các sở chủ yếu vẫn là bản giấy": what they are.
    private func called(_ paper: Int) -> Draft? {
        let lead = verbs(before: paper, Self.being)
        guard let first = lead.first, lead.contains(where: isBeing) || sentence.has(paper, .paperMode), lead.contains(where: isStill) || lead.contains(where: isMainly),
            sentence.isComplete(before: paper + 1) || sentence.has(paper + 1, .paperMode),
            case let head = sentence.part(before: first).last(where: { sentence.hasAny($0, .documents) }), head.map({ !sentence.has($0, .paper) }) ?? lead.contains(where: isStill),
            lead.contains(where: isMainly) || head.map(isMost) == true else { return nil }
        return draft(paper, (head ?? first)..<paper + 1, first, isMuch: true)
    }

    /// "văn bản giấy vẫn còn được sử dụng nhiều", "việc gửi bản giấy vẫn là chủ yếu": what is done with it stands behind.
    private func used(_ paper: Int) -> Draft? {
        var end = paper + 1
        while end < sentence.count, tellsUse(end) { end += 1 }
        // "văn bản giấy ở nhiều xã vẫn được dùng"
        let said = paper + 1..<end
        guard said.contains(where: isStill), sentence.isComplete(before: end) || sentence.hasAny(end, of: .level, .body, .opener),
            sentence.span(Clause.commaStart(before: paper, in: sentence), paper).allSatisfy({ !sentence.hasAny($0, SenseSet.triggers.adding(.negation, .gone, .relieve, .switchTo)) })
        else { return nil }
        let isMuch = said.contains { isMainly($0) || sentence.has($0, .excessSoft) }
        guard isMuch || said.contains(where: isDealing) else { return nil }
        return draft(paper, paper..<end, end - 1, isMuch: isMuch)
    }

    /// "nhiều sở vẫn gửi, nhận báo cáo giấy", "vẫn lấy việc gửi báo cáo giấy làm phương thức chính": who does it stands before.
    private func sent(_ paper: Int) -> Draft? {
        let lead = verbs(before: paper, Self.dealing)
        guard let still = lead.first(where: isStill), sentence.span(still, paper).contains(where: isDealing) || isMainly(paper + 1) && still == paper - 2,
            sentence.isComplete(before: paper + 1) || isMainly(paper + 1) || sentence.hasAny(paper + 1, of: .level, .body, .gives, .receives, .modifier) else { return nil }
        let subject = sentence.part(before: still)
        let head = subject.last { sentence.hasAny($0, .documents) }
        let isMuch = isMainly(paper + 1) || lead.contains(where: isMainly) || head.map(isMost) == true
            // "vẫn phải làm rất nhiều loại sổ sách giấy"
            || sentence.contains(.excessSoft, in: still..<paper)
        return draft(paper, min(still, lead.lowerBound)..<paper + (isMainly(paper + 1) ? 2 : 1), still, isMuch: isMuch)
    }

    /// "vừa gửi bản điện tử, vừa gửi bản giấy": in two ways at once.
    private func bothWays(_ paper: Int) -> Draft? {
        let segment = sentence.segment(around: paper)
        let both = segment.filter { sentence.hasCode($0, .plain, "both") }
        guard both.count == 2, let own = both.last(where: { $0 < paper }), paper - own <= 5,
            sentence.contains(anyOf: .electronic, .electronicMode, in: segment),
            !sentence.contains(anyOf: SenseSet.modality.subtracting(SenseSet(.achieved)).adding(.negation, .gone, .avoid, .relieve), in: segment) else { return nil }
        return draft(paper, both[0]..<paper + 1, own, isMuch: false)
    }

    /// The words right before the paper that say what is done with it, as far back as they go.
    private func verbs(before paper: Int, _ senses: SenseSet) -> Range<Int> {
        var start = paper
        while start > 0, isStill(start - 1) || isMainly(start - 1) || isBetween(start - 1, senses), !sentence.hasAny(start - 1, .triggers) || sentence.hasCode(start - 1, .quantity, "many") { start -= 1 }
        return start..<paper
    }

    private func isBetween(_ index: Int, _ senses: SenseSet) -> Bool {
        if sentence.hasAny(index, of: .negation, .blocked, .switchTo, .relieve) { return false }
        // "vẫn lấy việc gửi báo cáo giấy làm phương thức chính"
        if sentence.isStranger(index), isStill(index - 1) { return sentence.span(index + 1, index + 6).contains(where: isMainly) }
        // "gửi, nhận báo cáo giấy"
        if sentence.hasCode(index, .beside, "kept") { return true }
        if sentence.isComma(index) { return isDealing(index - 1) && isDealing(index + 1) || isPaperOfOffice(index - 1) && isPaperOfOffice(index + 1) }
        // "đọc nhiều tài liệu, văn bản bằng giấy"
        if isPaperOfOffice(index), sentence.isComma(index + 1) { return true }
        return sentence.hasAny(index, senses)
    }

    private func isPaperOfOffice(_ index: Int) -> Bool { sentence.hasAny(index, of: .document, .documentVerb, .paper) || sentence.hasCode(index, .documentWeak, "tai_lieu_hop") }

    private static let dealing = SenseSet(
        .activity, .receives, .aspect, .also, .adverb, .equals, .conjunction, .quantity, .counter, .burden, .urge, .document, .documentVerb)
    private static let being = SenseSet(.aspect, .also, .adverb, .opener, .equals, .adjunct, .left, .reaches)

    /// A word between the paper and the end of what is said of its use.
    private func tellsUse(_ index: Int) -> Bool {
        guard isStill(index) || isMainly(index) || !sentence.isComplete(before: index) else { return false }
        if isStill(index) || sentence.has(index, .excessSoft) { return true }
        return sentence.hasAny(index, Self.dealing.adding(.opener, .level, .body)) && !sentence.hasAny(index, .triggers.adding(.negation, .blocked))
    }

    private func isStill(_ index: Int) -> Bool { sentence.hasCode(index, .beside, "kept") || sentence.hasCode(index, .also, "still") || sentence.has(index, .left) && sentence.codes(index, .left).isEmpty }

    private func isMainly(_ index: Int) -> Bool { sentence.hasCode(index, .adverb, "mainly") }

    private func isBeing(_ index: Int) -> Bool { sentence.hasCode(index, .opener, "is") || sentence.has(index, .equals) || sentence.has(index, .reaches) }

    private func isDealing(_ index: Int) -> Bool { sentence.hasAny(index, of: .activity, .receives, .documentVerb, .beside) && !sentence.hasCode(index, .activity, "nominal") }

    /// "phần lớn văn bản vẫn gửi bằng giấy"
    private func isMost(before head: Int) -> Bool {
        sentence.span(head - 4, head).contains { sentence.hasCode($0, .quantity, "most") || sentence.hasCode($0, .quantity, "all") }
    }

    private func draft(_ paper: Int, _ evidence: Range<Int>, _ trigger: Int, isMuch: Bool) -> Draft? {
        let codes = sentence.codes(paper, .paper)
        let phrase = NounPhrase(
            pieces: paper..<paper + 1, head: paper, object: .document, subtype: codes.isEmpty ? ["van_ban_giay"] : codes, measure: .paper)
        let standing = sentence.modalities.ofSubject(evidence, trigger: trigger)
        guard standing.modality == .achieved, !sentence.guards.isFileOfCitizens(phrase) else { return nil }
        // "công bố phòng họp không giấy nhưng đại biểu vẫn đọc nhiều tài liệu giấy": against what was to be.
        let isMuch = isMuch && !sentence.segment(before: evidence.lowerBound).contains { sentence.hasCode($0, .boundary, "contrast") }
        let share = sentence.firstShare(in: sentence.segment(before: evidence.lowerBound)).flatMap { sentence.quantity(at: $0) }
        var draft = Draft(
            .paperBeside, of: phrase, isMuch ? .none : .decrease, isMuch ? .sure(.excess) : standing, magnitude: sentence.magnitudes.of(share), evidence: evidence, trigger: trigger)
        if !isMuch { draft.apply(.negated) }
        draft.hasSubject = true
        return draft
    }

    /// How it once was, what is asked or supposed, what a norm allows, and what another rule reads: "gửi song song bản giấy".
    private func speaksOfOthers(_ paper: Int) -> Bool {
        let segment = sentence.segment(around: paper)
        return sentence.namesOutsiders || segment.contains {
            sentence.hasAny($0, of: .beside, .hypothetical, .norm, .directive) && !sentence.has($0, .burden) && !sentence.hasCode($0, .beside, "kept")
                || ["since_event", "yoy"].contains(where: sentence.codes($0, .period).contains) || sentence.hasCode($0, .blocked, "procedures")
                || sentence.hasCode($0, .plain, "except") || sentence.hasCode($0, .urge, "permits")
        }
    }
}

extension Sentence {
    /// Books and newspapers are printed too: an office, its people or what goes by the network is named beside the paper, or those who use it are
    /// counted; "văn bản giấy" and "báo cáo giấy" say themselves what is written on it.
    func isOfOffice(paper: Int) -> Bool {
        let named = ["van_ban_giay", "bao_cao", "giay_moi"].contains(where: codes(paper, .paper).contains)
        if named, pieces[paper].tokens.count > 2 { return true }
        // "vẫn dùng nhiều giấy in": right before the paper it counts nobody.
        if part(before: paper - 1).contains(where: { hasCode($0, .quantity, "many") || hasCode($0, .quantity, "most") }) { return true }
        return pieces.indices.contains { $0 != paper && namesOffice($0) }
    }

    /// An office, its people, what it writes or its network.
    func namesOffice(_ index: Int) -> Bool {
        hasAny(index, of: .level, .body, .document, .documentVerb, .electronic, .electronicMode, .online, .conference, .conferenceVerb, .room)
            || hasMeasure(index, .participants) || hasCode(index, .blocked, "staff") || hasCode(index, .blocked, "office")
    }
}
