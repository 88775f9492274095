/// Opens an input down to its documents.
struct InputOpener {
    let input: Input
    let meter: Meter
    let opener: StreamOpener

    /// The content, and whether the file's bytes come in their order.
    func open(_ file: FileStream) throws(StreamFailure) -> (content: any InputContent, isSequential: Bool) {
        let buffer = StreamBuffer(file)
        let head = buffer.bytes(0..<buffer.ensure(Container.headBytes, from: 0, keepingFrom: 0))
        if head.isEmpty, let failure = buffer.failure { throw failure }
        guard let container = Container(beginning: head) else {
            return (try StreamContent(buffer, compression: nil, meter: meter, opener: opener), true)
        }
        if container == .gzip { return (try openGzip(buffer), true) }
        // A zip's directory stands at its end.
        if container == .zip, case .file(let path) = input.location, input.size != nil {
            meter.file = 0
            let file = try FileStream(path: path, meter: meter)
            return (try openArchive(ArchiveReader(file, file: file, meter: meter, limits: opener.options.limits), container), false)
        }
        let archive = try ArchiveReader(buffer, meter: meter, limits: opener.options.limits)
        return (try openArchive(archive, container), true)
    }

    private func openGzip(_ buffer: StreamBuffer) throws(StreamFailure) -> any InputContent {
        let stream = StreamBuffer(try GzipStream(buffer))
        let head = stream.bytes(0..<stream.ensure(Container.headBytes, from: 0, keepingFrom: 0))
        let gzip = Container.gzip.rawValue
        switch Container(beginning: head) {
        case nil: return try StreamContent(stream, compression: gzip, meter: meter, opener: opener)
        case .tar?:
            let archive = try ArchiveReader(stream, around: gzip, meter: meter, limits: opener.options.limits)
            return try openArchive(archive, .tar)
        default: return StreamContent(nothingIn: gzip, .skipped(.nestedArchive, "compressed twice"), meter: meter)
        }
    }

    private func openArchive(_ archive: ArchiveReader, _ container: Container) throws(StreamFailure) -> any InputContent {
        let member = try archive.nextMember()
        guard let member else { return StreamContent(nothingIn: container.rawValue, .skipped(.empty, "nothing is compressed in it"), meter: meter) }
        guard !archive.compression.isEmpty else {
            throw StreamFailure(code: .corrupt, message: "the header of the \(container.rawValue) format is damaged")
        }
        if archive.holdsMembers { return try ArchiveContent(archive, first: member, meter: meter, opener: opener) }
        return try StreamContent(archive, compression: archive.compression, meter: meter, opener: opener)
    }
}
