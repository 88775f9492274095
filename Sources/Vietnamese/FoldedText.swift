/// Text in its matching form, with the way back to the printed bytes: lower case, NFC, one tone placement.
package struct FoldedText: Sendable {
    package let bytes: [UInt8]
    /// For every folded byte, and once more for the end, the offset of the printed byte it came from.
    package let origins: [Int32]

    /// Folds valid UTF-8 of less than 2 GB.
    package init(_ source: UnsafeBufferPointer<UInt8>) {
        var bytes: [UInt8] = []
        var origins: [Int32] = []
        bytes.reserveCapacity(source.count)
        origins.reserveCapacity(source.count + 1)
        var start = 0
        while start < source.count {
            var end = start
            while end < source.count, Self.isLetter(source, &end) {}
            if end == start { end = start + UTF8Scalar(source, at: start).width }
            let word = UnsafeBufferPointer(rebasing: source[start..<end])
            let folded = SyllableKey(word).map { Array($0.text.utf8) } ?? Fold.lowercasedNFC(word)
            for (offset, byte) in folded.enumerated() {
                bytes.append(byte)
                // Folding moves letters by at most a mark: the offset in the word is close enough to print from, and
                // the ends of words are exact.
                origins.append(Int32(min(start + offset, end - 1)))
            }
            start = end
        }
        origins.append(Int32(source.count))
        self.bytes = bytes
        self.origins = origins
    }

    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { FoldedText($0) }
    }

    /// The printed bytes behind a range of folded ones.
    package func origin(of range: Range<Int>) -> Range<Int> {
        Int(origins[range.lowerBound])..<Int(origins[range.upperBound])
    }

    /// Steps over one letter or combining mark; false, and no step, at anything else.
    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 {
            guard (byte | 0x20) &- 97 < 26 else { return false }
            index += 1
            return true
        }
        let scalar = UTF8Scalar(bytes, at: index)
        guard scalar.value >= 0xC0, scalar.value < 0x2000 else { return false }
        index += scalar.width
        return true
    }
}
