internal import Language
internal import Pipeline
internal import Resources

/// Reads the embedded files of the gazetteer (their columns stand in their first lines) into tables, byte by byte.
struct GazetteerReading {
    private var tables = GazetteerTables()
    private var problems: [LexiconProblem] = []
    /// Official codes → units, one table a file.
    private var provinces: [Int: UnitID] = [:]
    private var districts: [Int: UnitID] = [:]
    private var provincesSince2025: [Int: UnitID] = [:]
    private var communesSince2025 = [UnitID](repeating: -1, count: 1 << 16)

    /// The gazetteer, with the pack's further ways to write its units.
    static func read(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) -> Gazetteer {
        var reading = GazetteerReading()
        try reading.readProvinces(&vocabulary)
        try reading.readCommunesSince2025(&vocabulary)
        try reading.readDistricts(&vocabulary)
        try reading.readCommunes(&vocabulary)
        try reading.readAliases(pack, &vocabulary)
        guard reading.problems.isEmpty else { throw LexiconProblems(reading.problems) }
        return Gazetteer(reading.tables)
    }

    private mutating func readProvinces(_ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        try rows(of: "provinces2025", columns: 3) { reading, row in
            reading.provincesSince2025[row.code] = reading.add(row, .twoTiers, .province, in: -1, kind: 1, name: 2, &vocabulary)
        }
        try rows(of: "provinces", columns: 5) { reading, row in
            let unit = reading.add(row, .threeTiers, .province, in: -1, kind: 1, name: 2, &vocabulary)
            reading.provinces[row.code] = unit
            guard let unit, let successor = reading.provincesSince2025[row.number(3)] else { return row.report("unknown successor", &reading) }
            reading.tables.addSuccessors([successor], of: unit)
            reading.tables.addHost(row.range(4), of: unit)
        }
    }

    private mutating func readCommunesSince2025(_ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        try rows(of: "communes2025", columns: 4) { reading, row in
            guard let province = reading.provincesSince2025[row.number(1)], row.code < reading.communesSince2025.count
            else { return row.report("unknown province", &reading) }
            if let unit = reading.add(row, .twoTiers, .commune, in: province, kind: 2, name: 3, &vocabulary) {
                reading.communesSince2025[row.code] = unit
            }
        }
    }

    private mutating func readDistricts(_ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        try rows(of: "districts", columns: 7) { reading, row in
            guard let province = reading.provinces[row.number(1)] else { return row.report("unknown province", &reading) }
            guard let unit = reading.add(row, .threeTiers, .district, in: province, kind: 2, name: 3, other: 5, &vocabulary)
            else { return }
            reading.districts[row.code] = unit
            reading.tables.addSuccessors(reading.communes(row.numbers(4)), of: unit)
            reading.tables.addHost(row.range(6), of: unit)
        }
    }

    private mutating func readCommunes(_ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        try rows(of: "communes", columns: 4) { reading, row in
            guard let district = reading.districts[row.number(1)] else { return row.report("unknown district", &reading) }
            guard let unit = reading.add(row, .threeTiers, .commune, in: district, kind: 2, name: 3, other: 5, &vocabulary)
            else { return }
            reading.tables.addSuccessors(reading.communes(row.numbers(4)), of: unit)
        }
    }

    private mutating func readAliases(_ pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        for row in try pack.rows(of: "place_aliases") {
            let code = row.cells.count > 1 ? row.cells[1] : ""
            let unit = Int(code).flatMap { code.count == 2 ? provinces[$0] : districts[$0] }
            guard let unit, !row.cells[0].isEmpty else {
                problems.append(LexiconProblem(file: row.file, line: row.line, message: "expected an alias and the code of a province or district"))
                continue
            }
            let ids = vocabulary.internTerm(row.cells[0])
            guard !tables.bears(unit, ids) else {
                problems.append(LexiconProblem(file: row.file, line: row.line, message: "“\(row.cells[0])” already names that unit"))
                continue
            }
            tables.addName(ids, of: unit)
            if code.count == 2, let successor = provincesSince2025[Int(code) ?? 0] { tables.addName(ids, of: successor) }
        }
    }

