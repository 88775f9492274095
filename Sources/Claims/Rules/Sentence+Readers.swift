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

    /// The phrases that are the subject of the trigger.
    func subjects(of trigger: Int) -> [NounPhrase] {
        SubjectSide(sentence: self, trigger: trigger).phrases()
    }

    /// The subjects of the trigger that pass the guards.
    func acceptedSubjects(of trigger: Int) -> [NounPhrase] {
        subjects(of: trigger).filter { guards.accepts($0, trigger: trigger) }
    }
}
