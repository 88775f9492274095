internal import CArchive

/// What libarchive reads from: hands it the bytes of a stream, and stops it where they grow too much.
final class ArchiveFeed {
    private let source: any ByteStream
    /// The same stream where it can be read out of order, as a zip's directory at its end asks for.
    private let file: FileStream?
    private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 64)
    private let meter: Meter
    private let limits: IntakeLimits
    private(set) var failure: StreamFailure?

    init(_ source: any ByteStream, file: FileStream?, meter: Meter, limits: IntakeLimits) {
        self.source = source
        self.file = file
        self.meter = meter
        self.limits = limits
    }

    deinit {
        chunk.deallocate()
    }

    /// Installs the callbacks; the feed must outlive the archive.
    func install(in archive: OpaquePointer) {
        archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
        archive_read_set_read_callback(archive) { archive, data, buffer in
            guard let archive, let data, let buffer else { return -1 }
            return Unmanaged<ArchiveFeed>.fromOpaque(data).takeUnretainedValue().read(for: archive, into: buffer)
        }
        guard file != nil else { return }
        archive_read_set_seek_callback(archive) { _, data, offset, whence in
            guard let data else { return Int64(ARCHIVE_FATAL) }
            let feed = Unmanaged<ArchiveFeed>.fromOpaque(data).takeUnretainedValue()
            return feed.file?.seek(Int(offset), whence: whence).map { Int64($0) } ?? Int64(ARCHIVE_FATAL)
        }
    }

    private func read(for archive: OpaquePointer, into buffer: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        let yielded = Int(archive_filter_bytes(archive, 0))
        do throws(StreamFailure) {
            if let objection = MeteredStream.objection(stream: yielded, file: meter.file, limits: limits) { throw objection }
            let count = try source.read(into: chunk)
            buffer.pointee = UnsafeRawPointer(chunk.baseAddress)
            return count
        } catch {
            failure = error
            archive_clear_error(archive)
            return -1
        }
    }
}
