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
        let lead = article.sapo ?? article.blocks.first?.text ?? ""
        let leadRun = SyllableRun(lead)
        var parts: [Part] = []
        if let title = article.title, !title.isEmpty { parts.append(Part(text: title, run: SyllableRun(title), loudness: 3)) }
        if !lead.isEmpty { parts.append(Part(text: lead, run: leadRun, loudness: 3)) }
        var bodyCount = 0
        for (place, block) in article.blocks.enumerated() {
            let isLead = place == 0 && block.text == lead
            let run = isLead ? leadRun : SyllableRun(block.text)
            bodyCount += run.elements.count
            if !isLead { parts.append(Part(text: block.text, run: run, loudness: 1)) }
        }
        self.parts = parts
        self.bodyCount = bodyCount
    }
}
