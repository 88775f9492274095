/// Counts what decompression yields and stops a bomb.
final class MeteredStream: ByteStream {
    /// Small files may grow by any ratio up to this size.
    static let harmlessBytes = 8 << 20

    private let source: any ByteStream
    private let meter: Meter
    private let limits: IntakeLimits

    init(_ source: any ByteStream, meter: Meter, limits: IntakeLimits) {
        self.source = source
        self.meter = meter
        self.limits = limits
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        let count = try source.read(into: buffer)
        meter.stream += count
        if let failure = Self.objection(stream: meter.stream, file: meter.file, limits: limits) { throw failure }
        return count
    }

    static func objection(stream: Int, file: Int, limits: IntakeLimits) -> StreamFailure? {
        if stream > limits.inputBytes {
            return StreamFailure(code: .tooLarge, message: "more than \(limits.inputBytes) bytes")
        }
        if stream > harmlessBytes, Double(stream) > limits.compressionRatio * Double(max(file, 1)) {
            return StreamFailure(
                code: .compressionRatio,
                message: "\(file) bytes grow to \(stream), more than \(limits.compressionRatio.shortest)-fold")
        }
        return nil
    }
}

extension Double {
    /// Without a fraction where there is none.
    var shortest: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
}
