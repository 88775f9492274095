internal import Pipeline

/// JSON Lines: one object a line.
final class JSONLinesSource: RecordSource {
    private let buffer: StreamBuffer
    private let limits: IntakeLimits
    private let record: JSONRecord
    private let numbering: Numbering
    private var cursor = 0
    private var line = 0
    private(set) var breakOff: StreamBreak?

    init(_ buffer: StreamBuffer, names: FieldNames, limits: IntakeLimits, numbering: Numbering) {
        self.buffer = buffer
        self.limits = limits
        self.numbering = numbering
        record = JSONRecord(names: names)
    }

    func next() throws(StreamFailure) -> Item? {
        while let found = nextLine() {
            var text = found.text.trimmingASCIISpace
            if found.offset == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
            if found.isWhole, text.isEmpty { continue }
            return item(Array(text), found)
        }
        if let failure = buffer.failure, breakOff == nil {
            breakOff = StreamBreak(failure: failure, offset: buffer.end, line: line)
        }
        return nil
    }

    private struct Line {
        var text: [UInt8]
        var offset: Int
        /// Within the limit; `text` is empty otherwise.
        var isWhole: Bool
        var hasEnd: Bool
    }

    private func nextLine() -> Line? {
        let start = cursor
        var from = cursor
        var isWhole = true
        while true {
            if let hit = buffer.find(UInt8(ascii: "\n"), from: from) {
                cursor = hit + 1
                line += 1
                return Line(text: isWhole ? buffer.bytes(start..<hit) : [], offset: start, isWhole: isWhole, hasEnd: true)
            }
            from = buffer.end
            if from - start > limits.documentBytes { isWhole = false }
            if !buffer.fill(keepingFrom: isWhole ? start : from) { break }
        }
        guard buffer.end > start else { return nil }
        cursor = buffer.end
        line += 1
        return Line(text: isWhole ? buffer.bytes(start..<buffer.end) : [], offset: start, isWhole: isWhole, hasEnd: false)
    }

    private func item(_ text: [UInt8], _ found: Line) -> Item {
        let origin = numbering.take()
        func reject(_ code: Rejection.Code, _ message: String, id: String? = nil, hints: Document.Hints = Document.Hints()) -> Item {
            .rejection(RejectedRecord(
                id: id ?? String(origin.ordinal), origin: origin, hints: hints, rejection: Rejection(code, message),
                offset: found.offset, line: line))
        }
        guard found.isWhole else { return reject(.tooLarge, "the line has more than \(limits.documentBytes) bytes") }
        switch record.document(text, origin: origin) {
        case .success(let document):
            return .document(document)
        case .failure(let problem):
            guard !found.hasEnd, problem.rejection.code == .malformedRecord else {
                return reject(problem.rejection.code, problem.rejection.message, id: problem.id, hints: problem.hints)
            }
            let failure = buffer.failure ?? StreamFailure(code: .truncated, message: "the last line breaks off")
            breakOff = StreamBreak(failure: failure, offset: buffer.end, line: line)
            return reject(.truncatedRecord, "the input breaks off inside this line")
        }
    }
}