    private func communes(_ codes: [Int]) -> [UnitID] {
        codes.compactMap { $0 < communesSince2025.count && communesSince2025[$0] >= 0 ? communesSince2025[$0] : nil }
    }

    private mutating func add(
        _ row: GazetteerRow, _ era: Era, _ tier: Unit.Tier, in parent: UnitID, kind: Int, name: Int, other: Int? = nil,
        _ vocabulary: inout Vocabulary
    ) -> UnitID? {
        guard let kind = row.kind(kind) else {
            row.report("unknown kind of unit", &self)
            return nil
        }
        let unit = Unit(era: era, tier: tier, kind: kind, parent: parent, name: row.range(name))
        let id = tables.add(unit)
        tables.addName(row.range(name), of: id, &vocabulary)
        if let other { tables.addName(row.range(other), of: id, &vocabulary) }
        return id
    }

    fileprivate mutating func report(_ problem: LexiconProblem) {
        problems.append(problem)
    }

    private mutating func rows(
        of file: String, columns: Int, _ body: (inout GazetteerReading, GazetteerRow) -> Void
    ) throws(LexiconProblems) {
        let name = "gazetteer/\(file).tsv"
        guard let resource = Resource.named(name) else {
            throw LexiconProblems([LexiconProblem(file: name, line: 0, message: "no such gazetteer file")])
        }
        let text = resource.bytes
        let base = tables.take(text)
        var start = 0
        var number = 0
        var starts: [Int] = []
        while start < text.count {
            var end = start
            while end < text.count, text[end] != 0x0A { end += 1 }
            number += 1
            if text[start] != 0x23, end > start {
                starts.removeAll(keepingCapacity: true)
                starts.append(start)
                for index in start..<end where text[index] == 0x09 { starts.append(index + 1) }
                starts.append(end + 1)
                let row = GazetteerRow(file: name, line: number, text: text, base: base, starts: starts)
                if row.columns >= columns { body(&self, row) } else { row.report("expected \(columns) columns", &self) }
            }
            start = end + 1
        }
    }
}

/// One line of a gazetteer file.
struct GazetteerRow {
    let file: String
    let line: Int
    let text: UnsafeRawBufferPointer
    /// Where the file begins in the tables' own bytes.
    let base: Int32
    /// Where the cells begin, and one past the end.
    let starts: [Int]

    var columns: Int { starts.count - 1 }
    var code: Int { number(0) }

    /// The cell's place in the gazetteer's bytes; empty for a column that the line leaves out.
    func range(_ column: Int) -> Range<Int32> {
        guard column < columns else { return 0..<0 }
        return base + Int32(starts[column])..<base + Int32(starts[column + 1] - 1)
    }

    /// The first number of a cell, 0 where there is none.
    func number(_ column: Int) -> Int {
        guard column < columns else { return 0 }
        var number = 0
        for index in starts[column]..<starts[column + 1] - 1 {
            let digit = Int(text[index]) - 48
            guard (0...9).contains(digit) else { break }
            number = number * 10 + digit
        }
        return number
    }

    /// Numbers with blanks between them.
    func numbers(_ column: Int) -> [Int] {
        guard column < columns else { return [] }
        var numbers: [Int] = []
        var isInside = false
        for index in starts[column]..<starts[column + 1] - 1 {
            let digit = Int(text[index]) - 48
            guard (0...9).contains(digit) else { isInside = false; continue }
            if isInside { numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit } else { numbers.append(digit) }
            isInside = true
        }
        return numbers
    }

    func kind(_ column: Int) -> Unit.Kind? {
        guard column < columns else { return nil }
        let cell = text[starts[column]..<starts[column + 1] - 1]
        return Unit.Kind.allCases.first { cell.elementsEqual($0.code.utf8) }
    }

    func report(_ message: String, _ reading: inout GazetteerReading) {
        reading.report(LexiconProblem(file: file, line: line, message: message))
    }
}
