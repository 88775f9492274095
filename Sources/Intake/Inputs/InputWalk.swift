internal import Glibc

/// Finds the inputs of a list of sources, in a stable order: sources as given, names in a folder by their bytes.
struct InputWalk {
    private struct Identity: Hashable {
        let device: UInt
        let inode: UInt
    }

    private(set) var inputs: [Input] = []
    private var seen: Set<Identity> = []

    mutating func take(_ source: Source) {
        switch source {
        case .standardInput:
            inputs.append(Input(name: "-", location: .standardInput))
        case .path(let name, let path):
            let met = inputs.count
            visit(path, name: name, ancestors: [], isNamed: true)
            if inputs[met...].allSatisfy({ Self.isSkipped($0) && $0.name != name }) {
                add(path, name, verdict: .skipped(.empty, "the folder holds no file to read"))
            }
        case .list(let path, let root):
            takeList(path, root: root)
        }
    }

    private mutating func takeList(_ path: String, root: String) {
        let name = path == "-" ? "-" : path
        do {
            let entries = try PathList.read(path)
            if entries.isEmpty { add(path, name, verdict: .skipped(.empty, "the list names no file")) }
            for entry in entries {
                let full = entry.utf8.first == UInt8(ascii: "/") ? entry : root + "/" + entry
                visit(full, name: entry, ancestors: [], isNamed: true)
            }
        } catch {
            inputs.append(Input(name: name, location: .file(path), verdict: .failed(error.code, error.message)))
        }
    }

    /// - Parameter isNamed: the path was asked for by name, so a leading dot does not hide it.
    private mutating func visit(_ path: String, name: String, ancestors: [Identity], isNamed: Bool) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return add(path, name, verdict: .failed(errno == ENOENT ? .notFound : .unreadable, Self.lastError()))
        }
        let identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
        if !isNamed, let reason = Self.reasonToSkip(name) {
            return add(path, name, verdict: .skipped(reason.0, reason.1))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            if ancestors.contains(identity) {
                return add(path, name, verdict: .skipped(.symlinkLoop, "a link to a folder that holds it"))
            }
            guard seen.insert(identity).inserted else {
                return add(path, name, verdict: .skipped(.repeated, "this folder was met before"))
            }
            walk(path, name: name, ancestors: ancestors + [identity])
        case S_IFREG:
            guard seen.insert(identity).inserted else {
                return add(path, name, verdict: .skipped(.repeated, "this file was met before"))
            }
            inputs.append(Input(name: name, location: .file(path), size: Int(status.st_size)))
        case S_IFIFO where isNamed:
            inputs.append(Input(name: name, location: .file(path)))
        default:
            add(path, name, verdict: .skipped(.notAFile, "neither a file nor a folder"))
        }
    }

    private mutating func walk(_ folder: String, name: String, ancestors: [Identity]) {
        guard let handle = opendir(folder) else {
            return add(folder, name, verdict: .failed(.unreadable, Self.lastError()))
        }
        defer { closedir(handle) }
        var entries: [[UInt8]] = []
        while let entry = readdir(handle) {
            let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes != [0x2E], bytes != [0x2E, 0x2E] { entries.append(bytes) }
        }
        entries.sort { $0.lexicographicallyPrecedes($1) }
        let pages = Set(entries)
        for entry in entries {
            guard let entryName = String(validating: entry, as: UTF8.self) else {
                // Two names that differ only in such bytes must stay two inputs.
                let shown = name + "/" + entry.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) }.joined()
                add(folder, shown, verdict: .failed(.unreadable, "the file's name is not UTF-8"))
                continue
            }
            if Self.holdsParts(entry, of: pages) {
                add(folder + "/" + entryName, name + "/" + entryName,
                    verdict: .skipped(.pageParts, "styles, scripts and pictures of the saved page beside it"))
                continue
            }
            visit(folder + "/" + entryName, name: name + "/" + entryName, ancestors: ancestors, isNamed: false)
        }
    }

    private static func isSkipped(_ input: Input) -> Bool {
        if case .skipped = input.verdict { true } else { false }
    }

    private mutating func add(_ path: String, _ name: String, verdict: Outcome) {
        inputs.append(Input(name: name, location: .file(path), verdict: verdict))
    }

    /// Whether browsers that save "a.html" whole put its parts into a folder of this name: "a_files".
    private static func holdsParts(_ entry: [UInt8], of names: Set<[UInt8]>) -> Bool {
        let suffix = Array("_files".utf8)
        guard entry.count > suffix.count, entry.suffix(suffix.count).elementsEqual(suffix) else { return false }
        let stem = Array(entry.dropLast(suffix.count))
        return [".html", ".htm"].contains { names.contains(stem + Array($0.utf8)) }
    }

    /// Names that say that nobody meant the file as input; the whole path of a member or a file is given.
    static func reasonToSkip(_ path: String) -> (SkipReason, String)? {
        let name = Array(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())
        func ends(with suffix: String) -> Bool { name.count > suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
        func starts(with prefix: String) -> Bool { name.starts(with: prefix.utf8) }
        let leftovers = ["~", ".swp", ".swo", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".bak"]
        if starts(with: ".#") || starts(with: "#") && ends(with: "#") || starts(with: "~$")
            || leftovers.contains(where: { ends(with: $0) }) {
            return (.temporary, "the name is that of an editor's or a copying program's temporary file")
        }
        return starts(with: ".") ? (.hidden, "the name starts with a dot") : nil
    }

    static func lastError() -> String { String(cString: strerror(errno)) }
}
