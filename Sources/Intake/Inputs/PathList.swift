/// A list of paths, one a line; empty lines do not count, and neither does white space at the ends.
enum PathList {
    static let byteLimit = 64 << 20

    static func read(_ path: String) throws(StreamFailure) -> [String] {
        let stream = path == "-" ? FileStream.standardInput() : try FileStream(path: path)
        let buffer = StreamBuffer(stream)
        while buffer.end < byteLimit, buffer.fill(keepingFrom: 0) {}
        if let failure = buffer.failure { throw failure }
        guard buffer.end < byteLimit else {
            throw StreamFailure(code: .tooLarge, message: "a list of more than \(byteLimit) bytes")
        }
        return buffer.bytes(0..<buffer.end).split(separator: UInt8(ascii: "\n")).compactMap { line in
            let trimmed = line.trimmingASCIISpace
            return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
        }
    }
}

extension Sequence<UInt8> where Self: BidirectionalCollection, SubSequence: BidirectionalCollection {
    /// Without the ASCII white space at both ends.
    var trimmingASCIISpace: SubSequence {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }
}
