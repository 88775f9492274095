internal import Language

/// Cuts a sentence's tokens into pieces: the longest term or quantity at each place.
struct PieceReader {
    let lexicon: ClaimLexicon
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    /// The sentence.
    let range: Range<Int>

    private var end: Int { range.upperBound }

    func read() -> [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < end {
            if let next = behindEllipsis(index) {
                index = next
                continue
            }
            // Most words begin neither a term nor a number.
            if tokens[index].isWord, !tokens[index].openings.holdsAny(of: Self.known) {
                pieces.append(Piece(tokens: index..<index + 1))
                index += 1
                continue
            }
            let piece = piece(at: index, after: pieces.last)
            pieces.append(piece)
            index = piece.tokens.upperBound
        }
        for index in pieces.indices where isFloor(index, pieces) { pieces[index].quantity?.bound = .atLeast }
        return pieces.contains { $0.isAnyMark("(", "“", "\"", "‘") } ? Asides.dropped(pieces, tokens[range], lexicon) : pieces
    }

    /// "60% trở lên", "3 ngày trở lên"
    private func isFloor(_ index: Int, _ pieces: [Piece]) -> Bool {
        guard let quantity = pieces[index].quantity, quantity.bound == nil else { return false }
        return pieces[(index + 1)...].prefix(2).contains { $0.has(.low) && lexicon.codes(of: $0, .low).contains("or_more") }
    }

    /// "công văn, giấy mời… giảm 30%": where the sentence goes on behind a list that was cut short.
    private func behindEllipsis(_ index: Int) -> Int? {
        guard tokens[index].isAnyMark, index > range.lowerBound, tokens[index].isMark("…") || tokens[index].isMark(".") && index + 1 < end && tokens[index + 1].isMark(".")
        else { return nil }
        var next = index + 1
        while next < end, tokens[next].isMark(".") || tokens[next].isMark("…") { next += 1 }
        return next < end && tokens[next].isWord && !tokens[next].isCapitalised ? next : nil
    }

    private static var known: Openings { Openings.term.union(.quantity) }

    private func piece(at index: Int, after previous: Piece?) -> Piece {
        let token = tokens[index]
        if token.isAct { return Piece(tokens: index..<index + 1) }
        let term = lexicon.term(at: index, before: end, in: tokens).flatMap { isName(index, $0) ? nil : $0 }
        if let term, let amount = reached(behind: index + term.length, term.word, after: previous) {
            return Piece(tokens: index..<amount.tokens.upperBound, quantity: amount)
        }
        // "đến hết năm 100% văn bản": a share is no year.
        let isDate = token.isNumber && previous?.has(.ordinal) == true && quantity(at: index)?.kind != .percent
        // "rút lại còn một ngày": so long, not how often.
        let isLimited = previous?.hasAny(of: .cap, .left, .last, .toEnd, .switchTo, .shorten) == true
        // "thời lượng kỳ họp giảm một ngày."
        let isCut = previous?.hasAny(of: .reduce, .increase) == true && closes(index + (term?.length ?? 0))
            && term.map { lexicon.words[$0.word].senses.contains(SenseSet(.every)) } == true
        let isCounted = isLimited || isCut || previous?.has(.adjunct) == true && leadsToEnd(behind: index + (term?.length ?? 0))
        if !isDate, let quantity = ofWhole(at: index, after: previous) ?? quantity(at: index) ?? yearlike(at: index, after: previous), isCounted || quantity.tokens.count > (term?.length ?? 0),
            !endsInsideTerm(quantity) {
            return Piece(tokens: quantity.tokens, quantity: quantity)
        }
        // "từ 3 giờ còn 1 giờ": behind a number the hour is its unit, not "now".
        if let term, previous?.quantity != nil, lexicon.words[term.word].senses.contains(SenseSet(.left)),
            let unit = lexicon.term(at: index, before: index + 1, in: tokens), lexicon.words[unit.word].senses.contains(SenseSet(.timeUnit)) {
            return Piece(tokens: index..<index + 1, word: unit.word, senses: lexicon.words[unit.word].senses)
        }
        if let term {
            return Piece(
                tokens: index..<index + term.length, word: term.word, senses: lexicon.words[term.word].senses,
                mark: token.isAnyMark ? UInt32(bitPattern: -token.id) : 0)
        }
        // "TP.HCM": a point inside a word ends nothing.
        if token.isMark("."), token.isGlued, index + 1 < end, tokens[index + 1].isWord, tokens[index + 1].isGlued {
            return Piece(tokens: index..<index + 1)
        }
        if token.isAnyMark { return Piece(tokens: index..<index + 1, mark: UInt32(bitPattern: -token.id)) }
        return Piece(tokens: index..<index + 1)
    }

    private func closes(_ index: Int) -> Bool {
        guard index < end, !tokens[index].isAnyMark else { return true }
        guard let term = lexicon.term(at: index, before: end, in: tokens) else { return false }
        return lexicon.words[term.word].senses.contains(SenseSet(.versus))
    }

    /// "từ một ngày xuống còn nửa ngày": before the other end of a change it is so long, not how often.
    private func leadsToEnd(behind index: Int) -> Bool {
        guard index < end, let term = lexicon.term(at: index, before: end, in: tokens) else { return false }
        return lexicon.words[term.word].senses.contains(SenseSet(.toEnd))
    }

