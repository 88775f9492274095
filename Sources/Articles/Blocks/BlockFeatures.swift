internal import Markup

/// Rows of `BlockFeature` numbers for every block of a page.
struct BlockFeatures: Sendable {
    private(set) var rows: [Float]
    let count: Int

    /// What the page says of its article beside its blocks.
    struct Clues {
        /// Block that prints the title, -1 where none does.
        var title = -1
        /// Hashes of the title's words, each once.
        var titleWords: [UInt64] = []
        /// Hashes of runs of three words of the article's body in the linked data; nil without it.
        var bodyRuns: HashTable<Bool>?
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
