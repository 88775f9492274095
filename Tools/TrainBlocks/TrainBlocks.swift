import Articles
import Foundation
import Language

/// Fits the model that tells an article's blocks from the rest of a page, and tests it on sites that it never saw.
///
/// usage: train-blocks PAGES.jsonl WEIGHTS.tsv [--test-only] [--pages] [--folds FOLDER]
///                     [--trees N] [--leaves N] [--rate R] [--columns SHARE] [--leaf WEIGHT] [--ridge WEIGHT]
///        train-blocks --clean [WEIGHTS.tsv] < PAGES.jsonl
/// --folds writes the weights that never saw a fold's sites, and the ids of its pages; --clean prints what read and clean make
/// of each page, as `tinhgon map --flat` does.
/// PAGES.jsonl: {"id", "set", "site", "html", "body"}; Tools/training-pages.py writes it.
@main
enum TrainBlocks {
    static let folds = 4

    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.dropFirst().first == "--clean" { return try Cleaning.run(weights: arguments.dropFirst(2).first) }
        guard arguments.count >= 3 else {
            print("usage: train-blocks PAGES.jsonl WEIGHTS.tsv [--test-only] [--pages] | train-blocks --clean")
            exit(64)
        }
        let settings = settings(arguments)
        let samples = try load(arguments[1])
        print("\(samples.count) pages, \(samples.reduce(0) { $0 + $1.labels.count }) blocks")
        report("the labels themselves", samples) { sample, _ in { sample.labels[$0] == 1 } }
        let folder = arguments.firstIndex(of: "--folds").flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        let scores = try crossed(samples, settings, folder)
        for threshold: Float in [-1.2, -0.9, -0.6, -0.3, 0] {
            report("unseen sites, from \(threshold)", samples) { _, number in { scores[number][$0] > threshold } }
        }
        let kept = zip(samples, scores).map { sample, scores in Keeping.kept(scores, words: sample.words.map(\.count), isLenient: true) }
        report("unseen sites, as kept", samples) { _, number in { kept[number][$0] } }
        for (number, sample) in samples.enumerated() where arguments.contains("--pages") {
            print("page", sample.set, sample.id, sample.f1 { kept[number][$0] })
        }
        guard !arguments.contains("--test-only") else { return }
        try write(fit(samples, settings), to: arguments[2])
    }

    static func settings(_ arguments: [String]) -> Forest.Settings {
        func number(_ name: String) -> Float? {
            arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? Float(arguments[$0 + 1]) : nil }
        }
        var settings = Forest.Settings()
        settings.trees = number("--trees").map { Int($0) } ?? settings.trees
        settings.leaves = number("--leaves").map { Int($0) } ?? settings.leaves
        settings.rate = number("--rate") ?? settings.rate
        settings.columnShare = number("--columns") ?? settings.columnShare
        settings.leafWeight = number("--leaf") ?? settings.leafWeight
        settings.ridge = number("--ridge") ?? settings.ridge
        return settings
    }

    static func load(_ path: String) throws -> [Sample] {
        let surveyor = try Surveyor(pack: LanguagePack(code: "vi"))
        let data = try Data(contentsOf: URL(filePath: path))
        return try data.split(separator: UInt8(ascii: "\n")).map { try Sample(line: Data($0), surveyor: surveyor) }
    }

    static func fold(_ sample: Sample) -> Int {
        Int(sample.site.utf8.reduce(UInt64(5_381)) { $0 &* 33 ^ UInt64($1) } % UInt64(folds))
    }

    /// What models that never saw a page's site say of its blocks.
    static func crossed(_ samples: [Sample], _ settings: Forest.Settings, _ folder: String?) throws -> [[Float]] {
        var result = samples.map { [Float](repeating: 0, count: $0.labels.count) }
        for number in 0..<folds {
            let forest = fit(samples.filter { fold($0) != number }, settings)
            if let folder {
                try write(forest, to: "\(folder)/\(number).tsv")
                let ids = samples.filter { fold($0) == number }.map { "\($0.set)\t\($0.id)\n" }
                try ids.joined().write(toFile: "\(folder)/\(number).ids", atomically: true, encoding: .utf8)
            }
            for (index, sample) in samples.enumerated() where fold(sample) == number {
                result[index] = score(forest, sample.page.rows, TrainingPage.names.count)
            }
        }
        return result
    }

    static func score(_ forest: Forest, _ rows: [Float], _ width: Int) -> [Float] {
        rows.withUnsafeBufferPointer { rows in
            (0..<rows.count / width).map { index in rows.baseAddress.map { forest.score($0 + index * width) } ?? 0 }
        }
    }

    /// Every page weighs the same and inside a page every block by its words; sets of one site weigh as a few pages.
    static func fit(_ samples: [Sample], _ settings: Forest.Settings) -> Forest {
        var rows: [Float] = [], labels: [Float] = [], weights: [Float] = []
        var pagesOfSite: [String: Int] = [:]
        for sample in samples { pagesOfSite[sample.site, default: 0] += 1 }
        for sample in samples {
            rows += sample.page.rows
            labels += sample.labels
            let pages = Float(pagesOfSite[sample.site] ?? 1)
            let weight = min(1, 12 / pages)
            let sizes = sample.words.map { sqrtf(Float($0.count) + 2) }
            let all = sizes.reduce(0, +)
            weights += sizes.map { $0 / all * 100 * weight }
        }
        let mean = weights.reduce(0, +) / Float(weights.count)
        let grower = Grower(
            rows: BinnedRows(rows: rows, width: TrainingPage.names.count), labels: labels, weights: weights.map { $0 / mean }, settings: settings)
        return grower.grow(seed: 226)
    }

    static func report(_ name: String, _ samples: [Sample], _ kept: (Sample, Int) -> (Int) -> Bool) {
        var sums: [String: (Double, Int)] = [:]
        for (number, sample) in samples.enumerated() where !sample.gold.isEmpty {
            let old = sums[sample.set] ?? (0, 0)
            sums[sample.set] = (old.0 + sample.f1(kept(sample, number)), old.1 + 1)
        }
        let shown = sums.sorted { $0.key < $1.key }.map { "\($0.key) \(String(format: "%.4f", $0.value.0 / Double($0.value.1)))" }
        print("\(name): \(shown.joined(separator: "  "))")
    }

    static func write(_ forest: Forest, to path: String) throws {
        var text = "# tree\tnode\tcolumn\tthreshold\tnext\tvalue\n# Written by train-blocks. A leaf's column is \"-\".\n"
        for (tree, nodes) in forest.trees.enumerated() {
            for (index, node) in nodes.enumerated() {
                let column = node.column < 0 ? "-" : TrainingPage.names[node.column]
                let threshold = String(format: "%.6g", node.threshold), value = String(format: "%.4g", node.value)
                text += "\(tree)\t\(index)\t\(column)\t\(threshold)\t\(node.next)\t\(value)\n"
            }
        }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
