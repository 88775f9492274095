/// One of the texts of an article, by its places in the article's bytes and tokens.
package struct TokenizedText: Sendable {
    /// Without the line break behind it.
    package let bytes: Range<Int>
    package let tokens: Range<Int>
    /// How many scalars it has, in which spans count.
    package let scalars: Int
    /// What terms any of its words may begin.
    package let openings: Openings
    /// The last number of an act that it holds, by its place among the article's tokens.
    package let lastAct: Int?
}
