/// What the line yields for one document that was not set aside.
package struct Finding: Sendable, Hashable, Codable {
    package var article: Article
    package var judgement: Judgement
    package var claims: [Claim]
    package var observations: [Observation]
    package var remarks: [Remark]
    package var refusals: [Refusal]

    package init(
        article: Article, judgement: Judgement, claims: [Claim] = [], observations: [Observation] = [],
        remarks: [Remark] = [], refusals: [Refusal] = []
    ) {
        self.article = article
        self.judgement = judgement
        self.claims = claims
        self.observations = observations
        self.remarks = remarks
        self.refusals = refusals
    }
}
