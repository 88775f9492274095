internal import CLibXML2

/// Reads the records of a dump one by one through a push parser that is used again and again.
///
/// Input is UTF-8. Nothing is fetched, no entity is declared or expanded, and every record is bounded by the limits.
package struct XMLRecordReader: ~Copyable {
    /// A record and what had to be mended before the parser would take it.
    package struct Reading: Sendable {
        package let record: XMLRecord
        /// Code → count: "control_character", "html_entity", "stray_ampersand", "invalid_utf8".
        package let repairs: [String: Int]
    }

    /// A hostile dump names every element anew: the context with its dictionary of names is made new this often.
    private static let recordsPerContext = 4_096
    /// The parser refuses to look through 10 MB at once, and it looks for the end of a CDATA section before it takes it.
    private static let pieceBytes = 4 << 20
    private static let isPrepared: Void = xmlInitParser()

    private let builder: UnsafeMutablePointer<XMLRecordBuilder>
    private var recordsRead = 0

    package init(limits: XMLLimits = XMLLimits()) {
        _ = Self.isPrepared
        builder = .allocate(capacity: 1)
        builder.initialize(to: XMLRecordBuilder(limits: limits))
    }

    deinit {
        xmlFreeParserCtxt(builder.pointee.context)
        builder.pointee.deallocate()
        builder.deinitialize(count: 1)
        builder.deallocate()
    }

    /// Reads one element with everything in it.
    ///
    /// - Parameters:
    ///   - bytes: the element, from `<` to `>`.
    ///   - ancestors: the tags that stand open around it and bind its prefixes.
    package mutating func read(_ bytes: [UInt8], inside ancestors: XMLAncestors = .none) throws(XMLProblem) -> Reading {
        var bytes = bytes
        var repairs: [String: Int] = [:]
        XMLRepair.blankControls(in: &bytes, counting: &repairs)
        if bytes.count > Self.pieceBytes { bytes = XMLSections.split(bytes, every: Self.pieceBytes) }
        do {
            return Reading(record: try parse(bytes, inside: ancestors, counting: &repairs), repairs: repairs)
        } catch {
            guard error.code == .malformed, let mended = XMLRepair.mend(bytes, counting: &repairs) else { throw error }
            guard let record = try? parse(mended, inside: ancestors, counting: &repairs) else { throw error }
            return Reading(record: record, repairs: repairs)
        }
    }

    private mutating func parse(
        _ bytes: [UInt8], inside ancestors: XMLAncestors, counting repairs: inout [String: Int]
    ) throws(XMLProblem) -> XMLRecord {
        prepare(ancestors: ancestors.count)
        let context = builder.pointee.context
        var status = push(ancestors.opening, into: context, isLast: false)
        if status == 0 { status = push(bytes, into: context, isLast: false) }
        if status == 0 { status = push(ancestors.closing, into: context, isLast: true) }
        if let problem = builder.pointee.problem {
            renewContext()
            throw problem
        }
        let record = builder.pointee.take()
        guard status == 0 || Self.isNamespaceError(status), record.count > 0 else {
            renewContext()
            throw XMLProblem(.malformed, "not well-formed (libxml2 error \(status))")
        }
        if builder.pointee.entities > 0 { repairs["html_entity", default: 0] += builder.pointee.entities }
        return record
    }

    private func push(_ bytes: [UInt8], into context: UnsafeMutablePointer<xmlParserCtxt>?, isLast: Bool) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let end = min(start + Self.pieceBytes, bytes.count)
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                let status = xmlParseChunk(
                    context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isLast && end == bytes.count ? 1 : 0)
                if status != 0 { return status }
                start = end
            }
            return 0
        }
    }

    private static func isNamespaceError(_ status: Int32) -> Bool {
        (Int32(XML_NS_ERR_XML_NAMESPACE.rawValue)...Int32(XML_NS_ERR_COLON.rawValue)).contains(status)
    }

    private mutating func prepare(ancestors: Int) {
        recordsRead += 1
        builder.pointee.reset(ancestors: ancestors)
        if builder.pointee.context != nil, recordsRead % Self.recordsPerContext != 0 {
            if xmlCtxtResetPush(builder.pointee.context, nil, 0, nil, nil) == 0 { return }
        }
        renewContext()
        var handler = xmlSAXHandler()
        XMLHandlers.install(in: &handler)
        // The context keeps a copy of the handler.
        let context = xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil)
        _ = xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        builder.pointee.context = context
    }

    private func renewContext() {
        xmlFreeParserCtxt(builder.pointee.context)
        builder.pointee.context = nil
        builder.pointee.forgetNames()
    }
}
