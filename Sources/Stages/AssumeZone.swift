internal import Pipeline

/// Gives a clock time that was printed without a zone the zone of the plan.
struct AssumeZone: Stage {
    /// Minutes east of Greenwich.
    let offset: Int

    var name: String { "zone" }

    func process(_ input: Article) throws(Rejection) -> Article {
        guard let date = input.date, date.minute != nil, date.offset == nil else { return input }
        var article = input
        article.date?.offset = offset
        return article
    }
}
