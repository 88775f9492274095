internal import Foundation
internal import Resources

/// The words of one language: TSV files embedded in the program, each of which a folder may replace.
package struct LanguagePack: Sendable {
    /// One line of a TSV file that is neither empty nor a comment.
    package struct Row: Sendable {
        /// The file as a reader would look for it: a path on disk, or the embedded name.
        package let file: String
        /// From 1.
        package let line: Int
        package let cells: [String]
    }

    /// BCP 47 tag, also the folder of the embedded files: "vi".
    package let code: String
    /// A folder whose `<file>.tsv` replaces the embedded file of that name.
    package let overrides: String?

    package init(code: String, overrides: String? = nil) {
        self.code = code
        self.overrides = overrides
    }

    /// The rows of `<file>.tsv`; throws when neither the folder nor the program holds it.
    package func rows(of file: String) throws(LexiconProblems) -> [Row] {
        let embedded = "\(code)/\(file).tsv"
        if let overrides {
            let path = overrides + "/" + file + ".tsv"
            if let data = FileManager.default.contents(atPath: path) {
                guard let text = String(validating: data, as: UTF8.self) else {
                    throw LexiconProblems([LexiconProblem(file: path, line: 1, message: "the file is not UTF-8")])
                }
                return Self.rows(text, file: path)
            }
        }
        guard let resource = Resource.named(embedded) else {
            throw LexiconProblems([LexiconProblem(file: embedded, line: 0, message: "no such lexicon file")])
        }
        return Self.rows(resource.text, file: embedded)
    }

    private static func rows(_ text: String, file: String) -> [Row] {
        var rows: [Row] = []
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            rows.append(Row(file: file, line: number, cells: cells))
        }
        return rows
    }
}
