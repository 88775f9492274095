package import Pipeline

extension Finding {
    /// The finding of the article `article` with the ids that the ledger and the reports print: those that the line gives
    /// its claims, observations and remarks name them within their article only.
    package func named(in article: String) -> Finding {
        var names = Occurrences(article: article)
        var named = self
        for index in claims.indices { named.claims[index].id = names.name(claims[index].id) }
        for index in observations.indices { named.observations[index].id = names.name(observations[index].id) }
        for index in remarks.indices { named.remarks[index].id = names.name(remarks[index].id) }
        return named
    }
}

/// Names the items of one article across the ledger.
private struct Occurrences {
    let article: String
    private var seen: [String: Int] = [:]

    init(article: String) {
        self.article = article
    }

    mutating func name(_ own: String) -> String {
        let occurrence = seen[own, default: 0]
        seen[own] = occurrence + 1
        return ArticleIdentity.id(of: own, in: article, occurrence: occurrence)
    }
}
