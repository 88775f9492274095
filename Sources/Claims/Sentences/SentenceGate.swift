internal import Language

/// The quick look that most sentences do not pass: a head and a trigger must occur, or a head and a number that a verb
/// of issuing or holding leads to, or a difficulty and what it may be about.
struct SentenceGate {
    let lexicon: ClaimLexicon

    /// Whether a sentence of a text may pass: by what its words may begin, and where that suffices by the terms that do begin with
    /// them, before anything is known of marks and sentences. Never less than what `passes` lets through.
    func mayPass(_ text: TokenizedText, of words: [Token]) -> Bool {
        guard Self.maySuffice(text.openings.union(.number)) else { return false }
        var start = text.words.lowerBound
        var seen = Openings.none
        for index in text.words {
            let next = index + 1
            seen.formUnion(openings(at: index, before: text.words.upperBound, in: words))
            guard next == text.words.upperBound || words[next].gap.contains(.stop) && lexicon.splitter.surelySplits(words[index], words[next])
            else { continue }
            if Self.maySuffice(seen), mayHold(start..<next, of: words) { return true }
            (start, seen) = (next, .none)
        }
        return false
    }

    /// Whether the terms that begin in some words, which hold at least a sentence, may suffice. What is spoken of is looked up first:
    /// most often it is nothing of ours, whatever the other words would be.
    private func mayHold(_ range: Range<Int>, of words: [Token]) -> Bool {
        var seen = Openings.none, others = Openings.none
        for index in range {
            if counts(index, before: range.upperBound, in: words) { seen.formUnion(.number) }
            if words[index].openings.holdsAny(of: .spokenOf) {
                seen.formUnion(lexicon.opened(at: index, before: range.upperBound, in: words))
            } else {
                others.formUnion(words[index].openings)
            }
        }
        guard Self.maySuffice(seen.union(others)) else { return false }
        for index in range where words[index].openings.holds(.gated) && !words[index].openings.holdsAny(of: .spokenOf) {
            seen.formUnion(lexicon.opened(at: index, before: range.upperBound, in: words))
        }
        return Self.maySuffice(seen)
    }

    func passes(_ range: Range<Int>, of tokens: [Token]) -> Bool {
        guard mayPass(range, of: tokens) else { return false }
        var seen = Seen()
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            if token.isNumber { seen.addNumber(at: index) } else if token.openings.holds(.quantity) { seen.addNumeral(at: index) }
            // A longer term may hide what its words would be: "hàng không tổ chức".
            if token.id > 0, let term = lexicon.gatedTerm(at: index, before: range.upperBound, in: tokens) {
                seen.add(lexicon.words[term.word].openings, at: index)
                index += term.length
            } else {
                index += 1
            }
            if Self.suffices(seen.openings) { return true }
        }
        return false
    }

    /// The same by what the words may begin, wherever they stand.
    private func mayPass(_ range: Range<Int>, of tokens: [Token]) -> Bool {
        var seen = Openings.none
        for index in range { seen.formUnion(openings(at: index, before: range.upperBound, in: tokens)) }
        return Self.maySuffice(seen)
    }

    /// What a word may begin, or that it counts.
    private func openings(at index: Int, before end: Int, in words: [Token]) -> Openings {
        counts(index, before: end, in: words) ? words[index].openings.union(.number) : words[index].openings
    }

    /// A number in digits, or in words right before what it may count: "bốn cuộc họp".
    private func counts(_ index: Int, before end: Int, in words: [Token]) -> Bool {
        if words[index].isNumber { return true }
        return words[index].openings.holds(.quantity) && index + 1 < end && words[index + 1].openings.holdsAny(of: .head.union(.counting))
    }

    private static func maySuffice(_ seen: Openings) -> Bool {
        suffices(seen.holds(.strict) ? seen.union(.head) : seen)
    }

    private static func suffices(_ seen: Openings) -> Bool {
        seen.holds(.change) || seen.holds(.level) || seen.holds(.remark) || seen.holds(.asked) || denies(seen)
    }

    /// "văn bản … chưa kịp thời", "chưa có văn bản hướng dẫn".
    private static func denies(_ seen: Openings) -> Bool {
        seen.holds(.denial) && (seen.holds(.deniedOfHead) || seen.holds(.deniedOfMatter) || seen.holds(.missing))
    }
}

/// What the terms of a sentence open, one behind the other.
private struct Seen {
    private(set) var openings = Openings.none
    /// The last verb of issuing or holding, number and word that counts.
    private var verb = never
    private var number = never
    private var count = never
    /// The last number in words.
    private var numeral = never

    private static let never = -1000
    /// Tokens between a verb and its number, and between what counts and a strict head.
    private static let reach = 8
    private static let listReach = 6

    mutating func addNumber(at index: Int) {
        (number, count) = (index, index)
        if index - verb <= Self.reach { openings.formUnion(.number.union(.verb)) }
    }

    mutating func addNumeral(at index: Int) {
        (count, numeral) = (index, index)
    }

    mutating func add(_ term: Openings, at index: Int) {
        openings.formUnion(term.subtracting(.verb))
        // "bốn cuộc", "hai buổi": right before what it counts a number may be a word.
        if term.holds(.verb) && term.holds(.counting) || term.holds(.head), index - numeral == 1 {
            openings.formUnion(index - verb <= Self.reach || term.holds(.verb) ? .number.union(.verb) : .number)
        }
        if term.holds(.verb) {
            verb = index
            if index - number <= Self.reach { openings.formUnion(.number.union(.verb)) }
        }
        if term.holds(.strict), index - count <= Self.listReach { openings.formUnion(.head) }
        if openings.holds(.strict.union(.ofStrict)) { openings.formUnion(.head) }
        if term.holds(.counting) { count = index }
    }
}
