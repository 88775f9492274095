internal import Language
internal import Pipeline

/// The periods that a sentence names, as days: "6 tháng đầu năm 2021", "quý I/2026", "từ đầu năm đến nay". They are read when
/// they are first asked for: most sentences say nothing that has a period.
final class Periods {
    private let sentence: Sentence
    /// The day of the article.
    private let published: Day?
    private lazy var mentions = read()
    /// The byte of the block at which the sentence starts.
    private var origin: Int { sentence.bytes(0..<sentence.count).lowerBound }

    /// What names no year is of the day of publication's.
    init(sentence: Sentence, published: Day?) {
        self.sentence = sentence
        self.published = published
    }

    private func read() -> [PeriodMention] {
        let bytes = sentence.bytes(0..<sentence.count)
        return sentence.lexicon.periods.mentions(in: UnsafeBufferPointer(rebasing: sentence.text[bytes]), on: published)
    }

    /// The last period that begins in a range.
    func last(in range: Range<Int>) -> Period? {
        guard !range.isEmpty else { return nil }
        let bytes = sentence.bytes(range)
        let origin = origin
        return mentions.last { bytes.contains($0.range.lowerBound + origin) }?.period
    }

    /// The first period that begins in a range.
    func first(in range: Range<Int>) -> Period? {
        guard !range.isEmpty else { return nil }
        let bytes = sentence.bytes(range)
        let origin = origin
        return mentions.first { bytes.contains($0.range.lowerBound + origin) }?.period
    }

    /// Whether a period ended so long before the article (five years) that it is told as history.
    func isHistory(_ period: Period?) -> Bool {
        guard let end = period?.end, let published else { return false }
        return end.year + 5 <= published.year
    }

    /// Whether a period was over on the day of the article. Of a year at most: the five years of a plan are named with its
    /// aims long after.
    func isOver(_ period: Period?) -> Bool {
        guard let start = period?.start, let end = period?.end, let published else { return false }
        return end < published && end.number - start.number <= 366
    }

    /// Whether a period begins behind the day of the article.
    func isAhead(_ period: Period?) -> Bool {
        guard let start = period?.start, let published else { return false }
        return start > published
    }

    /// Whether a range names a year or a part of one.
    func names(_ range: Range<Int>) -> Bool {
        last(in: range) != nil
    }
}
