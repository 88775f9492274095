import Foundation
import Ledger
import Pipeline
import Stories

/// What a night costs as the ledger grows: enters nights of made-up articles, one in ten of them told before, and prints for
/// some of the nights the processor time of entering and of grouping stories, the memory and the size of the ledger.
///
/// usage: measure-stories FOLDER [NIGHTS [ARTICLES]]
@main
enum MeasureStories {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            print("usage: measure-stories FOLDER [NIGHTS [ARTICLES]]")
            exit(64)
        }
        let nights = arguments.count > 2 ? Int(arguments[2]) ?? 300 : 300
        let articles = arguments.count > 3 ? Int(arguments[3]) ?? 1000 : 1000
        try FileManager.default.createDirectory(atPath: arguments[1], withIntermediateDirectories: true)
        let path = arguments[1] + "/stories.ledger"
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let ledger = try Ledger(at: path)
        try ledger.begin(RunRecord(id: "r", configuration: "", tool: "measure-stories"))
        print("articles before  enter ms  group ms  peak MiB  ledger MB  repeated")
        for night in 0..<nights {
            let outcomes = (0..<articles).map { DocumentOutcome.entered(article(night * articles + $0)) }
            let enter = try milliseconds {
                try ledger.enter(InputRecord(path: "night-\(night)", fingerprint: "\(night)", rules: "", status: .used), outcomes)
            }
            let group = try milliseconds { try StoryGrouping().update(ledger) }
            if isPrinted(night, of: nights) { try report(ledger, path, night * articles, enter, group) }
        }
    }

    /// The first night, the last, and those at which the ledger is about twice as large as at the one before.
    private static func isPrinted(_ night: Int, of nights: Int) -> Bool {
        night == nights - 1 || night == 0 || night & (night - 1) == 0 || night % 50 == 0
    }

    private static func report(_ ledger: Ledger, _ path: String, _ before: Int, _ enter: Double, _ group: Double) throws {
        var repeated = 0
        try ledger.read { repeated = try $0.count("SELECT count(*) FROM stories") }
        let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0) / 1_000_000
        print(String(format: "%15d  %8.0f  %8.0f  %8d  %9d  %8d", before, enter, group, peak(), size, repeated))
    }

    /// Of processor time.
    private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        try work()
        return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
    }

    /// The largest resident set so far, in MiB, as the system tells it.
    private static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    // MARK: Articles

    /// The same number gives the same article.
    private static func article(_ number: Int) -> EnteredArticle {
        var dice = Dice(UInt64(number) &* 2_654_435_761)
        let isTold = number > 0 && dice.roll(10) == 0
        let text = isTold ? edited(body(dice.roll(number)), &dice) : body(number)
        let address = "https://example.org/\(number)"
        let article = Article(title: "Article \(number)", blocks: [Article.Block(.paragraph, text)], url: address)
        return EnteredArticle(
            document: "\(number)", origin: Origin(input: "measure"), finding: Finding(article: article, judgement: Judgement()),
            sketch: StorySketch(article)?.bytes ?? [])
    }

    private static let syllables: [String] = ["b", "c", "d", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "s", "t", "th", "tr", "v", "x"].flatMap { start in
        ["a", "e", "i", "o", "u", "ie", "uo"].flatMap { middle in ["", "c", "m", "n", "ng", "nh", "p", "t", "y"].map { start + middle + $0 } }
    }

    /// Three to five hundred syllables, some far more frequent than others.
    private static func body(_ number: Int) -> String {
        var dice = Dice(UInt64(number) &+ 77)
        return (0..<300 + dice.roll(200)).map { _ in syllables[min(dice.roll(syllables.count), dice.roll(syllables.count))] }.joined(separator: " ")
    }

    /// Not at all, or one word in a hundred.
    private static func edited(_ body: String, _ dice: inout Dice) -> String {
        guard dice.roll(3) > 0 else { return body }
        return body.split(separator: " ").enumerated().map { $0 % 100 == 50 ? "edited" : String($1) }.joined(separator: " ")
    }
}

/// Numbers that look random and are the same on every run.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
