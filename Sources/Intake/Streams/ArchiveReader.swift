internal import CArchive

/// A compressed file or an archive, read through libarchive member by member; nothing is ever written to disk.
final class ArchiveReader: ByteStream {
    struct Member {
        /// Slashes between parts, no leading slash, no "..": a label for reports, never a path that is opened.
        let name: String
        let isFile: Bool
        let isEncrypted: Bool
    }

    private let archive: OpaquePointer
    private let feed: ArchiveFeed
    private let limits: IntakeLimits
    /// What was taken off before libarchive saw the bytes: "gz".
    private let wrapping: String?
    private var members = 0
    /// The first failure; libarchive's own words about it are lost with the next call.
    private var failed: StreamFailure?

    /// - Parameters:
    ///   - file: given where `source` is a file on disk that may be read out of order.
    ///   - wrapping: the compression that `source` has taken off already.
    init(
        _ source: any ByteStream, file: FileStream? = nil, around wrapping: String? = nil, meter: Meter, limits: IntakeLimits
    ) throws(StreamFailure) {
        self.wrapping = wrapping
        feed = ArchiveFeed(source, file: file, meter: meter, limits: limits)
        self.limits = limits
        guard let archive = archive_read_new() else {
            throw StreamFailure(code: .unreadable, message: "no memory for an archive")
        }
        self.archive = archive
        archive_read_support_filter_bzip2(archive)
        archive_read_support_filter_xz(archive)
        archive_read_support_filter_zstd(archive)
        archive_read_support_format_tar(archive)
        archive_read_support_format_zip(archive)
        archive_read_support_format_raw(archive)
        archive_read_support_format_empty(archive)
        feed.install(in: archive)
        guard archive_read_open1(archive) == ARCHIVE_OK else { throw fail() }
    }

    deinit {
        archive_read_free(archive)
    }

    /// False for a single compressed file; known from the first member on.
    var holdsMembers: Bool {
        let format = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK
        return format == ARCHIVE_FORMAT_TAR || format == ARCHIVE_FORMAT_ZIP
    }

    /// The outermost filter last, as in a file's name: "tar.gz", "jsonl.xz" without the "jsonl".
    var compression: String {
        let format = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK
        var parts: [String] = format == ARCHIVE_FORMAT_TAR ? ["tar"] : format == ARCHIVE_FORMAT_ZIP ? ["zip"] : []
        for filter in 0..<archive_filter_count(archive) {
            switch archive_filter_code(archive, filter) {
            case ARCHIVE_FILTER_BZIP2: parts.append(Container.bzip2.rawValue)
            case ARCHIVE_FILTER_XZ: parts.append(Container.xz.rawValue)
            case ARCHIVE_FILTER_ZSTD: parts.append(Container.zstd.rawValue)
            default: break
            }
        }
        return (parts + [wrapping].compactMap { $0 }).joined(separator: ".")
    }

    func nextMember() throws(StreamFailure) -> Member? {
        if let failed { throw failed }
        var entry: OpaquePointer?
        switch archive_read_next_header(archive, &entry) {
        case ARCHIVE_EOF:
            return nil
        case ARCHIVE_OK, ARCHIVE_WARN:
            break
        default:
            throw fail()
        }
        members += 1
        guard members <= limits.members else {
            throw StreamFailure(code: .tooLarge, message: "an archive of more than \(limits.members) members")
        }
        let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        let isFile = archive_entry_filetype(entry) == mode_t(0o100000)
        return Member(
            name: path.map { Self.label(UnsafeRawPointer($0)) } ?? "", isFile: isFile,
            isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        if let failed { throw failed }
        while true {
            let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
            if count == Int(ARCHIVE_RETRY) { continue }
            guard count >= 0 else { throw fail() }
            return count
        }
    }

    /// What libarchive or the stream below it complains of. An end before its time is told from damage by libarchive's
    /// own words, as it has no code for it.
    private func fail() -> StreamFailure {
        let failure = feed.failure ?? complaint
        failed = failure
        return failure
    }

    private var complaint: StreamFailure {
        let message = archive_error_string(archive).map { String(cString: $0) } ?? "damaged"
        let lowered = message.lowercased()
        let isCut = ["truncated", "premature", "unexpected end", "no progress is possible"].contains { lowered.contains($0) }
        return StreamFailure(code: isCut ? .truncated : .corrupt, message: message)
    }

    private static func label(_ path: UnsafeRawPointer) -> String {
        let raw = String(cString: path.assumingMemoryBound(to: UInt8.self))
        let parts = raw.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            .filter { !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
        let printable = parts.map { part in
            String(decoding: part.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
        }
        return printable.joined(separator: "/")
    }
}
