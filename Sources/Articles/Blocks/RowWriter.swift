internal import Foundation
internal import Markup

/// Fills the rows of one page.
struct RowWriter {
    let rows: UnsafeMutableBufferPointer<Float>
    let text: UnsafeBufferPointer<UInt8>
    let page: PageBlocks
    let outline: PageOutline
    let clues: BlockFeatures.Clues

    @inline(__always)
    private func set(_ block: Int, _ feature: BlockFeature, _ value: Float) {
        rows[block * BlockFeature.width + feature.rawValue] = value
    }

    @inline(__always)
    private func get(_ block: Int, _ feature: BlockFeature) -> Float {
        rows[block * BlockFeature.width + feature.rawValue]
    }

    /// Logarithms of the numbers that blocks mostly have.
    private static let logs = (0..<4_096).map { logf(Float($0) + 1) }

    private func log(_ number: Int32) -> Float {
        number < Self.logs.count ? Self.logs[Int(max(0, number))] : logf(Float(number) + 1)
    }

    private func share(_ part: Int32, _ whole: Int32) -> Float { whole > 0 ? Float(part) / Float(whole) : 0 }

    mutating func writeOwn(_ cues: Cues) {
        for (index, block) in page.blocks.enumerated() {
            let count = Int32(block.count)
            set(index, .letters, log(count))
            set(index, .words, Float(block.words))
            set(index, .linkShare, share(Int32(block.link), count))
            set(index, .links, Float(block.links))
            set(index, .boldShare, share(Int32(block.bold), count))
            set(index, .slantedShare, share(Int32(block.slanted), count))
            set(index, .stops, Float(block.stops))
            set(index, .commas, Float(block.commas))
            set(index, .digitShare, share(Int32(block.digits), count))
            set(index, .capitalShare, Float(block.capitals) / Float(block.words))
            set(index, .isTerminated, block.isTerminated ? 1 : 0)
            set(index, .isBehindBreak, block.isBehindBreak ? 1 : 0)
            set(index, .averageWord, Float(block.count) / Float(block.words))
            writeTag(index, block.tag)
            writeWords(index, block, cues)
        }
    }

    private func writeTag(_ index: Int, _ tag: Tag) {
        let level: Float = switch tag {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 9
        }
        set(index, .isParagraph, tag == .p ? 1 : 0)
        set(index, .isHeading, level < 9 ? 1 : 0)
        set(index, .headingLevel, level)
        set(index, .isItem, tag == .li || tag == .dd || tag == .dt ? 1 : 0)
        set(index, .isCell, tag == .td || tag == .th ? 1 : 0)
        set(index, .isQuote, tag == .blockquote || tag == .pre ? 1 : 0)
        set(index, .isPlain, tag == .div || tag == .section || tag == .article ? 1 : 0)
    }

    private func writeWords(_ index: Int, _ block: PageBlock, _ cues: Cues) {
        let own = UnsafeBufferPointer(rebasing: text[block.start..<block.end])
        if let match = cues.match(own) {
            set(index, .cue, match.cue.code)
            set(index, .cueIsWhole, match.isWhole ? 1 : 0)
        }
        if hasCopyright(own) { set(index, .hasCopyright, 1) }
        set(index, .repeats, Float(outline.repeats(of: index)))
        set(index, .inArticleBody, clues.bodyRuns.map { BodyRuns.share(of: own, in: $0) } ?? -1)
        if !clues.titleWords.isEmpty, block.words < 60 { set(index, .titleWords, titleShare(own)) }
    }

    /// "©", in UTF-8.
    private func hasCopyright(_ own: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 1..<max(1, own.count) where own[index] == 0xA9 && own[index - 1] == 0xC2 { return true }
        return false
    }

    /// Words that the title has too, as a share of the longer of both.
    private func titleShare(_ own: UnsafeBufferPointer<UInt8>) -> Float {
        var hits = 0, words = 0
        var word = WordHash(), length = 0
        func end() {
            guard length > 0 else { return }
            words += 1
            if clues.titleWords.contains(word.value) { hits += 1 }
            (word, length) = (WordHash(), 0)
        }
        for byte in own {
            if byte == 32 {
                end()
            } else {
                word.add(byte)
                length += 1
            }
        }
        end()
        return Float(hits) / Float(max(words, clues.titleWords.count))
    }

