internal import Language
internal import Pipeline

/// Documents and meetings that only hold what is told of something else: "báo cáo nêu giá vàng giảm", "văn bản nhắc tới số vụ cháy đã
/// giảm" (brief §2.5: what is inside a document or a meeting is out of scope).
struct SubjectContainer {
    let sentence: Sentence
    let trigger: Int

    /// Whether the phrase before the trigger says or shows what goes down, and is not counted itself.
    func holds(_ phrase: NounPhrase) -> Bool {
        let start = phrase.pieces.upperBound
        guard !isCounted(phrase), !phrase.hasOwnMeasure else { return false }
        let gap = sentence.span(start, trigger)
        // "nghị định quy định lệ phí giảm 50%", "văn bản thông báo học phí giảm"
        if let verb = gap.prefix(4).first(where: laysDown), verb + 1 < trigger, sentence.isStranger(verb + 1) || sentence.hasAny(verb + 1, of: .blocked, .measure, .share, .quantity) { return true }
        if let verb = gap.first(where: { isSaying($0) }), verb + 1 < trigger { return sentence.span(verb + 1, trigger).contains(where: namesSomething) }
        // A verb that the lexicon does not know, and what it is about: one word alone may say which documents are meant.
        guard phrase.pieces.count == 1, sentence.hasAny(trigger, of: .reduce, .increase, .fewer, .shorten, .excess) else { return false }
        let strangers = gap.prefix { sentence.isStranger($0) }
        return strangers.count >= Self.tooMany
    }

    /// So many words that say neither whose the documents are nor which.
    private static let tooMany = 4

    /// "số văn bản", "12 văn bản", "70% văn bản": documents that are counted go down themselves.
    private func isCounted(_ phrase: NounPhrase) -> Bool {
        phrase.quantity != nil || phrase.pieces.contains { sentence.hasCode($0, .quantity, "number") || sentence.hasCode($0, .quantity, "all") }
    }

    /// "quy định", "thông báo", "kết luận" where they are verbs: neither passive nor in a list of documents nor behind whose they are.
    private func laysDown(_ index: Int) -> Bool {
        (sentence.hasAny(index, of: .norm, .documentStrict) || sentence.hasCode(index, .act, "orders")) && !sentence.isPassive(index - 1)
            && !sentence.hasAny(index - 1, of: .modifier, .conjunction) && !sentence.isComma(index - 1)
    }

    private func isSaying(_ index: Int) -> Bool {
        let says = sentence.hasAny(index, of: .refers, .attribution) || sentence.has(index, .opener) && !sentence.hasCode(index, .opener, "is") && !sentence.hasCode(index, .opener, "have")
        return says && !sentence.isPassive(index - 1) && (!sentence.hasAny(index, .heads) || sentence.has(index, .refers))
    }

    /// What could go down instead: anything but the small words before a verb.
    private func namesSomething(_ index: Int) -> Bool { !sentence.isMark(index) && !sentence.hasAny(index, SubjectSide.verbal) }
}
