internal import Language
internal import Pipeline

/// All rules over one sentence: every trigger is read by the rules that know its sense, the first that has something
/// to say decides.
struct Grammar {
    let sentence: Sentence

    func read() -> (drafts: [Draft], refusals: [(trigger: Int, rule: Rule, refused: Refused)]) {
        var drafts: [Draft] = []
        var refusals: [(trigger: Int, rule: Rule, refused: Refused)] = []
        for index in sentence.pieces.indices {
            switch read(index) {
            case .drafts(let found): drafts += found + found.flatMap { AgainRule(sentence: sentence).stages(behind: $0) }
            case .refused(let rule, let refused): refusals.append((index, rule, refused))
            case .none:
                guard sentence.hasAny(index, of: .reduce, .fewer, .increase), !drafts.isEmpty else { continue }
                drafts += AgainRule(sentence: sentence).read(index, after: drafts).map { [$0] } ?? []
            }
        }
        guard !drafts.isEmpty else { return ([], refusals) }
        if let (rule, reason) = outside() {
            return ([], refusals + drafts.map { ($0.trigger, rule, Refused(reason: reason, head: $0.head)) })
        }
        let (own, others) = (drafts.filter { !isOfFirm($0) }, drafts.filter(isOfFirm))
        refusals += others.map { ($0.trigger, .privateScope, Refused.ofFirm($0)) }
        let (certain, supposed) = (own.filter { !isSupposed($0) }, own.filter(isSupposed))
        refusals += supposed.map { ($0.trigger, .untold, Refused(reason: "what is only supposed states no result", head: $0.head)) }
        let (said, denied) = (certain.filter { !ExcessRule(sentence: sentence).isDenied($0) }, certain.filter { ExcessRule(sentence: sentence).isDenied($0) })
        refusals += denied.map { ($0.trigger, .untold, Refused(reason: "excess that is denied", head: $0.head)) }
        let (told, untold) = (said.filter { !isUntold($0) }, said.filter(isUntold))
        refusals += untold.map { ($0.trigger, .untold, Refused(reason: "a question or a denied report states no result", head: $0.head)) }
        let (joined, again) = RestatementReader(sentence: sentence).joined(Merge.merged(told.map(withNegation)))
        refusals += again.map { ($0.trigger, .sameAgain, Refused(reason: "the second figure of a change that is told", head: $0.head)) }
        return (joined, refusals)
    }

    /// Why no statement of the sentence is about the country's public bodies; nil where some may be.
    private func outside() -> (Rule, String)? {
        sentence.namesForeigners ? (.foreignScope, "another country or its bodies are spoken of") : nil
    }

    /// "nếu để tăng số hội nghị, người đứng đầu chịu trách nhiệm", "không thể giảm văn bản nếu vẫn giữ cách cũ".
    private func isSupposed(_ draft: Draft) -> Bool {
        let modalities = sentence.modalities
        switch draft.modality {
        case .expected:
            let isLet = sentence.has(draft.trigger - 1, .purpose) && sentence.contains(.hypothetical, in: sentence.segment(before: draft.trigger))
            return draft.direction == .increase && (isLet || modalities.isConditional(before: draft.trigger))
        case .notAchieved: return draft.negated && modalities.hasCondition(behind: draft.trigger)
        case .directive: return isFeared(draft)
        default: return false
        }
    }

    /// "nếu không bớt được họp thì cán bộ không còn thời gian": without a figure, and where nobody is held to it, this only
    /// says what would follow.
    private func isFeared(_ draft: Draft) -> Bool {
        guard draft.direction == .decrease, draft.magnitude.value == nil, draft.magnitude.to == nil,
            sentence.modalities.isConditional(before: draft.trigger), Polarity.of(trigger: draft.trigger, in: sentence) == .negated else { return false }
        return !sentence.contains(.directive, in: 0..<sentence.count)
    }

