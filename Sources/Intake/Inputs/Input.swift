package import Pipeline
internal import Glibc

/// One file or standard input, as the walk found it.
package struct Input: Sendable, Hashable {
    package enum Location: Sendable, Hashable {
        case file(String)
        case standardInput
    }

    /// How the input is named in the ledger and the reports: the source as the plan names it, and the path below it.
    package let name: String
    package let location: Location
    /// Bytes on disk; nil for standard input and for what could not be looked at.
    package let size: Int?
    /// Set where the walk itself already decided: hidden, unreadable, repeated.
    package let verdict: Outcome?

    package init(name: String, location: Location, size: Int? = nil, verdict: Outcome? = nil) {
        self.name = name
        self.location = location
        self.size = size
        self.verdict = verdict
    }

    /// The digest of the file's bytes as they lie on disk, read in one pass without looking at them.
    ///
    /// Nil for standard input and for files that cannot be read: the reader then says why.
    package func fingerprint() -> Fingerprint? {
        guard verdict == nil, case .file(let path) = location, let stream = try? FileStream(path: path) else { return nil }
        var fingerprinting = Fingerprinting()
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
        defer { chunk.deallocate() }
        while true {
            guard let count = try? stream.read(into: chunk) else { return nil }
            if count == 0 { return fingerprinting.fingerprint }
            fingerprinting.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        }
    }
}
