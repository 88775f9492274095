internal import Pipeline

/// The cells of the table `claims`.
enum ClaimRow {
    static func values(of claim: Claim, article: Int, position: Int) -> [Value] {
        [
            .integer(article), .integer(position), .text(claim.id), .text(claim.object.rawValue), .list(claim.subtype),
            .text(claim.objectSurface), .text(claim.measure.rawValue), .text(claim.direction.rawValue),
            .text(claim.modality.rawValue), .flag(claim.negated),
        ] + magnitude(of: claim) + base(of: claim.base) + [
            .text(claim.issuerLevel?.rawValue), .text(claim.recipientLevel?.rawValue), .text(claim.flow?.rawValue),
            .text(claim.org), .text(claim.orgKind?.rawValue),
        ] + PlaceRow.values(of: claim.place) + [
            .text(claim.attribution.source.rawValue), .text(claim.attribution.holder),
            .text(claim.attribution.position), .text(claim.citationOf), .list(claim.mechanism), .list(claim.effect),
            .list(claim.scope), .text(claim.span.section.rawValue), .integer(claim.span.start),
            .integer(claim.span.end), .text(claim.evidence), .text(claim.sentence), .text(claim.trigger),
            .text(claim.rule), .text(claim.modalityRule), .real(claim.confidence), .list(claim.doubts),
        ]
    }

    private static func magnitude(of claim: Claim) -> [Value] {
        let magnitude = claim.magnitude
        return [
            .text(magnitude.kind.rawValue), .real(magnitude.value), .real(magnitude.from), .real(magnitude.to),
            .text(magnitude.unit), .text(magnitude.bound?.rawValue), .text(magnitude.intensity?.rawValue),
            .real(magnitude.computedChange), .real(magnitude.computedPercent), .real(magnitude.also?.value),
            .real(magnitude.also?.from), .real(magnitude.also?.to), .text(magnitude.also?.unit), .text(magnitude.per),
        ]
    }

    private static func base(of base: Base) -> [Value] {
        [
            .text(base.type.rawValue), .text(base.surface), .flag(base.isInherited),
            .text(base.period?.start?.description), .text(base.period?.end?.description),
        ]
    }
}

/// The cells of the table `observations`.
enum ObservationRow {
    static func values(of observation: Observation, article: Int, position: Int) -> [Value] {
        [
            .integer(article), .integer(position), .text(observation.id), .text(observation.object.rawValue),
            .list(observation.subtype), .text(observation.measure.rawValue), .real(observation.value),
            .text(observation.unit), .text(observation.bound?.rawValue), .text(observation.per),
            .text(observation.base.type.rawValue), .text(observation.base.surface),
            .text(observation.base.period?.start?.description), .text(observation.base.period?.end?.description),
            .text(observation.org), .text(observation.level?.rawValue),
        ] + PlaceRow.values(of: observation.place) + [
            .text(observation.span.section.rawValue), .integer(observation.span.start),
            .integer(observation.span.end), .text(observation.evidence), .text(observation.sentence),
            .text(observation.rule),
        ]
    }
}
