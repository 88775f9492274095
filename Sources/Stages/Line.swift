internal import Articles
internal import Classification
internal import Claims
package import Language
package import Pipeline

/// The whole way of a document: read ▸ clean ▸ tokenize ▸ classify ▸ extract.
package struct Line: Stage {
    let read: Read
    let clean: Clean
    let zone: AssumeZone
    let tokenize: Tokenize
    let classify: Classify
    let extract: Extract
    /// Put together once: it would be copied with all its lexicons for every document.
    private let behindReading: any Stage<Page, Finding>

    /// Throws all that is wrong with any file of the pack. `judgesInFull`: every finding names bodies, people and who took part
    /// in the event, not only those of articles that state something.
    package init(
        pack: LanguagePack, settings: LineSettings = LineSettings(), judgesInFull: Bool = false
    ) throws(LexiconProblems) {
        var problems: [LexiconProblem] = []
        func collect<Value>(_ make: () throws(LexiconProblems) -> Value) -> Value? {
            do throws(LexiconProblems) { return try make() } catch {
                problems += error.problems
                return nil
            }
        }
        let clean = collect { () throws(LexiconProblems) in try Clean(pack: pack) }
        // All lexicons speak of the same words, so that a text is cut once.
        var vocabulary = Vocabulary()
        let classify = collect { () throws(LexiconProblems) in
            try Classify(pack: pack, topicModel: settings.topicModel, &vocabulary)
        }
        let extract = collect { () throws(LexiconProblems) in try Extract(pack: pack, judgesInFull: judgesInFull, &vocabulary) }
        guard let clean, let classify, let extract else { throw LexiconProblems(problems) }
        read = Read(limits: Read.Limits(bytes: settings.documentBytes, seconds: settings.documentSeconds))
        self.clean = clean
        zone = AssumeZone(offset: settings.zoneOffset)
        tokenize = Tokenize(vocabulary: vocabulary)
        self.classify = classify
        self.extract = extract
        behindReading = clean.then(zone).then(tokenize).then(classify).then(extract)
    }

    package var name: String { read.name + " ▸ " + behindReading.name }

    package func process(_ document: Document) throws(Rejection) -> Finding {
        try behindReading.process(read.process(document))
    }

    /// The same; `encoding` becomes the one that the document's bytes were found to be in, also where a later stage sets
    /// the document aside, and stays as it is where no encoding was found.
    package func process(_ document: Document, encoding: inout String?) throws(Rejection) -> Finding {
        let page = try read.process(document)
        encoding = page.encoding
        return try behindReading.process(page)
    }

}

/// What of a plan the line reads.
package struct LineSettings: Sendable, Hashable {
    /// Bytes of one document.
    package var documentBytes: Int
    /// Seconds that reading one document may take.
    package var documentSeconds: Double
    /// Minutes east of Greenwich for clock times that are printed without a zone.
    package var zoneOffset: Int
    /// A file that `learn topics` wrote; nil leaves topics to the indicator terms.
    package var topicModel: String?

    package init(
        documentBytes: Int = 16 << 20, documentSeconds: Double = 20, zoneOffset: Int = 420, topicModel: String? = nil
    ) {
        self.documentBytes = documentBytes
        self.documentSeconds = documentSeconds
        self.zoneOffset = zoneOffset
        self.topicModel = topicModel
    }
}
