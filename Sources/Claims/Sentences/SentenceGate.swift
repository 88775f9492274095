internal import Language

/// The quick look that most sentences do not pass: without a word that can start a head and a word that can start a
/// trigger there is nothing to read.
enum SentenceGate {
    /// Senses of which one must occur beside a head.
    static let triggers = SenseSet(
        .reduce, .restrain, .shorten, .save, .increase, .fewer, .unchanged, .excess, .excessSoft, .excessVerb, .always,
        .moreAndMore, .cancel, .postpone, .avoid, .only, .last, .brief, .online, .electronicMode, .boost, .switchTo, .merge,
        .cap, .burden, .shortage, .needless, .activity, .difficulty, .request)

    static func passes(_ tokens: ArraySlice<Token>, _ starts: [UInt8]) -> Bool {
        var seen: UInt8 = 0
        for token in tokens where token.kind == .word {
            seen |= starts[Int(token.id)]
            if seen == 3 { return true }
        }
        return false
    }
}
