internal import Language
internal import Pipeline

/// Meetings of a kind, or many of them, that are held online as a rule, and where it is asked to meet so.
extension OnlineRule {
    /// "tỷ lệ họp trực tuyến còn thấp": a share without a figure that is too low.
    func lowShare(_ index: Int, _ head: Int) -> (share: Int, end: Int)? {
        let start = Clause.commaStart(before: index, in: sentence)
        let rest = sentence.span(index + 1, min(index + 8, Clause.segmentEnd(from: index, in: sentence)))
        guard head <= index, let share = sentence.last(.share, in: sentence.span(start, head)),
            let low = rest.prefix(while: { !sentence.isMark($0) }).first(where: { sentence.has($0, .failure)
                || sentence.hasCode($0, .difficulty, "limited") || sentence.has($0, .low) && sentence.codes($0, .low).isEmpty && !sentence.has($0, .fewer) }),
            sentence.isComplete(before: low + 1),
            sentence.span(share, low).allSatisfy({ sentence.quantity(at: $0) == nil && !sentence.hasAny($0, SenseSet.triggers.subtracting(SenseSet(.boost)).adding(.hypothetical, .avoid)) })
        else { return nil }
        return (share, low + 1)
    }

    /// "yêu cầu tổ chức các cuộc họp với cấp xã theo hình thức trực tuyến", "công văn về việc tổ chức các cuộc họp … trực tuyến": many
    /// meetings, on no certain day, that an order or an act asks to be held so.
    func isToBeHeld(_ head: Int, _ index: Int) -> Bool {
        let start = start(of: head)
        guard head <= index, start < head, sentence.has(start, .activity), sentence.isPlural(start..<head + 1), !isDated(index), !sentence.namesOutsiders,
            head == index || isOnlyWhose(sentence.span(head + 1, index)) else { return false }
        let before = sentence.part(before: start)
        return sentence.modalities.isLaidDown(start) || sentence.modalities.hasOrder(in: before) && !sentence.contains(anyOf: .negation, .hypothetical, .purpose, in: before)
    }

    /// Whether a verb of holding joins the online word to the meetings before it, with nothing but whose they are between.
    func isHeld(_ head: Int, _ index: Int) -> Bool {
        guard head < index, sentence.has(index - 1, .activity) || sentence.hasCode(index - 1, .urge, "carries_out") else { return false }
        return isOnlyWhose(sentence.span(head + 1, index - 1))
    }

    private func isOnlyWhose(_ between: Range<Int>) -> Bool {
        between.count <= 18 && !sentence.contains(anyOf: .conferences.union(.triggers).adding(.boundary, .switchTo, .purpose, .blocked), in: between)
            && between.allSatisfy { !sentence.isComma($0) || isListed($0) }
    }

    /// "với sở, ngành, quận, huyện": levels and what stands between two commas beside them.
    private func isListed(_ comma: Int) -> Bool {
        sentence.hasAny(comma - 1, of: .level, .body) || sentence.hasAny(comma + 1, of: .level, .body)
            || sentence.isStranger(comma + 1) && sentence.isComma(comma + 2)
    }

    /// "các cuộc họp của tỉnh với các xã được tổ chức theo hình thức trực tuyến", "năm qua có 60 cuộc họp, nhiều cuộc đã được tổ chức
    /// qua mạng": many meetings, on no certain day.
    func standing(_ head: Int, _ index: Int) -> (head: Int, start: Int)? {
        let counter = sentence.span(index - 5, index).last { sentence.hasCode($0, .counter, "conference") && !sentence.hasAny($0 + 1, .conferences) }
        let first = counter.map { start(of: $0) } ?? start(of: head)
        guard isHeld(counter ?? head, index), counter == nil && isOfSoMany(head) || sentence.isPlural(first..<(counter ?? head) + 1),
            sentence.contains(.aspect, "passive", in: sentence.span(head, index)) || sentence.contains(.achieved, "passive", in: sentence.span(head, index)) || sentence.contains(.only, in: head..<index),
            !sentence.hasAny(first - 1, of: .adjunct, .modifier), Set(sentence.codes(head, .conference)).isDisjoint(with: Self.sessions),
            !isDated(index), sentence.firstQuantity(in: sentence.span(first, index)) == nil,
            !sentence.contains(anyOf: .private, .citizens, .hypothetical, in: 0..<sentence.count), !isDenied(index) else { return nil }
        return (head, first)
    }

