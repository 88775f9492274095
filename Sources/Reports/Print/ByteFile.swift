internal import Foundation

/// A file that is written from its beginning to its end, in large pieces.
struct ByteFile {
    private let handle: FileHandle
    private(set) var bytes: [UInt8] = []
    private let limit = 1 << 18

    init(_ path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw ReportError(.output, "cannot write \(path)") }
        self.handle = handle
        bytes.reserveCapacity(limit + (1 << 14))
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ text: some Sequence<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Writes out what is waiting when there is enough of it: called between rows.
    mutating func settle() throws {
        if bytes.count >= limit { try flush() }
    }

    mutating func close() throws {
        try flush()
        try handle.close()
    }

    private mutating func flush() throws {
        try handle.write(contentsOf: Data(bytes))
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a whole small file.
    static func write(_ text: String, to path: String) throws {
        var file = try ByteFile(path)
        file.append(text.utf8)
        try file.close()
    }
}
