import Foundation
import Testing
@testable import Runs

/// schema/pipeline.v1.json says what the decoder does.
@Suite struct PlanSchemaTests {
    private static var schema: [String: Any] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = (try? Data(contentsOf: root.appending(path: "schema/pipeline.v1.json"))) ?? Data()
        return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    }

    /// The schema of every key, by its path.
    private static var described: [String: [String: Any]] {
        var described: [String: [String: Any]] = [:]
        func collect(_ schema: [String: Any], _ path: String) {
            for (key, value) in schema["properties"] as? [String: Any] ?? [:] where key != "$comment" {
                guard let value = value as? [String: Any] else { continue }
                let path = path.isEmpty ? key : path + "." + key
                described[path] = value
                collect(value, path)
                if let items = value["items"] as? [String: Any] { collect(items, path + "[]") }
            }
        }
        collect(schema, "")
        return described
    }

    private static let known: Set<PlanObject.Known> = {
        let decoder = PlanDecoder(file: "p", folder: "")
        _ = decoder.decode(PlanTests.full)
        return decoder.log.known
    }()

    @Test func describesExactlyTheKeysThatAreRead() {
        #expect(Set(Self.described.keys) == Set(Self.known.map(\.path)))
        #expect(Self.described.count > 40)
    }

    @Test(arguments: known)
    func describesKindsRangesAndChoices(key: PlanObject.Known) throws {
        let schema = try #require(Self.described[key.path])
        let types = schema["type"] as? [String] ?? []
        switch key.kind {
        case .string: #expect(types == ["string", "null"])
        case .boolean: #expect(types == ["boolean", "null"])
        case .object:
            #expect(types == ["object", "null"])
            #expect(schema["additionalProperties"] as? Bool == false)
        case .list: #expect(types == ["array", "null"])
        case .integer(let range):
            #expect(types == ["integer", "null"])
            #expect(schema["minimum"] as? Int == range.lowerBound)
            #expect(schema["maximum"] as? Int == range.upperBound)
        case .number(let range):
            #expect(types == ["number", "null"])
            #expect((schema["minimum"] as? NSNumber)?.doubleValue == range.lowerBound)
            #expect((schema["maximum"] as? NSNumber)?.doubleValue == range.upperBound)
        case .choice(let choices):
            #expect((schema["enum"] as? [Any])?.compactMap { $0 as? String } == choices)
        }
    }

    @Test(arguments: described.keys.sorted())
    func everyKeyIsExplained(path: String) {
        #expect((Self.described[path]?["description"] as? String)?.hasSuffix(".") == true)
    }

    /// A plan made of the schema's defaults alone is the standard plan.
    @Test func defaultsAreThoseOfTheStandard() throws {
        func defaults(_ schema: [String: Any]) -> [String: Any] {
            (schema["properties"] as? [String: [String: Any]] ?? [:]).compactMapValues { value in
                if value["properties"] != nil {
                    let inner = defaults(value)
                    return inner.isEmpty ? nil : inner
                }
                return value["default"]
            }
        }
        let found = defaults(Self.schema)
        let text = String(decoding: try JSONSerialization.data(withJSONObject: found), as: UTF8.self)
        var plan = try Plan.decode(text.replacingOccurrences(of: "\\/", with: "/"), file: "p", folder: "/srv")
        plan.file = nil
        #expect(plan == Plan.standard(in: "/srv"))
        #expect((found["inputs"] as? [String: Any])?.keys.contains("limits") == true)
        #expect((found["reports"] as? [String: Any])?.count == 4)
    }
}
