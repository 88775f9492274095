internal import Language
internal import Pipeline

/// Shares that are given one for each of a list: "văn bản và hội nghị giảm lần lượt 15% và 10%".
struct Respectively {
    let sentence: Sentence

    /// The shares behind a verb that has the word before or behind it; nil unless there are as many as parts of the list.
    func shares(of count: Int, around trigger: Int) -> [(Magnitude, end: Int)]? {
        guard isSaid(around: trigger) else { return nil }
        return shares(of: count, from: isCue(trigger + 1) ? trigger + 2 : trigger + 1)
    }

    /// Whether the word stands before or behind a verb.
    func isSaid(around trigger: Int) -> Bool {
        sentence.span(trigger - 2, trigger).contains(where: isCue) || isCue(trigger + 1)
    }

    /// The shares behind a list of objects, "giảm văn bản và hội nghị lần lượt 15% và 10%".
    func shares(of count: Int, behind end: Int) -> [(Magnitude, end: Int)]? {
        isCue(end) ? shares(of: count, from: end + 1) : nil
    }

    private func isCue(_ index: Int) -> Bool { sentence.hasCode(index, .adverb, "respectively") }

    private func shares(of count: Int, from start: Int) -> [(Magnitude, end: Int)]? {
        guard count > 1 else { return nil }
        var found: [(Magnitude, end: Int)] = []
        var index = start
        while index < sentence.count {
            if let quantity = sentence.quantity(at: index), quantity.isShare {
                found.append((sentence.magnitudes.of(quantity), index + 1))
            } else if !sentence.isComma(index), !sentence.has(index, .conjunction), !sentence.hasCode(index, .opener, "is") {
                break
            }
            index += 1
        }
        return found.count == count ? found : nil
    }
}
