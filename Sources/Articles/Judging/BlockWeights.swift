internal import Language
internal import Resources

extension BlockJudge {
    /// The weights that are embedded in the program.
    static func embedded() throws(LexiconProblems) -> BlockJudge {
        let name = "models/blocks.tsv"
        guard let resource = Resource.named(name) else {
            throw LexiconProblems([LexiconProblem(file: name, line: 0, message: "no such file in the program")])
        }
        return try BlockJudge(weights: resource.text, file: name)
    }

    /// Reads `tree ⇥ node ⇥ column ⇥ threshold ⇥ next ⇥ value`, trees and nodes in order; a leaf's column is "-".
    init(weights: String, file: String) throws(LexiconProblems) {
        let columns = Dictionary(uniqueKeysWithValues: BlockFeature.names.enumerated().map { ($1, Int32($0)) })
        var model = TreeModel()
        var number = 0
        for line in weights.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count == 6, let node = Int(cells[1]), let threshold = Float(cells[3]), let next = Int32(cells[4]),
                let value = Float(cells[5])
            else { throw LexiconProblems([LexiconProblem(file: file, line: number, message: "no node of a tree")]) }
            guard let column = cells[2] == "-" ? -1 : columns[cells[2]] else {
                throw LexiconProblems([LexiconProblem(file: file, line: number, message: "unknown column “\(cells[2])”")])
            }
            if node == 0 { model.roots.append(Int32(model.nodes.count)) }
            let root = model.roots.last ?? 0
            model.nodes.append(.init(column: column, threshold: threshold, next: root + next, value: value))
        }
        let isWhole = model.nodes.enumerated().allSatisfy { index, node in
            node.column < 0 || (Int(node.next) > index && Int(node.next) + 1 < model.nodes.count)
        }
        guard isWhole, !model.roots.isEmpty else {
            throw LexiconProblems([LexiconProblem(file: file, line: number, message: "a node points beyond the file")])
        }
        guard let judge = BlockJudge(model: model) else {
            throw LexiconProblems([LexiconProblem(file: file, line: number, message: "a tree has more than \(TreeScorer.leaves) leaves")])
        }
        self = judge
    }
}
