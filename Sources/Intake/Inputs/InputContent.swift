/// What an input holds once its containers are open.
protocol InputContent: AnyObject {
    /// Nil at the end.
    func next() throws(StreamFailure) -> Item?

    /// The item that was handed out last stood at the end of a part that broke off.
    var didBreakOff: Bool { get }

    /// Writes down how it went, but for what only the reader knows.
    func report(into summary: inout InputSummary)
}

/// One stream of documents, as it lies on disk or decompressed.
final class StreamContent: InputContent {
    private let meter: Meter
    private let compression: String?
    private var source: (any RecordSource)?
    private var format: Format?
    private var encoding: String?
    private var verdict: Outcome?
    private var given = 0

    let didBreakOff = false

    init(_ stream: any ByteStream, compression: String?, meter: Meter, opener: StreamOpener) throws(StreamFailure) {
        self.meter = meter
        self.compression = compression
        let buffer = StreamBuffer(MeteredStream(stream, meter: meter, limits: opener.options.limits))
        switch try opener.open(buffer) {
        case .nothing(let reason, let message): verdict = .skipped(reason, message)
        case .source(let source, let format, let encoding):
            self.source = source
            self.format = format
            self.encoding = encoding
        }
    }

    /// Compressed bytes that hold no stream of documents.
    init(nothingIn compression: String, _ verdict: Outcome, meter: Meter) {
        self.meter = meter
        self.compression = compression
        self.verdict = verdict
    }

    func next() throws(StreamFailure) -> Item? {
        let item = try source?.next()
        if item != nil { given += 1 }
        return item
    }

    func report(into summary: inout InputSummary) {
        summary.formats = format.map { [$0] } ?? []
        summary.compression = compression
        summary.encoding = encoding
        if let breakOff = source?.breakOff {
            let isAsOnDisk = compression == nil && encoding == nil
            summary.breakOff = breakOff.placed(file: isAsOnDisk ? breakOff.offset : meter.file)
        }
        if let verdict {
            summary.outcome = verdict
        } else if given == 0 {
            summary.outcome = .skipped(.noRecords, "the dump holds no record")
        }
    }
}

extension StreamBreak {
    func placed(file: Int) -> BreakOff {
        BreakOff(
            code: failure.code, message: failure.message, position: BytePosition(file: file, stream: offset, line: line))
    }
}
