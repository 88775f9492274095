import Language
import Pipeline
import Testing

/// Periods against the day of the article, 10 March 2026 where a row says nothing else.
struct PeriodTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// "start…end" of each period found.
        let periods: [String]
        var day: String? = "2026-03-10"

        var testDescription: String { text }
    }

    static let cases: [Case] = [
        Case(text: "6 tháng đầu năm 2021 giảm 12 hội nghị", periods: ["2021-01-01…2021-06-30"]),
        Case(text: "6 tháng đầu năm giảm 12 hội nghị", periods: ["2025-01-01…2025-06-30"], day: "2025-07-08"),
        Case(text: "Sáu tháng đầu năm 2021", periods: ["2021-01-01…2021-06-30"]),
        Case(text: "trong 3 tháng cuối năm 2025", periods: ["2025-10-01…2025-12-31"]),
        Case(text: "9 tháng năm 2025", periods: ["2025-01-01…2025-09-30"]),
        Case(text: "8 tháng đầu năm 2021 gửi 240.500 văn bản", periods: ["2021-01-01…2021-08-31"]),
        Case(text: "trong 7 tháng qua", periods: ["2025-08-10…2026-03-10"]),
        Case(text: "5 năm qua", periods: ["2021-03-10…2026-03-10"]),
        Case(text: "2 tuần qua", periods: ["2026-02-24…2026-03-10"]),
        Case(text: "quý I/2026", periods: ["2026-01-01…2026-03-31"]),
        Case(text: "quý 3 năm 2025", periods: ["2025-07-01…2025-09-30"]),
        Case(text: "quý IV", periods: ["2025-10-01…2025-12-31"]),
        Case(text: "nửa đầu năm 2024", periods: ["2024-01-01…2024-06-30"]),
        Case(text: "năm 2020 ban hành 900 văn bản", periods: ["2020-01-01…2020-12-31"]),
        Case(text: "năm nay giảm so với năm ngoái", periods: ["2026-01-01…2026-12-31", "2025-01-01…2025-12-31"]),
        Case(text: "tháng 7/2025", periods: ["2025-07-01…2025-07-31"]),
        Case(text: "tháng 7 năm 2025", periods: ["2025-07-01…2025-07-31"]),
        Case(text: "tháng 12 họp 5 lần", periods: ["2025-12-01…2025-12-31"]),
        Case(text: "tháng 2 họp 5 lần", periods: ["2026-02-01…2026-02-28"]),
        Case(text: "tháng trước", periods: ["2026-02-01…2026-02-28"]),
        Case(text: "giai đoạn 2021-2025", periods: ["2021-01-01…2025-12-31"]),
        Case(text: "nhiệm kỳ 2020 – 2025", periods: ["2020-01-01…2025-12-31"]),
        Case(text: "từ đầu năm đến nay đã giảm", periods: ["2026-01-01…2026-03-10"]),
        Case(text: "từ đầu năm 2025 đến nay", periods: ["2025-01-01…2026-03-10"]),
        Case(text: "từ tháng 7 đến hết năm 2025", periods: ["2025-07-01…2025-12-31"]),
        Case(text: "từ đầu tháng 7 đến hết năm 2025", periods: ["2025-07-01…2025-12-31"]),
        Case(text: "từ tháng 1 đến tháng 6/2025", periods: ["2025-01-01…2025-06-30"]),
        Case(text: "từ ngày 1/7/2025 đến ngày 31/12/2025", periods: ["2025-07-01…2025-12-31"]),
        Case(text: "từ ngày 1/7/2025, xã không họp thứ Hai", periods: ["2025-07-01…2026-03-10"]),
        Case(text: "từ 6/4 đến 10/4/2020", periods: ["2020-04-06…2020-04-10"]),
        Case(text: "từ khi thành lập Cơ quan khối", periods: ["…2026-03-10"]),
        Case(text: "từ năm 2019 đến năm 2023", periods: ["2019-01-01…2023-12-31"]),
        // Nothing to resolve, or no period at all.
        Case(text: "6 tháng đầu năm", periods: [], day: nil),
        Case(text: "năm 2020 và quý I/2021", periods: ["2020-01-01…2020-12-31", "2021-01-01…2021-03-31"], day: nil),
        Case(text: "giảm từ 30 xuống 12 cuộc họp, từ 5 đến 7 người", periods: []),
        Case(text: "năm đồng chí, năm cuộc họp, quý vị đại biểu", periods: []),
        Case(text: "từng tháng, hằng năm, mỗi quý", periods: []),
    ]

    static let grammar = Result { try PeriodGrammar(pack: LanguagePack(code: "vi")) }

    @Test(arguments: cases)
    func resolves(_ row: Case) throws {
        let found = try Self.grammar.get().mentions(in: row.text, on: row.day.flatMap { Day($0) })
        let told = found.map { ($0.period.start?.description ?? "") + "…" + ($0.period.end?.description ?? "") }
        #expect(told == row.periods)
    }

    @Test func spansAreThePrintedWords() throws {
        let text = "Theo báo cáo, từ đầu năm 2025 đến nay huyện giảm họp."
        let mention = try #require(try Self.grammar.get().mentions(in: text, on: Day("2026-03-10")).first)
        #expect(String(decoding: Array(text.utf8)[mention.range], as: UTF8.self) == "từ đầu năm 2025 đến nay")
        #expect(mention.rule == "range")
    }
}
