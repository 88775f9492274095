internal import Pipeline

/// A stream that is one document as a whole: a page of HTML, or an article as plain text.
final class PageSource: RecordSource {
    private let buffer: StreamBuffer
    private let isMarkup: Bool
    private let limits: IntakeLimits
    private let numbering: Numbering
    private var isDone = false
    private(set) var breakOff: StreamBreak?

    init(_ buffer: StreamBuffer, isMarkup: Bool, limits: IntakeLimits, numbering: Numbering) {
        self.buffer = buffer
        self.isMarkup = isMarkup
        self.limits = limits
        self.numbering = numbering
    }

    func next() throws(StreamFailure) -> Item? {
        guard !isDone else { return nil }
        isDone = true
        while buffer.end <= limits.documentBytes, buffer.fill(keepingFrom: 0) {}
        let origin = numbering.take()
        let id = String(origin.ordinal)
        guard buffer.end <= limits.documentBytes else {
            let rejection = Rejection(.tooLarge, "the page has more than \(limits.documentBytes) bytes")
            return .rejection(RejectedRecord(id: id, origin: origin, rejection: rejection, offset: 0))
        }
        if let failure = buffer.failure {
            breakOff = StreamBreak(failure: failure, offset: buffer.end, line: buffer.line(at: buffer.end))
            guard failure.code == .truncated || failure.code == .corrupt, buffer.end > 0 else { throw failure }
        }
        let bytes = buffer.bytes(0..<buffer.end)
        if isMarkup { return .document(Document(id: id, origin: origin, content: .html(bytes, charset: nil))) }
        // In whatever encoding: the line reads text of any.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        return .document(Document(id: id, origin: origin, content: .text(text)))
    }
}
