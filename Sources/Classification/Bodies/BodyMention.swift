internal import Pipeline

/// An organisation's name as an article prints it.
struct BodyMention: Sendable {
    let passage: Int
    let words: Range<Int>
    /// The full name of what stands before the owner: "Văn phòng Ủy ban nhân dân".
    let name: String
    let kind: Body.Kind
    let rank: BodyWords.Rank
    let owner: Owner

    /// Whose body it is.
    enum Owner: Sendable {
        case none
        /// The index of a place's mention: "UBND huyện Đầm Hà".
        case place(Int)
        /// The index of a level's mention: "UBND tỉnh".
        case level(Int)
        /// The words of a name that no gazetteer lists: "Huyện ủy Vân Trà".
        case name(Range<Int>)
    }
}
