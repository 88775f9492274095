/// A word as nearly all are printed: letters of Vietnamese in NFC, and no tone that stands elsewhere in the older spelling. Its
/// key is its own bytes in lower case, read through one small table.
struct PlainWord {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    /// Where the word ends in the text.
    private(set) var end: Int
    private(set) var look: SyllableRun.Look

    /// Nil where the word at `start` is none, or is printed in another way: whoever asks must look closer. `steps` are
    /// those of `WordStep`.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int, _ steps: UnsafeBufferPointer<UInt16>) {
        end = start
        look = []
        var state = 0, size: UInt64 = 0
        var seen: UInt16 = 0, plain: UInt16 = 0
        while end < text.count {
            let step = steps[state << 8 | Int(text[end])]
            state = Int(step >> 8) & 15
            if state >= WordStep.stop { break }
            let byte = UInt64(step & 0xFF)
            if size < 64 { low |= byte << size } else { high |= byte << (size & 63) }
            seen |= step
            plain &+= step >> 14
            size &+= 8
            end &+= 1
        }
        guard size > 0, size <= 128, state == 0 || state == WordStep.stop, !isOpen(text), !hasOddTone(text, start) else { return nil }
        var look: UInt8 = seen & WordStep.foreign != 0 || plain > 7 ? SyllableRun.Look.foreign.rawValue : 0
        if isCapital(text, start) {
            look |= SyllableRun.Look.capitalised.rawValue
            if seen & WordStep.small == 0, size > 8 { look |= SyllableRun.Look.capitals.rawValue }
        }
        self.look = SyllableRun.Look(rawValue: look)
    }

    /// A letter from U+2C00 on goes on with the word.
    @inline(__always)
    private func isOpen(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        end + 1 < text.count && text[end] == 0xE2 && text[end + 1] >= 0xB0
    }

    /// A tone on a last letter behind o or u may belong on that: hoà, thuỷ.
    @inline(__always)
    private func hasOddTone(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard text[end - 1] >= 0x80 else { return false }
        let before = end - 1 - (text[end - 2] >= 0xC3 ? 2 : 3)
        guard before >= start else { return false }
        let letter = text[before] | 0x20
        return letter == UInt8(ascii: "o") || letter == UInt8(ascii: "u")
    }

    @inline(__always)
    private func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let first = text[start]
        if first < 0x80 { return first & 0x20 == 0 }
        return first == 0xE1 ? text[start + 2] != UInt8(truncatingIfNeeded: low >> 16) : text[start + 1] != UInt8(truncatingIfNeeded: low >> 8)
    }
}
