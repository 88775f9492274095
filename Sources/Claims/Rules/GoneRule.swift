internal import Language
internal import Pipeline

/// Documents and meetings that are no more, or that go on beside what was to replace them.
struct GoneRule {
    let sentence: Sentence

    /// "giấy mời bản giấy hầu như không còn", "không còn cuộc họp nào kéo dài".
    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        if case .phrase(let phrase) = reader.read(from: trigger + 1, before: limit) {
            let behind = sentence.span(phrase.pieces.upperBound, min(limit, phrase.pieces.upperBound + 6))
            let isDuty = sentence.codes(trigger, .gone).contains("duty") && (phrase.quantity != nil || isMany(phrase))
            guard Guards(sentence: sentence).accepts(phrase, trigger: trigger), phrase.measure == .paper || isDuty || isLoad(behind) else {
                return .refused(.goneObject, Refused(reason: "one document or meeting that is no more", head: phrase.head))
            }
            let end = behind.last { sentence.hasAny($0, Self.loads) }.map { $0 + 1 } ?? phrase.pieces.upperBound
            let measure: Measure = behind.contains { sentence.has($0, .last) } && phrase.measure == .count ? .duration : phrase.measure
            return .drafts([draft(.goneObject, phrase, measure, trigger..<end, trigger)])
        }
        guard ObjectSide.isEmpty(behind: trigger, in: sentence) else { return .none }
        let phrases = SubjectSide(sentence: sentence, trigger: trigger).phrases().filter {
            Guards(sentence: sentence).accepts($0, trigger: trigger)
                && ($0.measure == .paper || isMany($0) || sentence.codes(trigger, .gone).contains("nearly"))
        }
        return phrases.isEmpty ? .none : .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map {
            var draft = draft(.goneSubject, $0[0], $0[0].measure, $0[0].pieces.lowerBound..<trigger + 1, trigger)
            draft.subtype = Grouping.subtypes($0)
            draft.hasSubject = true
            return draft
        })
    }

    /// "gửi song song bản giấy": paper that was to go and did not.
    func readBeside(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger - 5, min(Clause.end(from: trigger, in: sentence), trigger + 9))
        let isDenied = sentence.span(trigger - 4, trigger).contains { sentence.hasAny($0, SenseSet(.negation, .cancel, .directive, .avoid)) }
        guard let paper = near.first(where: { sentence.has($0, .paper) }),
            sentence.codes(trigger, .beside).contains("send") || sentence.span(trigger - 4, trigger).contains(where: { sentence.hasAny($0, SenseSet(.activity, .receives)) }),
            !sentence.codes(trigger, .beside).contains("send") || isDenied || sentence.span(trigger - 4, trigger).contains(where: { sentence.codes($0, .also).contains("still") }) else { return .none }
        let start = sentence.span(trigger - 4, trigger).first { sentence.hasAny($0, SenseSet(.activity, .receives, .directive, .avoid)) } ?? trigger
        let phrase = NounPhrase(
            pieces: paper..<paper + 1, head: paper, object: .document, subtype: sentence.codes(paper, .paper), measure: .paper)
        let evidence = min(start, paper)..<max(paper, trigger) + 1
        var draft = draft(.paperBeside, phrase, .paper, evidence, trigger)
        if isDenied {
            if draft.modality == .achieved { draft.modality = .directive }
            return .drafts([draft])
        }
        draft.direction = .noChange
        draft.modality = .notAchieved
        draft.negated = true
        return .drafts([draft])
    }

    private static let loads = SenseSet(.any, .excess, .excessSoft, .needless, .last)

    private func isLoad(_ range: Range<Int>) -> Bool {
        range.contains { sentence.hasAny($0, Self.loads) }
    }

    private func isMany(_ phrase: NounPhrase) -> Bool {
        sentence.isPlural(phrase.pieces) || phrase.pieces.contains { sentence.codes($0, .quantity).contains("number") }
    }

    private func draft(_ rule: Rule, _ phrase: NounPhrase, _ measure: Measure, _ evidence: Range<Int>, _ trigger: Int) -> Draft {
        let (modality, doubt) = ModalityReader(sentence: sentence).ofSubject(evidence, trigger: trigger)
        return Draft(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: measure, direction: .decrease, modality: modality,
            magnitude: phrase.quantity.map { MagnitudeReader(sentence: sentence).magnitude($0, unit: sentence.string(phrase.head..<phrase.head + 1)) }
                ?? Magnitude(kind: .qualitative),
            evidence: evidence, trigger: trigger, head: phrase.head, doubts: doubt.map { [$0] } ?? [])
    }
}
