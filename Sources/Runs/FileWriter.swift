internal import Glibc

/// Writes that are complete or fail.
enum FileWriter {
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    throw SystemError("writing")
                }
                written += count
            }
        }
    }
}
