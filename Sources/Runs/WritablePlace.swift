internal import Foundation
internal import Glibc
internal import Ledger

/// A file or a folder that a run will write to, looked at before anything is done.
struct WritablePlace {
    /// What it is, for messages: "the output folder".
    let kind: String
    let path: String
    /// Where pipeline.json names it: "output.folder".
    let key: String

    /// Throws where this user may not write there; what is not there yet is no fault.
    func require() throws(RunFailure) {
        guard access(path, R_OK | W_OK) != 0, errno != ENOENT else { return }
        throw failure(String(cString: strerror(errno)), "let this user write there")
    }

    /// The same for what must be a file.
    func requireFile() throws(RunFailure) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw failure("it is a folder", "name a file in it")
        }
        try require()
    }

    private func failure(_ reason: String, _ remedy: String) -> RunFailure {
        RunFailure(
            .outputUnwritable,
            "\(kind) \(path) cannot be written: \(reason); \(remedy), or name another place as \(key) in pipeline.json")
    }
}

extension Plan {
    /// Makes the folders that a run writes to. Throws where one of them, or the ledger, cannot be written.
    func makeFolders() throws {
        for folder in [output.folder, ledgerFolder.path] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try WritablePlace(kind: "the output folder", path: output.folder, key: "output.folder").require()
        try requireLedger()
    }

    /// Throws where the ledger's file, or the folder that its journal is written to, cannot be written.
    func requireLedger() throws(RunFailure) {
        try ledgerFolder.require()
        try WritablePlace(kind: "the ledger", path: output.ledger, key: "output.ledger").requireFile()
    }

    /// The ledger of this plan. Throws where it cannot be opened or written.
    func openLedger() throws(RunFailure) -> Ledger {
        try requireLedger()
        do throws(LedgerError) { return try Ledger(at: output.ledger) } catch {
            let said = error.description
            throw RunFailure(.outputUnwritable, said.contains(output.ledger) ? said : "\(output.ledger): \(said)")
        }
    }

    private var ledgerFolder: WritablePlace {
        WritablePlace(
            kind: "the ledger's folder", path: URL(filePath: output.ledger).deletingLastPathComponent().path, key: "output.ledger")
    }
}
