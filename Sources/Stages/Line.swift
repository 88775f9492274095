internal import Articles
internal import Classification
internal import Claims
package import Language
package import Pipeline

/// The whole way of a document: read ▸ clean ▸ classify ▸ extract.
package struct Line: Stage {
    private let passage: PlainPassage
    private let extract: Extract

    package init(pack: LanguagePack) throws(LexiconProblems) {
        passage = PlainPassage()
        extract = try Extract(pack: pack)
    }

    package var name: String { passage.name }

    package func process(_ document: Document) throws(Rejection) -> Finding {
        let finding = try passage.process(document)
        return try extract.process(ClassifiedArticle(article: finding.article, judgement: finding.judgement))
    }
}

/// Text as it stands, one block a line.
struct PlainPassage: Stage {
    let name = "read"

    func process(_ document: Document) throws(Rejection) -> Finding {
        guard case .text(let bytes) = document.content, !bytes.isEmpty else {
            throw Rejection(.empty, "no text")
        }
        let blocks = bytes.split(separator: UInt8(ascii: "\n")).map { Article.Block(.paragraph, String(decoding: $0, as: UTF8.self)) }
        return Finding(article: Article(title: document.hints.title, blocks: blocks), judgement: Judgement())
    }
}
