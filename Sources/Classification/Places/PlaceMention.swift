internal import Pipeline

/// A unit's name as an article prints it, and the units it may be.
struct PlaceMention: Sendable {
    /// The index of its passage.
    let passage: Int
    /// From the word of kind, where there is one, to the end of the name.
    let words: Range<Int>
    let name: Range<Int>
    /// The word of kind before it, or that of the list it stands in.
    let kind: Unit.Kind?
    /// Never empty; one where the name says it all.
    var candidates: [UnitID]
    /// How much it speaks for the article's place; 0 where it only names a paper.
    var weight: Double
    /// Where it stood: "title", "byline", …
    let source: Source

    enum Source: String, Sendable {
        case title, lead, body, caption, byline, dateline, site
    }
}

/// A level without a name: "tỉnh", "cấp huyện", "của thành phố".
struct LevelMention: Sendable {
    let passage: Int
    let words: Range<Int>
    let kind: Unit.Kind
    /// A level of many units: "cấp huyện", "các huyện".
    let isTier: Bool
    /// Units of the level and not the level: "các huyện", "quận, huyện, thị xã".
    let isSeveral: Bool
    /// The name of a unit that the gazetteer does not list, and that is none of the article's for all that is known.
    var name: Range<Int>?
}
