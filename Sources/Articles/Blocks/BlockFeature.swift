/// What the judge of blocks knows about a block: a row of numbers, in this order.
enum BlockFeature: Int, CaseIterable, Sendable {
    // The block's own text.
    case letters, words, linkShare, links, boldShare, slantedShare, stops, commas, digitShare, capitalShare, isTerminated
    case isBehindBreak, averageWord, isParagraph, isHeading, isItem, isCell, isQuote, isPlain, headingLevel
    // Words that speak for a purpose, at the start of the block.
    case cue, cueIsWhole, hasCopyright
    // The boxes around it: how many up to the nearest of each purpose, in `Hint` order behind this case.
    case depth
    // Three boxes up, each larger than the one before: letters, blocks, share of links, share of the page's prose.
    case letters1, blocks1, links1, prose1, letters2, blocks2, links2, prose2, letters3, blocks3, links3, prose3
    /// Place inside the nearest larger box, 0 first, 1 last.
    case placeIn1, placeIn2
    // Boxes of the same kind on the page.
    case kindLetters, kindProse, kindLinks, kindCount
    // The box that holds most prose.
    case isInMain, isInMainParent, beforeMain, behindMain, letterPlace, blockPlace
    // The title on the page.
    case isTitle, titleWords, behindTitle, lettersBehindTitle
    // Neighbours.
    case letters_1, linkShare_1, isTerminated_1, isHeading_1, sameKind_1, cue_1
    case letters_2, linkShare_2, isTerminated_2
    case letters1_, linkShare1_, isTerminated1_, isHeading1_, sameKind1_, cue1_
    case letters2_, linkShare2_, isTerminated2_
    // The article's body as the page's linked data repeats it: share of the block's words found there, -1 without it.
    case inArticleBody
    /// Blocks with the same text on the page.
    case repeats
    /// Letters of prose in the last / next 5 blocks.
    case proseBefore, proseBehind

    /// Columns of a row: these, and one for each hint.
    static let width = allCases.count + Hint.allCases.count

    /// The columns' names, as the weights file and `explain` print them.
    static let names = allCases.map { "\($0)" } + Hint.allCases.map { "up_to_" + $0.rawValue }
}
