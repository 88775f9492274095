internal import Pipeline

/// What is said about a matter, and the pieces that say it.
struct FoundRemark {
    let subject: Remark.Subject
    let pieces: Range<Int>
    /// The piece of the matter, about which a sentence states one difficulty only; nil of a proposal.
    var matter: Int?
    let rule: String
}
