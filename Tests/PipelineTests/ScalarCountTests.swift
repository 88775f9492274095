import Pipeline
import Testing

@Suite struct ScalarCountTests {
    /// Longer than a block of the count, so that sums over blocks are held too.
    @Test(arguments: ["", "họp", "Đ\u{302}", "a\nb", "👍🏽", String(repeating: "giảm họp ", count: 97), String(repeating: "ế", count: 240)])
    func `the bytes tell how many scalars a text has`(text: String) {
        #expect(text.scalarCount == text.unicodeScalars.count)
        #expect(text.dropFirst().scalarCount == text.dropFirst().unicodeScalars.count)
    }

    @Test(arguments: [0, 1, 239, 240, 241, 480, 1000])
    func `places are counted from where they are asked for`(length: Int) {
        let bytes = (0..<length).map { UInt8($0 % 3) }
        bytes.withUnsafeBufferPointer { bytes in
            for start in [0, 2, 240] {
                #expect(bytes.count(from: start) { bytes[$0] == 1 } == bytes.dropFirst(start).filter { $0 == 1 }.count)
            }
        }
    }
}
