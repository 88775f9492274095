internal import Language
internal import Vietnamese

/// One term of the claim lexicon with all its senses.
struct Word: Sendable {
    var senses: SenseSet = []
    /// The code column of each sense that has one: a subtype, a measure, a level.
    var codes: [Sense: [String]] = [:]
    var weight = 1.0
    /// What the gate makes of the senses.
    var openings = Openings.none
}

/// The words of claims, compiled once and shared: every term of `claim_nouns`, `claim_triggers`, `claim_cues` and `claim_codes`.
final class ClaimLexicon: Sendable {
    let splitter: SentenceSplitter
    let numbers: NumberGrammar
    let periods: PeriodGrammar
    let words: [Word]
    private let trie: TermTrie
    /// The terms that open something, without the marks in them, and what each opens.
    private let openers: TermTrie
    private let opened: [Openings]

    static let files = ["claim_nouns", "claim_triggers", "claim_cues", "claim_codes"]

    /// Puts the words into the vocabulary.
    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var builder = LexiconBuilder()
        for file in Self.files { try builder.read(file, of: pack, &vocabulary) }
        guard builder.problems.isEmpty else { throw LexiconProblems(builder.problems) }
        builder.addSlips(&vocabulary)
        let opening = Set(builder.terms.lazy.filter { $0.openings != .none }.compactMap(\.ids.first))
        for (ids, openings) in builder.terms {
            let isGated = openings != .none || ids.dropFirst().contains(where: opening.contains)
            vocabulary.open(ids, isGated ? openings.union(.term).union(.gated) : .term)
        }
        splitter = try SentenceSplitter(pack: pack, vocabulary: &vocabulary)
        numbers = try NumberGrammar(pack: pack, vocabulary: &vocabulary)
        periods = try PeriodGrammar(pack: pack)
        (openers, opened) = builder.openers(ampersand: vocabulary.ampersand)
        words = builder.words
        trie = builder.trie
    }

    /// What all terms together open that begin at a word, whatever marks stand between their words.
    func opened(at index: Int, before end: Int, in words: [Token]) -> Openings {
        var seen = Openings.none
        var node: Int32 = 0
        for place in index..<end {
            let step = openers.step(from: node, words[place].id)
            if step.value >= 0 { seen.formUnion(opened[Int(step.value)]) }
            guard step.node != 0 else { break }
            node = step.node
        }
        return seen
    }

    /// The longest term at a token, as far as the gate asks: nil also where none that begins there opens or hides anything.
    func gatedTerm(at index: Int, before end: Int, in tokens: [Token]) -> (word: Int, length: Int)? {
        guard tokens[index].openings.holds(.gated) else { return nil }
        return trie.longest(at: index, before: end, in: tokens).map { (Int($0.value), $0.length) }
    }

    /// The codes that a piece has for a sense.
    func codes(of piece: Piece, _ sense: Sense) -> [String] {
        guard piece.has(sense), let word = piece.word else { return [] }
        return words[word].codes[sense] ?? []
    }

    /// The longest term at a token.
    func term(at index: Int, before end: Int, in tokens: [Token]) -> (word: Int, length: Int)? {
        guard index < end, tokens[index].openings.holds(.term) || tokens[index].isAnyMark else { return nil }
        return trie.longest(at: index, before: end, in: tokens).map { (Int($0.value), $0.length) }
    }
}

/// Collects the terms of several files into words, and everything that is wrong with them.
private struct LexiconBuilder {
    var trie = TermTrie()
    var words: [Word] = []
    var problems: [LexiconProblem] = []
    private var seen: [String: Int] = [:]
    private(set) var terms: [(ids: [Int32], openings: Openings)] = []
    private var spellings: [(term: String, word: Int)] = []

    mutating func read(_ file: String, of pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        for row in try pack.rows(of: file) {
            guard row.cells.count >= 2, let sense = Sense(name: row.cells[1]) else {
                let known = Sense.allCases.map(\.name).joined(separator: ", ")
                report(row, "expected term, sense, code and note with tabs between them; senses are \(known)")
                continue
            }
            let term = row.cells[0]
            if let first = seen.updateValue(row.line, forKey: file + "\t" + term + "\t" + sense.name) {
                report(row, "“\(term)” stands already in line \(first)")
            }
            if !term.isFoldedLowercase { report(row, "“\(term)” is not lower case in NFC") }
            add(term, sense, code: row.cells.count > 2 ? row.cells[2] : "", &vocabulary)
        }
    }

    private mutating func add(_ term: String, _ sense: Sense, code: String, _ vocabulary: inout Vocabulary) {
        let ids = vocabulary.term(term)
        guard !ids.isEmpty else { return }
        let word = Int(trie.insert(ids, value: Int32(words.count)))
        if word == words.count { words.append(Word()) }
        words[word].senses.insert(SenseSet(sense))
        spellings.append((term, word))
        var codes: [String] = []
        if let weight = Double(code) {
            words[word].weight = weight
        } else if !code.isEmpty {
            codes = code.split(separator: ",").map(String.init)
            words[word].codes[sense, default: []] += codes
        }
        let openings = Openings(sense, codes)
        words[word].openings.formUnion(openings)
        terms.append((ids, openings))
    }

    /// Long heads and levels with one tone forgotten: "hội nghi", "cuôc họp", "cấp huyên". Only where the slip makes no
    /// term of its own and does not begin one that opens something ("các cấp | tinh giản" is no "cấp tỉnh"); short words are left alone, a
    /// forgotten tone makes other words of them (họp, hợp).
    mutating func addSlips(_ vocabulary: inout Vocabulary) {
        var openings: Set<String> = []
        for (term, word) in spellings where !words[word].senses.isDisjoint(with: .triggers) {
            if let first = term.split(separator: " ", maxSplits: 1).first { openings.insert(String(first)) }
        }
        for (term, word) in spellings where words[word].senses.isDisjoint(with: Self.slippery) == false {
            let syllables = term.split(separator: " ").map(String.init)
            guard syllables.count > 1 else { continue }
            for index in syllables.indices {
                var slip = syllables
                slip[index] = Fold.withoutTones(syllables[index])
                guard slip[index] != syllables[index], index < syllables.count - 1 || !openings.contains(slip[index]) else { continue }
                let ids = vocabulary.term(slip.joined(separator: " "))
                guard !ids.isEmpty else { continue }
                _ = trie.insert(ids, value: Int32(word))
                terms.append((ids, words[word].openings))
            }
        }
    }

    /// The terms that open something by their words alone: as what "&" is read as, and without other marks.
    func openers(ampersand: Int32) -> (TermTrie, [Openings]) {
        var trie = TermTrie()
        var opened: [Openings] = []
        for (ids, openings) in terms where openings != .none {
            let words = ids.map { $0 == -Int32(UInt8(ascii: "&")) ? ampersand : $0 }.filter { $0 >= 0 }
            guard !words.isEmpty, !words.contains(0) else { continue }
            let term = Int(trie.insert(words, value: Int32(opened.count)))
            if term == opened.count { opened.append(openings) } else { opened[term].formUnion(openings) }
        }
        return (trie, opened)
    }

    private static let slippery = SenseSet(.document, .conference, .paper, .electronic, .level, .quantity)

    private mutating func report(_ row: LanguagePack.Row, _ message: String) {
        problems.append(LexiconProblem(file: row.file, line: row.line, message: message))
    }
}
