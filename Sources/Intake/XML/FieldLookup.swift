internal import Markup

/// Follows the paths of a mapping through one record.
struct FieldLookup {
    let record: XMLRecord

    /// The first path that holds something; the element it led to, unless it led to an attribute.
    func first(_ paths: [FieldPath]?) -> (text: [UInt8], node: Int?, path: FieldPath)? {
        for path in paths ?? [] {
            for (text, node) in matches(path) where !text.trimmingASCIISpace.isEmpty || node.map(record.hasChildElements) == true {
                return (text, node, path)
            }
        }
        return nil
    }

    /// The text at the first path that holds some, its white space folded.
    func line(_ paths: [FieldPath]?) -> String? {
        guard let found = first(paths) else { return nil }
        let folded = FieldLookup.foldSpace(found.text)
        return folded.isEmpty ? nil : folded
    }

    /// The texts at all places of all paths.
    func lines(_ paths: [FieldPath]?) -> [String] {
        (paths ?? []).flatMap(matches).map { FieldLookup.foldSpace($0.text) }.filter { !$0.isEmpty }
    }

    /// Whether any path leads to something, be it empty.
    func isPresent(_ paths: [FieldPath]?) -> Bool {
        (paths ?? []).contains { !matches($0).isEmpty }
    }

    private func matches(_ path: FieldPath) -> [(text: [UInt8], node: Int?)] {
        var nodes = [0]
        for step in path.steps {
            nodes = nodes.flatMap { parent in
                let hits = record.children(parent).filter { fits($0, step) }
                return step.isLast ? hits.suffix(1) : hits[...]
            }
        }
        return nodes.compactMap { node in
            guard let attribute = path.attribute else { return (record.text(node), node) }
            let value = record.attributes(node).first { $0.name.qualified == attribute || $0.name.local == attribute }
            return value.map { (Array($0.value.utf8), nil) }
        }
    }

    private func fits(_ node: Int, _ step: FieldPath.Step) -> Bool {
        guard let name = record.name(node), name.local == step.local else { return false }
        if step.prefix.isEmpty {
            guard name.prefix == record.name(0)?.prefix else { return false }
        } else {
            let known = FieldLookup.namespaces[step.prefix] ?? []
            guard name.prefix == step.prefix || known.contains(where: name.namespace.hasPrefix) else { return false }
        }
        guard let condition = step.condition else { return true }
        return record.attributes(node).contains { $0.name.qualified == condition.attribute && $0.value == condition.value }
    }

    /// The namespaces behind the prefixes that feeds agree upon; WordPress counts its versions in the last part.
    private static let namespaces: [String: [String]] = [
        "content": ["http://purl.org/rss/1.0/modules/content/"],
        "dc": ["http://purl.org/dc/elements/1.1/"],
        "dcterms": ["http://purl.org/dc/terms/"],
        "atom": ["http://www.w3.org/2005/Atom"],
        "media": ["http://search.yahoo.com/mrss"],
        "wp": ["http://wordpress.org/export/"],
        "excerpt": ["http://wordpress.org/export/"],
    ]

    static func foldSpace(_ bytes: [UInt8]) -> String {
        var folded: [UInt8] = []
        for byte in bytes.trimmingASCIISpace {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isSpace, folded.last == 0x20 { continue }
            folded.append(isSpace ? 0x20 : byte)
        }
        return String(decoding: folded, as: UTF8.self)
    }
}
