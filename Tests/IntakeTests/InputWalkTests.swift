import Foundation
import Pipeline
import Testing
@testable import Intake

@Suite struct InputWalkTests {
    private func names(_ inputs: [Input]) -> [String] { inputs.map(\.name) }

    @Test func walksInTheOrderOfBytes() throws {
        let folder = try Folder()
        defer { folder.remove() }
        for name in ["b/2.html", "b/10.html", "a.html", "B.html", "ả.html", "b.html"] { try folder.write(name, [1]) }
        let inputs = Intake([.path(name: "in", path: folder.path)]).inputs()
        #expect(names(inputs) == ["in/B.html", "in/a.html", "in/b/10.html", "in/b/2.html", "in/b.html", "in/ả.html"])
        #expect(inputs.allSatisfy { $0.verdict == nil && $0.size == 1 })
    }

    @Test func skipsWhatNobodyMeant() throws {
        let folder = try Folder()
        defer { folder.remove() }
        for name in [".git/x", ".DS_Store", "a.html~", "#a#", "~$bao.html", "a.part", ".#a", "a.html"] { try folder.write(name, [1]) }
        let inputs = Intake([.path(name: "in", path: folder.path)]).inputs()
        let reasons = Dictionary(uniqueKeysWithValues: inputs.map { input -> (String, SkipReason?) in
            if case .skipped(let reason, _)? = input.verdict { return (input.name, reason) }
            return (input.name, nil)
        })
        #expect(reasons == [
            "in/.git": .hidden, "in/.DS_Store": .hidden, "in/a.html~": .temporary, "in/#a#": .temporary, "in/~$bao.html": .temporary,
            "in/a.part": .temporary, "in/.#a": .temporary, "in/a.html": nil,
        ])
    }

    @Test func leavesThePartsOfSavedPages() throws {
        let folder = try Folder()
        defer { folder.remove() }
        for name in ["a.html", "a_files/style.css", "b.htm", "b_files/x.js", "my_files/c.html"] { try folder.write(name, [1]) }
        let inputs = Intake([.path(name: "in", path: folder.path)]).inputs()
        #expect(names(inputs) == ["in/a.html", "in/a_files", "in/b.htm", "in/b_files", "in/my_files/c.html"])
        #expect(inputs.map { if case .skipped(.pageParts, _)? = $0.verdict { true } else { false } } == [false, true, false, true, false])
    }

    @Test func keepsApartNamesThatAreNoText() throws {
        let folder = try Folder()
        defer { folder.remove() }
        for byte in [UInt8(0xFE), 0xFF] {
            let path = Array(folder.path.utf8) + Array("/a".utf8) + [byte, 0]
            let file = path.withUnsafeBytes { fopen($0.baseAddress?.assumingMemoryBound(to: CChar.self), "w") }
            fclose(file)
        }
        #expect(names(Intake([.path(name: "in", path: folder.path)]).inputs()) == ["in/a\\xfe", "in/a\\xff"])
    }

    @Test func readsHiddenFilesThatAreNamed() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = try folder.write(".ẩn", Array("<p>a</p>".utf8))
        #expect(Intake([.path(name: ".ẩn", path: path)]).inputs().map(\.verdict) == [nil])
    }

    @Test func namesTroubleInsteadOfStopping() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a/b.html", [1])
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path + "/a/loop", withDestinationPath: folder.path + "/a")
        try manager.createSymbolicLink(atPath: folder.path + "/dangling", withDestinationPath: folder.path + "/nowhere")
        try manager.createSymbolicLink(atPath: folder.path + "/same", withDestinationPath: folder.path + "/a/b.html")
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let inputs = Intake([.path(name: "in", path: folder.path), .path(name: "no", path: folder.path + "/no")]).inputs()
        #expect(names(inputs) == ["in/a/b.html", "in/a/loop", "in/dangling", "in/pipe", "in/same", "no"])
        #expect(inputs.map(\.verdict) == [
            nil, .skipped(.symlinkLoop, "a link to a folder that holds it"), .failed(.notFound, "No such file or directory"),
            .skipped(.notAFile, "neither a file nor a folder"), .skipped(.repeated, "this file was met before"),
            .failed(.notFound, "No such file or directory"),
        ])
        let reading = Reading(inputs[5])
        #expect(reading.summary.outcome == .failed(.notFound, "No such file or directory"))
    }

    @Test func readsListsOfPaths() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("x/a.html", [1])
        try folder.write("b.html", [2])
        let list = try folder.write("list", Array("b.html\n\n  x \n\(folder.path)/b.html\nmissing\n".utf8))
        let inputs = Intake([.list(path: list, root: folder.path)]).inputs()
        #expect(names(inputs) == ["b.html", "x/a.html", folder.path + "/b.html", "missing"])
        #expect(inputs.map { $0.verdict == nil } == [true, true, false, false])
        let missing = Intake([.list(path: folder.path + "/none", root: "/")]).inputs()
        #expect(missing.map(\.verdict) == [.failed(.notFound, "No such file or directory")])
    }

    @Test func fingerprintsAreThoseOfTheBytes() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let bytes = try Fixture.bytes("feed.xml.gz")
        let path = try folder.write("a", bytes)
        let input = Input(name: "a", location: .file(path), size: bytes.count)
        #expect(input.fingerprint() == Fingerprint(bytes))
        #expect(Reading(input).summary.fingerprint == Fingerprint(bytes))
        #expect(Input(name: "-", location: .standardInput).fingerprint() == nil)
        #expect(Input(name: "b", location: .file(folder.path + "/b")).fingerprint() == nil)
    }

    /// Root reads everything; the test then says nothing.
    @Test(.enabled(if: geteuid() != 0)) func unreadableFilesFail() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = try folder.write("a", [1])
        chmod(path, 0)
        #expect(Reading(Input(name: "a", location: .file(path), size: 1)).summary.outcome == .failed(.unreadable, "Permission denied"))
    }
}
