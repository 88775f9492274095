internal import Pipeline

/// How a statement stands to the facts, and by what that was read.
struct Standing {
    var modality: Modality { didSet { if modality != oldValue { frame = nil } } }
    /// The name of the frame that decided, as `explain` prints it; nil where the claim's own rule does.
    var frame: String?
    var certainty = Certainty.sure

    /// What a rule is sure of by itself.
    static func sure(_ modality: Modality) -> Standing { Standing(modality: modality) }

    /// What is told without a word that marks it.
    static let told = Standing(modality: .achieved, certainty: .tentative(.noMarker))

    /// The same reading, taken as sure.
    var settled: Standing { Standing(modality: modality, frame: frame) }

    var isTentative: Bool { if case .tentative = certainty { true } else { false } }

    /// Why the modality is doubtful; nil where it is not, or where only the words around it could overrule it.
    var doubt: Doubt? { if case .tentative(let doubt) = certainty { doubt } else { nil } }
}

/// How much a frame leaves open.
enum Certainty {
    /// Words say so.
    case sure
    /// Only the shape of the sentence says so: what stands around it may overrule it. The doubt is printed where there is one.
    case tentative(Doubt?)
}

/// Why a modality is doubtful, as codes of the column `doubts`.
enum Doubt: String {
    case noMarker = "no_marker"
    case titleWithoutMarker = "title_without_marker"
}
