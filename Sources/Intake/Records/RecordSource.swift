internal import Pipeline

/// The documents of one stream, one after the other.
protocol RecordSource: AnyObject {
    /// Nil at the end; what broke the stream off is then in `breakOff`.
    func next() throws(StreamFailure) -> Item?

    /// Set once the end was reached before its time.
    var breakOff: StreamBreak? { get }
}

/// Where a stream broke off.
struct StreamBreak {
    let failure: StreamFailure
    /// Offset in the stream.
    let offset: Int
    let line: Int?
}

/// Numbers the records of one input through all its members.
final class Numbering {
    let input: String
    var member: String?
    private(set) var taken = 0

    init(input: String) {
        self.input = input
    }

    func take() -> Origin {
        defer { taken += 1 }
        return Origin(input: input, member: member, ordinal: taken)
    }
}
