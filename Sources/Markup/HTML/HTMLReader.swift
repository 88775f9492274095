internal import CLibXML2
internal import Glibc

/// Reads HTML into a `PageTree` through libxml2's SAX: no libxml2 tree is ever built.
package struct HTMLReader: Sendable {
    /// Levels of elements that a tree keeps apart; what stands deeper is hung at the last level and counted.
    /// libxml2's own tree would lose it.
    package static let levels = 256

    private let limits: HTMLLimits

    package init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
    }

    /// Reads a page that went through `Sieve` and is valid UTF-8.
    package func read(_ page: [UInt8]) throws(HTMLProblem) -> PageTree {
        guard page.count <= limits.bytes else { throw .tooLarge(bytes: page.count) }
        guard !page.isEmpty else { return PageTree() }
        let session = UnsafeMutablePointer<Session>.allocate(capacity: 1)
        session.initialize(to: Session(builder: TreeBuilder(limits: limits, bytes: page.count)))
        defer { session.deallocate() }
        page.withUnsafeBytes { Self.parse($0, into: session) }
        let finished = session.move()
        if let problem = finished.builder.problem { throw problem }
        return finished.builder.finish()
    }

    private static let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue

    /// libxml2's tables are set up once, before any thread parses.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static func parse(_ bytes: UnsafeRawBufferPointer, into session: UnsafeMutablePointer<Session>) {
        guard isReady, let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress,
            let context = htmlCreateMemoryParserCtxt(start, Int32(bytes.count))
        else { return }
        defer { htmlFreeParserCtxt(context) }
        htmlCtxtUseOptions(context, Int32(options))
        session.pointee.context = context
        var handler = xmlSAXHandler()
        handler.startElement = { Session.of($0)?.start($1, $2) }
        handler.endElement = { session, _ in Session.of(session)?.end() }
        handler.characters = { Session.of($0)?.text($1, $2) }
        handler.ignorableWhitespace = { Session.of($0)?.text($1, $2) }
        handler.cdataBlock = { Session.of($0)?.text($1, $2) }
        context.pointee.sax.pointee = handler
        context.pointee.userData = UnsafeMutableRawPointer(session)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        htmlParseDocument(context)
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    }
}

/// What the callbacks of one parse share. Its address is libxml2's user data for the length of one call.
private struct Session: ~Copyable {
    var builder: TreeBuilder
    var context: htmlParserCtxtPtr?

    init(builder: consuming TreeBuilder) {
        self.builder = builder
    }

    static func of(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Session>? {
        address?.assumingMemoryBound(to: Session.self)
    }
}

extension UnsafeMutablePointer where Pointee == Session {
    fileprivate func start(
        _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name else { return }
        pointee.builder.start(Tag(name: .init(start: name, count: length(name))))
        if var pair = attributes {
            while let key = pair.pointee {
                let name = AttributeName(name: .init(start: key, count: length(key)))
                if name != .other {
                    let value = pair.successor().pointee
                    pointee.builder.attribute(name, .init(start: value, count: value.map { length($0) } ?? 0))
                }
                pair += 2
            }
        }
        stopOnProblem()
    }

    fileprivate func end() {
        pointee.builder.end()
    }

    fileprivate func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
        pointee.builder.text(.init(start: bytes, count: Int(count)))
        stopOnProblem()
    }

    private func stopOnProblem() {
        if pointee.builder.problem != nil, let context = pointee.context { xmlStopParser(context) }
    }

    /// Bytes up to the NUL; `xmlStrlen` counts them one by one.
    private func length(_ text: UnsafePointer<xmlChar>) -> Int {
        strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
    }
}
