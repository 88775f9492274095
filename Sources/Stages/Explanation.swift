package import Articles
internal import Language
package import Pipeline
internal import Synchronization

/// What each stage saw in one document.
package struct Explanation: Sendable {
    /// The encoding that the bytes were read in.
    package var encoding: String?
    /// What was mended while reading.
    package var repairs: [String: Int] = [:]
    /// The blocks of the page: kept or dropped, as what, and why.
    package var blocks: [BlockVerdict] = []
    package var article: Article?
    package var judgement: Judgement?
    package var finding: Finding?
    /// The stage that set the document aside, and its reason.
    package var rejection: (stage: String, reason: Rejection)?
}

extension Line {
    /// Sends a document down the same line with every stage watched.
    package func explain(_ document: Document) -> Explanation {
        let seen = Mutex(Explanation())
        @Sendable func note<Output>(
            _ stage: String, _ result: Result<Output, Rejection>, _ keep: (inout Explanation, Output) -> Void
        ) {
            seen.withLock { explanation in
                switch result {
                case .success(let output): keep(&explanation, output)
                case .failure(let reason): explanation.rejection = explanation.rejection ?? (stage, reason)
                }
            }
        }
        let watched = read
            .watched { _, result in
                note("read", result) { $0.encoding = $1.encoding; $0.repairs = $1.repairs }
            }
            .then(clean.watched { [clean] page, result in
                seen.withLock { $0.blocks = clean.verdicts(page) }
                note("clean", result) { $0.article = $1 }
            })
            .then(zone)
            .then(tokenize)
            .then(classify.watched { _, result in
                note("classify", result) { $0.article = $1.text.article; $0.judgement = $1.judgementInFull }
            })
            .then(extract.watched { _, result in note("extract", result) { $0.finding = $1 } })
        _ = try? watched.process(document)
        return seen.withLock { $0 }
    }
}
