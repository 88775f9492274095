/// The members of an archive, one after the other.
final class ArchiveContent: InputContent {
    private let archive: ArchiveReader
    private let meter: Meter
    private let opener: StreamOpener
    private var current: (name: String, source: any RecordSource, items: Int)?
    private var notes: ArraySlice<MemberNote> = []
    private var firstNote: MemberNote?
    private var formats: [Format] = []
    private var used = 0
    private var skipped = 0
    private var failed = 0
    private(set) var didBreakOff = false

    /// - Parameter first: the member at which the archive stands.
    init(_ archive: ArchiveReader, first: ArchiveReader.Member, meter: Meter, opener: StreamOpener) throws(StreamFailure) {
        self.archive = archive
        self.meter = meter
        self.opener = opener
        try begin(first)
    }

    func next() throws(StreamFailure) -> Item? {
        didBreakOff = false
        while true {
            if let note = notes.popFirst() {
                didBreakOff = note.breakOff != nil
                return .member(note)
            }
            if current != nil {
                if let item = try nextOfMember() { return item }
            } else if let member = try archive.nextMember() {
                try begin(member)
            } else {
                return nil
            }
        }
    }

    private func nextOfMember() throws(StreamFailure) -> Item? {
        guard let (name, source, items) = current else { return nil }
        do {
            if let item = try source.next() {
                current?.items += 1
                return item
            }
            current = nil
            end(name, items: items, breakOff: source.breakOff?.placed(file: meter.file))
        } catch {
            current = nil
            try refuse(name, error)
        }
        return nil
    }

    private func end(_ name: String, items: Int, breakOff: BreakOff?) {
        if let breakOff {
            note(name, items > 0 ? .used : .failed(breakOff.code, breakOff.message), breakOff: breakOff)
        } else if items > 0 {
            used += 1
        } else {
            note(name, .skipped(.noRecords, "the member holds no record"))
        }
    }

    private func begin(_ member: ArchiveReader.Member) throws(StreamFailure) {
        guard member.isFile else { return }
        opener.numbering.member = member.name
        if let reason = member.name.split(separator: "/").lazy.compactMap({ InputWalk.reasonToSkip(String($0)) }).first {
            note(member.name, .skipped(reason.0, reason.1))
        } else if member.isEncrypted {
            note(member.name, .failed(.encrypted, "only a password opens it"))
        } else {
            do {
                try open(member.name)
            } catch {
                try refuse(member.name, error)
            }
        }
    }

    private func open(_ name: String) throws(StreamFailure) {
        let limits = opener.options.limits
        let buffer = StreamBuffer(archive)
        let head = buffer.bytes(0..<buffer.ensure(Container.headBytes, from: 0, keepingFrom: 0))
        guard let stream = try decompressed(buffer, Container(beginning: head), name: name) else { return }
        switch try opener.open(StreamBuffer(MeteredStream(stream, meter: meter, limits: limits))) {
        case .nothing(let reason, let message):
            note(name, .skipped(reason, message))
        case .source(let source, let format, _):
            current = (name, source, 0)
            if !formats.contains(format) { formats.append(format) }
        }
    }

    /// The bytes of a member without their compression; nil, and a note, where it is an archive or holds nothing.
    private func decompressed(
        _ buffer: StreamBuffer, _ container: Container?, name: String
    ) throws(StreamFailure) -> (any ByteStream)? {
        guard let container else { return buffer }
        if container == .gzip { return try GzipStream(buffer) }
        let nested = Outcome.skipped(.nestedArchive, "an archive inside an archive")
        guard !container.holdsMembers else {
            note(name, nested)
            return nil
        }
        let inner = try ArchiveReader(buffer, meter: meter, limits: opener.options.limits)
        guard try inner.nextMember() != nil, !inner.holdsMembers else {
            note(name, inner.holdsMembers ? nested : .skipped(.empty, "nothing is compressed in it"))
            return nil
        }
        return inner
    }

    /// A member's own failure is noted; what concerns the whole input is thrown on.
    private func refuse(_ name: String, _ failure: StreamFailure) throws(StreamFailure) {
        switch failure.code {
        case .truncated, .corrupt, .entityDeclaration, .unknownEncoding, .encrypted:
            note(name, .failed(failure.code, failure.message))
        case .compressionRatio, .tooLarge, .unreadable, .notFound:
            throw failure
        }
    }

    private func note(_ name: String, _ outcome: Outcome, breakOff: BreakOff? = nil) {
        switch outcome {
        case .used: used += 1
        case .skipped: skipped += 1
        case .failed: failed += 1
        }
        let note = MemberNote(name: name, outcome: outcome, breakOff: breakOff)
        if firstNote == nil || failed == 1, case .failed = outcome { firstNote = note }
        if firstNote == nil { firstNote = note }
        notes.append(note)
    }

    func report(into summary: inout InputSummary) {
        summary.formats = formats
        summary.compression = archive.compression
        summary.membersUsed = used
        summary.membersSkipped = skipped
        summary.membersFailed = failed
        guard used == 0 else { return }
        summary.outcome = failed > 0 || skipped == 1
            ? firstNote?.outcome ?? .used : .skipped(.noRecords, "no member of the archive holds an article")
    }
}
