internal import Pipeline

/// A stream whose format is known, or the reason why it is left alone.
enum StreamOpening {
    case source(any RecordSource, Format, encoding: String?)
    case nothing(SkipReason, String)
}

/// Looks at a stream's beginning and chooses who reads it.
struct StreamOpener {
    /// What the automatic guess may look at.
    private static let outlineBytes = 256 << 10

    let options: IntakeOptions
    let numbering: Numbering

    func open(_ buffer: StreamBuffer) throws(StreamFailure) -> StreamOpening {
        let count = buffer.ensure(FormatSniffer.headBytes, from: 0, keepingFrom: 0)
        if count == 0, let failure = buffer.failure { throw failure }
        let head = buffer.bytes(0..<count)
        if let encoding = TextEncoding.wide(head) { return try openWide(buffer, head, encoding) }
        switch FormatSniffer.sniff(head) {
        case .nothing(let reason, let message): return .nothing(reason, message)
        case .html: return .source(page(buffer, isMarkup: true), .html, encoding: nil)
        case .text: return .source(page(buffer, isMarkup: false), .text, encoding: nil)
        case .json: return json(buffer, head, encoding: nil)
        case .xml:
            guard let encoding = TextEncoding.declared(head) else { return try openXML(buffer, encoding: nil) }
            return try openXML(StreamBuffer(TranscodingStream(buffer, from: encoding)), encoding: encoding)
        }
    }

    /// UTF-16 and UTF-32: pages are handed on as they are, since their reader knows encodings; all else is converted.
    private func openWide(_ buffer: StreamBuffer, _ head: [UInt8], _ encoding: String) throws(StreamFailure) -> StreamOpening {
        let sample = StreamBuffer(try TranscodingStream(MemoryStream(head), from: encoding))
        let sampled = sample.bytes(0..<sample.ensure(head.count, from: 0, keepingFrom: 0))
        let finding = FormatSniffer.sniff(sampled)
        if case .html = finding { return .source(page(buffer, isMarkup: true), .html, encoding: nil) }
        let converted = StreamBuffer(try TranscodingStream(buffer, from: encoding))
        switch finding {
        case .nothing(let reason, let message): return .nothing(reason, message)
        case .html, .text: return .source(page(converted, isMarkup: false), .text, encoding: encoding)
        case .json: return json(converted, sampled, encoding: encoding)
        case .xml: return try openXML(converted, encoding: encoding)
        }
    }

    private func openXML(_ buffer: StreamBuffer, encoding: String?) throws(StreamFailure) -> StreamOpening {
        let count = buffer.ensure(Self.outlineBytes, from: 0, keepingFrom: 0)
        let head = buffer.bytes(0..<count)
        let outline = XMLOutline(head)
        if outline.hasDocumentType {
            let what = outline.declaresEntity ? "the dump declares entities" : "the dump has a document type declaration"
            throw StreamFailure(code: .entityDeclaration, message: what)
        }
        if let dialect = XMLDialect(outline, options: options) {
            let wiki = dialect.format == .mediaWiki ? WikiText(siteInfo: head) : WikiText()
            let source = XMLSource(buffer, dialect: dialect, wiki: wiki, limits: options.limits, numbering: numbering)
            return .source(source, dialect.format, encoding: encoding)
        }
        let root = outline.rootLocalName
        if BodyText.isHTMLName(ArraySlice(root.utf8.map(\.lowercasedASCII))) {
            return .source(page(buffer, isMarkup: true), .html, encoding: encoding)
        }
        if root.isEmpty, let failure = buffer.failure { throw failure }
        return .nothing(.unmappedXML, "no mapping fits the root element <\(outline.root?.name ?? "")>, and no record with a title and a body is found")
    }

    private func page(_ buffer: StreamBuffer, isMarkup: Bool) -> PageSource {
        PageSource(buffer, isMarkup: isMarkup, limits: options.limits, numbering: numbering)
    }

    private func json(_ buffer: StreamBuffer, _ head: [UInt8], encoding: String?) -> StreamOpening {
        let layout = JSONCutter.Layout(head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head[3...]) : head)
        let source = JSONSource(buffer, layout: layout, options: options, numbering: numbering)
        return .source(source, layout == .lines ? .jsonLines : .json, encoding: encoding)
    }
}
