internal import Language
internal import Pipeline

/// Times that are still to come, in which nothing can have been done yet.
extension ModalityReader {
    /// "từ năm học tới, giáo viên được bớt 4 loại sổ sách": a time that is still to come, beside no word that tells a fact.
    func isOfComingTime(_ trigger: Int) -> Bool {
        let around = sentence.segment(around: trigger)
        // "đến năm 2030, các sở không còn văn bản giấy": the word itself tells nothing of when.
        guard !around.contains(where: { isTold(at: $0) && !($0 == trigger && sentence.has($0, .gone)) }) else { return false }
        return hasDeadline(before: trigger) || around.contains {
            // "sang năm", but "sang năm 2025"
            sentence.hasCode($0, .adverb, "coming") && sentence.tokenKind(at: $0 + 1) != .number
                // "năm sau luôn nhiều hơn năm trước": as it is every year.
                && !($0 < trigger && sentence.span(trigger, around.upperBound).contains { sentence.hasCode($0, .period, "yoy") })
        }
    }

    /// "giai đoạn 2026-2030, tỉnh giảm 30% hội nghị", "từ 1/1/2026, hội nghị cấp tỉnh giảm 10%": a period of several years or one
    /// that begins at the article's day or later, where no word tells that it was done.
    func ofPlannedPeriod(_ trigger: Int) -> Modality? {
        let around = sentence.segment(around: trigger)
        guard !isDone(trigger), !around.contains(where: { tellsFact($0, isBefore: $0 < trigger) }) else { return nil }
        let isCompared = around.contains { sentence.hasAny($0, of: .versus, .base) }
        if let day = isCompared ? nil : openingDay(around, year: nil) ?? laterDay(sentence.span(trigger, around.upperBound)) { return isSetFrom(day) ? .directive : nil }
        let periods = Periods(sentence: sentence, published: sentence.published)
        let versus = sentence.first(.versus, in: sentence.span(trigger, around.upperBound)) ?? around.upperBound
        guard let period = periods.last(in: around.lowerBound..<trigger) ?? periods.first(in: sentence.span(trigger, versus)),
            let start = period.start else { return nil }
        guard let end = period.end, start != end else { return nil }
        if let published = sentence.published, start > published { return .target }
        guard end.year - start.year >= 2 else { return nil }
        // What is compared may be told when the period is nearly over.
        guard let published = sentence.published else { return !isCompared && namesSpan(around) ? .target : nil }
        return end.number - published.number > (isCompared ? 365 : 0) ? .target : nil
    }

    /// "… từ 1/8": the day behind a change from which it holds, of the article's year where it names none.
    private func laterDay(_ range: Range<Int>) -> Day? {
        guard let from = range.first(where: { sentence.has($0, .adjunct) && sentence.has($0, .gives) }),
            let index = [from + 1, from + 2].first(where: { sentence.tokenKind(at: $0) == .number }), index == from + 1 || sentence.has(from + 1, .ordinal),
            !sentence.hasAny(index + 1, SenseSet.heads.adding(.downTo, .period, .counter)) else { return nil }
        return day(in: sentence.span(index, index + 5), year: sentence.published?.year)
    }

    /// The day whose numbers open a range; `year` is that of one that names none.
    func day(in range: Range<Int>, year: Int?) -> Day? {
        var numbers: [Int] = []
        for index in range where numbers.count < 3 {
            let parts = sentence.word(index).split(whereSeparator: { "/-.".contains($0) }).map { Int($0) }
            guard !parts.contains(nil) else { break }
            numbers += parts.compactMap(\.self)
        }
        guard numbers.count == 2 || numbers.count == 3, let year = numbers.count == 3 ? numbers[2] : year else { return nil }
        return Day(year: year, month: numbers[1], day: numbers[0])
    }

    /// The first day of a year where nothing else tells when the article was written.
    private func isSetFrom(_ day: Day) -> Bool {
        if let published = sentence.published { return day >= published }
        return day.month == 1 && day.day == 1
    }

    /// "giai đoạn 2026-2030", not the years from which and until which a change is told.
    private func namesSpan(_ range: Range<Int>) -> Bool { sentence.contains(.ordinal, "span", in: range) }

    /// "từ 1/1/2026, …", "kể từ ngày 1-1-2026 …": the day from which what follows holds, of `year` where it names none.
    private func openingDay(_ range: Range<Int>, year: Int?) -> Day? {
        guard let first = range.first, opensTime(first) else { return nil }
        return day(in: sentence.span(sentence.has(first + 1, .ordinal) ? first + 2 : first + 1, range.upperBound), year: year)
    }

    private func opensTime(_ index: Int) -> Bool {
        sentence.has(index, .adjunct) && (sentence.has(index, .gives) || sentence.hasCode(index, .adjunct, "since")) || sentence.hasCode(index, .adverb, "first")
    }

    /// "Từ 1/7, văn bản chỉ gửi qua mạng", "từ ngày 1/9, huyện ngừng phát hành văn bản giấy": a day without a year, from which only the
    /// new way holds. With it a decision is made known; what was done since then is told beside what was before or by a word that tells.
    func isSetFromDay(_ trigger: Int) -> Bool {
        let around = sentence.segment(around: trigger)
        guard !isDone(trigger), openingDay(around, year: nil) == nil, let day = openingDay(around, year: sentence.published?.year ?? Self.anyLeapYear),
            !around.dropFirst().contains(where: { tellsFact($0, isBefore: true) && !isPassive($0) || sentence.hasAny($0, of: .versus, .base) || sentence.hasCode($0, .period, "since_event") })
        else { return false }
        if let published = sentence.published { return day >= published }
        return around.contains { sentence.hasAny($0, of: .only, .negation, .postpone, .cancel, .abolish) && !isBesideOld($0) }
    }

    /// "được gửi" says who sends as little as when.
    private func isPassive(_ index: Int) -> Bool { sentence.hasCode(index, .achieved, "passive") }

    /// "… chứ không gửi bản giấy": what is no longer done is told beside what is.
    private func isBesideOld(_ index: Int) -> Bool { sentence.has(index, .negation) && sentence.has(index - 1, .conjunction) }

    /// In it every day of a calendar exists.
    private static let anyLeapYear = 2000

    /// What was done, or until when it is told.
    private func tellsFact(_ index: Int, isBefore: Bool) -> Bool {
        if isTold(at: index) || sentence.has(index, .left) { return true }
        let codes = sentence.codes(index, .period)
        return codes.contains("same_period") || isBefore && codes.contains("this_time")
    }

    /// A word that tells a result; "so với" does so only where nothing else speaks against it.
    func isTold(at index: Int) -> Bool { sentence.has(index, .achieved) && !sentence.has(index, .versus) }

    /// "đến năm 2030, số cuộc họp giảm 30%": by a year, which does not close a time that began before, "từ năm 2020 đến năm 2024".
    private func hasDeadline(before trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        return segment.contains { index in
            guard sentence.has(index, .ordinal), sentence.tokenKind(at: index + 1) == .number, sentence.isComma(index + 2) else { return false }
            let opening = Clause.commaStart(before: index, in: sentence)
            let isUntil = sentence.has(opening, .burden) && sentence.hasAny(opening, of: .downTo, .receives)
            return index - opening <= 2 && isUntil
        }
    }
}
