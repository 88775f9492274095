/// A person as a passage prints them: a name and the offices beside it.
struct PersonMention: Sendable {
    let passage: Int
    /// From the honorific to the end of the last office.
    let words: Range<Int>
    let name: String
    let offices: [Office]
    /// "do đồng chí …, trưởng đoàn": leads by the words of the offices themselves.
    let leads: Bool

    /// One office or membership.
    struct Office: Sendable {
        let position: PositionWords.Position
        /// With the body behind it.
        let words: Range<Int>
        /// The index of the body's mention.
        let body: Int?
    }
}
