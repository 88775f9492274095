internal import Glibc

/// A stream in another encoding, as UTF-8. Bytes that the encoding does not know become U+FFFD and are counted.
final class TranscodingStream: ByteStream {
    private let source: any ByteStream
    private let converter: iconv_t
    private var pending: [UInt8] = []
    private var output: [UInt8] = []
    private var outputStart = 0
    private var isAtEnd = false
    private(set) var undecodable = 0

    /// - Parameter encoding: a name that iconv knows.
    init(_ source: any ByteStream, from encoding: String) throws(StreamFailure) {
        self.source = source
        guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
            throw StreamFailure(code: .unknownEncoding, message: "the encoding “\(encoding)” is not known")
        }
        self.converter = converter
    }

    deinit {
        iconv_close(converter)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        while outputStart == output.count, !isAtEnd {
            try convertNext()
        }
        let count = min(buffer.count, output.count - outputStart)
        buffer.copyBytes(from: output[outputStart..<outputStart + count])
        outputStart += count
        return count
    }

    private func convertNext() throws(StreamFailure) {
        output.removeAll(keepingCapacity: true)
        outputStart = 0
        let held = pending.count
        pending.append(contentsOf: repeatElement(0, count: 64 << 10))
        var failure: StreamFailure?
        var count = 0
        pending.withUnsafeMutableBytes { bytes in
            do throws(StreamFailure) {
                count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[held...]))
            } catch {
                failure = error
            }
        }
        pending.removeLast(pending.count - held - count)
        if let failure { throw failure }
        isAtEnd = count == 0
        convertPending()
    }

    private func convertPending() {
        var used = 0
        while used < pending.count {
            let (consumed, error) = convert(from: used)
            used += consumed
            if error == 0 || error == EINVAL && !isAtEnd { break }
            if error == E2BIG { continue }
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            undecodable += 1
            used += 1
        }
        pending.removeFirst(min(used, pending.count))
    }

    /// Converts as far as it goes: the bytes used, and the error that stopped it, 0 at the end.
    private func convert(from used: Int) -> (consumed: Int, error: Int32) {
        var remaining = pending.count - used
        let total = remaining
        var error: Int32 = 0
        let room = 4 * remaining + 16
        let converted = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            pending.withUnsafeMutableBytes { bytes in
                var from = bytes.baseAddress?.advanced(by: used).assumingMemoryBound(to: CChar.self)
                target.withMemoryRebound(to: CChar.self) { target in
                    var to = target.baseAddress
                    var left = room
                    if iconv(converter, &from, &remaining, &to, &left) == -1 { error = errno }
                    count = room - left
                }
            }
        }
        output.append(contentsOf: converted)
        return (total - remaining, error)
    }
}
