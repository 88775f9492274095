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

    /// How a pass went: inputs that were read, inputs that did not need to be, and those of the read ones that failed or
    /// broke off.
    struct Counts {
        var read = 0
        var unchanged = 0
        var troubled = 0
    }

    /// `inputs` are all that the plan leads to. Calls `progress` after every batch, with how many of how many are done. An input that failed or broke off is
    /// logged as soon as it is entered: a run that ends early has told of it all the same.
    func run(over inputs: [Input], progress: (_ done: Int, _ of: Int) -> Void) async throws -> Counts {
        let pending = try changed(among: inputs)
        var source = WorkSource(intake: intake, pending: pending)
        var counts = Counts(unchanged: inputs.count - pending.count)
        var encodings = EncodingTally()
        try await Conveyor(jobs: jobs).run(
            next: { source.next() },
            transform: { [line] batch in batch.map { Self.finish($0, line: line) } },
            drain: { batch in
                for event in batch { try enter(event, &encodings, &counts) }
                progress(counts.read, pending.count)
            })
        try ledger.forgetUnmet()
        return counts
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
        case .document(let document): outcome(of: document, line: line)
        case .rejected(let record): .outcome(
            .rejected(RejectedDocument(document: record.id, origin: record.origin, rejection: record.rejection)), encoding: nil)
        case .member(let note): .outcome(
            .rejected(RejectedDocument(
                document: note.name, origin: Origin(input: "", member: note.name), rejection: note.rejection)), encoding: nil)
        }
    }

    private static func outcome(of document: Document, line: Line) -> Finished {
        var encoding: String?
        do {
            let finding = try line.process(document, encoding: &encoding)
            return .outcome(
                .entered(EnteredArticle(
                    document: document.id, origin: document.origin, finding: finding,
                    sketch: StorySketch(finding.article)?.bytes ?? [])), encoding: encoding)
        } catch {
            return .outcome(
                .rejected(RejectedDocument(document: document.id, origin: document.origin, rejection: error)), encoding: encoding)
        }
    }

    private func enter(_ event: Finished, _ encodings: inout EncodingTally, _ counts: inout Counts) throws {
        switch event {
        case .open(let input):
            encodings = EncodingTally()
            try ledger.open(input.input.name)
        case .outcome(let outcome, let encoding):
            encodings.add(encoding)
            try ledger.append([outcome])
        case .close(let input, let summary):
            let record = InputRecord(input, summary, rules: rules, encodings: encodings)
            if record.status == .used {
                try ledger.commit(record)
            } else {
                // What a failed input gave before it failed does not count.
                try ledger.rollback()
                try ledger.enter(record)
            }
            counts.read += 1
            if let trouble = record.trouble {
                counts.troubled += 1
                logger.warning("\(LogText.line(trouble))")
            } else {
                let name = LogText.line(record.path)
                logger.info("\(name): \(record.status.rawValue), documents: \(summary.documents), bytes: \(record.bytes)")
            }
        }
    }
}

extension InputRecord {
    /// Where the input as a whole was converted, its encoding is the one that counts; else that of its documents.
    init(_ pending: PendingInput, _ summary: InputSummary, rules: String, encodings: EncodingTally = EncodingTally()) {
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
            encoding: summary.encoding?.lowercased() ?? encodings.list, status: status, reason: reason, message: message)
    }

    /// What a person should know of an input that failed or broke off: path, code, message; nil for all others.
    var trouble: String? {
        switch (status, reason) {
        case (.failed, let reason): "\(path): failed (\(reason ?? "")): \(message ?? "")"
        case (.used, let reason?): "\(path): broke off, used in part (\(reason)): \(message ?? "")"
        default: nil
        }
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
