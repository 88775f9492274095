internal import Language
internal import Pipeline

extension ModalityReader {
    /// What makes of a result that was read too soon what it is. The place is the verb.
    static let overrules: [ModalityOverrule] = [
        .init("slogan", .resultOrTentative, .target, .tentative(.noMarker)) { $0.isSlogan($1) },
        .init("section-of-act", .tentative, .rule, .sure) { $0.isOfSection($1) },
        .init("plea", .tentative, .proposal) { reader, _ in reader.isPlea },
        .init("ordered-behind-colon", .tentativeResult, .directive) { $0.isOrderedBehindColon($1) },
        .init("leads-to-then", .tentativeResult, .expected) { $0.leadsToThen($1) },
        .init("follows-then", .tentativeResult, .expected) { $0.followsThen($1) },
        .init("coming-time", .tentativeResult, .target) { $0.isOfComingTime($1) },
        .init("planned-period", .tentative) { $0.ofPlannedPeriod($1) },
        .init("set-from-day", .tentativeResult, .directive) { $0.isSetFromDay($1) },
        .init("listed-in-plan", .result, .target) { $0.isListedInPlan($1) },
        .init("listed-in-act", .result) { $0.listedInAct(before: $1) },
        // "nhiều lên theo yêu cầu của cấp trên": nobody orders a rise.
        .init("according-to", .result) { $0.sentence.has($1, .increase) ? nil : $0.accordingTo(before: $1) },
        .init("willed-by-act", .foreseen, .directive, .sure) { $0.isWilledByAct($1) },
        .init("rewarded", .result, .expected) { $0.isRewarded($1) },
        // "Kết luận 226-KL/TW đã giảm": an act lays down.
        .init("act-is-subject", .result, .directive, .sure) { $0.sentence.tokenKind(at: $0.actor(of: $1)) == .act },
        .init("still-to-come", .result, .expected, .sure) { $0.isStillToCome($1) },
        // "đơn vị nào giảm được": whoever may do it.
        .init("whoever", .result, .expected, .sure) {
            $0.sentence.has($0.actor(of: $1), .any) && !$0.sentence.contains(.negation, in: $0.sentence.segment(before: $1))
        },
        // "nếu làm tốt, số văn bản đã giảm"
        .init("condition", .result, .expected, .sure) { reader, trigger in
            reader.sentence.segment(before: trigger).contains(where: reader.isCondition)
        },
    ]

    /// What stands before the verb and the words that only say how it is meant.
    private func actor(of trigger: Int) -> Int {
        var actor = trigger - 1
        while actor > 0, isModal(actor) { actor -= 1 }
        return actor
    }
}
