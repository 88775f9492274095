internal import Glibc

/// A window on a stream, addressed by offsets from the stream's beginning. Only as much is held as somebody keeps.
final class StreamBuffer: ByteStream {
    private static let chunk = 256 << 10

    private let source: any ByteStream
    private var storage: UnsafeMutableRawBufferPointer
    /// The stream's offset of the first byte held.
    private(set) var start = 0
    /// Behind the last byte held.
    private(set) var end = 0
    private(set) var isAtEnd = false
    /// Why the stream ended, where it did not end by itself.
    private(set) var failure: StreamFailure?
    private var readOffset = 0
    /// Line feeds before `countedTo`, which is never behind `start`.
    private var lineFeeds = 0
    private var countedTo = 0

    init(_ source: any ByteStream) {
        self.source = source
        storage = .allocate(byteCount: 2 * Self.chunk, alignment: 64)
    }

    deinit {
        storage.deallocate()
    }

    subscript(offset: Int) -> UInt8 { storage[offset - start] }

    func bytes(_ range: Range<Int>) -> [UInt8] {
        Array(storage[range.lowerBound - start..<range.upperBound - start])
    }

    /// Reads on; bytes before `offset` may be forgotten. False at the end.
    func fill(keepingFrom offset: Int) -> Bool {
        guard !isAtEnd else { return false }
        makeRoom(keepingFrom: offset)
        let held = end - start
        do {
            let room = UnsafeMutableRawBufferPointer(rebasing: storage[held..<min(held + Self.chunk, storage.count)])
            let count = try source.read(into: room)
            end += count
            isAtEnd = count == 0
        } catch {
            failure = error
            isAtEnd = true
        }
        return !isAtEnd
    }

    /// Holds at least `count` bytes from `offset`, unless the stream ends before; says how many there are.
    func ensure(_ count: Int, from offset: Int, keepingFrom kept: Int) -> Int {
        while end - offset < count, fill(keepingFrom: kept) {}
        return max(0, min(count, end - offset))
    }

    /// The first place of a byte in what is held.
    func find(_ byte: UInt8, from offset: Int) -> Int? {
        guard offset < end, let base = storage.baseAddress else { return nil }
        guard let hit = memchr(base + (offset - start), Int32(byte), end - offset) else { return nil }
        return start + (UnsafeRawPointer(hit) - UnsafeRawPointer(base))
    }

    /// The line of an offset, from 1; the offset is held.
    func line(at offset: Int) -> Int {
        countLines(to: offset)
        return lineFeeds - (offset < countedTo ? lines(max(start, offset)..<countedTo) : 0) + 1
    }

    private func countLines(to offset: Int) {
        guard offset > countedTo else { return }
        lineFeeds += lines(countedTo..<min(offset, end))
        countedTo = min(offset, end)
    }

    private func lines(_ range: Range<Int>) -> Int {
        guard let base = storage.baseAddress else { return 0 }
        var count = 0
        var rest = base + (range.lowerBound - start)
        let last = base + (range.upperBound - start)
        while let hit = memchr(rest, Int32(UInt8(ascii: "\n")), last - rest) {
            count += 1
            rest = hit + 1
        }
        return count
    }

    /// Hands the bytes on in order, as a stream that another one is built upon.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        if readOffset == end, !fill(keepingFrom: readOffset) {
            if let failure { throw failure }
            return 0
        }
        let count = min(buffer.count, end - readOffset)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[readOffset - start..<readOffset - start + count]))
        readOffset += count
        return count
    }

    private func makeRoom(keepingFrom offset: Int) {
        guard storage.count - (end - start) < Self.chunk else { return }
        let kept = max(start, min(offset, end))
        if kept - start >= storage.count / 2 || end - kept + Self.chunk <= storage.count {
            countLines(to: kept)
            // copyMemory allows the two to overlap.
            storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[kept - start..<end - start]))
            start = kept
        }
        guard storage.count - (end - start) < Self.chunk else { return }
        let wider = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * storage.count, alignment: 64)
        wider.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<(end - start)]))
        storage.deallocate()
        storage = wider
    }
}
