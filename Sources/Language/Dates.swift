package import Pipeline

/// A date that stands in a text.
package struct DateMention: Sendable, Hashable {
    package let moment: Moment
    /// Bytes of the text that was searched.
    package let range: Range<Int>
    /// The text gives no year; it was taken from the reference day.
    package let hasBorrowedYear: Bool
}

/// A grammar of the dates that Vietnamese pages, feeds and metadata print. It reads bytes; its words are `dates.tsv`.
///
/// Rules, by the names that `Moment.rule` carries: `iso` 2021-02-24T09:27+07:00 · `compact` 20210224 · `day_month_year`
/// 24/2/2021, 24-2-2021, 24.2.2021 · `month_day_year` 2/24/2021 where no other reading is a day · `day_month_year_words`
/// "24 tháng 2 năm 2021", "24 Feb 2021" · `month_day_year_words` "February 24, 2021", "Tháng Hai 24, 2021" ·
/// `day_month` "sáng 24/2", "ngày 16-3", "(5.3)", whose year is borrowed. A clock time beside the day is taken along:
/// "09:27", "9h27", "12:00 AM", "9 giờ 27", with a zone such as "(GMT+7)", "+07:00", "EST", "Z".
package struct Dates: Sendable {
    let words: DatesWords

    package init(pack: LanguagePack) throws(LexiconProblems) {
        words = try DatesWords(pack: pack)
    }

    /// Every date of a text in the order of the text.
    ///
    /// A day without a year gets the year that brings it nearest to `reference`; without a reference it is left out.
    package func mentions(in text: UnsafeBufferPointer<UInt8>, near reference: Day? = nil) -> [DateMention] {
        var reader = DatesReader(bytes: text, words: words, reference: reference)
        var mentions: [DateMention] = []
        while let mention = reader.next() { mentions.append(mention) }
        return mentions
    }

    package func mentions(in text: String, near reference: Day? = nil) -> [DateMention] {
        var text = text
        return text.withUTF8 { mentions(in: $0, near: reference) }
    }

    /// The first date of a text.
    package func first(in text: UnsafeBufferPointer<UInt8>, near reference: Day? = nil) -> DateMention? {
        var reader = DatesReader(bytes: text, words: words, reference: reference)
        return reader.next()
    }

    /// The first date of a text: what metadata, feeds and date lines are read with.
    package func first(in text: String, near reference: Day? = nil) -> Moment? {
        var text = text
        return text.withUTF8 { first(in: $0, near: reference) }?.moment
    }
}
