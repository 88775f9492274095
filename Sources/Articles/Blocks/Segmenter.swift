internal import Markup

/// Cuts a page tree into blocks, in one walk without recursion.
struct Segmenter {
    private let tree: PageTree
    private let words: HintWords
    private var page = PageBlocks()
    /// Open boxes: index of the region and the node behind its end.
    private var open: [(region: Int32, end: Int)] = []
    private var linkEnd = 0
    private var boldEnd = 0
    private var slantedEnd = 0
    private var rowEnd = 0
    private var row: Int32 = -1
    private var cell: Int32 = -1
    private var cellEnd = 0
    private var current: PageBlock?
    private var isBehindBreak = false

    private init(tree: PageTree, words: HintWords) {
        self.tree = tree
        self.words = words
    }

    static func blocks(of tree: PageTree, words: HintWords) -> PageBlocks {
        var segmenter = Segmenter(tree: tree, words: words)
        segmenter.walk()
        return segmenter.page
    }

    private mutating func walk() {
        page.text.reserveCapacity(tree.text.count / 2)
        page.regions.reserveCapacity(tree.nodes.count / 4)
        page.blocks.reserveCapacity(tree.nodes.count / 6)
        let nodes = tree.nodes
        var index = 0
        while index < nodes.count {
            while let last = open.last, last.end <= index { close() }
            let node = nodes[index]
            if node.tag == .text {
                append(Int(node.lower)..<Int(node.upper), at: index)
                index += 1
            } else if Self.isSkipped(node.tag) {
                index = Int(node.end)
            } else {
                enter(node, index)
                index += 1
            }
        }
        while !open.isEmpty { close() }
        flush()
    }

    private mutating func enter(_ node: PageTree.Node, _ index: Int) {
        switch node.tag {
        case .br:
            flush()
            isBehindBreak = true
        case .a:
            if let href = tree.value(.href, of: node), tree.values[href].first != UInt8(ascii: "#") {
                linkEnd = Int(node.end)
                current?.links += 1
            }
        case .b, .strong: boldEnd = max(boldEnd, Int(node.end))
        case .i, .em: slantedEnd = max(slantedEnd, Int(node.end))
        case let tag where Self.isBox(tag):
            flush()
            openRegion(node, index)
            if tag == .tr {
                (row, rowEnd) = (Int32(index), Int(node.end))
            } else if tag == .td || tag == .th {
                (cell, cellEnd) = (Int32(index), Int(node.end))
            }
        default:
            break
        }
    }

