internal import Language
internal import Pipeline

/// The administrative units that one sentence names by themselves, "huyện Sóc Sơn", "Hà Nội": whoever acts may be called by its
/// place alone.
struct NamedUnits {
    private let sentence: Sentence
    private let place: Placement
    private let units: [PrintedPlace]

    init(sentence: Sentence, place: Placement, units: [PrintedPlace]) {
        self.sentence = sentence
        self.place = place
        self.units = units
    }

    /// The unit that opens the claim's own part or the headline before its colon, or whom the part names behind a word that makes
    /// others act or speak; nil where there is none. Where something was held is no actor: "tại Huế, số cuộc họp giảm".
    func actor(of draft: Draft) -> (name: String, level: Level)? {
        guard !units.isEmpty else { return nil }
        let segment = Clause.segmentStart(before: draft.trigger, in: sentence)
        let part = sentence.part(before: draft.hasSubject ? draft.evidence.lowerBound : draft.trigger)
        let headline = segment > 0 && sentence.pieces[segment - 1].isMark(":") ? sentence.segment(before: segment - 1) : segment..<segment
        return [part, headline].lazy.compactMap { $0.reversed().lazy.filter(isActor).compactMap(unit).first }.first
    }

    /// What stands at the beginning of a part or behind a word that makes others act or speak.
    private func isActor(_ index: Int) -> Bool {
        guard sentence.isCapitalised(index) || sentence.has(index, .level), !sentence.hasAny(index, of: .body, .adjunct) else { return false }
        return index == 0 || sentence.isMark(index - 1) || sentence.hasAny(index - 1, of: .opener, .directive, .proposal, .also)
    }

    private func unit(_ index: Int) -> (name: String, level: Level)? {
        let span = place.span(index..<index + 1, in: sentence)
        guard let found = units.first(where: { $0.span.text == span.text && $0.span.start == span.start }), let level = found.place.level else { return nil }
        return (found.place.printed.capitalisedFirst, level)
    }
}

private extension Place {
    /// The level of the innermost unit that the name was resolved to.
    var level: Level? {
        if commune != nil || !communesSince2025.isEmpty { return .commune }
        if district != nil { return .district }
        return province != nil || provinceBefore2025 != nil ? .province : nil
    }
}

private extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
