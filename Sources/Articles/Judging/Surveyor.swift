package import Language
internal import Markup
internal import Vietnamese

/// Lays out what is known of a page before anything is judged: blocks, metadata, title, features.
package struct Surveyor: Sendable {
    struct Survey {
        var page: PageBlocks
        var metadata: Metadata
        var headline: Headline
        var features: BlockFeatures
    }

    private let hints: HintWords
    let cues: Cues

    package init(pack: LanguagePack) throws(LexiconProblems) {
        hints = try HintWords(pack: pack)
        cues = try Cues(pack: pack)
    }

    func survey(_ tree: PageTree) -> Survey {
        let page = Segmenter.blocks(of: tree, words: hints)
        let metadata = Metadata(tree)
        let headline = Headline(page: page, metadata: metadata)
        var clues = BlockFeatures.Clues()
        clues.title = headline.block
        if let title = headline.text { clues.titleWords = Set(title.utf8.split(separator: 32).map { wordHash($0) }) }
        if let body = metadata.linked.body { clues.bodyRuns = body.withUnsafeBufferPointer { BodyRuns.runs(of: $0) } }
        let features = BlockFeatures(page: page, clues: clues, cues: cues)
        return Survey(page: page, metadata: metadata, headline: headline, features: features)
    }
}
