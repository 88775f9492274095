internal import Pipeline

/// One way in which a sentence says how a statement stands to the facts.
///
/// Frames are asked in the order of their list, and the first that answers decides. `Place` is what a list's frames look at.
struct ModalityFrame<Place>: Sendable {
    let name: String
    let certainty: Certainty
    let answer: @Sendable (ModalityReader, Place) -> Modality?

    init(_ name: String, _ certainty: Certainty = .sure, answer: @escaping @Sendable (ModalityReader, Place) -> Modality?) {
        self.name = name
        self.certainty = certainty
        self.answer = answer
    }

    /// A frame that makes always the same of what it recognizes.
    init(_ name: String, _ modality: Modality, _ certainty: Certainty = .sure, if holds: @escaping @Sendable (ModalityReader, Place) -> Bool) {
        self.init(name, certainty) { holds($0, $1) ? modality : nil }
    }
}

/// What stands around a statement and makes of a result that was read too soon what it is: under a condition, in a slogan, of a
/// time to come.
struct ModalityOverrule: Sendable {
    /// Which readings may be overruled.
    enum Scope {
        /// Any reading of the sentence's shape.
        case tentative
        /// A result that only the sentence's shape says.
        case tentativeResult
        /// Any result.
        case result
        /// A result, or any reading of the sentence's shape.
        case resultOrTentative
        /// What is aimed at or expected.
        case foreseen

        func covers(_ standing: Standing) -> Bool {
            let isResult = standing.modality == .achieved
            return switch self {
            case .tentative: standing.isTentative
            case .tentativeResult: isResult && standing.isTentative
            case .result: isResult
            case .resultOrTentative: isResult || standing.isTentative
            case .foreseen: standing.modality == .target || standing.modality == .expected
            }
        }
    }

    let name: String
    let scope: Scope
    /// The certainty of what it makes of the reading; nil leaves that as it was.
    let certainty: Certainty?
    let answer: @Sendable (ModalityReader, Int) -> Modality?

    init(_ name: String, _ scope: Scope, _ certainty: Certainty? = nil, answer: @escaping @Sendable (ModalityReader, Int) -> Modality?) {
        self.name = name
        self.scope = scope
        self.certainty = certainty
        self.answer = answer
    }

    init(_ name: String, _ scope: Scope, _ modality: Modality, _ certainty: Certainty? = nil, if holds: @escaping @Sendable (ModalityReader, Int) -> Bool) {
        self.init(name, scope, certainty) { holds($0, $1) ? modality : nil }
    }
}