    /// Before the word or in its part behind it: "…, không tập trung đông người" denies nothing of it.
    private func isDenied(_ index: Int) -> Bool {
        sentence.contains(.negation, in: 0..<index) || sentence.span(index, sentence.count).prefix { !sentence.isMark($0) }.contains { sentence.has($0, .negation) }
    }

    /// "UBND tỉnh chỉ họp trực tuyến với các xã", "từ 1/7, tỉnh chỉ họp trực tuyến": meeting as such, in no other way, with several or from a day on.
    func heldOnly(_ head: Int, _ index: Int) -> (head: Int, start: Int)? {
        let verb = sentence.has(head - 1, .activity) ? head - 1 : head
        guard head == index || head == index - 1, sentence.isMass(head), sentence.has(head, .conferenceVerb), sentence.has(verb - 1, .only),
            sentence.hasAny(verb - 2, of: .level, .body, .directive, .period, .left) || sentence.isStranger(verb - 2) && verb >= 2,
            closes(index + 1) ? sentence.modalities.isSetFromDay(head) : sentence.isPlural(index + 1..<min(index + 4, sentence.count)), !isDated(index), !sentence.namesOutsiders,
            !sentence.contains(anyOf: .negation, .hypothetical, .will, in: 0..<index) else { return nil }
        return (head, verb - 1)
    }

    /// "cứ mười cuộc họp thì bảy cuộc được mở trực tuyến": so many of so many.
    func ratio(before index: Int) -> Draft? {
        let segment = sentence.segment(before: index)
        guard let few = segment.last(where: { sentence.quantity(at: $0)?.kind == .plain && sentence.hasCode($0 + 1, .counter, "conference") && !sentence.hasAny($0 + 2, .heads) }),
            index - few <= 6, let part = sentence.quantity(at: few),
            let many = sentence.span(max(segment.lowerBound, few - 10), few).last(where: { sentence.quantity(at: $0)?.kind == .plain && sentence.hasAny($0 + 1, .conferences.adding(.counter)) }),
            let whole = sentence.quantity(at: many), part.value < whole.value, sentence.contains(.boundary, "then", in: sentence.span(many, few)),
            let head = sentence.first(anyOf: .conferences, in: sentence.span(many, few)), !sentence.has(head, .blocked) else { return nil }
        let share = Quantity(kind: .fraction, value: part.value / whole.value, tokens: part.tokens)
        return draft(.onlineShare, head, from: many, to: index + 1, trigger: index, quantity: share)
    }

    /// "40 trong số 100 cuộc họp", "40 trên tổng số 100 cuộc họp": how many of all that are named.
    func partOfWhole(_ head: Int) -> Quantity? {
        guard let whole = sentence.quantity(at: head - 1), whole.kind == .plain else { return nil }
        var place = head - 2
        while sentence.hasCode(place, .quantity, "number") { place -= 1 }
        guard place < head - 2 || sentence.hasCode(place, .adjunct, "place"), sentence.hasAny(place, of: .adjunct, .adverb),
            let part = sentence.quantity(at: place - 1) ?? (sentence.has(place - 1, .counter) ? sentence.quantity(at: place - 2) : nil),
            part.kind == .plain, part.value < whole.value else { return nil }
        return part
    }

