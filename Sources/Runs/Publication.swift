internal import Foundation
internal import Glibc
internal import Pipeline

/// Reports that appear all at once or not at all.
///
/// ```
/// output/runs/000001/…   a complete set of reports, never changed after it was published
/// output/latest          a link to the newest set, swapped by rename
/// output/.next/          a set being written; whoever finds one sweeps it
/// ```
/// A reader that follows `latest` meets the old set or the new one; a kill at any moment leaves one of the two.
package struct Publication {
    package let output: String
    /// How many sets are kept; the newest always is.
    package let keptRuns: Int

    package init(output: String, keptRuns: Int) {
        self.output = output
        self.keptRuns = max(1, keptRuns)
    }

    package var latest: String { output + "/latest" }
    private var next: String { output + "/.next" }
    private var runs: String { output + "/runs" }

    package enum Outcome: Equatable, Sendable {
        case published(folder: String)
        /// The new set equals the latest one byte for byte, which stays.
        case unchanged(folder: String)

        package var folder: String {
            switch self {
            case .published(let folder), .unchanged(let folder): folder
            }
        }
    }

    /// Lets `write` fill an empty folder, then publishes the folder by rename.
    package func publish(_ write: (_ folder: String) async throws -> Void) async throws -> Outcome {
        let files = FileManager.default
        try? files.removeItem(atPath: next)
        try files.createDirectory(atPath: next, withIntermediateDirectories: true)
        try files.createDirectory(atPath: runs, withIntermediateDirectories: true)
        do {
            try await write(next)
        } catch {
            try? files.removeItem(atPath: next)
            throw error
        }
        if try files.fileExists(atPath: latest) && isSame(next, as: latest) {
            try files.removeItem(atPath: next)
            return .unchanged(folder: latest)
        }
        try settleTree(next)
        let name = try nextName()
        try rename(next, to: runs + "/" + name)
        try settle(runs)
        try swapLatest(to: "runs/" + name)
        sweep()
        return .published(folder: latest)
    }

    /// Numbers go up from the largest that is there.
    private func nextName() throws -> String {
        let number = (try runNames().last.flatMap { Int($0) } ?? 0) + 1
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Only names that this type gave: six digits or more.
    private func runNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: runs)
            .filter { $0.utf8.count >= 6 && $0.utf8.allSatisfy { (48...57).contains($0) } }
            .sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    }

    private func swapLatest(to target: String) throws {
        let link = output + "/.latest"
        unlink(link)
        guard symlink(target, link) == 0 else { throw SystemError("linking \(link)") }
        try rename(link, to: latest)
        try settle(output)
    }

    private func sweep() {
        guard let names = try? runNames(), names.count > keptRuns else { return }
        for name in names.dropLast(keptRuns) {
            try? FileManager.default.removeItem(atPath: runs + "/" + name)
        }
    }

    private func rename(_ old: String, to new: String) throws {
        guard Glibc.rename(old, new) == 0 else { throw SystemError("renaming \(old) to \(new)") }
    }

    /// Brings a whole folder to the disk, so that a rename never outlives what it points to. One `sync` writes
    /// thousands of article views in the time that an `fsync` of each would take for a hundred; those of the reports
    /// themselves also tell of a disk that fails.
    private func settleTree(_ folder: String) throws {
        sync()
        for path in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try synchronise(folder + "/" + path, O_RDONLY)
        }
        try settle(folder)
    }

    /// Brings the entries of one folder to the disk.
    private func settle(_ folder: String) throws {
        try synchronise(folder, O_RDONLY | O_DIRECTORY)
    }

    private func synchronise(_ path: String, _ flags: Int32) throws {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError("opening \(path)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemError("writing \(path) to disk") }
    }

    /// Whether two folders hold the same files with the same bytes; reads on only while they do.
    private func isSame(_ folder: String, as other: String) throws -> Bool {
        let files = try files(in: folder)
        guard try files == self.files(in: other) else { return false }
        return try files.keys.allSatisfy { try FileBytes.areEqual(folder + "/" + $0, other + "/" + $0) }
    }

    /// Every file below a folder with its size in bytes.
    private func files(in folder: String) throws -> [String: Int] {
        let root = URL(filePath: folder).resolvingSymlinksInPath().path
        var sizes: [String: Int] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var status = stat()
            guard lstat(root + "/" + path, &status) == 0 else { throw SystemError("looking at \(root)/\(path)") }
            if status.st_mode & S_IFMT != S_IFDIR { sizes[path] = status.st_size }
        }
        return sizes
    }
}
