internal import Foundation

/// The forms under which text is compared. Text that is printed keeps the source's own form.
///
/// No form that text is compared under strips a diacritic: họp and hợp, giảm and giám stay apart. The compared forms are
/// made on UTF-8 bytes.
package enum Fold {
    /// The word without its tone marks, vowels kept: "nghị" "nghi", "cuộc" "cuôc": the commonest slip of typing,
    /// for spelling out slips of long terms.
    package static func withoutTones(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.map { scalar in
            guard scalar.value < Letters.limit, Letters.places[Int(scalar.value)] != 0xFFFF else { return scalar }
            return Unicode.Scalar(Letters.rows[Int(Letters.places[Int(scalar.value)] >> 3)][0]) ?? scalar
        }))
    }

    /// Lower case in NFC.
    package static func lowercasedNFC(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            String(decoding: folded(bytes, lowercases: true), as: UTF8.self)
        }
    }

    /// Lower case in NFC of valid UTF-8.
    package static func lowercasedNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        folded(bytes, lowercases: true)
    }

    /// Puts lower case in NFC of valid UTF-8 behind what `target` holds already, which is not changed.
    package static func appendLowercasedNFC(_ bytes: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
        append(bytes, to: &target, lowercases: true)
    }

    /// NFC of valid UTF-8, the case kept.
    package static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        folded(bytes, lowercases: false)
    }

    private static func folded(_ source: UnsafeBufferPointer<UInt8>, lowercases: Bool) -> [UInt8] {
        var target: [UInt8] = []
        target.reserveCapacity(source.count + 16)
        append(source, to: &target, lowercases: lowercases)
        return target
    }

    private static func append(_ source: UnsafeBufferPointer<UInt8>, to target: inout [UInt8], lowercases: Bool) {
        let floor = target.count
        Letters.lower.withUnsafeBufferPointer { lower in
            var index = 0
            while index < source.count {
                let byte = source[index]
                if byte < 0x80 {
                    target.append(lowercases && byte &- 65 < 26 ? byte | 0x20 : byte)
                    index += 1
                    continue
                }
                var scalar = UTF8Scalar(source, at: index)
                if scalar.value &- 0x300 < 0x70 {
                    compose(scalar, onto: &target, floor)
                } else {
                    if lowercases, scalar.value < lower.count { scalar.value = UInt32(lower[Int(scalar.value)]) }
                    scalar.append(to: &target)
                }
                index += scalar.width
            }
        }
    }

    /// Puts a combining mark on the letter that ends `target`, or behind it where the two make no single letter or the
    /// text began at the mark.
    private static func compose(_ mark: UTF8Scalar, onto target: inout [UInt8], _ floor: Int) {
        var start = target.count - 1
        while start > floor, target[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= floor else { return mark.append(to: &target) }
        let last = target.withUnsafeBufferPointer { UTF8Scalar($0, at: start) }
        if let letter = Letters.composed(last.value, mark.value) {
            target.removeSubrange(start...)
            UTF8Scalar(value: letter).append(to: &target)
            return
        }
        // Letters of other alphabets are rare enough for the general algorithm: ñ, ç, ö.
        let tail = String(decoding: target[start...], as: UTF8.self)
        var pair = tail.unicodeScalars
        pair.append(Unicode.Scalar(mark.value) ?? "\u{FFFD}")
        target.removeSubrange(start...)
        target.append(contentsOf: String(pair).precomposedStringWithCanonicalMapping.utf8)
    }
}

/// One scalar of UTF-8 text and the bytes it takes there.
struct UTF8Scalar {
    var value: UInt32
    /// Bytes in the source.
    let width: Int

    init(value: UInt32) {
        self.value = value
        width = 0
    }

    /// Reads the scalar that starts at `index`; a stray or cut sequence is read as one byte.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let first = UInt32(bytes[index])
        let needed = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first < 0x80 || (first >= 0xC2 && index + needed <= bytes.count) else {
            value = first
            width = 1
            return
        }
        switch needed {
        case 1: value = first
        case 2: value = (first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        case 3: value = (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        default:
            value = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
                | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        }
        width = needed
    }

    @inline(__always)
    func append(to target: inout [UInt8]) {
        if value < 0x80 {
            target.append(UInt8(value))
        } else if value < 0x800 {
            target.append(UInt8(0xC0 | value >> 6))
            target.append(UInt8(0x80 | value & 0x3F))
        } else if value < 0x10000 {
            target.append(UInt8(0xE0 | value >> 12))
            target.append(UInt8(0x80 | value >> 6 & 0x3F))
            target.append(UInt8(0x80 | value & 0x3F))
        } else {
            target.append(UInt8(0xF0 | value >> 18))
            target.append(UInt8(0x80 | value >> 12 & 0x3F))
            target.append(UInt8(0x80 | value >> 6 & 0x3F))
            target.append(UInt8(0x80 | value & 0x3F))
        }
    }
}
