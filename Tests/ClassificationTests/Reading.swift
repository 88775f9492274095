import Language
import Pipeline
@testable import Classification

/// The reader under test, built once.
enum Reading {
    static let stage: Result<Sequenced<Tokenize, Classify>, any Error> = Result {
        var vocabulary = Vocabulary()
        let classify = try Classify(pack: LanguagePack(code: "vi"), &vocabulary)
        return Tokenize(vocabulary: vocabulary).then(classify)
    }

    static func judgement(of article: Article) throws -> Judgement {
        try stage.get().process(article).judgementInFull
    }
}

extension Article {
    /// An article of plain paragraphs.
    init(_ body: [String], title: String? = nil, byline: String? = nil, on date: String? = nil, url: String? = nil, captions: [String] = []) {
        let moment = date.flatMap { iso in Day(iso).map { Moment(day: $0, text: iso, rule: "test") } }
        self.init(
            title: title, blocks: body.map { Block(.paragraph, $0) }, captions: captions, byline: byline, date: moment, url: url)
    }
}
