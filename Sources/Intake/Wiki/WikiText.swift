internal import Markup

/// Strips the markup of MediaWiki down to lines of text: templates, notes, files and categories go, links leave their
/// words, a table's row becomes a line with tabs, a heading and a list item become a line.
struct WikiText {
    struct Article {
        /// One block a line.
        var text: [UInt8] = []
        /// Of pictures.
        var captions: [String] = []
        var categories: [String] = []
    }

    /// Names of the namespaces that hold files and categories, folded.
    private(set) var fileNames: Set<[UInt8]>
    private(set) var categoryNames: Set<[UInt8]>

    init() {
        fileNames = Set(["file", "image", "media"].map { Array($0.utf8) })
        categoryNames = [Array("category".utf8)]
    }

    /// - Parameter head: the beginning of a dump; its `siteinfo` names the namespaces in the wiki's own language.
    init(siteInfo head: [UInt8]) {
        self.init()
        var cutter = XMLCutter(StreamBuffer(MemoryStream(head)), record: "siteinfo", nests: false, limits: IntakeLimits())
        var reader = XMLRecordReader()
        guard let found = try? cutter.next(), found.flaw == nil, let info = try? reader.read(found.bytes).record else { return }
        for node in 0..<info.count where info.name(node)?.local == "namespace" {
            guard let key = info.attributes(node).first(where: { $0.name.local == "key" })?.value else { continue }
            let name = Self.foldNamespace(info.text(node)[...])
            if key == "6" || key == "-2" { fileNames.insert(name) }
            if key == "14" { categoryNames.insert(name) }
        }
    }

    static func foldNamespace(_ name: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: name.trimmingASCIISpace, as: UTF8.self).lowercased().utf8)
    }

    func strip(_ source: [UInt8]) -> Article {
        var stripper = WikiStripper(wiki: self)
        let inline = stripper.words(of: WikiElements.strip(source))
        return Article(
            text: WikiLines.lines(of: CharacterReferences.resolve(inline)), captions: stripper.captions,
            categories: stripper.categories)
    }
}
