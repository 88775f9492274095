internal import Glibc

/// A file that is written from its beginning to its end, in large pieces.
final class ByteFile {
    private let path: String
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    private static let limit = 1 << 18

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        bytes.reserveCapacity(Self.limit + (1 << 14))
    }

    deinit { Glibc.close(descriptor) }

    func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    /// Writes out what is waiting when there is enough of it: called between rows.
    func settle() throws {
        if bytes.count >= Self.limit { try finish() }
    }

    /// Writes out all that is waiting.
    func finish() throws {
        try Self.writeAll(bytes, to: descriptor, path)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a whole small file.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        defer { Glibc.close(descriptor) }
        try writeAll(bytes, to: descriptor, path)
    }

    static func write(_ text: String, to path: String) throws {
        try write(Array(text.utf8), to: path)
    }

    /// Whether a file holds these bytes and no others; false where there is none. `piece` is room to read into.
    static func holds(_ bytes: [UInt8], at path: String, piece: inout [UInt8]) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        if piece.count <= bytes.count { piece = [UInt8](repeating: 0, count: bytes.count * 2 + 1) }
        let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, bytes.count + 1) }
        return count == bytes.count && piece[..<bytes.count] == bytes[...]
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw failure(path) }
                written += count
            }
        }
    }

    /// With what the system says, from `errno`: "No space left on device".
    private static func failure(_ path: String) -> ReportError {
        ReportError(.output, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