    /// What is asked, "… đã giảm được bao nhiêu?", "có nên giảm 50% cuộc họp?", or a result that is said to be untrue. A
    /// question may well complain.
    private func isUntold(_ draft: Draft) -> Bool {
        guard draft.modality != .excess, draft.modality != .notAchieved, draft.standing.frame != "question" else { return false }
        let last = sentence.pieces.last { !$0.isAnyMark("”", "\"", "’", "'", ")") }
        // "Nên chăng gộp các hội nghị?": whoever asks so advises.
        let advises = draft.modality == .proposal && sentence.contains(.proposal, "asks", in: sentence.segment(before: draft.trigger))
        let isAsked = last?.isMark("?") == true || asksWhether(behind: draft.evidence.upperBound)
        return isAsked && !advises || draft.modality == .achieved && isDenied(draft)
    }

    /// "không có chuyện số cuộc họp đã giảm"; "kỳ họp ngắn hơn; ngắn hơn không có nghĩa là kém đi" denies something else.
    private func isDenied(_ draft: Draft) -> Bool {
        guard let denial = sentence.first(.denied, in: 0..<sentence.count) else { return false }
        return !sentence.hasCode(denial, .denied, "meaning") || denial < draft.evidence.lowerBound
            || denial < Clause.segmentEnd(from: draft.evidence.upperBound, in: sentence)
    }

    /// "số cuộc họp có giảm hay không": said of the change itself, before another clause begins.
    private func asksWhether(behind end: Int) -> Bool {
        let rest = sentence.span(end, sentence.count).prefix { !sentence.isMark($0) && !sentence.hasAny($0, of: .conjunction, .boundary, .opener) }
        return rest.contains { sentence.hasCode($0, .modifier, "whether") }
    }

    /// What is denied is shown with its denial.
    private func withNegation(_ draft: Draft) -> Draft {
        var draft = draft
        let start = draft.evidence.lowerBound
        guard draft.negated, let denial = sentence.last(.negation, in: sentence.span(start - 2, start)) else { return draft }
        draft.evidence = denial..<draft.evidence.upperBound
        return draft
    }

    /// A firm opens the clause of the claim, and no public body is named in it.
    private func isOfFirm(_ draft: Draft) -> Bool {
        if isQuotedFromFirm(draft) || isOfBrand() { return true }
        // "Tập đoàn áp dụng quy tắc “họp không quá 45 phút”": what is shown of a limit begins with who set it.
        let start = draft.direction == .cap ? max(draft.evidence.lowerBound, min(draft.head, draft.trigger)) : draft.evidence.lowerBound
        let before = sentence.segment(before: start)
        if isSubject(of: start) || isAmongFirms(draft) { return true }
        // "Hai năm liên tiếp, Tổng công ty Đường sắt …"
        guard let firm = sentence.first(.private, in: before),
            firm - Clause.commaStart(before: firm, in: sentence) <= 3 else { return false }
        // "lãnh đạo công ty yêu cầu bộ phận …": whom a firm tells what to do is its own.
        let end = sentence.first(.directive, in: sentence.span(firm, before.upperBound)) ?? before.upperBound
        return !sentence.contains(anyOf: .body, .level, .citizens, .room, in: sentence.span(before.lowerBound, end))
            && !namesAnother(behind: firm, before: start)
    }

    /// "Với doanh nghiệp nhỏ, họp kém làm mất thời gian; …", "lịch họp kín cả ngày – thực tế ở không ít doanh nghiệp": firms are named, and
    /// nobody else whose meetings and papers they could be.
    private func isAmongFirms(_ draft: Draft) -> Bool {
        let firm = sentence.pieces.indices.first { sentence.has($0, .private) && !sentence.hasCode($0, .private, "brand") }
        return firm.map { $0 >= draft.evidence.upperBound || !namesAnother(behind: $0, before: max($0, draft.evidence.lowerBound)) } == true
            && !sentence.pieces.indices.contains { sentence.hasAny($0, of: .body, .level, .act, .norm, .citizens) || sentence.tokenKind(at: $0) == .act }
    }

