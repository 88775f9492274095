internal import Foundation

/// The order of a Vietnamese dictionary as the Unicode collation gives it: letters first (each of the 29 has its own
/// place, so that the d with stroke follows d), then tones (level, grave, hook, tilde, acute, dot), then case.
/// Digits sort by number.
package enum VietnameseOrder {
    /// Bytes that compare as the texts should.
    package static func key(of text: String) -> [UInt8] {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        var cases: [UInt8] = []
        var digits: [UInt8] = []
        func closeNumber() {
            guard !digits.isEmpty else { return }
            let significant = digits.drop { $0 == UInt8(ascii: "0") }
            letters += [Weight.number, UInt8(min(significant.count, 255))] + significant
            digits = []
        }
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.append(UInt8(scalar.value))
                continue
            }
            closeNumber()
            if let shape = Weight.shapes[scalar.value], let last = letters.last, last >= Weight.firstLetter {
                letters[letters.count - 1] = last + shape
            } else if let tone = Weight.tones[scalar.value] {
                if !tones.isEmpty { tones[tones.count - 1] = tone }
            } else {
                let isUpper = scalar.properties.isUppercase
                letters += Weight.letter(scalar)
                tones.append(1)
                cases.append(isUpper ? 2 : 1)
            }
        }
        closeNumber()
        return letters + [0] + tones + [0] + cases
    }
}

private enum Weight {
    static let number: UInt8 = 0x30
    static let firstLetter: UInt8 = 0x40

    /// Marks that make another letter: breve, circumflex, horn.
    static let shapes: [UInt32: UInt8] = [0x306: 1, 0x302: 2, 0x31B: 3]
    /// Grave, hook above, tilde, acute, dot below.
    static let tones: [UInt32: UInt8] = [0x300: 2, 0x309: 3, 0x303: 4, 0x301: 5, 0x323: 6]

    /// Four places a letter, so that its shapes fit behind it; other scripts behind all letters, marks before.
    static func letter(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0x61...0x7A: [firstLetter + UInt8(scalar.value - 0x61) * 4]
        case 0x41...0x5A: [firstLetter + UInt8(scalar.value - 0x41) * 4]
        case 0x110, 0x111: [firstLetter + 3 * 4 + 1]
        case 0...0x2F: [UInt8(scalar.value / 2 + 1)]
        case 0x30...0x7F: [0x20]
        default: [0xFF, UInt8(truncatingIfNeeded: scalar.value >> 16), UInt8(truncatingIfNeeded: scalar.value >> 8),
                  UInt8(truncatingIfNeeded: scalar.value)]
        }
    }
}
