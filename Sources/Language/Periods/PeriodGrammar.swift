package import Pipeline

/// A stretch of days that a text names.
package struct PeriodMention: Sendable, Hashable {
    /// Closed; an open start is an event without a day ("từ khi thành lập").
    package let period: Period
    /// Bytes of the text that was searched.
    package let range: Range<Int>
    /// The name of the rule that read it, as `explain` prints it.
    package let rule: String
}

/// A grammar of the periods that reports speak of. Its words are `periods.tsv`.
///
/// Rules: `first_months` "6 tháng đầu năm (2021)" · `last_months` · `months_of_year` "9 tháng năm 2025" · `past_months`
/// "trong 3 tháng qua", and years, weeks, days · `half` "nửa đầu năm" · `quarter` "quý I/2026" · `month` "tháng 7/2025" ·
/// `year` "năm 2020", "năm ngoái" · `years` "giai đoạn 2021-2025" · `range` "từ đầu năm đến nay", "từ tháng 7 đến hết năm
/// 2025" · `from` "từ tháng 7/2025", to the reference day · `since` "từ khi …", whose start is open.
///
/// What names no year is of the reference day's year, or of the year before where it would begin after that day; without a
/// reference day it is left out.
package struct PeriodGrammar: Sendable {
    private let words: PeriodWords
    private let tokenizer: Tokenizer

    /// Reads `periods.tsv`.
    package init(pack: LanguagePack) throws(LexiconProblems) {
        var vocabulary = Vocabulary()
        words = try PeriodWords(pack: pack, &vocabulary)
        tokenizer = Tokenizer(vocabulary: vocabulary)
    }

    /// Every period of a text that can be resolved, in the order of the text; `reference` is the article's day.
    package func mentions(in text: String, on reference: Day?) -> [PeriodMention] {
        var text = text
        return text.withUTF8 { mentions(in: $0, on: reference) }
    }

    package func mentions(in text: UnsafeBufferPointer<UInt8>, on reference: Day?) -> [PeriodMention] {
        var reader = PeriodReader(words: words, tokens: tokenizer.tokens(of: text), text: text, reference: reference)
        var mentions: [PeriodMention] = []
        while let mention = reader.next() { mentions.append(mention) }
        return mentions
    }
}
