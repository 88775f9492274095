internal import Articles
internal import Classification
internal import Claims
package import Language
package import Pipeline

/// The whole way of a document: read ▸ clean ▸ classify ▸ extract.
package struct Line: Stage {
    private let read: Read
    private let clean: Clean
    private let classify: Classify
    private let extract: Extract

    package init(pack: LanguagePack) throws(LexiconProblems) {
        read = Read()
        clean = try Clean(pack: pack)
        classify = try Classify(pack: pack)
        extract = try Extract(pack: pack)
    }

    package var name: String { read.then(clean).then(classify).then(extract).name }

    package func process(_ document: Document) throws(Rejection) -> Finding {
        try read.then(clean).then(classify).then(extract).process(document)
    }
}
