internal import Markup
internal import Pipeline

/// The articles of an XML dump, read one record at a time.
final class XMLSource: RecordSource {
    private let buffer: StreamBuffer
    private let dialect: XMLDialect
    private let limits: IntakeLimits
    private let numbering: Numbering
    private let wiki: WikiText
    private var cutter: XMLCutter
    private var reader: XMLRecordReader
    private(set) var breakOff: StreamBreak?

    init(_ buffer: StreamBuffer, dialect: XMLDialect, wiki: WikiText, limits: IntakeLimits, numbering: Numbering) {
        self.buffer = buffer
        self.dialect = dialect
        self.wiki = wiki
        self.limits = limits
        self.numbering = numbering
        cutter = XMLCutter(buffer, record: dialect.mapping.record, nests: dialect.mapping.nests, limits: limits)
        reader = XMLRecordReader(limits: limits.xml)
    }

    func next() throws(StreamFailure) -> Item? {
        if let failure = buffer.failure, failure.code != .truncated, failure.code != .corrupt { throw failure }
        if let record = try cutter.next() {
            return item(record)
        }
        if breakOff == nil, cutter.isCut || buffer.failure != nil {
            breakAtEnd(StreamFailure(code: .truncated, message: "the dump ends before its root element does"))
        }
        return nil
    }

    private func breakAtEnd(_ failure: StreamFailure) {
        breakOff = StreamBreak(failure: buffer.failure ?? failure, offset: buffer.end, line: buffer.line(at: buffer.end))
    }

    private func item(_ record: XMLCutter.Record) -> Item {
        let origin = numbering.take()
        func reject(_ code: Rejection.Code, _ message: String) -> Item {
            let place = "byte \(record.offset), line \(record.line)"
            return .rejection(RejectedRecord(
                id: String(origin.ordinal), origin: origin, rejection: Rejection(code, "\(message) (\(place))"), offset: record.offset,
                line: record.line))
        }
        switch record.flaw {
        case .tooLarge:
            return reject(.tooLarge, "the record has more than \(limits.documentBytes) bytes")
        case .tooManyAttributes(let count):
            return reject(.tooManyAttributes, "an element has \(count) attributes")
        case .unclosed:
            return reject(.malformedMarkup, "the next record begins before this one ends")
        case .truncated:
            breakAtEnd(StreamFailure(code: .truncated, message: "the dump ends inside a record"))
            return reject(.truncatedRecord, "the dump ends inside this record")
        case nil:
            break
        }
        do {
            let reading = try reader.read(record.bytes, inside: cutter.ancestors)
            return article(reading, origin: origin, at: record)
        } catch {
            return reject(Self.code(error.code), "line \(record.line + error.line - 1): \(error.message)")
        }
    }

    private func article(_ reading: XMLRecordReader.Reading, origin: Origin, at place: XMLCutter.Record) -> Item {
        let article = RecordArticle(reading.record, mapping: dialect.mapping, wiki: wiki)
        let id = article.id ?? String(origin.ordinal)
        func reject(_ code: Rejection.Code, _ message: String) -> Item {
            .rejection(RejectedRecord(
                id: id, origin: origin, hints: article.hints, rejection: Rejection(code, message), offset: place.offset, line: place.line))
        }
        if let objection = dialect.objection(to: reading.record) { return reject(.notAnArticle, objection) }
        switch article.content {
        case .missing:
            return reject(.missingBody, "the record has no body")
        case .empty:
            return reject(.empty, "the record's body is empty")
        case .found(let content):
            return .document(Document(
                id: id, origin: origin, content: content, hints: article.hints, repairs: reading.repairs))
        }
    }

    private static func code(_ code: XMLProblem.Code) -> Rejection.Code {
        switch code {
        case .malformed, .nameTooLong: .malformedMarkup
        case .tooDeep: .tooDeep
        case .tooManyAttributes: .tooManyAttributes
        case .entityDeclaration: .entityDeclaration
        }
    }
}
