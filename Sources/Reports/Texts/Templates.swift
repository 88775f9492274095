internal import Foundation
internal import Resources

/// The files that reports are made of besides figures: embedded in the program, each replaceable by a file of the same
/// name in a folder of the user's.
struct Templates: Sendable {
    /// nil: only what is embedded.
    let folder: String?

    /// Where a reader would look for the file: a path on disk, or the embedded name.
    func place(of name: String) -> String {
        guard let folder, FileManager.default.fileExists(atPath: folder + "/" + name) else { return "templates/" + name }
        return folder + "/" + name
    }

    /// Throws where neither the folder nor the program holds the file, or it is not UTF-8.
    func text(_ name: String) throws -> String {
        if let folder, let data = FileManager.default.contents(atPath: folder + "/" + name) {
            guard let text = String(validating: data, as: UTF8.self) else {
                throw ReportError(.template, "\(folder)/\(name) is not UTF-8")
            }
            return text
        }
        guard let resource = Resource.named("templates/" + name) else {
            throw ReportError(.template, "no template \(name)")
        }
        return resource.text
    }

    /// The lines of a TSV file but comments and empty ones. Throws where a line has another number of cells.
    func rows(of name: String, cells: Int) throws -> [[String]] {
        var rows: [[String]] = []
        for (number, line) in try text(name).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let row = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard row.count == cells else {
                throw ReportError(.template, "\(place(of: name)):\(number + 1): \(row.count) cells where \(cells) were expected")
            }
            rows.append(row)
        }
        return rows
    }
}

/// The reports could not be written.
package struct ReportError: Error, Sendable, CustomStringConvertible {
    /// What is at fault: a file of the user's templates, or the place that the reports go to.
    package enum Fault: Sendable {
        case template, output
    }

    package let fault: Fault
    package let description: String

    init(_ fault: Fault, _ message: String) {
        self.fault = fault
        description = message
    }
}
