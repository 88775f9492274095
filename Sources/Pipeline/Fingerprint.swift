internal import CXXHash

/// A 128-bit XXH3 digest of bytes: names inputs, articles and claims. It tells equal from unequal; it is no seal
/// against a forger.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(_ bytes: UnsafeRawBufferPointer) {
        let digest = XXH3_128bits(bytes.baseAddress, bytes.count)
        self.init(high: digest.high64, low: digest.low64)
    }

    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes(Fingerprint.init)
    }

    /// Digest of the parts with an unambiguous break between them.
    package init(parts: [String]) {
        var bytes: [UInt8] = []
        for part in parts {
            bytes.append(contentsOf: part.utf8)
            bytes.append(0x1F)
        }
        self.init(bytes)
    }

    /// 32 hex digits.
    package var description: String { hex(high) + hex(low) }

    /// The first 16 hex digits, for ids that a person reads.
    package var short: String { hex(high) }

    private func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Takes the fingerprint of bytes that come piece by piece.
package struct Fingerprinting: ~Copyable {
    private let state: OpaquePointer?

    package init() {
        state = XXH3_createState()
        _ = XXH3_128bits_reset(state)
    }

    deinit {
        _ = XXH3_freeState(state)
    }

    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        _ = XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
    }

    /// The digest of everything so far, equal to `Fingerprint` of the same bytes in one piece.
    package var fingerprint: Fingerprint {
        let digest = XXH3_128bits_digest(state)
        return Fingerprint(high: digest.high64, low: digest.low64)
    }
}
