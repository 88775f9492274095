internal import CZlib

/// Decompresses gzip, member after member, and checks each member's checksum.
///
/// libarchive reads gzip as well, but it checks no sums, and of a file that was cut it withholds the last 64 KB that
/// could still be read.
final class GzipStream: ByteStream {
    private let source: any ByteStream
    private let state: UnsafeMutablePointer<z_stream>
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 64)
    private var isInside = false
    private var failure: StreamFailure?
    private var members = 0

    /// Both the gzip wrapping and the largest window.
    private static let windowBits: Int32 = 16 + 15

    init(_ source: any ByteStream) throws(StreamFailure) {
        self.source = source
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        guard inflateInit2_(state, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw StreamFailure(code: .unreadable, message: "no memory to decompress")
        }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        if let failure { throw failure }
        while true {
            guard try refill() else { return 0 }
            let produced = decompress(into: buffer)
            if produced > 0 { return produced }
            if let failure { throw failure }
        }
    }

    /// False at the end; bytes behind the last member that begin no other one are let be.
    private func refill() throws(StreamFailure) -> Bool {
        if state.pointee.avail_in == 0 {
            let count = try source.read(into: input)
            state.pointee.avail_in = UInt32(count)
            state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
            if count == 0 {
                guard isInside || members == 0 else { return false }
                let failure = StreamFailure(code: .truncated, message: "the gzip stream ends before its trailer")
                self.failure = failure
                throw failure
            }
        }
        return isInside || members == 0 || state.pointee.next_in.pointee == 0x1F
    }

    private func decompress(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        isInside = true
        state.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_out = UInt32(buffer.count)
        switch inflate(state, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR:
            break
        case Z_STREAM_END:
            isInside = false
            members += 1
            inflateReset(state)
        default:
            let message = state.pointee.msg.map { String(cString: $0) } ?? "damaged"
            failure = StreamFailure(code: .corrupt, message: "gzip: \(message)")
        }
        return buffer.count - Int(state.pointee.avail_out)
    }
}
