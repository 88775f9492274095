internal import Pipeline
internal import Glibc

/// A file's bytes, or those of standard input. Takes their fingerprint on the way.
final class FileStream: ByteStream {
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private var fingerprinting = Fingerprinting()
    private let meter: Meter?

    init(path: String, meter: Meter? = nil) throws(StreamFailure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        ownsDescriptor = true
        self.meter = meter
        guard descriptor >= 0 else {
            throw StreamFailure(code: errno == ENOENT ? .notFound : .unreadable, message: InputWalk.lastError())
        }
    }

    private init(descriptor: Int32, meter: Meter?) {
        self.descriptor = descriptor
        ownsDescriptor = false
        self.meter = meter
    }

    deinit {
        if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    }

    static func standardInput(meter: Meter? = nil) -> FileStream {
        FileStream(descriptor: STDIN_FILENO, meter: meter)
    }

    /// Of all bytes read so far.
    var fingerprint: Fingerprint { fingerprinting.fingerprint }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw StreamFailure(code: .unreadable, message: InputWalk.lastError())
            }
            fingerprinting.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            meter?.file += count
            return count
        }
    }

    /// The new offset, or nil where the file cannot be read out of order.
    func seek(_ offset: Int, whence: Int32) -> Int? {
        let place = lseek(descriptor, off_t(offset), whence)
        return place < 0 ? nil : Int(place)
    }
}

/// Bytes in memory.
final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - next)
        buffer.copyBytes(from: bytes[next..<next + count])
        next += count
        return count
    }
}