    /// "khuyên các công ty nên giảm họp": right before the verb stands the firm that is to act.
    private func isSubject(of start: Int) -> Bool {
        let words = SenseSet.modality.adding(.also, .aspect, .negation, .urge, .adverb)
        guard let last = sentence.span(start - 5, start).last(where: { !sentence.hasAny($0, words) }), sentence.has(last, .private) else { return false }
        return !sentence.contains(anyOf: .body, .level, in: sentence.part(before: last)) && (sentence.has(last - 1, .quantity) || sentence.hasCode(last - 1, .achieved, "helps"))
    }

    /// "khảo sát của Microsoft cho thấy họp quá nhiều": a firm's name, and no public body beside it.
    private func isOfBrand() -> Bool {
        sentence.contains(.private, "brand", in: 0..<sentence.count)
            && !sentence.pieces.contains { $0.hasAny(of: .body, .level, .act, .norm) }
    }

    /// "“Chúng tôi đã giảm 50% cuộc họp”, giám đốc một công ty nói": who speaks is named behind the quotation.
    private func isQuotedFromFirm(_ draft: Draft) -> Bool {
        let rest = sentence.span(draft.evidence.upperBound, sentence.count)
        guard let close = rest.first(where: { sentence.pieces[$0].isAnyMark("”", "\"") }), sentence.isMark(close + 1) else { return false }
        let speaker = sentence.span(close + 1, close + 18)
        return sentence.contains(.private, in: speaker) && !sentence.contains(anyOf: .body, .level, in: 0..<sentence.count)
    }

    /// "tập đoàn cho biết hệ thống …": the firm only speaks of what others do.
    private func namesAnother(behind firm: Int, before end: Int) -> Bool {
        guard let opener = sentence.last(.opener, in: sentence.span(firm, end)), !sentence.has(opener, .directive),
            // "công ty quy định cuộc họp đánh giá dự án kéo dài 30 phút": what it lays down is for itself.
            !sentence.contains(anyOf: .norm, .directive, in: sentence.span(firm, opener)) else { return false }
        // "công ty cho biết nhờ phần mềm đã bớt họp": by what means the firm itself did it.
        if sentence.hasAny(opener + 1, of: .achieved, .adjunct, .boundary) { return false }
        return sentence.span(opener + 1, end).contains { sentence.isStranger($0) || sentence.hasAny($0, .heads.adding(.tool)) }
    }

    private func read(_ index: Int) -> Outcome {
        var asked = Self.readings(of: sentence.pieces[index])
        while asked != 0 {
            let outcome = Self.readings[asked.trailingZeroBitCount].read(sentence, index)
            if case .none = outcome { asked &= asked - 1; continue }
            return outcome
        }
        return .none
    }

    /// Which rules look at a piece: a bit for each, the first asked lowest.
    private static func readings(of piece: Piece) -> UInt64 {
        var found = piece.quantity == nil ? 0 : readingsOfNumbers
        var senses = piece.senses.intersection(readable).rawValue
        while senses != 0 {
            found |= readingsOfSense[senses.trailingZeroBitCount]
            senses &= senses - 1
        }
        return found
    }

    /// One rule and the pieces it looks at.
    private struct Reading: Sendable {
        let senses: SenseSet
        /// Reads numbers, whatever they mean.
        var readsNumbers = false
        let read: @Sendable (Sentence, Int) -> Outcome
    }

    private static let readable = readings.reduce(into: SenseSet()) { $0.formUnion($1.senses) }
    private static let readingsOfNumbers = readings.indices.reduce(UInt64(0)) { $0 | (readings[$1].readsNumbers ? 1 << $1 : 0) }
    /// By the sense's number.
    private static let readingsOfSense = Sense.allCases.map { sense in
        readings.indices.reduce(UInt64(0)) { $0 | (readings[$1].senses.contains(SenseSet(sense)) ? 1 << $1 : 0) }
    }

