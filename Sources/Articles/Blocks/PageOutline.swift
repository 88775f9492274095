/// Sums over the page that the features of all blocks share.
struct PageOutline {
    /// Sums of the blocks before each block.
    var letters: [Int32]
    var links: [Int32]
    var prose: [Int32]
    /// The box that holds most prose, and the next larger one around it.
    var main: Int32 = -1
    var mainParent: Int32 = -1
    private var kinds: HashTable<Kind>
    /// For each block the place of its kind, and of its text among the texts that the page repeats.
    private var kindOf: [Int32] = []
    private var repeats: HashTable<Int32>
    private var textOf: [Int32] = []

    struct Kind {
        var letters: Int32 = 0
        var prose: Int32 = 0
        var links: Int32 = 0
        var count: Int32 = 0
    }

    init(_ page: PageBlocks) {
        let count = page.blocks.count
        (letters, links, prose) = ([0], [0], [0])
        letters.reserveCapacity(count + 1)
        links.reserveCapacity(count + 1)
        prose.reserveCapacity(count + 1)
        kindOf.reserveCapacity(count)
        textOf.reserveCapacity(count)
        kinds = HashTable(expecting: 64)
        repeats = HashTable(expecting: count)
        page.text.withUnsafeBufferPointer { text in
            for (index, block) in page.blocks.enumerated() {
                let isProse = PageOutline.isProse(block)
                letters.append(letters[index] + Int32(block.count))
                links.append(links[index] + Int32(block.link))
                prose.append(prose[index] + (isProse ? Int32(block.count) : 0))
                let kind = block.region < 0 ? 0 : page.regions[Int(block.region)].kind
                kindOf.append(Int32(kinds.update(UInt64(kind), from: Kind()) { $0.add(block, isProse: isProse) }))
                let hash = wordHash(UnsafeBufferPointer(rebasing: text[block.start..<block.end]))
                textOf.append(Int32(repeats.update(hash, from: 0) { $0 += 1 }))
            }
        }
        findMain(page)
    }

    /// What the page holds in boxes of the same kind as a block's.
    func kind(of block: Int) -> Kind { kinds.values[Int(kindOf[block])] }

    /// Blocks with a block's text.
    func repeats(of block: Int) -> Int32 { repeats.values[Int(textOf[block])] }

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
