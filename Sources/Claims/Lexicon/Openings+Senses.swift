internal import Language

/// What the terms can do that a word begins, as far as the gate asks.
extension Openings {
    static var head: Openings { Openings(rawValue: 1 << 16) }
    static var trigger: Openings { Openings(rawValue: 1 << 17) }
    /// Of remarks.
    static var matter: Openings { Openings(rawValue: 1 << 18) }
    static var difficulty: Openings { Openings(rawValue: 1 << 19) }
    static var verb: Openings { Openings(rawValue: 1 << 20) }
    static var announces: Openings { Openings(rawValue: 1 << 21) }
    /// Of remarks: what is bad only where it is denied, "kịp thời", and what denies it; what is asked for or missing.
    static var quality: Openings { Openings(rawValue: 1 << 22) }
    static var denial: Openings { Openings(rawValue: 1 << 23) }
    static var wanted: Openings { Openings(rawValue: 1 << 24) }
    static var request: Openings { Openings(rawValue: 1 << 25) }
    /// A head only where it is counted: "kế hoạch", "quyết định".
    static var strict: Openings { Openings(rawValue: 1 << 26) }
    /// What counts a head, or another document in its list.
    static var counting: Openings { Openings(rawValue: 1 << 27) }
    /// Makes a strict head one without a number: "riêng", "ngắn gọn".
    static var ofStrict: Openings { Openings(rawValue: 1 << 28) }
    /// A term that opens something, or may hide one that does behind its first word: "hàng không" hides "không tổ chức".
    static var gated: Openings { Openings(rawValue: 1 << 29) }
    /// Any term of the claim lexicon.
    static var term: Openings { Openings(rawValue: 1 << 30) }
    /// Seen in a sentence; no word's.
    static var number: Openings { Openings(rawValue: 1 << 31) }

    /// What a statement of a change, of a bare level and of a difficulty must hold.
    static var change: Openings { head.union(trigger) }
    static var level: Openings { head.union(verb).union(number) }
    static var remark: Openings { matter.union(difficulty) }
    static var deniedOfHead: Openings { head.union(quality).union(denial) }
    static var deniedOfMatter: Openings { matter.union(quality).union(denial) }
    static var missing: Openings { wanted.union(denial) }
    static var asked: Openings { wanted.union(request) }
    /// One of these is part of everything that suffices.
    static var spokenOf: Openings { head.union(strict).union(matter).union(wanted) }

    /// What a term with one sense opens. Words of remarks that are common in any text open less than their sense.
    init(_ sense: Sense, _ codes: [String]) {
        self = .none
        switch sense {
        case .difficulty where codes.contains("denied"): self = .quality
        case .difficulty where !Set(codes).isDisjoint(with: ["solved", "missing", "meets", "supposed"]), .request where codes.contains("change"): return
        case .matter where !Set(codes).isDisjoint(with: ["guidance", "system", "joint_office"]): self = .matter.union(.wanted)
        case .matter where !Set(codes).isDisjoint(with: ["content", "carried_out"]): return
        // "văn bản giấy vẫn được dùng": what only goes on has no verb of its own.
        case .paper: self = .head.union(.counting).union(.trigger)
        case .paperMode: self = .trigger
        // "văn thư khỏi phải in, sao rồi gửi": the papers need not be named.
        case .cancel where codes.contains("paper") && codes.contains("done"): self = .head.union(.trigger)
        case .activity where codes.contains("issue"): self = .verb.union(.counting)
        // "số cuộc họp năm 2024 là 120, năm 2025 là 85": a number of them needs no verb.
        case .quantity where codes.contains("number"): self = .verb.union(.counting)
        // "họp 76 cuộc": behind a number it stands for what is held.
        case .counter where codes.contains("conference"): self = .verb.union(.counting)
        case .shorten where codes.contains("text"), .left where codes.contains("cut"),
            .excessSoft where codes.contains("then") || codes.contains("long"): self = .trigger.union(.ofStrict)
        // "có tuần họp hết bốn ngày": numbers in words open nothing.
        case .any where codes.contains("lists"): self = .trigger
        case .every where codes.contains("at_times") || codes.contains("week"): self = .trigger
        case .burden where codes.contains("spends"): self = .trigger.union(.verb)
        case .needless where codes.contains("own"), .excess where codes.isEmpty || codes.contains("long") || codes.contains("spawns"): self = .trigger.union(.ofStrict)
        default:
            let senses = SenseSet(sense)
            for (opening, kinds) in Self.kinds where !senses.isDisjoint(with: kinds) { formUnion(opening) }
        }
    }

    private static let kinds: [(Openings, SenseSet)] = [
        (.head, SenseSet.heads.subtracting(SenseSet(.documentStrict)).adding(.speech, .meetless, .printing)), (.strict, SenseSet(.documentStrict)),
        (.counting, SenseSet.documents.adding(.quantity, .counter, .piled)), (.ofStrict, SenseSet(.brief, .pageUnit)), (.trigger, triggers), (.verb, SenseSet(.activity, .burden)),
        (.matter, SenseSet(.matter)), (.difficulty, SenseSet(.difficulty)), (.announces, SenseSet(.announces)),
        (.denial, SenseSet(.negation, .shortage)), (.request, SenseSet(.request)),
    ]

    private static let triggers = SenseSet(
        .reduce, .save, .restrain, .abolish, .shorten, .increase, .fewer, .unchanged, .excess, .excessSoft, .excessVerb,
        .always, .moreAndMore, .cancel, .gone, .beside, .loss, .meetless, .postpone, .avoid, .only, .last, .brief, .online,
        .electronicMode, .boost, .switchTo, .cap, .left, .times, .share, .needless, .merge, .equals, .toEnd, .relieve, .complaint,
        .electronic, .piled, .periodic, .versus, .difficulty, .request)
}