    mutating func writeBoxes() {
        let all = outline.prose[outline.prose.count - 1]
        for (index, block) in page.blocks.enumerated() {
            guard block.region >= 0 else { continue }
            let region = page.regions[Int(block.region)]
            set(index, .depth, Float(region.depth))
            writeHints(index, block.region)
            var level: Int32? = region.last - region.first > 1 ? block.region : outline.larger(block.region, page)
            for (step, columns) in Self.levels.enumerated() {
                guard let box = level.map({ page.regions[Int($0)] }) else { break }
                let first = Int(box.first), last = Int(box.last)
                let letters = outline.letters[last] - outline.letters[first]
                set(index, columns.letters, log(letters))
                set(index, columns.blocks, Float(last - first))
                set(index, columns.links, share(outline.links[last] - outline.links[first], letters))
                set(index, columns.prose, share(outline.prose[last] - outline.prose[first], all))
                if step == 0 { set(index, .placeIn1, Float(index - first) / Float(last - first)) }
                if step == 1 { set(index, .placeIn2, Float(index - first) / Float(last - first)) }
                level = level.flatMap { outline.larger($0, page) }
            }
            let kind = outline.kind(of: index)
            set(index, .kindLetters, log(kind.letters))
            set(index, .kindProse, share(kind.prose, all))
            set(index, .kindLinks, share(kind.links, kind.letters))
            set(index, .kindCount, Float(kind.count))
        }
    }

    private func writeHints(_ index: Int, _ region: Int32) {
        let first = index * BlockFeature.width + BlockFeature.allCases.count
        let isSameBox = index > 0 && page.blocks[index - 1].region == region
        for lane in 0..<Hint.allCases.count {
            rows[first + lane] = isSameBox ? rows[first - BlockFeature.width + lane] : Float(PageBlocks.farthest)
        }
        if !isSameBox { page.eachHint(around: region) { lane, steps in rows[first + lane] = Float(steps) } }
    }

    private static let levels: [(letters: BlockFeature, blocks: BlockFeature, links: BlockFeature, prose: BlockFeature)] = [
        (.letters1, .blocks1, .links1, .prose1), (.letters2, .blocks2, .links2, .prose2), (.letters3, .blocks3, .links3, .prose3),
    ]

    mutating func writePlaces() {
        let count = page.blocks.count
        let letters = outline.letters[count]
        let main = outline.main >= 0 ? page.regions[Int(outline.main)] : nil
        let parent = outline.mainParent >= 0 ? page.regions[Int(outline.mainParent)] : nil
        for index in 0..<count {
            let place = Int32(index)
            if let main {
                set(index, .isInMain, main.first <= place && place < main.last ? 1 : 0)
                set(index, .beforeMain, Float(max(0, min(60, main.first - place))))
                set(index, .behindMain, Float(max(0, min(60, place - main.last + 1))))
            }
            if let parent { set(index, .isInMainParent, parent.first <= place && place < parent.last ? 1 : 0) }
            set(index, .letterPlace, share(outline.letters[index], letters))
            set(index, .blockPlace, Float(index) / Float(count))
            if clues.title >= 0 {
                set(index, .isTitle, index == clues.title ? 1 : 0)
                set(index, .behindTitle, Float(max(-60, min(200, index - clues.title))))
                let between = outline.letters[index] - outline.letters[clues.title]
                set(index, .lettersBehindTitle, between < 0 ? -log(-between) : log(between))
            } else {
                set(index, .behindTitle, -99)
            }
            set(index, .proseBefore, log(outline.prose[index] - outline.prose[max(0, index - 5)]))
            set(index, .proseBehind, log(outline.prose[min(count, index + 6)] - outline.prose[index + 1]))
        }
    }

    mutating func writeNeighbours() {
        let count = page.blocks.count
        for index in 0..<count {
            if index > 0 {
                set(index, .letters_1, get(index - 1, .letters))
                set(index, .linkShare_1, get(index - 1, .linkShare))
                set(index, .isTerminated_1, get(index - 1, .isTerminated))
                set(index, .isHeading_1, get(index - 1, .isHeading))
                set(index, .cue_1, get(index - 1, .cue))
                set(index, .sameKind_1, isSameKind(index, index - 1))
            }
            if index > 1 {
                set(index, .letters_2, get(index - 2, .letters))
                set(index, .linkShare_2, get(index - 2, .linkShare))
                set(index, .isTerminated_2, get(index - 2, .isTerminated))
            }
            if index + 1 < count {
                set(index, .letters1_, get(index + 1, .letters))
                set(index, .linkShare1_, get(index + 1, .linkShare))
                set(index, .isTerminated1_, get(index + 1, .isTerminated))
                set(index, .isHeading1_, get(index + 1, .isHeading))
                set(index, .cue1_, get(index + 1, .cue))
                set(index, .sameKind1_, isSameKind(index, index + 1))
            }
            if index + 2 < count {
                set(index, .letters2_, get(index + 2, .letters))
                set(index, .linkShare2_, get(index + 2, .linkShare))
                set(index, .isTerminated2_, get(index + 2, .isTerminated))
            }
        }
    }

    private func isSameKind(_ a: Int, _ b: Int) -> Float {
        let (first, second) = (page.blocks[a].region, page.blocks[b].region)
        guard first >= 0, second >= 0 else { return 0 }
        return page.regions[Int(first)].kind == page.regions[Int(second)].kind ? 1 : 0
    }
}
