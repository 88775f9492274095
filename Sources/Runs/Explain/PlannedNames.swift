internal import Glibc
internal import Intake

/// How a run names files. Ids of articles without an address follow from the input's name, so that a file that is
/// explained by another path must go by the same name.
struct PlannedNames {
    private var names: [String: String] = [:]

    /// Standard input is left alone: it may hold the document itself.
    init(_ sources: [Source]) {
        let onDisk = sources.filter { if case .path = $0 { true } else if case .list(let path, _) = $0 { path != "-" } else { false } }
        for input in Intake(onDisk).inputs() where input.verdict == nil {
            guard case .file(let path) = input.location else { continue }
            names[Self.resolved(path)] = input.name
        }
    }

    /// The same input under the name that the plan gives it; as it is where the plan does not lead to it.
    func named(_ input: Input) -> Input {
        guard case .file(let path) = input.location, let name = names[Self.resolved(path)] else { return input }
        return Input(name: name, location: input.location, size: input.size, verdict: input.verdict)
    }

    /// Without links and dots; the path itself where there is no such file.
    private static func resolved(_ path: String) -> String {
        guard let bytes = realpath(path, nil) else { return path }
        defer { free(bytes) }
        return String(cString: bytes)
    }
}
