internal import Foundation
internal import Intake

/// A source of a plan that gives nothing to read: an unmounted disk, a mistyped name.
struct IdleSource: CustomStringConvertible {
    private let name: String
    private let reason: String
    /// Where it was looked for.
    private let path: String

    /// "input cannot be found".
    var description: String { "\(name) \(reason)" }

    private static let missing = "cannot be found"

    /// "input cannot be found (/home/an/input)": for who may stand in another folder than it seems.
    var placed: String {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return whole == name || reason != Self.missing ? description : "\(description) (\(whole))"
    }

    /// Those among the sources, in their order. Standard input is not looked at: it can be read once only.
    static func all(among sources: [Source]) -> [IdleSource] {
        sources.compactMap(IdleSource.init)
    }

    private init?(_ source: Source) {
        let (name, path, isList): (String, String, Bool)
        switch source {
        case .standardInput, .list("-", _): return nil
        case .list(let given, _): (name, path, isList) = (given, given, true)
        case .path(let given, let resolved): (name, path, isList) = (given, resolved, false)
        }
        (self.name, self.path) = (name, path)
        let inputs = Intake([source]).inputs()
        guard inputs.allSatisfy({ $0.verdict != nil }) else { return nil }
        switch inputs.first(where: { $0.name == name })?.verdict {
        case .failed(.notFound, _): reason = Self.missing
        case .failed(_, let message): reason = "cannot be read: \(message)"
        case .skipped(.empty, _): reason = isList ? "names no file that is there" : "holds no file to read"
        case .skipped(_, let message): reason = "is left alone: \(message)"
        case .used, nil: reason = isList ? "names no file that is there" : "holds no file to read"
        }
    }
}
