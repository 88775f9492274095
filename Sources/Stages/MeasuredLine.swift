internal import Articles
internal import Classification
internal import Claims
internal import Language
internal import Pipeline

/// The line in two halves, for programs outside this package that measure it: `Benchmarks/`. Everything else uses `Line`.
public struct MeasuredLine: Sendable {
    /// An article behind cleaning.
    public struct Text: Sendable {
        fileprivate let article: Article

        /// The first paragraph is the title.
        public init(paragraphs: [String]) {
            article = Article(title: paragraphs.first, blocks: paragraphs.dropFirst().map { Article.Block(.paragraph, $0) })
        }

        fileprivate init(_ article: Article) {
            self.article = article
        }

        /// Bytes of the title and the body.
        public var size: Int {
            article.blocks.reduce(article.title?.utf8.count ?? 0) { $0 + $1.text.utf8.count }
        }
    }

    private let line: Line
    private let behindTokens: any Stage<TokenizedArticle, Finding>

    /// Reads the pack `vi`.
    public init() throws {
        line = try Line(pack: LanguagePack(code: "vi"))
        behindTokens = line.classify.then(line.extract)
    }

    /// A page of HTML through read and clean; nil where it is set aside.
    public func text(ofPage bytes: [UInt8]) -> Text? {
        let document = Document(id: "page", origin: Origin(input: "-"), content: .html(bytes, charset: nil))
        return (try? line.read.then(line.clean).process(document)).map(Text.init)
    }

    /// Through tokenize only; how many tokens there are, so that the work cannot be left out.
    public func tokens(in text: Text) -> Int {
        (try? line.tokenize.process(text.article)).map { $0.words.count + $0.marks.count } ?? 0
    }

    /// Through tokenize and classify; how many topics were told.
    public func topics(in text: Text) -> Int {
        guard let tokens = try? line.tokenize.process(text.article), let classified = try? line.classify.process(tokens) else { return 0 }
        return classified.judgement.secondaryTopics.count + (classified.judgement.topic == nil ? 0 : 1)
    }

    /// Through tokenize and extract, with an empty judgement; how many claims were found.
    public func claims(in text: Text) -> Int {
        guard let tokens = try? line.tokenize.process(text.article) else { return 0 }
        return (try? line.extract.process(ClassifiedArticle(text: tokens, judgement: Judgement()) { Judgement() }))?.claims.count ?? 0
    }

    /// Through tokenize, classify and extract; how many claims were found.
    public func findings(in text: Text) -> Int {
        do { return try behindTokens.process(line.tokenize.process(text.article)).claims.count } catch { return 0 }
    }
}
