internal import Language
internal import Pipeline

/// The readers that rules ask about their sentence.
extension Sentence {
    var modalities: ModalityReader { ModalityReader(sentence: self) }
    var magnitudes: MagnitudeReader { MagnitudeReader(sentence: self) }
    var guards: Guards { Guards(sentence: self) }

    /// The noun phrase behind a verb, nil where none in scope begins at `start`.
    func objectPhrase(from start: Int, before limit: Int, isIssued: Bool = false) -> NounPhrase? {
        var reader = NounPhraseReader(sentence: self, isObject: true)
        reader.isIssued = isIssued
        guard case .phrase(let phrase) = reader.read(from: start, before: limit) else { return nil }
        return phrase
    }

    /// "cho cơ sở | vài cuộc họp", "ở cấp xã | những hội nghị", "đối với các trường | 7 loại hồ sơ": where an object begins behind
    /// the place or the people that a verb is followed by; nil where none of them stands at `start`.
    func behindPlace(_ start: Int, before limit: Int) -> Int? {
        guard hasCode(start, .modifier, "for") || hasCode(start, .adjunct, "place") || hasCode(start, .modifier, "toward") else { return nil }
        var index = start + 1
        var named = 0
        while index < min(limit, start + 8), !isMark(index) {
            let opens = quantity(at: index) != nil || hasAny(index, of: .counter, .measure) && named > 0 || has(index, .quantity) && named > 0
            if named > 0, opens || hasAny(index, .heads) { return index }
            guard isStranger(index) || hasAny(index, of: .level, .body, .room, .blocked, .quantity) || hasMeasure(index, .cost) && named == 0 else { return nil }
            if !has(index, .quantity) { named += 1 }
            index += 1
        }
        return nil
    }

    /// The meetings that a word names; `pieces` is how much of the sentence tells of them, `measure` what of them is told.
    func meetings(at head: Int, _ pieces: Range<Int>, _ measure: Measure) -> NounPhrase {
        NounPhrase(
            pieces: pieces, head: head, object: .conference, subtype: codes(head, all: .conference, .conferenceVerb), measure: measure)
    }

    /// "họp", "hội họp", "họp trực tuyến" as a verb: meeting as such, no certain meeting.
    func isMass(_ index: Int) -> Bool {
        let codes = codes(index, all: .conference, .conferenceVerb)
        return codes.contains("hop") || codes.contains("hop_truc_tuyen") && has(index, .conferenceVerb)
    }

    /// "xã", "lãnh đạo", "cán bộ": an office or its people, who are called to meetings.
    func isOfOffices(_ index: Int) -> Bool {
        has(index, .level) || hasCode(index, .blocked, "staff") || hasCode(index, .body, "staff")
    }

    /// "giảm ở mức 15%", "giảm mạnh tới 15%", "giảm lên đến 15%", "giảm tương ứng 15%": a word that only leads to how much.
    func leadsToShare(_ index: Int) -> Bool {
        guard quantity(at: index + 1)?.isShare == true, quantity(at: index) == nil else { return false }
        return hasAny(index, of: .reaches, .burden, .only) || hasCode(index, .downTo, "up") || hasCode(index, .modifier, "rate")
            || hasCode(index, .adverb, "respectively")
    }

    /// Whether what stands before a piece is complete there: the sentence ends, or a mark, a clause or a circumstance follows.
    func isComplete(before index: Int) -> Bool { index >= count || isMark(index) || opensCircumstance(index) }

    /// "ở cấp xã", "đối với cơ sở", "sau một năm", "so với trước", "nhờ dùng chung phần mềm", "mà việc vẫn trôi".
    func opensCircumstance(_ index: Int) -> Bool {
        guard !hasAny(index, .heads) else { return false }
        return hasAny(index, of: .boundary, .conjunction, .adjunct, .purpose, .reason, .versus) || hasCode(index, .modifier, "toward")
            || hasCode(index, .modifier, "for") || hasCode(index, .achieved, "means") || hasCode(index, .plain, "as")
    }

    /// The phrases that are the subject of the trigger.
    func subjects(of trigger: Int) -> [NounPhrase] {
        SubjectSide(sentence: self, trigger: trigger).phrases()
    }

    /// The subjects of the trigger that pass the guards.
    func acceptedSubjects(of trigger: Int) -> [NounPhrase] {
        subjects(of: trigger).filter { guards.accepts($0, trigger: trigger) }
    }
}

extension Sentence {
    /// "nghị quyết của nhiều chi bộ …": the last act before a piece with nothing but its owner, and what `senses` allow, between them.
    func ownedAct(
        before end: Int, _ senses: SenseSet, orCommas: Bool = false, where stands: (Int) -> Bool = { _ in true }
    ) -> Int? {
        span(end - 14, end).last { act in
            isOwnedAct(act) && stands(act)
                && span(act + 2, end).allSatisfy { isStranger($0) || hasAny($0, senses) || orCommas && isComma($0) }
        }
    }

    /// "nghị quyết của …": an act right before whose it is.
    func isOwnedAct(_ index: Int) -> Bool { has(index, .documentStrict) && hasCode(index + 1, .modifier, "of") }

    /// A resolution or a directive: acts that are too many or too long as other documents are.
    func isResolution(_ index: Int) -> Bool {
        let codes = codes(index, .documentStrict)
        return codes.contains("nghi_quyet") || codes.contains("chi_thi")
    }

    /// "mỗi tuần", "hằng tháng", "có ngày": a day, a week, a month, a quarter or a year of which something is told.
    func namesPeriod(_ index: Int) -> Bool { !codes(index, .every).isEmpty }

    /// "một buổi": a time that no number of days is.
    func isSession(_ index: Int) -> Bool { has(index, .every) && !namesPeriod(index) }

    /// Whether so many are named for a day, a week, a month or a year, where the number reaches the limit of that time.
    func isOften(_ quantity: Quantity, _ limits: [(per: String, least: Double)], in pieces: some Sequence<Int>) -> Bool {
        limits.contains { limit in quantity.value >= limit.least && pieces.contains { hasCode($0, .every, limit.per) } }
    }
}
