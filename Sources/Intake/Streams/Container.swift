/// What holds the bytes, told by their beginning.
package enum Container: String, Sendable, Hashable, Codable, CaseIterable {
    case gzip = "gz"
    case bzip2 = "bz2"
    case xz
    case zstd = "zst"
    case tar
    case zip

    /// Nil for bytes that stand for themselves.
    init?(beginning head: [UInt8]) {
        if head.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if head.starts(with: "BZh".utf8), head.count > 9, head[4...9].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) {
            self = .bzip2
        } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstd
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if Self.isTarHeader(head) {
            self = .tar
        } else {
            return nil
        }
    }

    /// How many bytes decide.
    static let headBytes = 512

    var holdsMembers: Bool { self == .tar || self == .zip }

    /// A tar header's checksum is the sum of its 512 bytes, the checksum's own eight taken as spaces.
    private static func isTarHeader(_ head: [UInt8]) -> Bool {
        guard head.count >= 512, head[0] != 0 else { return false }
        let digits = head[148..<156].drop { $0 == 0x20 || $0 == 0x30 }.prefix { (0x30...0x37).contains($0) }
        guard let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { return false }
        let sum = (0..<512).reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(head[$1])) }
        return sum == stated
    }
}
