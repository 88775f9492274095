import Testing
@testable import Pipeline

@Suite struct FingerprintingTests {
    @Test(arguments: [0, 1, 7, 256, 1000])
    func piecesGiveTheDigestOfTheWhole(size: Int) {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var whole = Fingerprinting()
        let middle = size / 3
        bytes[..<middle].withUnsafeBytes { whole.append($0) }
        bytes[middle...].withUnsafeBytes { whole.append($0) }
        #expect(whole.fingerprint == Fingerprint(bytes))
    }

    @Test func orderMatters() {
        #expect(Fingerprint([1, 2]) != Fingerprint([2, 1]))
    }
}