    /// "thành phố Hạ Long": a verb of one syllable that is printed with a capital inside a sentence, before another capital, is
    /// none. In a headline all of capitals nothing is told by them.
    private func isName(_ index: Int, _ term: (word: Int, length: Int)) -> Bool {
        if opensName(index, term) { return true }
        guard term.length == 1, tokens[index].isCapitalised, index > range.lowerBound, index + 1 < end,
            lexicon.words[term.word].senses.isDisjoint(with: .triggers) == false else { return false }
        let next = tokens[index + 1]
        return !tokens[index - 1].isAnyMark && next.isWord && next.isCapitalised
            && tokens[range].contains { $0.isWord && !$0.isCapitalised }
    }

    /// "giao Ban Tổ chức": the second word of what would be a meeting opens an office's name.
    private func opensName(_ index: Int, _ term: (word: Int, length: Int)) -> Bool {
        let last = index + term.length - 1
        guard term.length == 2, tokens[last].isCapitalised, lexicon.words[term.word].senses.contains(SenseSet(.conferenceVerb)) else { return false }
        return !tokens[index].isCapitalised || last + 1 < end && tokens[last + 1].isCapitalised && tokens[range].contains { $0.isWord && !$0.isCapitalised }
    }

    /// "giảm tới 28%": the preposition belongs to the number.
    private func reached(behind index: Int, _ word: Int, after previous: Piece?) -> Quantity? {
        guard let previous, previous.hasAny(of: .reduce, .increase, .shorten, .fewer), index < end,
            lexicon.words[word].senses.contains(SenseSet(.burden)), let quantity = quantity(at: index), quantity.upper == nil,
            quantity.kind == .percent || quantity.kind == .fraction else { return nil }
        return quantity
    }

    /// "quá nửa ngày": the last word of the number opens a longer term.
    private func endsInsideTerm(_ quantity: Quantity) -> Bool {
        let last = quantity.tokens.upperBound - 1
        guard quantity.kind == .fraction, last > quantity.tokens.lowerBound, tokens[last].isWord else { return false }
        return (lexicon.term(at: last, before: end, in: tokens)?.length ?? 0) > 1
    }

    /// "giảm 2025 văn bản", "ban hành 2024 công văn": behind a verb and before what it counts a number is no year.
    private func yearlike(at index: Int, after previous: Piece?) -> Quantity? {
        guard tokens[index].isNumber, let previous, previous.hasAny(of: .reduce, .increase, .activity),
            let number = lexicon.numbers.quantity(at: index, before: end, in: tokens, of: text), number.kind == .plain, number.upper == nil,
            number.tokens.count == 1, counts(number.tokens.upperBound) else { return nil }
        return number
    }

    /// "cắt giảm 4/11 cuộc họp", "3/8 loại báo cáo": behind a verb and before what is counted it is so many of so many, no day of a
    /// month and, beyond fifths, no fraction.
    private func ofWhole(at index: Int, after previous: Piece?) -> Quantity? {
        guard tokens[index].isNumber, index + 3 < end, tokens[index + 1].isMark("/"), tokens[index + 1].isGlued, tokens[index + 2].isNumber,
            tokens[index + 2].isGlued, counts(index + 3), previous.map({ $0.mark != 0 || $0.hasAny(of: .reduce, .abolish, .increase, .activity, .aspect, .opener) }) ?? true,
            let part = lexicon.numbers.quantity(at: index, before: index + 1, in: tokens, of: text),
            let whole = lexicon.numbers.quantity(at: index + 2, before: index + 3, in: tokens, of: text),
            part.value <= whole.value, part.value > 1, whole.value > 5,
            // "12/5 hội nghị khai mạc": a day, where no verb stands before.
            whole.value > 12 || previous?.mark == 0 else { return nil }
        return Quantity(value: part.value, tokens: index..<index + 3)
    }

    /// Whether a document, a conference or a counter of them stands at a place.
    private func counts(_ index: Int) -> Bool {
        guard index < end, let term = lexicon.term(at: index, before: end, in: tokens) else { return false }
        return !lexicon.words[term.word].senses.isDisjoint(with: SenseSet.heads.adding(.counter))
    }

    /// A quantity that is not a year or a day.
    private func quantity(at index: Int) -> Quantity? {
        guard var quantity = lexicon.numbers.quantity(at: index, before: end, in: tokens, of: text) else { return nil }
        if quantity.kind == .plain, !quantity.isSpelled, quantity.bound == nil {
            let isYear = (1900...2100).contains(quantity.value) && quantity.value.rounded() == quantity.value
                && tokens[quantity.firstNumber].end - tokens[quantity.firstNumber].start == 4
            let next = quantity.tokens.upperBound
            let isSlashed = next < end && tokens[next].isGlued && (tokens[next].isMark("/") || tokens[next].isMark("-"))
                && next + 1 < end && tokens[next + 1].isNumber && tokens[next + 1].isGlued
            if isYear || isSlashed { return nil }
        }
        // "1,500 văn bản": documents and meetings are counted whole, so three digits behind the comma are thousands.
        if quantity.kind == .plain, quantity.upper == nil, quantity.value != quantity.value.rounded(), counts(quantity.tokens.upperBound),
            let whole = thousands(quantity) { quantity.value = whole }
        return quantity
    }

    private func thousands(_ quantity: Quantity) -> Double? {
        let digits = text[tokens[quantity.firstNumber].bytes]
        guard quantity.tokens.upperBound == quantity.firstNumber + 1, digits.count >= 5, digits.count <= 7, digits.first != UInt8(ascii: "0"),
            digits[digits.endIndex - 4] == UInt8(ascii: ",") else { return nil }
        return (quantity.value * 1000).rounded()
    }
}
