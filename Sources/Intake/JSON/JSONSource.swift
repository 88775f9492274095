internal import Pipeline

/// The articles of JSON Lines, or of a list of objects.
final class JSONSource: RecordSource {
    private let buffer: StreamBuffer
    private let limits: IntakeLimits
    private let record: JSONRecord
    private let numbering: Numbering
    private var cutter: JSONCutter
    private(set) var breakOff: StreamBreak?

    init(_ buffer: StreamBuffer, layout: JSONCutter.Layout, options: IntakeOptions, numbering: Numbering) {
        self.buffer = buffer
        self.numbering = numbering
        limits = options.limits
        record = JSONRecord(names: options.names)
        cutter = JSONCutter(buffer, layout: layout, limit: limits.documentBytes)
    }

    func next() throws(StreamFailure) -> Item? {
        if let piece = cutter.next() { return item(piece) }
        if let failure = buffer.failure, breakOff == nil { breakAtEnd(failure) }
        return nil
    }

    private func breakAtEnd(_ failure: StreamFailure) {
        breakOff = StreamBreak(failure: failure, offset: buffer.end, line: buffer.line(at: buffer.end))
    }

    private func item(_ piece: JSONCutter.Piece) -> Item {
        let origin = numbering.take()
        func reject(_ rejection: Rejection, id: String? = nil, hints: Document.Hints = Document.Hints()) -> Item {
            .rejection(RejectedRecord(
                id: id ?? String(origin.ordinal), origin: origin, hints: hints, rejection: rejection, offset: piece.offset, line: piece.line))
        }
        if piece.isTooLarge {
            return reject(Rejection(.tooLarge, "the record has more than \(limits.documentBytes) bytes"))
        }
        switch record.document(piece.text, origin: origin) {
        case .success(let document):
            return .document(document)
        case .failure(let problem):
            guard piece.isCut, problem.rejection.code == .malformedRecord else {
                return reject(problem.rejection, id: problem.id, hints: problem.hints)
            }
            breakAtEnd(buffer.failure ?? StreamFailure(code: .truncated, message: "the dump ends inside a record"))
            return reject(Rejection(.truncatedRecord, "the dump ends inside this record"))
        }
    }
}

extension JSONCutter.Layout {
    /// One value a line, if one of the first lines is an object by itself.
    init(_ head: [UInt8]) {
        let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 5).prefix(5)
        let holdsObject = lines.contains { line in
            if case .object? = try? JSONParser.parse(Array(line)) { true } else { false }
        }
        let first = head.trimmingASCIISpace.first
        self = holdsObject || first == UInt8(ascii: "{") && lines.count <= 1 ? .lines : .values
    }
}
