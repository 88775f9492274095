import Foundation
import Testing

/// What `explain` prints goes by the ids that the reports print.
@Suite struct ExplainTests {
    /// The first cells of a published table: ids hold no commas.
    private func ids(_ table: String, at place: Workplace) throws -> Set<String> {
        Set(try place.read("output/latest/" + table).matches(of: /\b[co]-[0-9a-f]{16}\b/).map { String($0.output) })
    }

    /// The ids of the claims in an explanation, in its order.
    private func claims(in explanation: String) -> [String] {
        explanation.matches(of: /claim (c-[0-9a-f]{16})/).map { String($0.output.1) }
    }

    /// Pages without an address are named by their input: by whichever path the file is explained.
    @Test(arguments: ["input/page.html", "./input/../input/page.html", "link.html", "WHOLE"])
    func aFileShowsTheIdsOfTheReports(subject: String) throws {
        let place = try Workplace()
        try place.fillInput()
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/link.html", withDestinationPath: place.path + "/input/page.html")
        #expect(try place.run("run").code == 0)
        let explained = try place.run("explain", subject == "WHOLE" ? place.path + "/input/page.html" : subject)
        #expect(explained.code == 0)
        let found = claims(in: explained.output)
        #expect(found.count >= 3)
        #expect(try ids("claims.csv", at: place).isSuperset(of: found))
    }

    @Test func aClaimIsShownByItself() throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run("run").code == 0)
        let id = try #require(claims(in: try place.run("explain", "input/page.html").output).first)
        let ended = try place.run("explain", id)
        #expect(ended.code == 0)
        #expect(ended.output.hasPrefix("claim \(id): conference count decrease achieved, absolute exact 12 cuộc họp\n"))
        #expect(claims(in: ended.output) == [id])
        for words in ["evidence: “", "giảm 12 cuộc họp", "sentence: “", "span: body ", "rule: ", "trigger: “giảm”", "confidence: ",
                      "magnitude: absolute exact 12 cuộc họp", "base: same_period, “so với cùng kỳ năm trước", "title: Xã Mẫu giảm họp"] {
            #expect(ended.output.contains(words), "\(words)")
        }
        // The whole article is one step away.
        let article = try #require(ended.output.firstMatch(of: /tinhgon explain (a-[0-9a-f]{16})/)).output.1
        let whole = try place.run("explain", String(article)).output
        #expect(claims(in: whole).count >= 3)
        #expect(claims(in: whole).contains(id))
        #expect(whole.hasPrefix("\(article) is document “"))
    }

    /// Every claim and level of the reports is found under its id.
    @Test func everyReportedIdIsKnown() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write(#"{"id":"x","text":"Năm 2024, tỉnh Mẫu đã ban hành 900 văn bản hành chính."}"# + "\n", to: "input/level.jsonl")
        #expect(try place.run("run").code == 0)
        let reported = try ids("claims.csv", at: place).sorted().prefix(5) + ids("observations.csv", at: place).sorted().prefix(2)
        #expect(reported.count == 7 || reported.count == 6)
        for id in reported {
            let ended = try place.run("explain", id)
            #expect(ended.code == 0, "\(id)")
            #expect(ended.output.prefix { $0 != "\n" }.contains(id))
        }
        #expect(try place.run("explain", "c-0000000000000000").code == 66)
    }

    private static let told = "Năm 2023, Sở Nội vụ tỉnh Mẫu đã tổ chức 80 hội nghị. Năm 2024, Sở Nội vụ tỉnh Mẫu đã tổ chức 60 hội nghị. "
        + "Nhờ ghép nội dung, sở đã giảm 12 cuộc họp giao ban so với năm trước, cán bộ có thêm thời gian xuống cơ sở nghe dân nói."

    /// What the tables derive has an id too: the story of two tellings, the change between two levels, a claim that is gone.
    @Test func whatIsDerivedIsExplained() throws {
        let place = try Workplace()
        for name in ["first", "second"] {
            try place.write(#"{"id":"\#(name)","url":"https://\#(name).example/tin","text":"\#(Self.told)"}"# + "\n", to: "input/\(name).jsonl")
        }
        #expect(try place.run("run").code == 0)
        let claim = try #require(try place.table("claims.csv").first)
        let story = try place.run("explain", #require(claim["dup_group"])).output
        #expect(story.contains("is one story, told by 2 articles") && story.contains("https://second.example/tin"))
        let change = try #require(try place.table("computed_changes.csv").first?["computed_id"])
        let computed = try place.run("explain", change).output
        #expect(computed.contains("change: -20, -25 %") && computed.contains("tổ chức 80 hội nghị"))
        for name in ["first", "second"] { try place.write(#"{"id":"x","text":"Trời hôm nay nắng."}"# + "\n", to: "input/\(name).jsonl") }
        #expect(try place.run("run").code == 0)
        let gone = try place.run("explain", #require(claim["claim_id"]))
        #expect(gone.code == 0 && gone.output.contains("was taken out by the last run: “") && gone.output.contains("giảm 12 cuộc họp"))
    }
}
