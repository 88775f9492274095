/// What an input's bytes turned out to be, once they were decompressed.
package enum Format: String, Sendable, Hashable, Codable, CaseIterable {
    case html, text, rss, atom, xml, json
    case wordPress = "wxr"
    case mediaWiki = "mediawiki"
    case jsonLines = "jsonl"
}
