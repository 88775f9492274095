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
            case .drafts(let found): drafts += found
            case .refused(let rule, let refused): refusals.append((index, rule, refused))
            case .none: continue
            }
        }
        guard !sentence.pieces.contains(where: { $0.has(.foreign) }) else {
            let foreign = drafts.map { ($0.trigger, Rule.foreignScope, Refused(reason: "another country or its bodies are spoken of", head: $0.head)) }
            return ([], refusals + foreign)
        }
        return (Merge.merged(drafts), refusals)
    }

    private func read(_ index: Int) -> Outcome {
        for reading in readings(of: sentence.pieces[index]) {
            let outcome = reading(index)
            if case .none = outcome { continue }
            return outcome
        }
        return .none
    }

    private func readings(of piece: Piece) -> [(Int) -> Outcome] {
        var readings: [(Int) -> Outcome] = []
        func add(_ senses: SenseSet, _ reading: @escaping (Int) -> Outcome) {
            if piece.hasAny(senses) { readings.append(reading) }
        }
        if piece.quantity != nil { readings += [CapRule(sentence: sentence).read, ExcessRule(sentence: sentence).readBurden] }
        add(SenseSet(.halfDay), CapRule(sentence: sentence).readHalfDay)
        add(SenseSet(.online), OnlineRule(sentence: sentence).read)
        add(SenseSet(.electronic, .electronicMode, .online), ElectronicRule(sentence: sentence).read)
        add(SenseSet(.switchTo), PaperReplacedRule(sentence: sentence).read)
        add(SenseSet(.reduce, .save, .restrain, .abolish, .shorten, .increase, .fewer), ReduceRule(sentence: sentence).read)
        add(SenseSet(.merge), MergeRule(sentence: sentence).read)
        add(SenseSet(.switchTo), MergeRule(sentence: sentence).readInstead)
        add(SenseSet(.equals), ShareOfBeforeRule(sentence: sentence).read)
        add(SenseSet(.unchanged), UnchangedRule(sentence: sentence).read)
        add(SenseSet(.cancel), CancelRule(sentence: sentence).read)
        add(SenseSet(.meetless), CancelRule(sentence: sentence).readDays)
        add(SenseSet(.only), CancelRule(sentence: sentence).readOnly)
        add(SenseSet(.avoid), CancelRule(sentence: sentence).readAvoid)
        add(SenseSet(.excess), ExcessRule(sentence: sentence).read)
        add(SenseSet(.excessVerb), ExcessRule(sentence: sentence).readVerb)
        add(SenseSet(.always), ExcessRule(sentence: sentence).readAlways)
        add(SenseSet(.moreAndMore), ExcessRule(sentence: sentence).readEverMore)
        add(SenseSet(.excessSoft), ExcessRule(sentence: sentence).readSoft)
        add(SenseSet(.brief), BriefRule(sentence: sentence).read)
        return readings
    }
}
