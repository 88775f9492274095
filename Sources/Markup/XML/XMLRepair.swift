/// Mends what dumps get wrong most often, so that one bad byte does not cost an article.
enum XMLRepair {
    /// Puts a space for every C0 control that XML 1.0 forbids.
    static func blankControls(in bytes: inout [UInt8], counting repairs: inout [String: Int]) {
        var count = 0
        for byte in bytes where isForbidden(byte) { count += 1 }
        guard count > 0 else { return }
        for index in bytes.indices where isForbidden(bytes[index]) {
            bytes[index] = UInt8(ascii: " ")
        }
        repairs["control_character", default: 0] += count
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    /// A record that the parser refused, with its bad UTF-8 replaced, its stray ampersands escaped and its
    /// references to forbidden characters blanked; nil where none of that is wrong with it.
    static func mend(_ bytes: [UInt8], counting repairs: inout [String: Int]) -> [UInt8]? {
        var count: [String: Int] = [:]
        var text = bytes
        if String(validating: bytes, as: UTF8.self) == nil {
            let marks = bytes.replacementMarks
            text = Array(String(decoding: bytes, as: UTF8.self).utf8)
            count["invalid_utf8"] = text.replacementMarks - marks
        }
        let mended = escapeStrayAmpersands(in: text, counting: &count)
        guard !count.isEmpty else { return nil }
        repairs.merge(count) { $0 + $1 }
        return mended
    }

    private static func escapeStrayAmpersands(in bytes: [UInt8], counting count: inout [String: Int]) -> [UInt8] {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), let end = endOfLiteral(bytes, at: index) {
                mended.append(contentsOf: bytes[index..<end])
                index = end
            } else if bytes[index] == UInt8(ascii: "&") {
                index = copyReference(bytes, at: index, into: &mended, counting: &count)
            } else {
                mended.append(bytes[index])
                index += 1
            }
        }
        return mended
    }

    /// Behind a CDATA section or a comment, in which ampersands mean nothing.
    private static func endOfLiteral(_ bytes: [UInt8], at index: Int) -> Int? {
        for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] where bytes[index...].starts(with: opening.utf8) {
            let closing = Array(closing.utf8)
            var end = index + opening.utf8.count
            while end + closing.count <= bytes.count {
                if bytes[end..<end + closing.count].elementsEqual(closing) { return end + closing.count }
                end += 1
            }
        }
        return nil
    }

    private static func copyReference(
        _ bytes: [UInt8], at index: Int, into mended: inout [UInt8], counting count: inout [String: Int]
    ) -> Int {
        var end = index + 1
        while end < bytes.count, end - index < 12, isReferenceByte(bytes[end]) { end += 1 }
        guard end < bytes.count, end > index + 1, bytes[end] == UInt8(ascii: ";") else {
            mended.append(contentsOf: "&amp;".utf8)
            count["stray_ampersand", default: 0] += 1
            return index + 1
        }
        let body = bytes[index + 1..<end]
        if body.first == UInt8(ascii: "#"), !namesAllowedCharacter(body.dropFirst()) {
            mended.append(UInt8(ascii: " "))
            count["control_character", default: 0] += 1
        } else {
            mended.append(contentsOf: bytes[index...end])
        }
        return end + 1
    }

    private static func isReferenceByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private static func namesAllowedCharacter(_ digits: ArraySlice<UInt8>) -> Bool {
        let isHexadecimal = digits.first == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), Unicode.Scalar(value) != nil else { return false }
        return value >= 0x20 && value & 0xFFFE != 0xFFFE || value == 9 || value == 10 || value == 13
    }
}

extension [UInt8] {
    /// How often U+FFFD stands in the bytes.
    fileprivate var replacementMarks: Int {
        guard count >= 3 else { return 0 }
        return (0...count - 3).count { self[$0] == 0xEF && self[$0 + 1] == 0xBF && self[$0 + 2] == 0xBD }
    }
}
