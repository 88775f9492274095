internal import Markup

/// Cuts a page tree into blocks, in one walk without recursion.
struct Segmenter {
    private let tree: PageTree
    private let words: HintWords
    private let source: UnsafeBufferPointer<UInt8>
    private let values: UnsafeBufferPointer<UInt8>
    private var text: BlockText
    private var blocks: [PageBlock] = []
    private var regions: [PageRegion] = []
    /// Open boxes: index of the region and the node behind its end.
    private var open: [(region: Int32, end: Int)] = []
    private var linkEnd = 0
    private var boldEnd = 0
    private var slantedEnd = 0
    private var rowEnd = 0
    private var row: Int32 = -1
    private var cell: Int32 = -1
    private var cellEnd = 0
    /// The block that is being written, where one is.
    private var block = PageBlock(start: 0, end: 0, region: -1, tag: .div)
    private var isInBlock = false
    private var isBehindBreak = false

    static func blocks(of tree: PageTree, words: HintWords) -> PageBlocks {
        var page = PageBlocks()
        page.text = [UInt8](unsafeUninitializedCapacity: tree.text.count) { target, count in
            tree.text.withUnsafeBufferPointer { source in
                tree.values.withUnsafeBufferPointer { values in
                    var segmenter = Segmenter(
                        tree: tree, words: words, source: source, values: values, text: BlockText(target: target))
                    tree.nodes.withUnsafeBufferPointer { segmenter.walk($0) }
                    count = segmenter.text.count
                    (page.blocks, page.regions) = (segmenter.blocks, segmenter.regions)
                }
            }
        }
        return page
    }

    private init(
        tree: PageTree, words: HintWords, source: UnsafeBufferPointer<UInt8>, values: UnsafeBufferPointer<UInt8>, text: BlockText
    ) {
        (self.tree, self.words, self.source, self.values, self.text) = (tree, words, source, values, text)
    }

    private mutating func walk(_ nodes: UnsafeBufferPointer<PageTree.Node>) {
        regions.reserveCapacity(nodes.count / 4)
        blocks.reserveCapacity(nodes.count / 6)
        open.reserveCapacity(HTMLReader.levels + 1)
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
            if let href = tree.value(.href, of: node), href.isEmpty || values[href.lowerBound] != UInt8(ascii: "#") {
                linkEnd = Int(node.end)
                if isInBlock { block.links += 1 }
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
        var hints = words.mask(of: node.tag)
        var hash = UInt32(node.tag.rawValue) &* 0x9E37_79B1
        for place in Int(node.lower)..<Int(node.upper) {
            let attribute = tree.attributes[place]
            let value = UnsafeBufferPointer(rebasing: values[Int(attribute.lower)..<Int(attribute.upper)])
            switch attribute.name {
            case .class:
                hints |= words.mask(of: value)
                for place in 0..<min(value.count, 48) { hash = (hash ^ UInt32(value[place])) &* 0x0100_0193 }
            case .id:
                hints |= words.mask(of: value)
            case .itemprop where value.elementsEqual("articleBody".utf8):
                hints |= 1 << UInt64(Hint.articleBody.lane)
            case .hidden:
                hints |= 1 << UInt64(Hint.unseen.lane)
            default:
                break
            }
        }
        // The whole page is no box with a purpose.
        if node.tag == .body || node.tag == .html { hints = 0 }
        let around = parent < 0 ? 0 : regions[Int(parent)].kind
        let first = Int32(blocks.count)
        open.append((Int32(regions.count), Int(node.end)))
        regions.append(PageRegion(
            node: Int32(index), parent: parent, first: first, last: first, tag: node.tag, depth: node.depth,
            kind: hash ^ (around >> 9), hints: hints))
    }

    private mutating func close() {
        flush()
        if let last = open.popLast() { regions[Int(last.region)].last = Int32(blocks.count) }
    }

    /// Takes the text of one node as far as it can be seen.
    private mutating func append(_ range: Range<Int>, at index: Int) {
        let before = text.count
        text.append(UnsafeBufferPointer(rebasing: source[range]), blockStart: isInBlock ? block.start : before)
        let added = text.count - before
        guard added > 0 else { return }
        if !isInBlock {
            isInBlock = true
            block = PageBlock(start: before, end: before, region: open.last?.region ?? -1, tag: .div)
            block.isBehindBreak = isBehindBreak
            if index < linkEnd { block.links = 1 }
            if index < rowEnd, index < cellEnd { (block.row, block.cell) = (row, cell) }
        }
        if index < linkEnd { block.link += added }
        if index < boldEnd { block.bold += added }
        if index < slantedEnd { block.slanted += added }
    }

    /// Ends the current block, if there is one.
    private mutating func flush() {
        guard isInBlock else { return }
        isInBlock = false
        isBehindBreak = false
        text.dropBlanks(from: block.start)
        block.end = text.count
        guard block.end > block.start else { return }
        if block.region >= 0 { block.tag = regions[Int(block.region)].tag }
        block.measure(text.written)
        blocks.append(block)
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
