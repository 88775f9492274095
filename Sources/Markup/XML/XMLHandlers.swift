internal import CLibXML2

/// The callbacks by which libxml2 hands over what it reads. None of its own tree-building handlers is installed.
enum XMLHandlers {
    typealias Builder = UnsafeMutablePointer<XMLRecordBuilder>

    static func install(in handler: inout xmlSAXHandler) {
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { user, local, prefix, namespace, _, _, count, _, attributes in
            guard let builder = XMLHandlers.builder(user), let local else { return }
            let name = XMLRecordBuilder.StartName(local: local, prefix: prefix, namespace: namespace)
            XMLHandlers.start(builder, name, attributes: attributes, count: Int(count))
        }
        handler.endElementNs = { user, _, _, _ in XMLHandlers.builder(user)?.pointee.end() }
        handler.characters = { user, text, count in XMLHandlers.append(user, text, count) }
        handler.ignorableWhitespace = { user, text, count in XMLHandlers.append(user, text, count) }
        handler.cdataBlock = { user, text, count in XMLHandlers.append(user, text, count) }
        handler.getEntity = { user, name in XMLHandlers.entity(user, name) }
        handler.internalSubset = { user, _, _, _ in
            XMLHandlers.builder(user)?.pointee.stop(.entityDeclaration, "a document type declaration")
        }
        handler.externalSubset = { user, _, _, _ in
            XMLHandlers.builder(user)?.pointee.stop(.entityDeclaration, "an external subset")
        }
        handler.entityDecl = { user, _, _, _, _, _ in
            XMLHandlers.builder(user)?.pointee.stop(.entityDeclaration, "an entity declaration")
        }
        handler.serror = { user, error in
            guard let builder = XMLHandlers.builder(user), let error, builder.pointee.problem == nil else { return }
            XMLHandlers.report(builder, error.pointee)
        }
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> Builder? {
        user?.assumingMemoryBound(to: XMLRecordBuilder.self)
    }

    private static func append(_ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        builder(user)?.pointee.append(UnsafeBufferPointer(start: text, count: Int(count)))
    }

    /// Prefixes that are bound to nothing are common in feeds and harm nobody; other errors end the record.
    private static func report(_ builder: Builder, _ error: xmlError) {
        guard error.domain != Int32(XML_FROM_NAMESPACE.rawValue), error.level != XML_ERR_WARNING else { return }
        let message = error.message.map { String(cString: $0) } ?? "not well-formed"
        let printed = String(message.drop { $0.isWhitespace }.prefix { !$0.isNewline })
        builder.pointee.problem = XMLProblem(.malformed, printed, line: Int(error.line))
        xmlStopParser(builder.pointee.context)
    }

    private static func start(
        _ builder: Builder, _ name: XMLRecordBuilder.StartName,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        let limits = builder.pointee.limits
        guard count <= limits.attributes else {
            return builder.pointee.stop(.tooManyAttributes, "an element with \(count) attributes")
        }
        guard xmlStrlen(name.local) <= limits.nameBytes else {
            return builder.pointee.stop(.nameTooLong, "a name of more than \(limits.nameBytes) bytes")
        }
        var read: [XMLRecord.Attribute] = []
        for index in 0..<count {
            guard let attributes, let name = attributes[5 * index] else { break }
            guard xmlStrlen(name) <= limits.nameBytes else {
                return builder.pointee.stop(.nameTooLong, "a name of more than \(limits.nameBytes) bytes")
            }
            read.append(attribute(name, attributes + 5 * index))
        }
        builder.pointee.start(name, attributes: read)
    }

    /// The parser's five pointers of an attribute: local name, prefix, namespace, first byte and end of the value.
    private static func attribute(
        _ name: UnsafePointer<xmlChar>, _ parts: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
    ) -> XMLRecord.Attribute {
        var value = ""
        if let first = parts[3], let end = parts[4] {
            value = String(decoding: UnsafeBufferPointer(start: first, count: end - first), as: UTF8.self)
            // The parser leaves an ampersand as a reference, for whoever expands entities behind it; nobody does.
            if value.utf8.contains(UInt8(ascii: "&")) { value = value.replacing("&#38;", with: "&") }
        }
        let name = XMLRecordBuilder.StartName(local: name, prefix: parts[1], namespace: parts[2])
        return XMLRecord.Attribute(name: name.value, value: value)
    }

    /// An entity of HTML as a predefined one, so that `&nbsp;` in a feed costs nothing; any other name is an error.
    private static func entity(
        _ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?
    ) -> UnsafeMutablePointer<xmlEntity>? {
        guard let builder = builder(user), let known = htmlEntityLookup(name),
            let scalar = Unicode.Scalar(known.pointee.value)
        else { return nil }
        let text = builder.pointee.entityText
        var length = 0
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            text[length] = byte
            length += 1
        }
        text[length] = 0
        let entity = builder.pointee.entity
        entity.pointee.type = XML_ENTITY_DECL
        entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
        entity.pointee.name = name
        entity.pointee.content = text
        entity.pointee.orig = text
        entity.pointee.length = Int32(length)
        builder.pointee.entities += 1
        return entity
    }
}
