internal import Vietnamese

/// One line of a lexicon file: a term, what it means to the code that asks, how heavy it is, and why it is there.
package struct LexiconEntry<Sense: RawRepresentable & Sendable>: Sendable where Sense.RawValue == String {
    /// Lower case, NFC.
    package let term: String
    package let sense: Sense
    /// 1 where the file leaves it empty.
    package let weight: Double
    package let note: String
    package let line: Int
}

/// What is wrong with one line of a lexicon file.
package struct LexiconProblem: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let message: String

    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// "file:line: message", without the line where the file itself is the trouble.
    package var description: String { (line > 0 ? "\(file):\(line): " : "\(file): ") + message }
}

/// All that is wrong with a pack's files; never empty when thrown.
package struct LexiconProblems: Error, Sendable, CustomStringConvertible {
    package var problems: [LexiconProblem]

    package init(_ problems: [LexiconProblem]) {
        self.problems = problems
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension LanguagePack {
    /// Reads `<file>.tsv`: `term ⇥ sense ⇥ weight ⇥ note`, `#` starts a comment line. The asking code's enumeration
    /// says which senses there are.
    ///
    /// Throws every duplicate, every line that is not NFC and lower case, and every unknown sense at once.
    package func entries<Sense>(
        of file: String, as senses: Sense.Type
    ) throws(LexiconProblems) -> [LexiconEntry<Sense>]
    where Sense: RawRepresentable & CaseIterable & Sendable, Sense.RawValue == String {
        var entries: [LexiconEntry<Sense>] = []
        var problems: [LexiconProblem] = []
        var seen: [String: Int] = [:]
        for row in try rows(of: file) {
            func report(_ message: String) {
                problems.append(LexiconProblem(file: row.file, line: row.line, message: message))
            }
            guard row.cells.count >= 2 else {
                report("expected term, sense, weight and note with tabs between them")
                continue
            }
            let term = row.cells[0]
            guard let sense = Sense(rawValue: row.cells[1]) else {
                let known = Sense.allCases.map(\.rawValue).joined(separator: ", ")
                report("unknown sense “\(row.cells[1])”; known are \(known)")
                continue
            }
            let weightText = row.cells.count > 2 ? row.cells[2] : ""
            guard let weight = weightText.isEmpty ? 1 : Double(weightText) else {
                report("weight “\(weightText)” is not a number")
                continue
            }
            if term.isEmpty { report("empty term") }
            if Fold.lowercasedNFC(term) != term {
                report("“\(term)” is not lower case in NFC")
            }
            if let first = seen.updateValue(row.line, forKey: term + "\t" + sense.rawValue) {
                report("“\(term)” stands already in line \(first)")
            }
            entries.append(LexiconEntry(
                term: term, sense: sense, weight: weight, note: row.cells.count > 3 ? row.cells[3] : "", line: row.line))
        }
        guard problems.isEmpty else { throw LexiconProblems(problems) }
        return entries
    }
}
