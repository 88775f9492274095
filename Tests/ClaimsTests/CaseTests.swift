import Claims
import Language
import Pipeline
import Testing

struct CaseTests {
    static let extract = Result { try Extraction(pack: LanguagePack(code: "vi")) }

    @Test(arguments: Case.all)
    func readsAsACarefulReader(_ row: Case) throws {
        let finding = try Self.finding(of: row.passage)
        #expect(finding.claims.map(Self.line).sorted() == row.claims, "\(row.passage)\n\(finding.claims.map { $0.rule + ": " + $0.evidence })")
        for claim in finding.claims {
            #expect(Self.text(at: claim.span, of: row.passage) == claim.evidence)
        }
    }

    /// Captions and cut-off paragraphs end anywhere: whatever word is the last, a passage is read, and what is shown stands in it.
    @Test(arguments: Case.all)
    func readsWhatBreaksOff(_ row: Case) throws {
        let words = row.passage.split(separator: " ")
        for count in Set([words.count / 3, words.count / 2, words.count - 2, words.count - 1]) where count > 0 {
            let passage = words.prefix(count).joined(separator: " ")
            for claim in try Self.finding(of: passage).claims { #expect(Self.text(at: claim.span, of: passage) == claim.evidence) }
        }
    }

    @Test func thereAreEnoughCasesAndAllPatternsHaveOne() {
        #expect(Case.all.count >= 300)
        #expect(Set(Case.all.map { $0.file + "/" + $0.name }).count == Case.all.count)
        let missing = (1...173).map { "P" + String(repeating: "0", count: 3 - "\($0)".count) + "\($0)" }
            .filter { pattern in !Case.all.contains { $0.pattern == pattern } }
        #expect(missing.isEmpty, "\(missing)")
    }

    static func finding(of passage: String) throws -> Finding {
        let article = Article(blocks: [Article.Block(.paragraph, passage)])
        return try extract.get().process(article)
    }

    static func line(_ claim: Claim) -> String {
        var line = [claim.object.rawValue, claim.measure.rawValue, claim.direction.rawValue, claim.modality.rawValue].joined(separator: " ")
        if let from = claim.magnitude.from, let to = claim.magnitude.to {
            line += " \(number(from))>\(number(to))"
        } else if let value = claim.magnitude.value ?? claim.magnitude.to {
            line += " " + number(value)
        }
        return line
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }

    private static func text(at span: Span, of passage: String) -> String {
        let scalars = Array(passage.unicodeScalars)[span.start..<span.end]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
