internal import Glibc

/// Batches of whole lines from a file descriptor.
struct LineReader: ~Copyable {
    /// About as much work as pays for handing a batch to another thread.
    private static let batchSize = 256 * 1024

    private let descriptor: Int32
    private var rest: [UInt8] = []
    private var isAtEnd = false

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// At least one line, without its line feed, or nil at the end. Empty lines are lines: they get an answer too.
    mutating func nextBatch() throws -> [ArraySlice<UInt8>]? {
        var bytes = rest
        rest = []
        var scanned = 0
        var lastFeed: Int?
        while !isAtEnd, bytes.count < Self.batchSize || lastFeed == nil {
            try read(into: &bytes)
            if let feed = bytes[scanned...].lastIndex(of: UInt8(ascii: "\n")) { lastFeed = feed }
            scanned = bytes.count
        }
        if isAtEnd {
            guard !bytes.isEmpty else { return nil }
            if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
            lastFeed = bytes.count - 1
        }
        guard let lastFeed else { return nil }
        rest = Array(bytes[(lastFeed + 1)...])
        return bytes[...lastFeed].dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    private mutating func read(into bytes: inout [UInt8]) throws {
        let chunk = try [UInt8](unsafeUninitializedCapacity: Self.batchSize) { buffer, count in
            count = 0
            while true {
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw SystemError("reading standard input") }
                count = got
                return
            }
        }
        if chunk.isEmpty { isAtEnd = true }
        bytes.append(contentsOf: chunk)
    }
}
