internal import Glibc

/// Conversion through the C library, for the encodings that it knows.
enum Iconv {
    /// UTF-8 of the bytes, and how many of them the encoding does not define; nil for an encoding of that name that
    /// the C library does not know.
    static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, from name: String) -> (bytes: [UInt8], undefined: Int)? {
        guard let descriptor = iconv_open("UTF-8", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2)
        var undefined = 0
        var chunk = [CChar](repeating: 0, count: 16_384)
        // iconv wants a mutable input pointer, but does not write through it.
        var source = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        while left > 0 {
            let code: Int32 = chunk.withUnsafeMutableBufferPointer { buffer in
                var target = buffer.baseAddress
                var room = buffer.count
                let outcome = iconv(descriptor, &source, &left, &target, &room)
                let failure = outcome == -1 ? errno : 0
                UnsafeBufferPointer(rebasing: buffer[..<(buffer.count - room)]).withMemoryRebound(to: UInt8.self) {
                    result.append(contentsOf: $0)
                }
                return failure
            }
            if code == EILSEQ || code == EINVAL {
                undefined += 1
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                source = source?.successor()
                left -= 1
            } else if code != 0, code != E2BIG {
                return nil
            }
        }
        return (result, undefined)
    }
}
