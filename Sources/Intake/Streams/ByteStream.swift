/// Bytes that come piece by piece.
protocol ByteStream: AnyObject {
    /// Puts at most `buffer.count` bytes at its beginning and says how many; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int
}

/// How many bytes went in and came out, shared by the streams of one input.
final class Meter {
    /// Bytes of the file that were read.
    var file = 0
    /// Bytes that decompression made of them, over all members.
    var stream = 0
}
