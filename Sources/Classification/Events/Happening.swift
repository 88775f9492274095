internal import Pipeline

/// The meeting or visit that an article reports, and the sentences that tell of it.
struct Happening: Sendable {
    /// One sentence of the headline, the lead or the first paragraphs that names a happening.
    struct Telling: Sendable {
        let passage: Int
        let sentence: Range<Int>
        let kind: String
        let text: String
        let weight: Double
        /// A near day or someone who led says that it took place: "in line with the conference of …" says neither.
        let isFirm: Bool
    }

    /// The genre code of the event.
    let kind: String
    let day: Moment?
    let strongest: Telling
    let tellings: [Telling]

    var cues: [Cue] {
        [Cue(decision: "event", value: kind, text: strongest.text, weight: strongest.weight)]
            + (day.map { [Cue(decision: "event_date", value: $0.iso, text: $0.text, weight: 1)] } ?? [])
    }
}