    /// The rules in the order in which they are asked; 64 at most.
    private static let readings: [Reading] = [
        Reading(senses: [], readsNumbers: true) { CapRule(sentence: $0).read($1) },
        Reading(senses: [], readsNumbers: true) { ExcessRule(sentence: $0).readBurden($1) },
        Reading(senses: SenseSet(.halfDay)) { CapRule(sentence: $0).readHalfDay($1) },
        Reading(senses: SenseSet(.cap, .reaches)) { CapRule(sentence: $0).readNorm($1) },
        Reading(senses: SenseSet(.online)) { OnlineRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.electronic, .electronicMode, .online)) { ElectronicRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.switchTo)) { PaperReplacedRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.excessSoft)) { ExcessRule(sentence: $0).readAround($1) },
        Reading(senses: SenseSet(.reduce, .save, .restrain, .abolish, .shorten, .increase, .fewer)) {
            ReduceRule(sentence: $0).read($1)
        },
        Reading(senses: SenseSet(.save, .reduce)) { SavingRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.toEnd)) { FromToRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.left)) { LeftRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.only)) { LeftRule(sentence: $0).readOnly($1) },
        Reading(senses: SenseSet(.relieve)) { RelievedRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.gone)) { GoneRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.beside)) { GoneRule(sentence: $0).readBeside($1) },
        Reading(senses: SenseSet(.paper, .paperMode)) { PaperStillRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.postpone)) { SuspendRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.every, .periodic, .ordinal)) { FrequencyRule(sentence: $0).read($1) },
        Reading(senses: [], readsNumbers: true) { FrequencyRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.loss)) { LossRule(sentence: $0).read($1) },
        Reading(senses: [], readsNumbers: true) { MultipliedRule(sentence: $0).read($1) },
        Reading(senses: [], readsNumbers: true) { LevelPairRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.merge)) { MergeRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.switchTo)) { InsteadRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.versus)) { InsteadRule(sentence: $0).readVersus($1) },
        Reading(senses: SenseSet(.switchTo)) { MergeRule(sentence: $0).readInstead($1) },
        Reading(senses: SenseSet(.equals, .left)) { ShareOfBeforeRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.unchanged)) { UnchangedRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.cancel)) { CancelRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.meetless)) { CancelRule(sentence: $0).readDays($1) },
        Reading(senses: SenseSet(.only)) { CancelRule(sentence: $0).readOnly($1) },
        Reading(senses: SenseSet(.only)) { ExcessRule(sentence: $0).readIdle($1) },
        Reading(senses: SenseSet(.avoid)) { CancelRule(sentence: $0).readAvoid($1) },
        Reading(senses: SenseSet(.excess)) { ExcessRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.needless)) { ExcessRule(sentence: $0).readNeedless($1) },
        Reading(senses: SenseSet(.excessVerb)) { ExcessRule(sentence: $0).readVerb($1) },
        Reading(senses: SenseSet(.always)) { ExcessRule(sentence: $0).readAlways($1) },
        Reading(senses: SenseSet(.moreAndMore)) { ExcessRule(sentence: $0).readEverMore($1) },
        Reading(senses: SenseSet(.complaint)) { ComplaintRule(sentence: $0).read($1) },
        Reading(senses: SenseSet(.piled)) { ComplaintRule(sentence: $0).readPiled($1) },
        Reading(senses: SenseSet(.excessSoft)) { ExcessRule(sentence: $0).readSoft($1) },
        Reading(senses: SenseSet(.last)) { ExcessRule(sentence: $0).readLasting($1) },
        Reading(senses: SenseSet(.burden)) { ExcessRule(sentence: $0).readDuty($1) },
        Reading(senses: SenseSet(.any)) { ExcessRule(sentence: $0).readListed($1) },
        Reading(senses: SenseSet(.brief)) { BriefRule(sentence: $0).read($1) },
    ]
}
