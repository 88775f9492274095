internal import Pipeline

/// The cells of the table `articles`, without the two blobs at its end.
enum ArticleRow {
    static func values(of entered: EnteredArticle, number: Int, input: Int, sequence: Int) -> [Value] {
        let article = entered.finding.article
        let judgement = entered.finding.judgement
        let body = Array(article.body.utf8)
        return [
            .integer(number), .text(entered.id), .integer(input), .integer(sequence), .text(entered.origin.member),
            .text(entered.document), .integer(entered.origin.ordinal), .integer(0), .text(article.url),
            .text(article.site), .text(article.date?.day.description), .text(article.date?.iso),
            .text(article.date?.text), .text(article.date?.rule), .text(article.title), .text(article.sapo),
            .text(article.sapoSource), .text(article.byline), .text(article.language), .integer(words(in: body)),
            .real(completeness(of: entered.finding)), .text(Fingerprint(body).description), .flag(article.isTruncated),
            .text(judgement.topic), .list(judgement.secondaryTopics), .text(judgement.genre),
            .text(judgement.pageType.rawValue),
        ] + PlaceRow.values(of: judgement.place) + [
            .text(judgement.event?.kind), .text(judgement.event?.date?.day.description),
            .integer(entered.finding.claims.count), .integer(entered.finding.observations.count),
            .integer(entered.finding.remarks.count), .integer(entered.finding.refusals.count),
        ]
    }

    /// Runs of bytes above the space.
    private static func words(in bytes: [UInt8]) -> Int {
        var count = 0
        var isInside = false
        for byte in bytes {
            let isWord = byte > 0x20
            if isWord, !isInside { count += 1 }
            isInside = isWord
        }
        return count
    }

    /// Which share of title, sapo, date, byline and place was found: 0 to 1.
    private static func completeness(of finding: Finding) -> Double {
        let article = finding.article
        let found = [
            article.title != nil, article.sapo != nil, article.date != nil, article.byline != nil,
            finding.judgement.place != nil,
        ]
        return Double(found.count { $0 }) / Double(found.count)
    }
}

/// The five cells of a place; all null where there is none.
enum PlaceRow {
    static func values(of place: Place?) -> [Value] {
        [
            .text(place?.printed), .text(place?.commune), .text(place?.district), .text(place?.provinceBefore2025),
            .text(place?.province),
        ]
    }
}
