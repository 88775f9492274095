/// What an article's record says, whatever its dump calls it.
package enum RecordField: String, Sendable, Hashable, Codable, CaseIterable {
    case id, title, summary, body, date, url, author, category, caption
}

/// What a body is written in.
package enum BodyMarkup: String, Sendable, Hashable, Codable, CaseIterable {
    /// HTML where a tag stands in it, else text.
    case auto
    case html, text, wikitext
}
