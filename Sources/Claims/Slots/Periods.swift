internal import Language
internal import Pipeline

/// The periods that a sentence names, as days: "6 tháng đầu năm 2021", "quý I/2026", "từ đầu năm đến nay".
struct Periods {
    let sentence: Sentence
    /// The day of the article.
    let published: Day?
    private let mentions: [PeriodMention]
    /// The byte of the block at which the sentence starts.
    private let origin: Int

    /// Reads the sentence's words; what names no year is of the day of publication's.
    init(sentence: Sentence, published: Day?) {
        self.sentence = sentence
        self.published = published
        let bytes = sentence.bytes(0..<sentence.count)
        origin = bytes.lowerBound
        mentions = sentence.lexicon.periods.mentions(in: UnsafeBufferPointer(rebasing: sentence.text[bytes]), on: published)
    }

    /// The last period that begins in a range.
    func last(in range: Range<Int>) -> Period? {
        guard !range.isEmpty else { return nil }
        let bytes = sentence.bytes(range)
        return mentions.last { bytes.contains($0.range.lowerBound + origin) }?.period
    }

    /// Whether a period ended so long before the article (five years) that it is told as history.
    func isHistory(_ period: Period?) -> Bool {
        guard let end = period?.end, let published else { return false }
        return end.year + 5 <= published.year
    }

    /// Whether a range names a year or a part of one.
    func names(_ range: Range<Int>) -> Bool {
        last(in: range) != nil
    }
}
