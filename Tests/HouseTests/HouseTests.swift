import Foundation
import Testing

/// The house keeps its plan: rooms import only what Package.swift lets them, C libraries have one door each, and the
/// words of a language stay out of the code.
@Suite struct HouseTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct SourceFile: CustomStringConvertible {
        let room: String
        let path: String
        let text: String
        var description: String { path }

        var imports: [String] {
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else { return nil }
                guard at == 0 || ["internal", "package", "public", "private", "@preconcurrency"].contains(words[0])
                else { return nil }
                return String(words[at + 1])
            }
        }
    }

    static let sources: [SourceFile] = {
        let folder = root.appending(path: "Sources")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8) else { return nil }
            return SourceFile(room: String(path.prefix { $0 != "/" }), path: path, text: text)
        }
    }()

    /// What each room may import of this package and its products, read from Package.swift.
    static let plan: [String: Set<String>] = {
        guard let manifest = try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8) else {
            return [:]
        }
        var plan: [String: Set<String>] = [:]
        for match in manifest.matches(of: /(?:room\(|executableTarget\(\s*name: )"(\w+)"(?s:(.*?))(?=\n {8}(?:\w|\.|\/\/)|\n\n)/) {
            let names = match.output.2.matches(of: /"([\w.]+)"/).map { String($0.output.1) }
            plan[String(match.output.1)] = Set(names)
        }
        return plan
    }()

    /// Modules that come with the toolchain.
    static let toolchain: Set = ["Foundation", "Glibc", "Synchronization", "Dispatch"]

    @Test func readsTheWholePlan() {
        #expect(Self.plan.count >= 14)
        #expect(Self.plan["Markup"] == ["CLibXML2"])
        #expect(Self.plan["Runs"]?.contains("Yams") == true)
        #expect(Self.sources.count > 150)
    }

    @Test(arguments: sources.filter { !$0.room.hasPrefix("C") || HouseTests.plan[$0.room] != nil })
    func importsOnlyWhatThePlanAllows(_ file: SourceFile) throws {
        let allowed = try #require(Self.plan[file.room], "no room \(file.room) in Package.swift")
        for module in file.imports where !Self.toolchain.contains(module) {
            #expect(allowed.contains(module), "\(file.path) imports \(module)")
        }
    }

    @Test func everyDoorToCHasOneImporter() {
        let doors = Set(Self.sources.flatMap(\.imports).filter { $0.first == "C" && $0.dropFirst().first?.isUppercase == true })
        #expect(doors.count >= 4)
        for door in doors {
            let rooms = Set(Self.sources.filter { $0.imports.contains(door) }.map(\.room))
            #expect(rooms.count == 1, "\(door) is imported by \(rooms.sorted())")
        }
    }

    /// Words are data: a Vietnamese letter with its own accents in code is a word that belongs in a lexicon file. Only
    /// the room of the script itself lists letters.
    @Test(arguments: sources.filter { $0.room != "Vietnamese" })
    func holdsNoVietnameseWords(_ file: SourceFile) {
        for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let code = line.trimmingCharacters(in: .whitespaces)
            guard !code.hasPrefix("//") else { continue }
            let literals = code.matches(of: /"[^"]*"/).map { String($0.output) }
            for literal in literals {
                let isWord = literal.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) }
                #expect(!isWord, "\(file.path):\(number + 1) holds the word \(literal)")
            }
        }
    }

    @Test func everyEmbeddedFileIsListed() throws {
        let folder = Self.root.appending(path: "Sources/CResources")
        let table = try String(contentsOf: folder.appending(path: "resources.c"), encoding: .utf8)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let files = paths.filter { path in
            ["vi/", "gazetteer/", "templates/", "models/"].contains { path.hasPrefix($0) } && !path.hasSuffix(".gitkeep")
                && URL(filePath: path).pathExtension != ""
        }
        #expect(!files.isEmpty)
        for file in files {
            #expect(table.contains("#embed \"\(file)\""), "\(file) is not embedded")
            #expect(table.contains("{\"\(file)\","), "\(file) has no row")
        }
    }

    /// A reader of the reports meets rules by their names: the codebook holds one for each.
    @Test func theCodebookNamesEveryRule() throws {
        func text(_ path: String) throws -> String {
            try String(contentsOf: Self.root.appending(path: "Sources/" + path), encoding: .utf8)
        }
        let codebook = try text("CResources/templates/codebook.tsv")
        let rules = try text("Claims/Rules/Draft.swift").matches(of: /case \w+ = "([a-z-]+)"/).map { String($0.output.1) }
        let doubts = try text("Claims/Slots/Confidence.swift").matches(of: /"(\w+)": 0/).map { String($0.output.1) }
        let frames = Self.sources.filter { $0.path.contains("Slots/Modality/") }.flatMap { $0.text.matches(of: /\.init\("([a-z-]+)"/).map { String($0.output.1) } }
            // A period or an opening overrules them under names of its own.
            + Self.sources.flatMap { $0.text.matches(of: /(?:frame|modalityRule)\) = \([^,]+, "([a-z-]+)"\)/).map { String($0.output.1) } }
        #expect(rules.count > 30 && doubts.count > 5 && frames.count > 40 && frames.contains("period-ahead"))
        for rule in rules { #expect(codebook.contains("\nrule\t\(rule)\t"), "codebook.tsv has no row for the rule \(rule)") }
        for frame in frames { #expect(codebook.contains("\nmodality_rule\t\(frame)\t"), "codebook.tsv has no row for the frame \(frame)") }
        for doubt in doubts { #expect(codebook.contains("\ndoubt\t\(doubt)\t"), "codebook.tsv has no row for the doubt \(doubt)") }
    }
}
