/// What an article is about and what kind of text it is.
package struct TopicJudgement: Sendable, Hashable {
    /// "T01" … "T14", or a label of the model that was learned in their place; nil where no cue spoke.
    package var topic: String?
    /// Other topics that speak nearly as loudly, loudest first.
    package var secondary: [String]
    /// "G01" … "G12"; nil where no cue spoke.
    package var genre: String?

    package init(topic: String? = nil, secondary: [String] = [], genre: String? = nil) {
        self.topic = topic
        self.secondary = secondary
        self.genre = genre
    }
}
