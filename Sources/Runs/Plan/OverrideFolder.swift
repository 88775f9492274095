internal import Foundation
internal import Resources

/// A folder of the user's whose files replace embedded ones of the same name: under a name that is mistyped, a file would
/// be passed over in silence.
struct OverrideFolder {
    private let path: String
    private let kind: String
    private let known: [String]

    /// TSV files of a language pack.
    static func lexicon(_ path: String, pack: String) -> OverrideFolder {
        OverrideFolder(path: path, kind: "lexicon file", below: pack + "/")
    }

    static func templates(_ path: String) -> OverrideFolder {
        OverrideFolder(path: path, kind: "template", below: "templates/")
    }

    private init(path: String, kind: String, below folder: String) {
        self.path = path
        self.kind = kind
        known = Resource.all.map(\.name).filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
    }

    /// One line for every file that replaces nothing, in the order of their names. Names that begin with a dot do not
    /// count.
    var problems: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !known.contains($0) && !$0.hasPrefix(".") }.sorted().map { name in
            let message = "\(path)/\(name): there is no \(kind) of this name to replace; known are \(known.joined(separator: ", "))"
            return LogText.line(Suggestion.append(to: message, for: name, among: known))
        }
    }
}
