internal import Foundation
internal import Pipeline

/// A digest of everything but an input's bytes that decides what comes out of it: the program with its embedded words,
/// the files that override them, and the settings that the line reads. Another digest means that the ledger's answer
/// may no longer be the line's.
enum RulesFingerprint {
    /// `files` are read whole, folders with all files below them; `settings` are named values in a fixed order.
    static func digest(files: [String], settings: [String]) -> String {
        var parts = settings
        for path in ["/proc/self/exe"] + files.flatMap(everyFile) {
            // The program's own path says nothing; an override's name does.
            parts.append(path == "/proc/self/exe" ? "program" : URL(filePath: path).lastPathComponent)
            parts.append(contents(of: path)?.description ?? "missing")
        }
        return Fingerprint(parts: parts).description
    }

    private static func everyFile(at path: String) -> [String] {
        guard let below = FileManager.default.enumerator(atPath: path) else { return [path] }
        let names = below.compactMap { $0 as? String }.sorted()
        return names.isEmpty ? [path] : names.map { path + "/" + $0 }
    }

    private static func contents(of path: String) -> Fingerprint? {
        guard let bytes = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else { return nil }
        return bytes.withUnsafeBytes { Fingerprint($0) }
    }
}
