internal import Language
internal import Pipeline

/// What one piece is or means. Beyond the ends of the sentence a piece is nothing and means nothing.
extension Sentence {
    func has(_ index: Int, _ sense: Sense) -> Bool {
        pieces.indices.contains(index) && pieces[index].has(sense)
    }

    func hasAny(_ index: Int, _ senses: SenseSet) -> Bool {
        pieces.indices.contains(index) && pieces[index].hasAny(senses)
    }

    @inline(__always)
    func hasAny(_ index: Int, of senses: Sense...) -> Bool {
        hasAny(index, SenseSet(senses))
    }

    /// The codes that a piece has for a sense.
    func codes(_ index: Int, _ sense: Sense) -> [String] {
        pieces.indices.contains(index) ? lexicon.codes(of: pieces[index], sense) : []
    }

    /// The codes for several senses, one after the other.
    func codes(_ index: Int, all senses: Sense...) -> [String] {
        senses.flatMap { codes(index, $0) }
    }

    /// The codes for the first of the senses that has some.
    func codes(_ index: Int, firstOf senses: Sense...) -> [String] {
        senses.lazy.map { self.codes(index, $0) }.first { !$0.isEmpty } ?? []
    }

    func hasCode(_ index: Int, _ sense: Sense, _ code: String) -> Bool {
        codes(index, sense).contains(code)
    }

    func hasMeasure(_ index: Int, _ measure: Measure) -> Bool {
        hasCode(index, .measure, measure.rawValue)
    }

    func quantity(at index: Int) -> Quantity? {
        pieces.indices.contains(index) ? pieces[index].quantity : nil
    }

    /// The kind of the token with which a piece begins.
    func tokenKind(at index: Int) -> Token.Kind? {
        pieces.indices.contains(index) ? tokens[pieces[index].tokens.lowerBound].kind : nil
    }

    /// Whether a piece is printed with a capital.
    func isCapitalised(_ index: Int) -> Bool {
        pieces.indices.contains(index) && tokens[pieces[index].tokens.lowerBound].isCapitalised
    }

    func isComma(_ index: Int) -> Bool { pieces.indices.contains(index) && pieces[index].isComma }

    /// Punctuation of any kind.
    func isMark(_ index: Int) -> Bool { pieces.indices.contains(index) && pieces[index].mark != 0 }

    /// No part in the grammar: unknown to the lexicon, or known only for what it tells about a claim.
    func isStranger(_ index: Int) -> Bool { pieces.indices.contains(index) && pieces[index].isStranger }

    func weight(_ index: Int) -> Double {
        pieces[index].word.map { lexicon.words[$0].weight } ?? 1
    }
}
