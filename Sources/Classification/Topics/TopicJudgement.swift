package import Pipeline

/// What an article is about and what kind of text it is, with the words that decided.
package struct TopicJudgement: Sendable, Hashable {
    /// "T01" … "T14", or a label of the model that was learned in their place; nil where no cue spoke.
    package var topic: String?
    /// Other topics that speak nearly as loudly, loudest first.
    package var secondary: [String]
    /// "G01" … "G12"; nil where no cue spoke.
    package var genre: String?
    /// The heaviest cues of the topics and the genre that were chosen, heaviest first within each.
    package var cues: [Cue]

    package init(topic: String? = nil, secondary: [String] = [], genre: String? = nil, cues: [Cue] = []) {
        self.topic = topic
        self.secondary = secondary
        self.genre = genre
        self.cues = cues
    }
}