    /// "tỷ lệ họp trực tuyến cấp tỉnh là 90%, cấp xã là 60%": the shares of others behind the first one.
    func further(_ first: Draft) -> [Draft] {
        var last = first.evidence.upperBound - 1
        guard sentence.quantity(at: last)?.kind == .percent else { return [] }
        return StatedShare(sentence: sentence).further(behind: last).map { amount in
            var draft = first
            draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: amount))
            draft.evidence = last + 2..<amount + 1
            last = amount
            return draft
        }
    }

    /// "52 cuộc họp trực tuyến trên tổng số 70 cuộc, đạt 74%"
    func shareReached(behind index: Int, _ head: Int) -> Draft? {
        let near = sentence.span(index + 1, min(index + 9, Clause.segmentEnd(from: index, in: sentence)))
        guard let comma = near.first(where: { sentence.isComma($0) }), sentence.has(comma + 1, .reaches), sentence.quantity(at: comma + 2)?.kind == .percent,
            sentence.contains(.quantity, "number", in: index + 1..<comma), sentence.hasCode(comma - 1, .counter, "conference") || sentence.hasAny(comma - 1, .conferences),
            let start = sentence.span(head - 3, head + 1).first(where: { sentence.quantity(at: $0) != nil }) else { return nil }
        return draft(.onlineShare, head, from: start, to: comma + 3, trigger: index, quantity: sentence.quantity(at: comma + 2))
    }

    /// "37/52 hội nghị"
    func isOfSoMany(_ head: Int) -> Bool {
        sentence.quantity(at: head - 1).map { $0.kind == .plain && $0.tokens.count == 3 } ?? false
    }

    private static let sessions: Set = ["phien_hop", "ky_hop"]

    /// "ngày 12/5 các cuộc họp …": what was held then; "từ ngày 12/5" it is held so from then on.
    private func isDated(_ index: Int) -> Bool {
        let segment = sentence.segment(around: index)
        return segment.contains {
            sentence.hasCode($0, .ordinal, "day") && sentence.tokenKind(at: $0 + 1) == .number && !sentence.has($0 - 1, .adjunct)
        }
    }

    /// "nên họp qua mạng", "đề nghị bộ tổ chức họp trực tuyến đối với nội dung không mật": meeting as such, on no subject.
    func asked(_ head: Int, _ index: Int) -> (head: Int, start: Int)? {
        if let behind = heldBehind(index) { return behind }
        guard head == index || head == index - 1, sentence.isMass(head), sentence.has(head, .conferenceVerb), closes(index + 1) else { return nil }
        let near = sentence.part(before: head).suffix(5)
        guard let cue = near.last(where: { sentence.hasAny($0, of: .proposal, .directive) }),
            sentence.span(cue + 1, head).allSatisfy({ sentence.isStranger($0)
                || sentence.hasAny($0, of: .activity, .level, .body, .directive, .quantity, .boost, .aspect) || sentence.hasCode($0, .modifier, "for")
                // "yêu cầu áp dụng hình thức họp trực tuyến"
                || sentence.hasCode($0, .counter, "form") }),
            !sentence.contains(anyOf: .negation, .hypothetical, in: sentence.segment(before: head)),
            !sentence.namesOutsiders else { return nil }
        return (head, cue + 1 < head && sentence.has(head - 1, .activity) ? head - 1 : head)
    }

    /// "tổ chức trực tuyến các cuộc họp với cấp xã"
    private func heldBehind(_ index: Int) -> (head: Int, start: Int)? {
        guard sentence.has(index - 1, .activity), let phrase = sentence.objectPhrase(from: index + 1, before: Clause.end(from: index, in: sentence)),
            phrase.object == .conference, phrase.measure == .count, phrase.quantity == nil, phrase.pieces.lowerBound == index + 1, sentence.isPlural(phrase.pieces),
            Set(phrase.subtype).isDisjoint(with: Self.sessions), !isDated(index),
            !sentence.namesOutsiders, !sentence.contains(.negation, in: sentence.part(before: index)) else { return nil }
        return (phrase.head, index - 1)
    }

    /// "hội nghị được chuyển sang hình thức trực tuyến do bão": one conference, for what befell it.
    func isOnce(_ head: Int, _ index: Int) -> Bool {
        head < index && sentence.has(head, .conference) && sentence.hasAny(index + 1, of: .reason) && !sentence.isMass(head)
            && !sentence.isPlural(start(of: head)..<head + 1) && sentence.quantity(at: head - 1) == nil && !sentence.has(head, .periodic)
    }

    /// "nhờ họp trực tuyến, đại biểu các xã không phải về tỉnh dự họp": the way that nobody has to go, and where its words end.
    func sparedTravel(behind index: Int) -> Int? {
        let rest = sentence.span(index + 1, min(index + 14, Clause.segmentEnd(from: index, in: sentence)))
        guard let spared = rest.first(where: { sentence.has($0, .relieve) }), let away = sentence.first(.level, in: sentence.span(spared + 1, spared + 4)),
            sentence.hasAny(spared + 1, of: .activity, .level) || away - spared <= 2 else { return nil }
        // "họp trực tuyến, không phải về huyện như trước"
        if sentence.contains(.period, "since_event", in: sentence.span(away + 1, away + 3)), sentence.hasAny(index, .conferences) { return away + 1 }
        guard let meeting = sentence.first(anyOf: .conferences, in: sentence.span(away + 1, away + 4)), !sentence.has(meeting, .blocked) else { return nil }
        return meeting + 1
    }

    private func closes(_ index: Int) -> Bool {
        sentence.isComplete(before: index) || sentence.hasAny(index, of: .adverb, .switchTo)
    }
}
