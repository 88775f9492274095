internal import Pipeline
internal import Vietnamese

/// An article cut into syllables: the loud parts, title and sapo, and the rest.
struct ArticleRuns: Sendable {
    struct Part: Sendable {
        let text: String
        let run: SyllableRun
        /// How much more a cue weighs here than in the body.
        let loudness: Float
    }

    let parts: [Part]

    /// Syllables of the blocks.
    let bodyCount: Int

    /// Title and sapo speak three times as loudly (brief §5.1); where the page printed no sapo, its first block does.
    init(_ article: Article) {
        let lead = article.sapo ?? article.blocks.first?.text
        var parts: [Part] = []
        for text in [article.title, lead] {
            if let text, !text.isEmpty { parts.append(Part(text: text, run: SyllableRun(text), loudness: 3)) }
        }
        var bodyCount = 0
        for (place, block) in article.blocks.enumerated() {
            let run = SyllableRun(block.text)
            bodyCount += run.elements.count
            guard place > 0 || block.text != lead else { continue }
            parts.append(Part(text: block.text, run: run, loudness: 1))
        }
        self.parts = parts
        self.bodyCount = bodyCount
    }
}
