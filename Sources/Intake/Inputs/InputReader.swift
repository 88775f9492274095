package import Pipeline

/// Hands out the documents of one input, one after the other, and then says how it went.
///
/// Nothing is thrown: what goes wrong with a record is an item, what goes wrong with the input is its summary.
package final class InputReader {
    package let input: Input
    private let options: IntakeOptions
    private let numbering: Numbering
    private let meter = Meter()
    private var content: (any InputContent)?
    private var isSequential = true
    private var file: FileStream?
    private var held: [Item] = []
    private var isStarted = false
    private var isDone = false
    private var result: InputSummary

    /// Items are held back until the next document is there, as the last one before a break must be marked.
    private static let holdLimit = 64

    package init(_ input: Input, options: IntakeOptions = IntakeOptions()) {
        self.input = input
        self.options = options
        numbering = Numbering(input: input.name)
        result = InputSummary(name: input.name)
        if let verdict = input.verdict {
            result.outcome = verdict
            isDone = true
        }
    }

    /// How the input went; complete once `next` has returned nil.
    package var summary: InputSummary { result }

    /// Nil at the end.
    package func next() -> Item? {
        while !isDone, held.isEmpty || holdsBackFirst {
            advance()
        }
        guard !held.isEmpty else { return nil }
        return held.removeFirst()
    }

    /// Items worth at least `bytes` of content, fewer only at the end; empty when there are none left.
    package func nextBatch(bytes: Int) -> [Item] {
        var batch: [Item] = []
        var size = 0
        while size < bytes, let item = next() {
            if case .document(let document) = item { size += document.content.byteCount }
            // A rejection costs time too.
            size += 256
            batch.append(item)
        }
        return batch
    }

    private var holdsBackFirst: Bool {
        guard case .document? = held.first, held.count <= Self.holdLimit else { return false }
        return !held.dropFirst().contains { if case .document = $0 { true } else { false } }
    }

    private func advance() {
        do {
            if !isStarted { try start() }
            if let item = try content?.next() {
                take(item)
            } else {
                finish(nil)
            }
        } catch {
            finish(error)
        }
    }

    private func start() throws(StreamFailure) {
        isStarted = true
        let file: FileStream = switch input.location {
        case .standardInput: .standardInput(meter: meter)
        case .file(let path): try FileStream(path: path, meter: meter)
        }
        self.file = file
        let opener = StreamOpener(options: options, numbering: numbering)
        (content, isSequential) = try InputOpener(input: input, meter: meter, opener: opener).open(file)
    }

    private func take(_ item: Item) {
        switch item {
        case .document: result.documents += 1
        case .rejection: result.rejections += 1
        case .member: break
        }
        held.append(item)
        if content?.didBreakOff == true { markLastHeld() }
    }

    private func markLastHeld() {
        for index in held.indices.reversed() {
            guard case .document(var document) = held[index] else { continue }
            document.isTruncated = true
            held[index] = .document(document)
            return
        }
    }

    private func finish(_ failure: StreamFailure?) {
        isDone = true
        result.bytes = meter.file
        result.streamBytes = meter.stream
        if let file, isSequential, failure == nil { result.fingerprint = file.fingerprint }
        content?.report(into: &result)
        if let failure {
            let breaksOff = failure.code == .truncated || failure.code == .corrupt
            let position = BytePosition(file: meter.file, stream: meter.stream)
            result.breakOff = BreakOff(code: failure.code, message: failure.message, position: position)
            result.outcome = breaksOff && result.documents > 0 ? .used : .failed(failure.code, failure.message)
        } else if let breakOff = result.breakOff, result.documents == 0 {
            result.outcome = .failed(breakOff.code, breakOff.message)
        }
        if result.breakOff != nil { markLastHeld() }
        content = nil
    }
}

extension Document.Content {
    /// Bytes of the markup or the text.
    package var byteCount: Int {
        switch self {
        case .html(let bytes, _): bytes.count
        case .text(let bytes): bytes.count
        }
    }
}
