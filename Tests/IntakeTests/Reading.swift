import Foundation
import Pipeline
import Testing
@testable import Intake

/// All that a reader handed out, and its summary.
struct Reading {
    var documents: [Document] = []
    var rejections: [RejectedRecord] = []
    var members: [MemberNote] = []
    var summary: InputSummary

    init(_ input: Input, options: IntakeOptions = IntakeOptions()) {
        let reader = InputReader(input, options: options)
        while let item = reader.next() {
            switch item {
            case .document(let document): documents.append(document)
            case .rejection(let rejection): rejections.append(rejection)
            case .member(let member): members.append(member)
            }
        }
        summary = reader.summary
    }

    /// Reads bytes as the file `name` of a folder of their own.
    init(_ bytes: some Sequence<UInt8>, name: String = "input", options: IntakeOptions = IntakeOptions()) throws {
        let folder = try Folder()
        let path = try folder.write(name, Array(bytes))
        self.init(Input(name: name, location: .file(path), size: 1), options: options)
        folder.remove()
    }

    init(_ text: String, options: IntakeOptions = IntakeOptions()) throws {
        try self.init(text.utf8, options: options)
    }

    var codes: [Rejection.Code] { rejections.map(\.rejection.code) }
    var titles: [String?] { documents.map(\.hints.title) }
}

/// A folder that is the test's own.
struct Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/intake-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}

enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: try url(name)))
    }

    static func url(_ name: String) throws -> URL {
        try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil)).appendingPathComponent(name)
    }
}

extension Document {
    var text: String {
        switch content {
        case .html(let bytes, _), .text(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    var isHTML: Bool { if case .html = content { true } else { false } }
}
