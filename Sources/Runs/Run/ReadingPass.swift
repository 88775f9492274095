internal import Intake
internal import Ledger
internal import Logging
internal import Pipeline
internal import Stages
internal import Stories

/// Brings the ledger up to date with the inputs: reads what is new or changed, keeps what is current, forgets what is
/// gone.
struct ReadingPass {
    let intake: Intake
    let line: Line
    let ledger: Ledger
    /// See `RulesFingerprint`.
    let rules: String
    /// False reads every input, whatever the ledger holds of it.
    let trustsLedger: Bool
    let jobs: Int
    let logger: Logger

    /// Calls `progress` after every batch, with how many inputs of how many are done.
    func run(progress: (_ done: Int, _ of: Int) -> Void) async throws -> (read: Int, unchanged: Int) {
        let inputs = intake.inputs()
        let pending = try changed(among: inputs)
        var source = WorkSource(intake: intake, pending: pending)
        var done = 0
        try await Conveyor(jobs: jobs).run(
            next: { source.next() },
            transform: { [line] batch in batch.map { Self.finish($0, line: line) } },
            drain: { batch in
                for event in batch { done += try enter(event) ? 1 : 0 }
                progress(done, pending.count)
            })
        try ledger.forgetUnmet()
        return (read: pending.count, unchanged: inputs.count - pending.count)
    }

    /// All inputs are looked at before the first is read: nothing else happens to the ledger meanwhile.
    private func changed(among inputs: [Input]) throws -> [PendingInput] {
        var pending: [PendingInput] = []
        for input in inputs {
            let fingerprint = input.fingerprint()
            let isCurrent = try ledger.isCurrent(
                input.name, fingerprint: fingerprint.map(\.description) ?? "", rules: rules)
            if fingerprint == nil || !isCurrent || !trustsLedger {
                pending.append(PendingInput(input: input, fingerprint: fingerprint))
            }
        }
        return pending
    }

    private static func finish(_ work: Work, line: Line) -> Finished {
        switch work {
        case .open(let input): .open(input)
        case .close(let input, let summary): .close(input, summary)
        case .document(let document): .outcome(outcome(of: document, line: line))
        case .rejected(let record):
            .outcome(.rejected(RejectedDocument(document: record.id, origin: record.origin, rejection: record.rejection)))
        case .member(let note):
            .outcome(.rejected(RejectedDocument(
                document: note.name, origin: Origin(input: "", member: note.name), rejection: note.rejection)))
        }
    }

    private static func outcome(of document: Document, line: Line) -> DocumentOutcome {
        do {
            let finding = try line.process(document)
            return .entered(EnteredArticle(
                document: document.id, origin: document.origin, finding: finding,
                sketch: StorySketch(finding.article)?.bytes ?? []))
        } catch {
            return .rejected(RejectedDocument(document: document.id, origin: document.origin, rejection: error))
        }
    }

    /// Whether the event ended an input.
    private func enter(_ event: Finished) throws -> Bool {
        switch event {
        case .open(let input):
            try ledger.open(input.input.name)
            return false
        case .outcome(let outcome):
            try ledger.append([outcome])
            return false
        case .close(let input, let summary):
            let record = InputRecord(input, summary, rules: rules)
            logger.info("\(record.path): \(record.status.rawValue), \(summary.documents) documents, \(record.bytes) bytes")
            if record.status == .used {
                try ledger.commit(record)
            } else {
                // What a failed input gave before it failed does not count.
                try ledger.rollback()
                try ledger.enter(record)
            }
            return true
        }
    }
}

extension InputRecord {
    init(_ pending: PendingInput, _ summary: InputSummary, rules: String) {
        let fingerprint = summary.fingerprint ?? pending.fingerprint
        let formats = summary.formats.map(\.rawValue) + [summary.compression].compactMap { $0 }
        var status = InputStatus.used
        var reason = summary.breakOff?.code.rawValue
        var message = summary.breakOff.map(Self.sentence)
        switch summary.outcome {
        case .used: break
        case .skipped(let why, let text):
            (status, reason, message) = (.skipped, why.rawValue, text)
        case .failed(let why, let text):
            (status, reason, message) = (.failed, why.rawValue, message ?? text)
        }
        self.init(
            path: pending.input.name, fingerprint: fingerprint.map(\.description) ?? "", rules: rules,
            bytes: max(summary.bytes, pending.input.size ?? 0), format: formats.isEmpty ? nil : formats.joined(separator: "+"),
            encoding: summary.encoding, status: status, reason: reason, message: message)
    }

    private static func sentence(of breakOff: BreakOff) -> String {
        let position = breakOff.position
        var place = "at byte \(position.file)"
        if position.stream != position.file { place += " (byte \(position.stream) after decompression)" }
        if let line = position.line { place += ", line \(line)" }
        return "\(breakOff.message), \(place)"
    }
}

extension MemberNote {
    /// A member of an archive that gave nothing is listed like a document that was set aside.
    var rejection: Rejection {
        switch outcome {
        case .skipped(_, let text): Rejection(.skippedMember, text)
        case .failed(_, let text): Rejection(.unreadableMember, text)
        case .used: Rejection(.unreadableMember, breakOff?.message ?? "the member broke off")
        }
    }
}
