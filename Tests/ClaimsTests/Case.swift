import Foundation
import Testing

/// One row of `Cases/*.tsv`: a passage of our own writing and the claims that a careful reader finds in it.
struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    /// The id of a pattern of the domain brief, or the kind of trap.
    let pattern: String
    let passage: String
    /// "document count decrease achieved 15", sorted.
    let claims: [String]

    var testDescription: String { "\(file)/\(name)" }

    static let all: [Case] = {
        guard let folder = Bundle.module.url(forResource: "Cases", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return files.filter { $0.pathExtension == "tsv" }.sorted { $0.lastPathComponent < $1.lastPathComponent }.flatMap(rows)
    }()

    private static func rows(of file: URL) -> [Case] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let claims = cells.count > 3 && cells[3] != "-"
                ? cells[3].components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }.sorted() : []
            return Case(
                file: file.deletingPathExtension().lastPathComponent, name: cells[0], pattern: cells.count > 1 ? cells[1] : "",
                passage: cells.count > 2 ? cells[2] : "", claims: claims)
        }
    }
}
