internal import Glibc

/// The bytes of files, compared piece by piece: reports may be larger than the memory they may take.
enum FileBytes {
    private static let pieceSize = 1 << 18

    static func areEqual(_ path: String, _ other: String) throws -> Bool {
        let first = try opened(path)
        defer { close(first) }
        let second = try opened(other)
        defer { close(second) }
        if isOneFile(first, second) { return true }
        var piece = [UInt8](repeating: 0, count: pieceSize), match = piece
        while true {
            let count = try fill(&piece, from: first, path)
            guard try fill(&match, from: second, other) == count, piece[..<count] == match[..<count] else { return false }
            if count < pieceSize { return true }
        }
    }

    /// Two names of one file, as views are that were taken over from the last reports.
    private static func isOneFile(_ first: Int32, _ second: Int32) -> Bool {
        var a = stat(), b = stat()
        return fstat(first, &a) == 0 && fstat(second, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
    }

    private static func opened(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError("opening \(path)") }
        return descriptor
    }

    /// Reads until the piece is full or the file ends.
    private static func fill(_ piece: inout [UInt8], from descriptor: Int32, _ path: String) throws -> Int {
        var count = 0
        while count < pieceSize {
            let more = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: count), pieceSize - count) }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw SystemError("reading \(path)") }
            if more == 0 { break }
            count += more
        }
        return count
    }
}
