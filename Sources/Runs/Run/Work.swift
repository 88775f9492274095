internal import Intake
internal import Ledger
internal import Pipeline

/// One event on the way from the inputs to the ledger, in the order of the inputs.
enum Work: Sendable {
    case open(PendingInput)
    case document(Document)
    case rejected(RejectedRecord)
    case member(MemberNote)
    case close(PendingInput, InputSummary)
}

/// An input that the ledger does not hold as it now is.
struct PendingInput: Sendable {
    let input: Input
    /// Of its bytes when the run looked; nil for standard input and for what cannot be read.
    let fingerprint: Fingerprint?
}

/// The same event once the line has been over it.
enum Finished: Sendable {
    case open(PendingInput)
    /// With the encoding that the document's bytes were found to be in, where there was one.
    case outcome(DocumentOutcome, encoding: String?)
    case close(PendingInput, InputSummary)
}

/// Pulls work for the conveyor: batches that cross the borders of inputs, so that a folder of small pages keeps all
/// threads as busy as one large dump.
struct WorkSource {
    /// About as much work as pays for handing a batch to another thread.
    private static let batchBytes = 256 * 1024

    private let intake: Intake
    private var pending: ArraySlice<PendingInput>
    private var reader: (InputReader, PendingInput)?

    init(intake: Intake, pending: [PendingInput]) {
        self.intake = intake
        self.pending = pending[...]
    }

    mutating func next() -> [Work]? {
        var batch: [Work] = []
        var bytes = 0
        while bytes < Self.batchBytes {
            guard let (reader, input) = reader else {
                guard let input = pending.popFirst() else { break }
                batch.append(.open(input))
                reader = (intake.reader(input.input), input)
                continue
            }
            guard let item = reader.next() else {
                batch.append(.close(input, reader.summary))
                self.reader = nil
                // Opening and closing costs time too.
                bytes += 1024
                continue
            }
            switch item {
            case .document(let document):
                bytes += document.content.byteCount + 256
                batch.append(.document(document))
            case .rejection(let record):
                bytes += 256
                batch.append(.rejected(record))
            case .member(let note):
                batch.append(.member(note))
            }
        }
        return batch.isEmpty ? nil : batch
    }
}
