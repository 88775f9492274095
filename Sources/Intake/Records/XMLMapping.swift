/// Where the fields of an article stand in the records of an XML dump.
package struct XMLMapping: Sendable, Hashable {
    /// The document's root element; nil fits any root.
    package var root: String?
    /// The element that holds one article: "article", "content:item".
    package var record: String
    /// The places of each field below the record; the first that holds something is taken.
    package var fields: [RecordField: [FieldPath]]
    package var bodyMarkup: BodyMarkup
    /// A record may stand inside another one.
    var nests: Bool

    package init(
        root: String? = nil, record: String, fields: [RecordField: [FieldPath]], bodyMarkup: BodyMarkup = .auto, nests: Bool = true
    ) {
        self.root = root
        self.record = record
        self.fields = fields
        self.bodyMarkup = bodyMarkup
        self.nests = nests
    }
}
