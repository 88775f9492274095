internal import Pipeline

/// One claim per object and measure: which parts of a list share one.
enum Grouping {
    /// Parts of an object list that agree in object, measure and number.
    static func groups(_ phrases: [NounPhrase]) -> [[NounPhrase]] {
        var groups: [[NounPhrase]] = []
        for phrase in phrases {
            if let index = groups.firstIndex(where: { $0[0].agrees(with: phrase) && $0[0].quantity == phrase.quantity }) {
                groups[index].append(phrase)
            } else {
                groups.append([phrase])
            }
        }
        return groups
    }

    /// Parts of a subject list: a part with a complement of its own ("trainings for members") is a statement of its
    /// own, so that its recipients stay with it.
    static func subjectGroups(_ phrases: [NounPhrase], before trigger: Int, in sentence: Sentence) -> [[NounPhrase]] {
        var groups: [[NounPhrase]] = []
        for (index, phrase) in phrases.enumerated() {
            let next = index + 1 < phrases.count ? phrases[index + 1].pieces.lowerBound : trigger
            let hasComplement = sentence.has(phrase.pieces.upperBound, .modifier) && phrase.pieces.upperBound < next
            let isLast = index > 0 && index == phrases.count - 1
            let isOwn = isLast && hasComplement && phrase.measure == .count && !sentence.codes(phrase.head, .conferenceVerb).isEmpty
            if !isOwn, let match = groups.firstIndex(where: { $0[0].agrees(with: phrase) }) {
                groups[match].append(phrase)
            } else {
                groups.append([phrase])
            }
        }
        return groups
    }

    static func subtypes(_ group: [NounPhrase]) -> [String] {
        var codes: [String] = []
        for code in group.flatMap(\.subtype) where !codes.contains(code) { codes.append(code) }
        return codes
    }
}
