internal import Foundation

/// JSON that any line reader may cut: U+0085, U+2028 and U+2029 end a line for some, so they are written as escapes.
enum LineSafety {
    static func append(_ json: Data, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + json.count + 1)
        // A Data asks for access at each of its bytes.
        json.withUnsafeBytes { json in
            var copied = 0
            var index = 0
            while index < json.count {
                guard let (escape, width) = escape(at: index, in: json) else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: json[copied..<index])
                bytes.append(contentsOf: escape.utf8)
                index += width
                copied = index
            }
            bytes.append(contentsOf: json[copied...])
        }
    }

    @inline(__always)
    private static func escape(at index: Int, in json: UnsafeRawBufferPointer) -> (String, Int)? {
        switch json[index] {
        case 0xC2 where index + 1 < json.count && json[index + 1] == 0x85:
            ("\\u0085", 2)
        case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] == 0xA8:
            ("\\u2028", 3)
        case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] == 0xA9:
            ("\\u2029", 3)
        default: nil
        }
    }
}
