package import Pipeline

/// What the line yielded for one document, with where it stood.
package struct EnteredArticle: Sendable {
    package var document: String
    package var origin: Origin
    package var finding: Finding
    /// A digest of the text by which repeated stories are found, written by whoever looks for them; may be empty.
    package var sketch: [UInt8]

    package init(document: String, origin: Origin, finding: Finding, sketch: [UInt8] = []) {
        self.document = document
        self.origin = origin
        self.finding = finding
        self.sketch = sketch
    }

    /// `a-` and 16 hex digits: of the article's address where it has one, else of its place in its input. Copies of
    /// one address share it, and only the fullest of them counts.
    package var id: String {
        ArticleIdentity.id(url: finding.article.url, origin: origin, document: document)
    }
}

/// One document that left the line.
package struct RejectedDocument: Sendable, Hashable {
    package var document: String
    package var origin: Origin
    package var rejection: Rejection

    package init(document: String, origin: Origin, rejection: Rejection) {
        self.document = document
        self.origin = origin
        self.rejection = rejection
    }
}

/// What happened to one document of an input.
package enum DocumentOutcome: Sendable {
    case entered(EnteredArticle)
    case rejected(RejectedDocument)
}

/// How articles and their claims are named across nights.
package enum ArticleIdentity {
    package static func id(url: String?, origin: Origin, document: String) -> String {
        let parts =
            if let url, !url.isEmpty { ["url", url] } else { ["place", origin.input, origin.member ?? "", document] }
        return "a-" + Fingerprint(parts: parts).short
    }

    /// The id of a claim, observation or remark in the ledger: `own` names it within its article only, and
    /// `occurrence` tells apart what says the same twice.
    static func id(of own: String, in article: String, occurrence: Int) -> String {
        let prefix = own.utf8.prefix(2)
        let kept = prefix.count == 2 && prefix.last == UInt8(ascii: "-") ? String(own.prefix(2)) : "x-"
        return kept + Fingerprint(parts: [article, own, String(occurrence)]).short
    }
}
