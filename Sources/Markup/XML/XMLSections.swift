/// Cuts long CDATA sections into several, which mean the same.
enum XMLSections {
    /// - Parameter limit: bytes of one section.
    static func split(_ bytes: [UInt8], every limit: Int) -> [UInt8] {
        let opening = Array("<![CDATA[".utf8)
        let closing = Array("]]>".utf8)
        var split: [UInt8] = []
        split.reserveCapacity(bytes.count + bytes.count / limit * 12)
        var index = 0
        while let open = find(opening, in: bytes, from: index) {
            var start = open + opening.count
            split += bytes[index..<start]
            let end = find(closing, in: bytes, from: start) ?? bytes.count
            while end - start > limit {
                var cut = start + limit
                // Not inside a character.
                while cut > start, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
                split += bytes[start..<cut] + closing + opening
                start = cut
            }
            split += bytes[start..<end]
            index = end
        }
        return split + bytes[index...]
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        var index = from
        while index + word.count <= bytes.count {
            if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) { return index }
            index += 1
        }
        return nil
    }
}
