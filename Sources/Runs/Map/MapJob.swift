internal import Foundation
package import Language
internal import Pipeline
internal import Stages

/// `tinhgon map`: one document a line in, one finding a line out, in the same order and nothing else.
///
/// It keeps no state, so that any engine that can feed lines to a process can carry it.
package struct MapJob: Sendable {
    /// How a finding is printed.
    package enum Shape: Sendable {
        /// Everything the line found.
        case full
        /// `{"id", "title", "date", "body"}`, and `id` alone where the page was set aside.
        case flat
    }

    private let line: Line
    private let shape: Shape
    private let conveyor: Conveyor

    package init(_ plan: Plan, shape: Shape) throws(LexiconProblems) {
        line = try Line(pack: plan.pack, settings: plan.lineSettings, judgesInFull: shape == .full)
        self.shape = shape
        conveyor = Conveyor(jobs: plan.threads)
    }

    /// Reads `input` to its end and writes to `output`, both file descriptors.
    package func run(input: Int32, output: Int32) async throws {
        var lines = LineReader(descriptor: input)
        try await conveyor.run(
            next: { try lines.nextBatch() },
            transform: { batch in
                var bytes: [UInt8] = []
                for line in batch { answer(to: line, into: &bytes) }
                return bytes
            },
            drain: { try FileWriter.writeAll($0, to: output) })
    }

    private func answer(to request: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
        let answer = outcome(of: request)
        LineSafety.append(shape == .full ? Self.encode(answer) : Self.encode(FlatRecord(answer)), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// An encoder a line costs less than sharing one between threads.
    private static func encode(_ record: some Encodable) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // With this, no value of a record can make encoding fail.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return (try? encoder.encode(record)) ?? Data("{}".utf8)
    }

    private func outcome(of request: ArraySlice<UInt8>) -> FindingRecord {
        let decoded: MapRequest
        do {
            decoded = try JSONDecoder().decode(MapRequest.self, from: Data(request))
        } catch {
            return FindingRecord(id: "", Rejection(.malformedRecord, "not a document: \(MapJob.reason(error))"))
        }
        let document = Document(
            id: decoded.id, origin: Origin(input: "-"), content: decoded.content, hints: decoded.hints)
        do {
            return FindingRecord(id: decoded.id, try line.process(document))
        } catch {
            return FindingRecord(id: decoded.id, error)
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "no “\(key.stringValue)”"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.debugDescription
        default: String(describing: error)
        }
    }
}

/// What the extraction scorer reads.
struct FlatRecord: Encodable {
    let id: String
    let title: String?
    let date: String?
    let body: String?

    init(_ record: FindingRecord) {
        id = record.id
        title = record.article?.title
        date = record.article?.date
        body = record.article?.body
    }
}
