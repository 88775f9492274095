internal import Markup
internal import Pipeline

/// A document that has been read: its markup as a tree, or its text, both in UTF-8.
package struct Page: Sendable {
    enum Content: Sendable {
        case tree(PageTree)
        /// UTF-8 in NFC, one block a line.
        case text([UInt8])
    }

    let content: Content
    let hints: Document.Hints
    /// The encoding that the bytes were found to be in.
    package let encoding: String
    /// What was mended so far: code → count.
    package var repairs: [String: Int]
    package let isTruncated: Bool
    /// The markup is the body of a record, cut out by a carrier that also named its encoding: nothing stands around the
    /// article.
    var isFragment = false
}
