internal import Markup

/// A stretch of a page's text between two breaks of lines: the unit that is kept or dropped.
struct PageBlock: Sendable {
    /// Bytes of `PageBlocks.text`.
    var start: Int
    var end: Int
    /// The innermost box.
    var region: Int32
    /// The element that makes it a block; `div` where nothing better is known.
    var tag: Tag
    /// The row element around it and the cell, for tables that hold data; -1 elsewhere.
    var row: Int32 = -1
    var cell: Int32 = -1
    /// Bytes inside links, bold and slanted print.
    var link = 0
    var bold = 0
    var slanted = 0
    var links = 0
    // Counts over its text.
    var words = 0
    var stops = 0
    var commas = 0
    var digits = 0
    var capitals = 0
    /// Ends like a sentence.
    var isTerminated = false
    /// Parted from the block before by a line break only.
    var isBehindBreak = false

    var count: Int { end - start }
}

/// A box of the page: a block element, and the range of blocks inside it.
struct PageRegion: Sendable {
    var node: Int32
    /// The box around it, -1 at the top.
    var parent: Int32
    var first: Int32
    var last: Int32
    var tag: Tag
    var depth: UInt16
    /// Equal for boxes of the same kind: its element and class with those of the two boxes around it.
    var kind: UInt32
    /// Bits of the `Hint` lanes that the box's own element, class and id give.
    var hints: UInt64
}

/// A page cut into blocks, with the boxes they stand in.
struct PageBlocks: Sendable {
    var text: [UInt8] = []
    var blocks: [PageBlock] = []
    var regions: [PageRegion] = []

    /// Boxes up to a hint from which on it counts as absent.
    static let farthest = 40

    func string(_ block: PageBlock) -> String {
        String(decoding: text[block.start..<block.end], as: UTF8.self)
    }

    /// Whether a box with the hint stands at most `steps` boxes up from a box; 0 is the box itself.
    func isInside(_ hint: Hint, within steps: Int, of region: Int32) -> Bool {
        var region = region, steps = steps
        while region >= 0, steps >= 0 {
            let box = regions[Int(region)]
            if box.hints & (1 << UInt64(hint.lane)) != 0 { return true }
            region = box.parent
            steps -= 1
        }
        return false
    }

    /// Calls `found` for each hint around a box once, the nearest first, with the number of boxes up to it.
    func eachHint(around region: Int32, _ found: (_ lane: Int, _ steps: Int) -> Void) {
        var region = region, steps = 0
        var seen: UInt64 = 0
        while region >= 0, steps < Self.farthest {
            let box = regions[Int(region)]
            var new = box.hints & ~seen
            seen |= new
            while new != 0 {
                found(new.trailingZeroBitCount, steps)
                new &= new - 1
            }
            region = box.parent
            steps += 1
        }
    }
}
