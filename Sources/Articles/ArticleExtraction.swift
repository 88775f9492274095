internal import Language
internal import Pipeline

/// Read and clean for a program outside this package: the benchmark. Everything else uses the stages.
public struct ArticleExtraction: Sendable {
    private let line: Sequenced<Read, Clean>

    public init() throws {
        line = Read().then(try Clean(pack: LanguagePack(code: "vi")))
    }

    /// Bytes of the body of the page's article; nil for a page that is set aside.
    public func bodySize(ofPage bytes: [UInt8]) -> Int? {
        let document = Document(id: "page", origin: Origin(input: "-"), content: .html(bytes, charset: nil))
        return (try? line.process(document))?.blocks.reduce(0) { $0 + $1.text.utf8.count }
    }
}
