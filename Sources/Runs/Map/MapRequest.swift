internal import Foundation
internal import Pipeline

/// One line of `map`'s standard input: `{"id", "html" | "text", "title"?, "date"?, "url"?}`.
struct MapRequest: Decodable {
    let id: String
    let content: Document.Content
    let hints: Document.Hints

    private enum CodingKeys: String, CodingKey {
        case id, html, text, title, date, url, summary, author
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let number = try? container.decode(Int.self, forKey: .id) {
            id = String(number)
        } else {
            id = try container.decode(String.self, forKey: .id)
        }
        if let html = try container.decodeIfPresent(String.self, forKey: .html) {
            content = .html(Array(html.utf8), charset: "utf-8")
        } else if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            content = .text(Array(text.utf8))
        } else {
            throw DecodingError.dataCorruptedError(
                forKey: .html, in: container, debugDescription: "neither “html” nor “text”")
        }
        hints = Document.Hints(
            title: try container.decodeIfPresent(String.self, forKey: .title),
            summary: try container.decodeIfPresent(String.self, forKey: .summary),
            date: try container.decodeIfPresent(String.self, forKey: .date),
            url: try container.decodeIfPresent(String.self, forKey: .url),
            author: try container.decodeIfPresent(String.self, forKey: .author))
    }
}
