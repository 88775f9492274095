import Foundation
import Testing
import Reports
@testable import Intake
@testable import Runs

@Suite struct PlanTests {
    @Test func theExampleIsTheStandard() throws {
        var example = try Plan.decode(Plan.example, file: "pipeline.json", folder: "/srv")
        #expect(example.file == "pipeline.json")
        example.file = nil
        #expect(example == Plan.standard(in: "/srv"))
        #expect(example.output.ledger == "/srv/output/state/ledger.sqlite")
    }

    @Test func anEmptyObjectIsTheStandard() throws {
        var plan = try Plan.decode("{}", file: "p", folder: "x")
        plan.file = nil
        #expect(plan == Plan.standard(in: "x"))
    }

    @Test func everyKeyIsRead() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false)
        let plan = try Plan.decode(Self.full, file: "pipeline.json", folder: PlanPath.resolve(root, in: ""))
        let folder = PlanPath.resolve(root, in: "")
        #expect(plan.words == Plan.Words(pack: "vi", lexicon: folder + "/PlanCases"))
        #expect(plan.inputs.sources == [
            .path(name: "in/a.xml", path: folder + "/in/a.xml"), .standardInput, .path(name: "/data", path: "/data"),
            .list(path: folder + "/lists/one", root: folder), .list(path: "-", root: folder),
        ])
        #expect(plan.inputs.mappings == [XMLMapping(
            root: "kho", record: "bai",
            fields: [
                .id: [try #require(FieldPath("@so"))], .title: [try #require(FieldPath("dau/t")), try #require(FieldPath("t"))],
                .body: [try #require(FieldPath("."))],
            ], bodyMarkup: .html)])
        #expect(plan.inputs.fieldNames == [.body: ["noi dung"], .caption: ["anh"]])
        #expect(plan.inputs.limits == PlanLimits(
            documentBytes: 1_000, inputBytes: 2_000, compressionRatio: 10.5, members: 3, depth: 9, attributes: 10, seconds: 0.5))
        #expect(plan.output == Plan.Output(folder: folder + "/out", ledger: "/var/lib/l.sqlite"))
        #expect(plan.jobs == 3)
        #expect(plan.zoneOffset == -210)
        #expect(plan.topicModel == folder + "/PlanTests.swift")
        #expect(plan.reports == Plan.Reporting(
            locale: .en, dialect: .excelVietnamese, writesXLSX: false, htmlRowLimit: 50, templates: folder + "/PlanCases"))
    }

    @Test func theLedgerFollowsTheOutput() throws {
        let plan = try Plan.decode(#"{"output": {"folder": "/o"}}"#, file: "p", folder: "/srv")
        #expect(plan.output.ledger == "/o/state/ledger.sqlite")
    }

    @Test func pathsStartAtTheFile() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/plan-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(#"{"inputs": {"paths": ["../x/./y"]}}"#.utf8).write(to: URL(filePath: folder + "/pipeline.json"))
        let plan = try Plan.load(path: folder + "/pipeline.json")
        let parent = URL(filePath: folder).deletingLastPathComponent().path(percentEncoded: false)
        #expect(plan.inputs.sources == [.path(name: "../x/./y", path: parent + "x/y")])
    }

    @Test func theIntakeIsThatOfThePlan() throws {
        let plan = try Plan.decode(Self.full, file: "p", folder: PlanPath.resolve(#filePath + "/..", in: ""))
        var words = plan
        words.words.lexicon = nil
        let intake = try words.intake()
        #expect(intake.options.limits.documentBytes == 1_000)
        #expect(intake.options.mappings == plan.inputs.mappings)
        #expect(intake.options.names.rank(of: "noi dung".utf8, as: .body) == 0)
        #expect(intake.options.names.rank(of: "tieuDe".utf8, as: .title) != nil)
        #expect(intake.options.names.rank(of: "headline".utf8, as: .title) != nil)
        #expect(intake.sources == plan.inputs.sources)
    }

    @Test func theStandardChecksOut() {
        #expect(PlanCheck.failures(path: nil).map(\.description) == [])
    }

    /// Every key with a value that is not its default.
    static let full = """
        {
          "$schema": "../schema/pipeline.v1.json", "$comment": "x", "version": 1,
          "language": {"pack": "vi", "lexicon": "PlanCases"},
          "inputs": {
            "paths": ["in/a.xml", "-", "/data"], "lists": ["lists/one", "-"],
            "xml": [{"root": "kho", "record": "bai", "markup": "html", "$comment": null,
                     "fields": {"id": ["@so"], "title": ["dau/t", "t"], "body": ["."]}}],
            "field_names": {"body": ["noi dung"], "caption": ["anh"]},
            "limits": {"document_bytes": 1000, "input_bytes": 2000, "compression_ratio": 10.5, "archive_members": 3,
                       "depth": 9, "attributes": 10, "seconds": 0.5}
          },
          "output": {"folder": "out", "ledger": "/var/lib/l.sqlite"},
          "jobs": 3, "time_zone": "-03:30",
          "topics": {"model": "PlanTests.swift"},
          "reports": {"locale": "en", "csv": {"dialect": "excel-vi"}, "html": {"row_limit": 50}, "xlsx": false, "templates": "PlanCases"}
        }
        """
}
