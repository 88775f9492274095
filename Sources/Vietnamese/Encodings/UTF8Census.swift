/// One pass over bytes that may be UTF-8: whether they are, and what letters they hold.
struct UTF8Census {
    /// Well-formed sequences of more than one byte.
    private(set) var sequences = 0
    /// Bytes that are part of no well-formed sequence.
    private(set) var invalid = 0
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let count = bytes.count
        let raw = UnsafeRawBufferPointer(bytes)
        while index < count {
            if index + 8 <= count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                index += 8
                continue
            }
            let byte = bytes[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            let length = Self.length(bytes, index)
            guard length > 0 else {
                invalid += 1
                index += 1
                continue
            }
            sequences += 1
            index += length
        }
    }

    /// Bytes of the well-formed sequence that starts here, 0 where none does.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let first = bytes[index]
        let length = switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
        guard length > 0, index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        let second = bytes[index + 1]
        switch first {
        case 0xE0: return second >= 0xA0 ? length : 0
        case 0xED: return second < 0xA0 ? length : 0
        case 0xF0: return second >= 0x90 ? length : 0
        case 0xF4: return second < 0x90 ? length : 0
        default: return length
        }
    }

    /// The bytes with a replacement character for each that is part of no well-formed sequence.
    static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : length(bytes, index)
            if length == 0 {
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                index += 1
            } else {
                result.append(contentsOf: bytes[index..<index + length])
                index += length
            }
        }
        return result
    }
}
