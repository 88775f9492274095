/// Where clauses begin and end.
enum Clause {
    /// The first piece behind the nearest stop to the left of `index`: a semicolon, colon, bracket or a word that opens
    /// a clause. Commas do not stop it.
    static func start(before index: Int, in sentence: Sentence) -> Int {
        var start = index
        while start > 0, start != sentence.statement {
            let piece = sentence.pieces[start - 1]
            if piece.isHardStop || piece.isAnyMark("(", ")", "“", "\"") { break }
            let isTherefore = start > 1 && sentence.hasCode(start - 1, .proposal, "therefore")
            if isTherefore, sentence.hasAny(start, of: .quantity, .counter, .measure) { break }
            // "văn bản có giảm": right before the trigger "có" opens nothing.
            // "văn bản sẽ còn tăng"
            if start == index, piece.has(.left), start > 1, sentence.hasAny(start - 2, of: .will, .expected, .also, .aspect) {
                start -= 1
                continue
            }
            // "văn bản gửi xuống xã vì thế sẽ ít đi": behind its subject the word joins nothing.
            // "hội họp tuy có giảm nhưng chưa đáng kể"
            if sentence.hasCode(start - 1, .boundary, "hence") || sentence.hasCode(start - 1, .boundary, "though"), isInside(start - 1, in: sentence) {
                start -= 1
                continue
            }
            if piece.has(.boundary) || piece.has(.opener) && start != index { break }
            start -= 1
        }
        return start
    }

    /// Whether neither a mark nor another clause with a verb of change stands before a word.
    private static func isInside(_ index: Int, in sentence: Sentence) -> Bool {
        let part = sentence.part(before: index)
        return !part.isEmpty && !sentence.contains(anyOf: .triggers.adding(.achieved), in: part)
            && (sentence.hasAny(index + 1, of: .will, .achieved, .also, .aspect) || sentence.hasCode(index + 1, .opener, "have") && sentence.hasAny(index + 2, .triggers))
    }

    /// The next stop at or behind `index`.
    static func end(from index: Int, in sentence: Sentence) -> Int {
        var end = index
        while end < sentence.count {
            let piece = sentence.pieces[end]
            if piece.isHardStop || piece.isAnyMark("(", ")", "\"", "”") { break }
            if piece.has(.boundary), end > index { break }
            end += 1
        }
        return end
    }

    /// The start of the part between semicolons, colons and full stops that holds `index`.
    static func segmentStart(before index: Int, in sentence: Sentence) -> Int {
        var start = index
        while start > 0, start != sentence.statement, !sentence.pieces[start - 1].isHardStop { start -= 1 }
        return start
    }

    /// The next semicolon, colon or full stop at or behind `index`.
    static func segmentEnd(from index: Int, in sentence: Sentence) -> Int {
        var end = index
        while end < sentence.count, !sentence.pieces[end].isHardStop { end += 1 }
        return end
    }

    /// The start of the part between commas that holds `index`.
    static func commaStart(before index: Int, in sentence: Sentence) -> Int {
        var start = index
        while start > 0, start != sentence.statement, !sentence.pieces[start - 1].isHardStop, !sentence.isComma(start - 1) { start -= 1 }
        return start
    }
}
