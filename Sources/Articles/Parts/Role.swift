internal import Pipeline

/// What became of a block.
enum Role: Sendable, Hashable {
    case body(Article.Block.Kind)
    case title, caption, byline, date, banner
    case dropped

    /// The word that `explain` prints.
    var name: String {
        switch self {
        case .body(let kind): kind.rawValue
        case .title: "title"
        case .caption: "caption"
        case .byline: "byline"
        case .date: "date"
        case .banner: "banner"
        case .dropped: "dropped"
        }
    }
}

/// One row of the table that `explain` prints.
package struct BlockVerdict: Sendable, Hashable {
    /// The first characters of the block.
    package let text: String
    /// Log odds that the block is part of the article.
    package let score: Double
    /// "paragraph", "heading", "caption", "dropped" and so on.
    package let role: String
    package let isKept: Bool
    /// The features that weighed most, with what they added to the score.
    package let reasons: [String]
}
