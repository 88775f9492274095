internal import CLinear
internal import Glibc

/// Sparse rows of numbers: column and value, columns from 0.
struct SparseRows {
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []

    var count: Int { starts.count - 1 }

    mutating func append(_ row: [(column: Int32, value: Float)]) {
        for cell in row {
            columns.append(cell.column)
            values.append(cell.value)
        }
        starts.append(columns.count)
    }

    func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}

/// Finds the hyperplane between two classes: the L2-regularised support vector machine with squared hinge loss of
/// liblinear, in its dual form.
struct Solver {
    /// The price of a margin that is not kept.
    let cost: Double

    /// One weight a column, and the bias behind them. `scales` multiplies every column beforehand.
    ///
    /// The same rows give the same weights: the solver's own random order is set back each time.
    func weights(_ rows: SparseRows, columns: Int, isPositive: [Bool], scales: [Float]) -> [Float] {
        // A closing node of index -1 for every row, and one for the bias.
        var nodes: [feature_node] = []
        nodes.reserveCapacity(rows.columns.count + 2 * rows.count)
        var offsets: [Int] = []
        for row in 0..<rows.count {
            offsets.append(nodes.count)
            for cell in rows.range(of: row) {
                let column = Int(rows.columns[cell])
                nodes.append(feature_node(index: Int32(column + 1), value: Double(rows.values[cell] * scales[column])))
            }
            nodes.append(feature_node(index: Int32(columns + 1), value: 1))
            nodes.append(feature_node(index: -1, value: 0))
        }
        var targets = isPositive.map { $0 ? 1.0 : -1.0 }
        set_print_string_function { _ in }
        srand(1)
        return nodes.withUnsafeMutableBufferPointer { nodes in
            targets.withUnsafeMutableBufferPointer { targets in
                var pointers = offsets.map { offset in nodes.baseAddress.map { base in base + offset } }
                return pointers.withUnsafeMutableBufferPointer { pointers in
                    solve(targets, pointers, columns: columns + 1)
                }
            }
        }
    }

    private func solve(
        _ targets: UnsafeMutableBufferPointer<Double>, _ rows: UnsafeMutableBufferPointer<UnsafeMutablePointer<feature_node>?>,
        columns: Int
    ) -> [Float] {
        var problem = problem()
        problem.l = Int32(targets.count)
        problem.n = Int32(columns)
        problem.y = targets.baseAddress
        problem.x = rows.baseAddress
        problem.bias = 1
        var parameter = parameter()
        parameter.solver_type = Int32(L2R_L2LOSS_SVC_DUAL)
        parameter.eps = 0.01
        parameter.C = cost
        var model = train(&problem, &parameter)
        defer { free_and_destroy_model(&model) }
        guard let trained = model?.pointee else { return Array(repeating: 0, count: columns) }
        // liblinear's weights speak for the label that it met first.
        let sign: Float = trained.label[0] == 1 ? 1 : -1
        return (0..<columns).map { Float(trained.w[$0]) * sign }
    }
}
