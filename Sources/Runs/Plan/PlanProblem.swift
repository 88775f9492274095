/// One thing that is wrong with a pipeline.json.
package struct PlanProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// As it was named to the program.
    package let file: String
    /// From 1; 0 where the file itself is the trouble.
    package let line: Int
    package let column: Int
    /// "reports.csv.dialect", "inputs.xml[0].record"; empty for the whole file.
    package let key: String
    package let message: String

    package init(file: String, line: Int = 0, column: Int = 0, key: String = "", message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.message = message
    }

    package var description: String {
        let place = line > 0 ? "\(file):\(line):\(column)" : file
        return "\(place): \(key.isEmpty ? "" : key + ": ")\(message)"
    }
}

/// All that is wrong with a pipeline.json, in the order of the file; never empty when thrown.
package struct PlanProblems: Error, Sendable, CustomStringConvertible {
    package let problems: [PlanProblem]

    init(_ problems: [PlanProblem]) {
        self.problems = problems.sorted { ($0.line, $0.column, $0.message) < ($1.line, $1.column, $1.message) }
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
