import Foundation
import Language
import Pipeline
import Testing

@testable import Classification

@Suite struct TopicTrainerTests {
    private static let subjects = [
        ("nhạc", ["ca sĩ ra album mới", "đêm nhạc của ban nhạc trẻ", "nhạc sĩ viết ca khúc cho ca sĩ", "khán giả nghe ca khúc"]),
        ("luật", ["tòa án xét xử bị cáo", "luật sư của bị cáo kháng cáo", "phiên tòa mở lại", "tòa án tuyên phạt luật sư giả"]),
        ("bệnh", ["bác sĩ khám cho bệnh nhân", "bệnh viện nhận bệnh nhân mới", "bác sĩ bệnh viện mổ tim", "thuốc mới cho người bệnh"]),
    ]

    static let texts: [LabelledText] = subjects.flatMap { label, texts in
        texts.flatMap { text in
            ["Tin sáng", "Tin chiều", "Tin trong ngày"].map { LabelledText(text: "\($0). Hôm nay \(text) tại tỉnh.", label: label) }
        }
    }

    private func trainer() throws -> TopicTrainer { try TopicTrainer(pack: LanguagePack(code: "vi")) }

    @Test func tellsNewTextsApart() throws {
        let trainer = try trainer()
        let model = try trainer.train(Self.texts)
        let fresh = [
            LabelledText(title: "Ca sĩ trẻ", text: "Ban nhạc và ca sĩ hát ca khúc mới", label: "nhạc"),
            LabelledText(title: "Phiên tòa", text: "Bị cáo và luật sư tại tòa án", label: "luật"),
            LabelledText(title: "Bệnh viện", text: "Bác sĩ mổ cho bệnh nhân", label: "bệnh"),
        ]
        #expect(trainer.predict(fresh, with: model) == ["nhạc", "luật", "bệnh"])
        #expect(model.labels == ["bệnh", "luật", "nhạc"])
    }

    @Test func theSameTextsGiveTheSameBytes() throws {
        let first = try ModelFile.bytes(of: trainer().train(Self.texts))
        let second = try ModelFile.bytes(of: trainer().train(Self.texts))
        #expect(first == second)
    }

    @Test func aModelComesBackFromItsBytes() throws {
        let trainer = try trainer()
        let model = try trainer.train(Self.texts)
        let bytes = try ModelFile.bytes(of: model)
        let back = try bytes.withUnsafeBytes { try ModelFile.model(of: $0) }
        #expect(back.keys == model.keys)
        #expect(back.biases == model.biases)
        #expect(trainer.predict(Self.texts, with: back) == trainer.predict(Self.texts, with: model))
        #expect(try ModelFile.bytes(of: back).count == bytes.count)
    }

    @Test(arguments: [0, 10, 40, 400])
    func aCutModelIsRefused(_ size: Int) throws {
        let bytes = try ModelFile.bytes(of: trainer().train(Self.texts))
        let cut = Array(bytes.prefix(size))
        #expect(throws: TrainingError.self) { try cut.withUnsafeBytes { try ModelFile.model(of: $0) } }
    }

    @Test func namesTheWordsThatSpoke() throws {
        let trainer = try trainer()
        let model = try trainer.train(Self.texts)
        let reader = try FeatureReader(pack: LanguagePack(code: "vi"))
        let text = ModelText(title: "Tin", text: "bị cáo ra tòa án")
        let label = try #require(model.labels.firstIndex(of: "luật"))
        let contributions = model.contributions(text, reader, to: label)
        let loudest = try #require(contributions.first)
        #expect(loudest.weight > 0)
        #expect(!loudest.isTitle)
        let sum = contributions.reduce(0) { $0 + $1.weight } + model.biases[label]
        var space = ScoringSpace()
        model.score(text, reader, in: &space)
        #expect(abs(sum - space.scores[label]) < 1e-4)
    }

    @Test func aModelTellsTopicsInPlaceOfTheCues() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/topics.model"
        try Data(ModelFile.bytes(of: trainer().train(Self.texts))).write(to: URL(fileURLWithPath: path))
        let classifier = try TopicReading(pack: LanguagePack(code: "vi"), model: path)
        let article = Article(
            title: "Tin sáng", sapo: "Phiên tòa mở lại.",
            blocks: [.init(.paragraph, "Phiên tòa mở lại."), .init(.paragraph, "Bị cáo gặp luật sư.")])
        let (judgement, cues) = try classifier.explained(article)
        #expect(judgement.topic == "luật")
        let words = cues.filter { $0.decision == "topic" }.map(\.text)
        #expect(!words.isEmpty)
        for word in words { #expect(("Tin sáng\n" + article.body).contains(word), "\(word) is not printed") }
    }

    @Test func aFileThatIsNoModelIsNamed() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("topics.model", "nothing")
        do throws(LexiconProblems) {
            _ = try TopicReading(pack: LanguagePack(code: "vi"), model: path)
            Issue.record("a text file was taken for a model")
        } catch {
            #expect(error.problems.map(\.file) == [path])
        }
    }

    @Test func oneLabelCannotBeLearned() throws {
        let texts = Self.texts.filter { $0.label == "luật" }
        #expect(throws: TrainingError.self) { try trainer().train(texts) }
    }

    @Test func agreementIsMacro() {
        let agreement = Agreement(given: ["a", "a", "b", "c"], truth: ["a", "b", "b", "b"])
        #expect(agreement.rows.map(\.label) == ["a", "b"])
        #expect(agreement.rows[0].precision == 0.5)
        #expect(agreement.rows[0].recall == 1)
        #expect(agreement.rows[1].recall == 1.0 / 3)
        #expect(abs(agreement.macroF1 - (2.0 / 3 + 0.5) / 2) < 1e-9)
        #expect(agreement.accuracy == 0.5)
    }

    @Test func readsQuotedTables() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(
            "a.csv", "\u{FEFF}title,content,topic\r\n\"Một, hai\",\"Ba\n\"\"bốn\"\"\",x\r\n\r\nNăm,,y\n")
        let texts = try LabelTable.read(path)
        #expect(texts == [
            LabelledText(title: "Một, hai", text: "Ba\n\"bốn\"", label: "x"), LabelledText(title: "Năm", text: "", label: "y"),
        ])
    }

    @Test(arguments: [
        ("text,kind\na,b\n", "1: no column"), ("label\na\n", "1: no column"), ("text,label\na,b\n\nc\n", "4: 1 cells"),
        ("text,label\n\"a\nb\",c\nd,\n", "4: no label"), ("", "is empty"),
    ])
    func namesTheLineOfABrokenTable(_ text: String, _ message: String) throws {
        let folder = try ScratchFolder()
        let path = try folder.write("b.csv", text)
        do throws(TrainingError) {
            _ = try LabelTable.read(path)
            Issue.record("a broken table was read")
        } catch {
            #expect(error.description.contains(message), "\(error)")
        }
    }

    @Test func theSplitDoesNotDependOnTheOrder() {
        let forward = LabelTable.split(Self.texts)
        let backward = LabelTable.split(Self.texts.reversed())
        #expect(Set(forward.heldOut) == Set(backward.heldOut))
        #expect(forward.heldOut.count + forward.learnt.count == Self.texts.count)
        #expect(Set(forward.heldOut).isDisjoint(with: forward.learnt))
    }
}