    private mutating func openRegion(_ node: PageTree.Node, _ index: Int) {
        let parent = open.last?.region ?? -1
        var mask = words.mask(of: node.tag)
        var hash = UInt32(node.tag.rawValue) &* 0x9E37_79B1
        for attribute in tree.attributes[Int(node.lower)..<Int(node.upper)] {
            let range = Int(attribute.lower)..<Int(attribute.upper)
            switch attribute.name {
            case .class, .id:
                mask |= tree.values.withUnsafeBufferPointer { words.mask(of: UnsafeBufferPointer(rebasing: $0[range])) }
                if attribute.name == .class { for byte in tree.values[range].prefix(48) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 } }
            case .itemprop where tree.values[range].elementsEqual("articleBody".utf8):
                mask |= 1 << UInt64(Hint.articleBody.lane)
            case .hidden:
                mask |= 1 << UInt64(Hint.unseen.lane)
            default:
                break
            }
        }
        // The whole page is no box with a purpose.
        if node.tag == .body || node.tag == .html { mask = 0 }
        var distances = parent < 0 ? Distances(repeating: 40) : page.regions[Int(parent)].distances &+ 1
        distances.replace(with: Distances(repeating: 60), where: distances .> 60)
        while mask != 0 {
            distances[mask.trailingZeroBitCount] = 0
            mask &= mask - 1
        }
        let around = parent < 0 ? 0 : page.regions[Int(parent)].kind
        let first = Int32(page.blocks.count)
        page.regions.append(PageRegion(
            node: Int32(index), parent: parent, first: first, last: first, tag: node.tag, depth: node.depth,
            kind: hash ^ (around >> 9), distances: distances))
        open.append((Int32(page.regions.count - 1), Int(node.end)))
    }

    private mutating func close() {
        flush()
        if let last = open.popLast() { page.regions[Int(last.region)].last = Int32(page.blocks.count) }
    }

    /// Takes the text of one node, white space folded, as far as it can be seen.
    private mutating func append(_ range: Range<Int>, at index: Int) {
        let isLink = index < linkEnd, isBold = index < boldEnd, isSlanted = index < slantedEnd
        var block = current ?? PageBlock(start: page.text.count, end: page.text.count, region: open.last?.region ?? -1, tag: .div)
        let before = page.text.count
        tree.text.withUnsafeBufferPointer { source in
            var position = range.lowerBound
            while position < range.upperBound {
                let byte = source[position]
                if byte > 32, byte < 0x7F {
                    page.text.append(byte)
                    position += 1
                    continue
                }
                position += special(byte, source, position, block.start)
            }
        }
        let added = page.text.count - before
        guard added > 0 else { return }
        if isLink {
            block.link += added
            if current == nil { block.links = 1 }
        }
        if isBold { block.bold += added }
        if isSlanted { block.slanted += added }
        if current == nil {
            block.isBehindBreak = isBehindBreak
            if index < rowEnd, index < cellEnd { (block.row, block.cell) = (row, cell) }
        }
        current = block
    }

    /// White space, control characters and the bytes above ASCII; returns how many bytes it took.
    private mutating func special(_ byte: UInt8, _ source: UnsafeBufferPointer<UInt8>, _ position: Int, _ start: Int) -> Int {
        func at(_ offset: Int) -> UInt8 { position + offset < source.count ? source[position + offset] : 0 }
        if byte == 32 || byte &- 9 < 5 || (byte == 0xC2 && at(1) == 0xA0) {
            if page.text.count > start, page.text[page.text.count - 1] != 32 { page.text.append(32) }
            return byte == 0xC2 ? 2 : 1
        }
        if byte < 32 || byte == 0x7F { return 1 }
        // Soft hyphens, zero-width spaces and byte order marks inside the text print nothing.
        if byte == 0xC2, at(1) == 0xAD { return 2 }
        if byte == 0xE2, at(1) == 0x80, at(2) == 0x8B || at(2) == 0x8E || at(2) == 0x8F { return 3 }
        if byte == 0xEF, at(1) == 0xBB, at(2) == 0xBF { return 3 }
        page.text.append(byte)
        return 1
    }

    /// Ends the current block, if it holds anything.
    private mutating func flush() {
        guard var block = current else { return }
        current = nil
        isBehindBreak = false
        while page.text.count > block.start, page.text[page.text.count - 1] == 32 { page.text.removeLast() }
        block.end = page.text.count
        guard block.end > block.start else { return }
        if block.region >= 0 { block.tag = page.regions[Int(block.region)].tag }
        page.text.withUnsafeBufferPointer { Self.measure(&block, $0) }
        page.blocks.append(block)
    }

    private static func measure(_ block: inout PageBlock, _ text: UnsafeBufferPointer<UInt8>) {
        var spaces = 0, stops = 0, commas = 0, digits = 0, capitals = 0
        for index in block.start..<block.end {
            let byte = text[index]
            if byte == 32 { spaces += 1 }
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { stops += 1 }
            if byte == UInt8(ascii: ",") { commas += 1 }
            if byte &- 48 < 10 { digits += 1 }
            if byte &- 65 < 26 { capitals += 1 }
        }
        block.words = spaces + 1
        block.stops = stops
        block.commas = commas
        block.digits = digits
        block.capitals = capitals
        block.link = min(block.link, block.count)
        let last = text[block.end - 1]
        let isQuote = last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || last == UInt8(ascii: "'")
        let mark = isQuote && block.count > 1 ? text[block.end - 2] : last
        // "…", "”" and "。" end in these bytes.
        let isFancy = block.count > 3 && text[block.end - 3] >= 0xE2 && (last == 0xA6 || last == 0x9D || last == 0x82)
        block.isTerminated = mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") || isFancy
    }

    /// Elements whose text is no part of what a reader reads.
    private static func isSkipped(_ tag: Tag) -> Bool {
        switch tag {
        case .script, .style, .noscript, .template, .head, .title, .select, .textarea, .button, .input, .svg, .iframe, .object,
            .canvas, .video, .audio, .datalist, .option: true
        default: false
        }
    }

    /// Elements that break the line before and behind them.
    private static func isBox(_ tag: Tag) -> Bool {
        switch tag {
        case .html, .body, .article, .main, .section, .header, .footer, .nav, .aside, .div, .p, .hr, .center, .h1, .h2, .h3, .h4,
            .h5, .h6, .hgroup, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th,
            .blockquote, .pre, .figure, .figcaption, .form, .fieldset, .legend, .address, .details, .summary, .dialog: true
        default: false
        }
    }
}
