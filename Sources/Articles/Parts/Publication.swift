internal import Language
internal import Pipeline

/// Finds when an article was published.
struct Publication: Sendable {
    let dates: Dates

    /// From what a machine was meant to read, then from a date line near the title, then from the carrier.
    func date(_ survey: Surveyor.Survey, _ kept: [Bool], hints: Document.Hints) -> (moment: Moment, block: Int?)? {
        for stamp in survey.metadata.published {
            if let moment = dates.first(in: stamp.text) { return (named(moment, stamp.place), nil) }
        }
        if let line = dateLine(survey, kept, takesProse: hints.date == nil) { return line }
        if let text = hints.date, let moment = dates.first(in: text) { return (named(moment, "carrier"), nil) }
        return nil
    }

    /// For plain text: from the carrier, else the day of the event in the first block.
    func date(of article: Article, hints: Document.Hints) -> Moment? {
        if let text = hints.date, let moment = dates.first(in: text) { return named(moment, "carrier") }
        return article.blocks.first.flatMap { dates.first(in: $0.text) }.map { named($0, "event in lead") }
    }

    private func named(_ moment: Moment, _ place: String) -> Moment {
        var moment = moment
        moment.rule = place + ": " + moment.rule
        return moment
    }

    /// A short line with a date, near the title or the article's first block; nearer ones and ones with a clock time first. A date
    /// within the article's own prose is often that of an act: it is taken only where the carrier gives none.
    private func dateLine(_ survey: Surveyor.Survey, _ kept: [Bool], takesProse: Bool) -> (moment: Moment, block: Int?)? {
        let page = survey.page
        let first = kept.firstIndex(of: true) ?? page.blocks.count
        let last = kept.lastIndex(of: true) ?? -1
        let title = survey.headline.block >= 0 ? survey.headline.block : max(0, first - 1)
        var best: (moment: Moment, block: Int, rank: Int)?
        for (index, block) in page.blocks.enumerated() {
            guard block.digits >= 4, block.words <= 24, block.count < 200 else { continue }
            let distance = index >= title ? index - title : (title - index) * 2
            let isAround = distance <= 12 || (index > last && index - last <= 4)
            guard isAround, index <= max(first, title) + 6 || index > last else { continue }
            guard let mention = page.text.withUnsafeBufferPointer({
                dates.first(in: UnsafeBufferPointer(rebasing: $0[block.start..<block.end]))
            }) else { continue }
            let isMostlyDate = mention.range.count * 2 >= block.count
            guard takesProse || isMostlyDate || !kept[index] else { continue }
            var rank = 40 - min(distance, 20)
            if mention.moment.minute != nil { rank += 12 }
            if isMostlyDate { rank += 8 }
            if kept[index] { rank -= 10 }
            if index > last { rank -= 12 }
            if index < title { rank -= 6 }
            if rank > best?.rank ?? 0 { best = (mention.moment, index, rank) }
        }
        return best.map { (named($0.moment, "date line"), $0.block) }
    }
}
