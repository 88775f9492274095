/// Gradient boosting of small trees on weighted log loss: rows sorted into bins once, trees grown leaf by leaf.
struct Forest {
    struct Settings {
        var trees = 120
        var leaves = 16
        var rate: Float = 0.1
        var rowShare: Float = 0.5
        var columnShare: Float = 0.35
        /// Least weight of a leaf, in rows of mean weight.
        var leafWeight: Float = 20
        var ridge: Float = 2
    }

    struct Node {
        var column: Int
        var threshold: Float
        var bin: UInt8
        /// The left child in its tree; the right one stands behind it.
        var next: Int
        var value: Float
    }

    var trees: [[Node]] = []

    func score(_ row: UnsafePointer<Float>) -> Float {
        trees.reduce(0) { sum, tree in
            var index = 0
            while tree[index].column >= 0 {
                index = tree[index].next + (row[tree[index].column] <= tree[index].threshold ? 0 : 1)
            }
            return sum + tree[index].value
        }
    }
}

/// Rows by column, each value as the number of its bin.
struct BinnedRows {
    static let bins = 48
    let count: Int
    let width: Int
    /// Column by column.
    var cells: [UInt8]
    /// Upper edges of the bins of each column.
    var edges: [[Float]]

    init(rows: [Float], width: Int) {
        self.width = width
        count = rows.count / width
        cells = Array(repeating: 0, count: rows.count)
        edges = []
        for column in 0..<width {
            let step = max(1, count / 20_000)
            let sample = stride(from: 0, to: count, by: step).map { rows[$0 * width + column] }.sorted()
            var edges: [Float] = []
            var distinct: [Float] = []
            for value in sample where value != distinct.last { distinct.append(value) }
            if distinct.count <= Self.bins {
                edges = zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 }
            } else {
                for bin in 1..<Self.bins {
                    let value = sample[bin * sample.count / Self.bins]
                    if value != edges.last { edges.append(value) }
                }
            }
            for row in 0..<count {
                let value = rows[row * width + column]
                var low = 0, high = edges.count
                while low < high {
                    let middle = (low + high) / 2
                    if value <= edges[middle] { high = middle } else { low = middle + 1 }
                }
                cells[column * count + row] = UInt8(low)
            }
            self.edges.append(edges)
        }
    }
}

/// A fixed sequence of numbers, so that a training can be repeated.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) ^ (state >> 13)
    }

    mutating func share() -> Float { Float(next() & 0xFFFFFF) / Float(0x1000000) }
}
