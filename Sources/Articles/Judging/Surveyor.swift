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

        /// The page calls itself an article, or prints its title.
        var mayBeArticle: Bool { metadata.claimsArticle || headline.block >= 0 }

        /// The page is a document that a word processor saved: nothing stands around its text. Sites, too, are pasted out of
        /// word processors, but have their links around it.
        var isWrittenDocument: Bool {
            let (letters, links) = page.blocks.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.link) }
            return metadata.isWordProcessors && links * 10 <= letters
        }
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
        for word in headline.text?.utf8.split(separator: 32) ?? [] {
            let hash = Array(word).withUnsafeBufferPointer(wordHash)
            if !clues.titleWords.contains(hash) { clues.titleWords.append(hash) }
        }
        clues.bodyRuns = metadata.linked.body?.withUnsafeBufferPointer(BodyRuns.runs)
        let features = BlockFeatures(page: page, clues: clues, cues: cues)
        return Survey(page: page, metadata: metadata, headline: headline, features: features)
    }
}
