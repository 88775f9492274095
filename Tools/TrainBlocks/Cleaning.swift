import Articles
import Foundation
import Language
import Pipeline

/// Reads and cleans pages without the rest of the line, to see what new weights do.
enum Cleaning {
    private struct Line: Decodable {
        var id: String
        var html: String?
        var text: String?
    }

    private struct Flat: Encodable {
        var id: String
        var title: String?
        var date: String?
        var body: String?
        var rejection: String?
        var rule: String?
        var sapo: String?
        var byline: String?
        var captions: [String]?
    }

    static func run(weights: String?) throws {
        let pack = LanguagePack(code: "vi")
        let read = Read()
        let line = read.then(try Clean(pack: pack, weights: weights.map { try String(contentsOfFile: $0, encoding: .utf8) }))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        while let text = readLine() {
            let input = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
            let content: Document.Content = input.html.map { .html(Array($0.utf8), charset: "utf-8") } ?? .text(Array((input.text ?? "").utf8))
            var flat = Flat(id: input.id)
            do throws(Rejection) {
                let article = try line.process(Document(id: input.id, origin: Origin(input: "-"), content: content))
                flat = Flat(
                    id: input.id, title: article.title, date: article.date?.iso, body: article.body, rule: article.date?.rule,
                    sapo: article.sapo, byline: article.byline, captions: article.captions)
            } catch {
                flat.rejection = error.code.rawValue
            }
            print(String(decoding: try encoder.encode(flat), as: UTF8.self))
        }
    }
}
