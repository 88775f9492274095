import Foundation

/// The rows of `Cases/<name>.tsv`, cell by cell.
enum CaseTable {
    static func rows(_ name: String) -> [[String]] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Cases"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// "a; b; c | d; e; f" as lists, nil for an empty part; none for "-".
    static func records(_ cell: String) -> [[String?]] {
        guard cell != "-" else { return [] }
        return cell.components(separatedBy: " | ").map { record in
            record.components(separatedBy: ";").map { part in
                let part = part.trimmingCharacters(in: .whitespaces)
                return part.isEmpty ? nil : part
            }
        }
    }
}
