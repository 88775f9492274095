internal import Articles
internal import Classification
internal import Claims
package import Language
package import Pipeline

/// The whole way of a document: read ▸ clean ▸ classify ▸ extract.
package struct Line: Stage {
    private let passage: PlainPassage
    private let classify: Classify
    private let extract: Extract

    package init(pack: LanguagePack) throws(LexiconProblems) {
        passage = PlainPassage()
        classify = try Classify(pack: pack)
        extract = try Extract(pack: pack)
    }

    package var name: String { passage.name }

    package func process(_ document: Document) throws(Rejection) -> Finding {
        try passage.then(classify).then(extract).process(document)
    }
}

/// Text as it stands, one block a line.
struct PlainPassage: Stage {
    let name = "read"

    func process(_ document: Document) throws(Rejection) -> Article {
        guard case .text(let bytes) = document.content, !bytes.isEmpty else {
            throw Rejection(.empty, "no text")
        }
        let blocks = bytes.split(separator: UInt8(ascii: "\n")).map { Article.Block(.paragraph, String(decoding: $0, as: UTF8.self)) }
        return Article(title: document.hints.title, blocks: blocks)
    }
}
