internal import Markup

/// Rows of `BlockFeature` numbers for every block of a page.
struct BlockFeatures: Sendable {
    private(set) var rows: [Float]
    let count: Int

    /// What the page says of its article beside its blocks.
    struct Clues {
        /// Block that prints the title, -1 where none does.
        var title = -1
        /// Hashes of the title's words.
        var titleWords: Set<UInt64> = []
        /// Hashes of runs of three words of the article's body in the linked data.
        var bodyRuns: Set<UInt64> = []
    }

    init(page: PageBlocks, clues: Clues, cues: Cues) {
        count = page.blocks.count
        rows = Array(repeating: 0, count: count * BlockFeature.width)
        guard count > 0 else { return }
        let outline = PageOutline(page)
        rows.withUnsafeMutableBufferPointer { rows in
            page.text.withUnsafeBufferPointer { text in
                var writer = RowWriter(rows: rows, text: text, page: page, outline: outline, clues: clues)
                writer.writeOwn(cues)
                writer.writeBoxes()
                writer.writePlaces()
                writer.writeNeighbours()
            }
        }
    }

    func value(_ feature: BlockFeature, of block: Int) -> Float {
        rows[block * BlockFeature.width + feature.rawValue]
    }
}

/// Sums over the page that the features of all blocks share.
struct PageOutline {
    /// Sums of the blocks before each block.
    var letters: [Int32]
    var links: [Int32]
    var prose: [Int32]
    /// The box that holds most prose, and the next larger one around it.
    var main: Int32 = -1
    var mainParent: Int32 = -1
    var kinds: [UInt32: Kind] = [:]
    var repeats: [UInt64: Int32] = [:]
    var hashes: [UInt64] = []

    struct Kind {
        var letters: Int32 = 0
        var prose: Int32 = 0
        var links: Int32 = 0
        var count: Int32 = 0
    }

    init(_ page: PageBlocks) {
        let count = page.blocks.count
        letters = [0]; links = [0]; prose = [0]
        letters.reserveCapacity(count + 1)
        links.reserveCapacity(count + 1)
        prose.reserveCapacity(count + 1)
        hashes.reserveCapacity(count)
        for (index, block) in page.blocks.enumerated() {
            let isProse = PageOutline.isProse(block)
            letters.append(letters[index] + Int32(block.count))
            links.append(links[index] + Int32(block.link))
            prose.append(prose[index] + (isProse ? Int32(block.count) : 0))
            let kind = block.region < 0 ? 0 : page.regions[Int(block.region)].kind
            kinds[kind, default: Kind()].add(block, isProse: isProse)
            let hash = wordHash(page.text[block.start..<block.end])
            hashes.append(hash)
            repeats[hash, default: 0] += 1
        }
        findMain(page)
    }

    /// Running text: some words, few of them links, with the points of sentences.
    static func isProse(_ block: PageBlock) -> Bool {
        block.words >= 8 && block.link * 3 < block.count && (block.isTerminated || block.stops > 1 || block.words > 30)
    }

    private mutating func findMain(_ page: PageBlocks) {
        var scores = [Float](repeating: 0, count: page.regions.count)
        for block in page.blocks where PageOutline.isProse(block) && block.region >= 0 {
            let weight = Float(block.count - block.link) * Float(1 + block.commas + block.stops).squareRoot()
            guard let first = larger(block.region, page) else { continue }
            scores[Int(first)] += weight
            if let second = larger(first, page) { scores[Int(second)] += weight * 0.4 }
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return }
        main = Int32(best)
        mainParent = larger(main, page) ?? main
    }

    /// The nearest box around a box that holds more blocks than it.
    func larger(_ region: Int32, _ page: PageBlocks) -> Int32? {
        let own = page.regions[Int(region)]
        var parent = own.parent
        while parent >= 0 {
            let around = page.regions[Int(parent)]
            if around.last - around.first > own.last - own.first { return parent }
            parent = around.parent
        }
        return nil
    }
}

extension PageOutline.Kind {
    fileprivate mutating func add(_ block: PageBlock, isProse: Bool) {
        letters += Int32(block.count)
        prose += isProse ? Int32(block.count) : 0
        links += Int32(block.link)
        count += 1
    }
}

/// A hash of bytes with ASCII upper case folded.
func wordHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3 }
    return hash
}
