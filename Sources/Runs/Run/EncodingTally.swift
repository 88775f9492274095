/// The encodings that the documents of one input were found to be in.
struct EncodingTally {
    private var counts: [String: Int] = [:]

    mutating func add(_ encoding: String?) {
        if let encoding { counts[encoding, default: 0] += 1 }
    }

    /// Joined by `;` as other lists of the ledger: the most frequent first, the alphabet among equals. Nil where no
    /// document was read.
    var list: String? {
        guard !counts.isEmpty else { return nil }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).joined(separator: ";")
    }
}
