/// The Vietnamese vowels and their marks: which letter a base and a mark make, and where a tone stands.
enum Letters {
    /// One row a vowel, one column a tone: level, grave, hook, tilde, acute, dot.
    static let rows: [[UInt16]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ].map { $0.unicodeScalars.map { UInt16($0.value) } }

    /// The combining marks of the tone columns, from the second on: U+0300 grave, hook, tilde, acute, dot below.
    private static let toneMarks: [UInt16] = [0, 0x300, 0x309, 0x303, 0x301, 0x323]

    /// Which row a vowel moves to under a shape mark: circumflex, breve, horn.
    private static let shapes: [(mark: UInt16, from: [Int], to: [Int])] = [
        (0x302, [0, 3, 6, 12, 15, 18], [2, 4, 7, 14, 16, 19]),
        (0x306, [0, 12], [1, 13]),
        (0x31B, [6, 9, 18, 21], [8, 10, 20, 22]),
    ]

    /// Scalars below this have entries in the tables.
    static let limit = 0x1F00

    /// Row × 8 + tone of a scalar, 0xFFFF for what is no Vietnamese vowel.
    static let places: [UInt16] = {
        var places = [UInt16](repeating: 0xFFFF, count: limit)
        for (row, letters) in rows.enumerated() {
            for (tone, letter) in letters.enumerated() { places[Int(letter)] = UInt16(row * 8 + tone) }
        }
        return places
    }()

    /// Each scalar's lower case, itself where that is not one scalar of the tables.
    static let lower: [UInt16] = (0..<limit).map { value in
        guard let scalar = Unicode.Scalar(value) else { return UInt16(value) }
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        guard let only = mapped.first, mapped.count == 1, only.value < limit else { return UInt16(value) }
        return UInt16(only.value)
    }

    /// The one letter that `letter` and a combining `mark` make, nil where they make no Vietnamese letter.
    static func composed(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
        guard letter < limit, mark < 0x370 else { return nil }
        let place = places[Int(letter)]
        guard place != 0xFFFF else { return nil }
        let row = Int(place >> 3), tone = Int(place & 7)
        let mark = UInt16(mark)
        if tone == 0, let column = toneMarks.dropFirst().firstIndex(of: mark) { return UInt32(rows[row][column]) }
        for shape in shapes where shape.mark == mark {
            if let from = shape.from.firstIndex(of: row) { return UInt32(rows[shape.to[from]][tone]) }
        }
        return nil
    }
}
