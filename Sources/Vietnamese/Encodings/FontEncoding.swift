/// The encodings of the fonts that Vietnamese was typed with before Unicode. Their bytes were often declared as
/// windows-1252, and as often turned into UTF-8 as such: mojibake, which is read back here.
enum FontEncoding: String, CaseIterable {
    /// TCVN 5712 by its common fonts (".VnTime"): one byte a letter.
    case tcvn3
    /// VNI for Windows: a letter and a byte for its marks.
    case vni
    /// The Vietnamese Professionals Society: one byte a letter, fourteen capitals among the control characters.
    case vps

    /// UTF-8 in NFC of text in this encoding.
    func utf8(_ text: UnsafeBufferPointer<UInt8>, isMojibake: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count * 3 / 2)
        var index = 0
        var base = true
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if self == .vps, byte < 0x20, let letter = FontEncoding.vpsControls[byte] {
                    UTF8Scalar(value: letter).append(to: &result)
                } else {
                    result.append(byte)
                }
                base = Self.carriesMarks(UInt32(byte))
                index += 1
                continue
            }
            var value = UInt32(byte)
            var width = 1
            if isMojibake {
                let scalar = UTF8Scalar(text, at: index)
                width = scalar.width
                value = Windows1252.byte(of: scalar.value).map(UInt32.init) ?? scalar.value
            }
            append(value, hasBase: base, to: &result)
            base = self == .vni && (value == 0xF4 || value == 0xF6 || value == 0xD4 || value == 0xD6)
            index += width
        }
        return result.withUnsafeBufferPointer { Fold.composed($0) }
    }

    private func append(_ value: UInt32, hasBase: Bool, to result: inout [UInt8]) {
        guard 0x80..<0x100 ~= value else { return UTF8Scalar(value: value).append(to: &result) }
        switch self {
        case .vps:
            let letter = FontEncoding.vpsLetters[Int(value - 0x80)]
            UTF8Scalar(value: letter == 0 ? Windows1252.scalar(of: UInt8(value)) : UInt32(letter)).append(to: &result)
        case .tcvn3:
            let letter = value >= 0xA0 ? FontEncoding.tcvn3Letters[Int(value - 0xA0)] : 0
            UTF8Scalar(value: letter == 0 ? Windows1252.scalar(of: UInt8(value)) : UInt32(letter)).append(to: &result)
        case .vni:
            if hasBase, let marks = FontEncoding.vniMarks[UInt8(value | 0x20)] {
                for mark in marks { UTF8Scalar(value: mark).append(to: &result) }
            } else if let letter = FontEncoding.vniLetters[UInt8(value)] {
                UTF8Scalar(value: letter).append(to: &result)
            } else {
                UTF8Scalar(value: Windows1252.scalar(of: UInt8(value))).append(to: &result)
            }
        }
    }

    /// a, e, o, u, y: the letters behind which VNI writes marks.
    private static func carriesMarks(_ value: UInt32) -> Bool {
        switch UInt8(truncatingIfNeeded: value | 0x20) {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
        default: false
        }
    }

    /// The letters of bytes A0 to FF, 0 where TCVN3 leaves the byte alone.
    private static let tcvn3Letters: [UInt16] = [
        0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110, 0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0,
        0, 0, 0, 0, 0, 0x00E0, 0x1EA3, 0x00E3, 0x00E1, 0x1EA1, 0, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0,
        0, 0, 0, 0, 0, 0, 0x1EB7, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0, 0x1EBB, 0x1EBD,
        0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC, 0x1EC9, 0, 0, 0, 0x0129, 0x00ED, 0x1ECB, 0x00F2,
        0, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9,
        0, 0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0,
    ]

    /// The letters of bytes 80 to FF, 0 where VPS leaves the byte alone.
    private static let vpsLetters: [UInt16] = [
        0x00C0, 0x1EA2, 0x00C3, 0x1EA4, 0x1EA6, 0x1EA8, 0x1ECD, 0x1ED7, 0x0102, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC7, 0x1EAE, 0x1EB0, 0x1EB2,
        0x1EBE, 0, 0, 0x1EC0, 0x1EC2, 0x1EC4, 0x1ED0, 0x1ED2, 0x1ED4, 0x1ED6, 0x00FD, 0x1EF7, 0x1EF5, 0x1EDA, 0x1EDC, 0x1EDE,
        0, 0x1EAF, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EB7, 0x1EE0, 0x1EDB, 0x00D9, 0x1EDD, 0x1EDF, 0x1EE1, 0x0168, 0x1EE8, 0x1EE3, 0x1EEA,
        0x1ED5, 0x1EEC, 0x1EF2, 0x1EF8, 0x00CD, 0x00CC, 0x1ED9, 0x1EC8, 0x0128, 0x00D3, 0x1EED, 0x1EEF, 0x00D2, 0x1ECE, 0x00D5, 0x1EF1,
        0x1EA7, 0x00C1, 0x00C2, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD, 0x0111, 0x1EBB, 0x00C9, 0x00CA, 0x1EB9, 0x1EC9, 0x1EC5, 0x1ECB, 0x1EF9,
        0x01AF, 0x1EE6, 0x1ED3, 0x1ED1, 0x00D4, 0x1ECF, 0x01A1, 0x00C8, 0x1EEB, 0x1EE9, 0x00DA, 0x0169, 0x01B0, 0x00DD, 0x1EBA, 0,
        0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x1EA3, 0x1EA1, 0x0103, 0, 0x00E8, 0x00E9, 0x00EA, 0x1EBD, 0x00EC, 0x00ED, 0, 0x0129,
        0x1EB4, 0x0110, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0, 0x01A0, 0x1EE5, 0x00F9, 0x00FA, 0x1EE7, 0, 0x1EF6, 0x1EBC, 0x1EF3,
    ]

    /// The capitals that VPS has no room for above 7F.
    private static let vpsControls: [UInt8: UInt32] = [
        0x02: 0x1EA0, 0x03: 0x1EAC, 0x04: 0x1EB6, 0x05: 0x1EB8, 0x06: 0x1EC6, 0x10: 0x1ECA, 0x11: 0x1ECC, 0x12: 0x1ED8, 0x13: 0x1EE2,
        0x14: 0x1EE4, 0x15: 0x1EF0, 0x19: 0x1EF4, 0x1C: 0x1EAA, 0x1D: 0x1EEE,
    ]

    /// The combining marks that a byte puts on the letter before it; small and capital bytes share them.
    private static let vniMarks: [UInt8: [UInt32]] = [
        0xF8: [0x300], 0xF9: [0x301], 0xFB: [0x309], 0xF5: [0x303], 0xEF: [0x323],
        0xE2: [0x302], 0xE1: [0x302, 0x301], 0xE0: [0x302, 0x300], 0xE5: [0x302, 0x309], 0xE3: [0x302, 0x303], 0xE4: [0x302, 0x323],
        0xEA: [0x306], 0xE9: [0x306, 0x301], 0xE8: [0x306, 0x300], 0xFA: [0x306, 0x309], 0xFC: [0x306, 0x303], 0xEB: [0x306, 0x323],
    ]

    /// The bytes that are letters by themselves.
    private static let vniLetters: [UInt8: UInt32] = [
        0xEC: 0x00EC, 0xED: 0x00ED, 0xE6: 0x1EC9, 0xF3: 0x0129, 0xF2: 0x1ECB, 0xF4: 0x01A1, 0xF6: 0x01B0, 0xEE: 0x1EF5, 0xF1: 0x0111,
        0xCC: 0x00CC, 0xCD: 0x00CD, 0xC6: 0x1EC8, 0xD3: 0x0128, 0xD2: 0x1ECA, 0xD4: 0x01A0, 0xD6: 0x01AF, 0xCE: 0x1EF4, 0xD1: 0x0110,
    ]
}

/// windows-1252, the encoding that undeclared Western bytes are taken for.
enum Windows1252 {
    private static let high: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    private static let bytes = Dictionary(uniqueKeysWithValues: high.enumerated().map { (UInt32($1), UInt8($0 + 0x80)) })

    static func scalar(of byte: UInt8) -> UInt32 {
        byte & 0xE0 == 0x80 ? UInt32(high[Int(byte - 0x80)]) : UInt32(byte)
    }

    /// The byte that stands for a scalar, nil where none does.
    static func byte(of scalar: UInt32) -> UInt8? {
        scalar < 0x100 && scalar & 0xE0 != 0x80 ? UInt8(scalar) : bytes[scalar]
    }

    static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2)
        for byte in bytes { UTF8Scalar(value: byte < 0x80 ? UInt32(byte) : scalar(of: byte)).append(to: &result) }
        return result
    }
}
