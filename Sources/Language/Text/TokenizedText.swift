/// One of the texts of an article, by its places in the article's bytes, words and marks.
package struct TokenizedText: Sendable {
    /// How many marks of some kinds a text has.
    package struct Marks: Sendable {
        package var straightQuotes = 0
        package var openingQuotes = 0
        package var questions = 0
    }

    /// Without the line break behind it.
    package let bytes: Range<Int>
    package let words: Range<Int>
    package let marks: Range<Int>
    /// What stands behind the last word.
    package let end: Gap
    package let counts: Marks
    /// How many of its words have a first capital.
    package let capitals: Int
    /// How many scalars it has, in which spans count.
    package let scalars: Int
    /// What terms any of its words may begin.
    package let openings: Openings
    /// The last number of an act that it holds, by its place among the article's words.
    package let lastAct: Int?
}
