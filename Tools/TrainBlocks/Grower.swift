import Foundation

/// Grows a forest.
struct Grower {
    let rows: BinnedRows
    let labels: [Float]
    let weights: [Float]
    var settings = Forest.Settings()

    private struct Leaf {
        var node: Int
        var rows: [Int32]
        var gradient: Float
        var hessian: Float
        var best: Split?
    }

    private struct Split {
        var gain: Float
        var column: Int
        var bin: Int
    }

    func grow(seed: UInt64) -> Forest {
        var forest = Forest()
        var dice = Dice(seed: seed)
        var scores = [Float](repeating: 0, count: rows.count)
        var gradients = scores, hessians = scores
        for _ in 0..<settings.trees {
            for row in 0..<rows.count {
                let likely = 1 / (1 + expf(-scores[row]))
                gradients[row] = (labels[row] - likely) * weights[row]
                hessians[row] = max(1e-6, likely * (1 - likely)) * weights[row]
            }
            let sample = (0..<Int32(rows.count)).filter { _ in dice.share() < settings.rowShare }
            let columns = (0..<rows.width).filter { _ in dice.share() < settings.columnShare }
            let tree = tree(sample, columns, gradients, hessians)
            for row in 0..<rows.count {
                var index = 0
                while tree[index].column >= 0 {
                    index = tree[index].next + (rows.cells[tree[index].column * rows.count + row] <= tree[index].bin ? 0 : 1)
                }
                scores[row] += tree[index].value
            }
            forest.trees.append(tree)
        }
        return forest
    }

    private func tree(_ sample: [Int32], _ columns: [Int], _ gradients: [Float], _ hessians: [Float]) -> [Forest.Node] {
        var nodes = [Forest.Node(column: -1, threshold: 0, bin: 0, next: 0, value: 0)]
        var leaves = [leaf(0, sample, columns, gradients, hessians)]
        nodes[0].value = value(leaves[0])
        while leaves.count < settings.leaves {
            guard let chosen = leaves.indices.filter({ leaves[$0].best != nil }).max(by: {
                (leaves[$0].best?.gain ?? 0) < (leaves[$1].best?.gain ?? 0)
            }), let split = leaves[chosen].best else { break }
            let parent = leaves.remove(at: chosen)
            let cells = split.column * rows.count
            let left = parent.rows.filter { rows.cells[cells + Int($0)] <= split.bin }
            let right = parent.rows.filter { rows.cells[cells + Int($0)] > split.bin }
            let next = nodes.count
            nodes[parent.node] = Forest.Node(
                column: split.column, threshold: rows.edges[split.column][split.bin], bin: UInt8(split.bin), next: next,
                value: nodes[parent.node].value)
            for (offset, part) in [left, right].enumerated() {
                let new = leaf(next + offset, part, columns, gradients, hessians)
                nodes.append(Forest.Node(column: -1, threshold: 0, bin: 0, next: 0, value: value(new)))
                leaves.append(new)
            }
        }
        return nodes
    }

    private func value(_ leaf: Leaf) -> Float {
        settings.rate * leaf.gradient / (leaf.hessian + settings.ridge)
    }

    private func leaf(_ node: Int, _ sample: [Int32], _ columns: [Int], _ gradients: [Float], _ hessians: [Float]) -> Leaf {
        var leaf = Leaf(node: node, rows: sample, gradient: 0, hessian: 0)
        for row in sample {
            leaf.gradient += gradients[Int(row)]
            leaf.hessian += hessians[Int(row)]
        }
        let whole = leaf.gradient * leaf.gradient / (leaf.hessian + settings.ridge)
        var sums = [(g: Float, h: Float)](repeating: (0, 0), count: BinnedRows.bins + 1)
        for column in columns {
            for bin in sums.indices { sums[bin] = (0, 0) }
            rows.cells.withUnsafeBufferPointer { cells in
                gradients.withUnsafeBufferPointer { gradients in
                    hessians.withUnsafeBufferPointer { hessians in
                        let start = column * rows.count
                        for row in sample {
                            let bin = Int(cells[start + Int(row)])
                            sums[bin].g += gradients[Int(row)]
                            sums[bin].h += hessians[Int(row)]
                        }
                    }
                }
            }
            var left: (g: Float, h: Float) = (0, 0)
            for bin in 0..<rows.edges[column].count {
                left.g += sums[bin].g
                left.h += sums[bin].h
                let right = (g: leaf.gradient - left.g, h: leaf.hessian - left.h)
                guard left.h > settings.leafWeight * 0.1, right.h > settings.leafWeight * 0.1 else { continue }
                let gain = left.g * left.g / (left.h + settings.ridge) + right.g * right.g / (right.h + settings.ridge) - whole
                if gain > leaf.best?.gain ?? 0.01 { leaf.best = Split(gain: gain, column: column, bin: bin) }
            }
        }
        return leaf
    }
}
