import Language
import Pipeline
import Testing

@testable import Claims

/// Which sentences are read at all: what passes costs as much as a claim does.
struct SentenceGateTests {
    struct Pack: Sendable {
        let lexicon: ClaimLexicon
        let tokenizer: Tokenizer

        init() throws(LexiconProblems) {
            var vocabulary = Vocabulary()
            lexicon = try ClaimLexicon(pack: LanguagePack(code: "vi"), &vocabulary)
            tokenizer = Tokenizer(vocabulary: vocabulary)
        }

        func passes(_ sentence: String) -> Bool {
            let tokens = tokenizer.tokens(of: sentence)
            return SentenceGate(lexicon: lexicon).passes(tokens.indices, of: tokens)
        }
    }

    /// What the look at whole texts, before marks and sentences are known, may never hide: a sentence that passes.
    @Test(arguments: Case.all)
    func noSentenceThatPassesIsHidden(row: Case) throws {
        let (gate, splitter) = (SentenceGate(lexicon: try Self.pack.get().lexicon), try Self.pack.get().lexicon.splitter)
        let article = TokenizedArticle(Article(blocks: [.init(.paragraph, row.passage)]), try Self.pack.get().tokenizer)
        for text in article.blocks {
            let tokens = article.tokens(of: text)
            var passes = false
            splitter.split(tokens) { passes = passes || gate.passes($0, of: tokens) }
            if passes { #expect(gate.mayPass(text, of: article.words)) }
        }
    }

    static let pack = Result { try Pack() }

    @Test(arguments: [
        // Plans and decisions that are counted, listed, "of their own" or told to be short.
        "Huyện đã giảm 9 kế hoạch.", "Huyện đã giảm nhiều kế hoạch.", "Kế hoạch, hướng dẫn đều giảm.", "Các hội không còn kế hoạch riêng.",
        "Nghị quyết cần ngắn gọn.", "Huyện giảm ba kế hoạch.",
        // A number beside the verb of issuing or holding.
        "Xã đã ban hành 214 văn bản.", "Ban tổ chức thành công 12 hội nghị.", "Có 15 loại báo cáo mà trạm phải lập.",
    ])
    func whatMayStateSomethingIsRead(sentence: String) throws {
        #expect(try Self.pack.get().passes(sentence))
    }

    @Test(arguments: [
        "Công an đã bỏ quyết định khởi tố bị can.", "Công ty giảm giá vé theo kế hoạch đề ra.",
        "Ông đi suốt con đường đất đỏ lầy lội của vùng núi cao, trong 20 ngày, để xem văn bản cổ.",
        // A longer term hides the head and the trigger in it.
        "Hãng hàng không tổ chức bay thêm.",
    ])
    func whatCannotIsNot(sentence: String) throws {
        #expect(try !Self.pack.get().passes(sentence))
    }
}
