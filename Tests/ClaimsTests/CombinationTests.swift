import Foundation
import Pipeline
import Testing

/// Sentences that are put together from lists of words: what holds of one subject, verb, figure and object holds of all, or the grammar
/// hangs on a word. Rows of `Cases/combinations/*.tsv`: a template, or a slot, its wording and what it says.
struct CombinationTests {
    @Test(arguments: Family.all)
    func readsEveryCombinationAlike(_ family: Family) throws {
        var random = SplitMix(state: 226)
        var failures: [String] = []
        for _ in 0..<Self.sampled {
            let (sentence, wanted) = family.sentence(&random)
            let found = try CaseTests.finding(of: sentence).claims.map { "\($0.object.rawValue) \($0.measure.rawValue) \($0.modality.rawValue)" }
            let isAsWanted = wanted.map(found.contains) ?? found.isEmpty
            if !isAsWanted { failures.append("\(sentence) \(found), not \(wanted ?? "none")") }
        }
        #expect(failures.isEmpty, "\(failures.count) of \(Self.sampled): \(failures.prefix(12).joined(separator: "\n"))")
    }

    @Test func everyFamilyHasItsSlots() {
        #expect(Family.all.count >= 3)
        for family in Family.all { #expect(!family.templates.isEmpty && family.slots.allSatisfy { $0.value.count >= 5 }, "\(family.testDescription)") }
    }

    /// Of some millions of combinations so many are read, always the same ones.
    private static let sampled = 1500

    struct Family: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let templates: [String]
        /// The wordings of a slot, and what each says: "document count" of what goes down, "directive" of how it is meant; empty else.
        let slots: [String: [(wording: String, says: String)]]

        static let all: [Family] = {
            guard let folder = Bundle.module.url(forResource: "Cases/combinations", withExtension: nil),
                let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) else { return [] }
            return files.sorted { $0.lastPathComponent < $1.lastPathComponent }.map(Family.init)
        }()

        private init(of file: URL) {
            var templates: [String] = [], slots: [String: [(String, String)]] = [:]
            for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") where !line.hasPrefix("#") {
                let cells = line.components(separatedBy: "\t")
                if cells[0] == "template" { templates.append(cells[1]) } else { slots[cells[0], default: []].append((cells[1], cells.count > 2 ? cells[2] : "")) }
            }
            (testDescription, self.templates, self.slots) = (file.deletingPathExtension().lastPathComponent, templates, slots)
        }

        /// A sentence, and the object, measure and modality of the claim in it; nil where there is to be none.
        fileprivate func sentence(_ random: inout SplitMix) -> (String, wanted: String?) {
            var sentence = templates.randomElement(using: &random) ?? ""
            var wanted: [String] = []
            for (slot, wordings) in slots.sorted(by: { $0.key < $1.key }) {
                let hole = "{\(slot)}"
                guard let choice = wordings.randomElement(using: &random), sentence.contains(hole) else { continue }
                sentence = sentence.replacingOccurrences(of: hole, with: choice.wording)
                // "what" sorts behind "how"; the claim's line has them the other way round.
                if !choice.says.isEmpty { wanted.insert(choice.says, at: 0) }
            }
            let text = sentence.replacingOccurrences(of: "  ", with: " ").replacingOccurrences(of: " .", with: ".")
            let opened = text.prefix(1).uppercased() + text.dropFirst()
            // Headlines and captions end without a full stop.
            return (Bool.random(using: &random) ? opened : String(opened.dropLast()), wanted.isEmpty ? nil : wanted.joined(separator: " "))
        }
    }
}

/// The same numbers on every machine.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
