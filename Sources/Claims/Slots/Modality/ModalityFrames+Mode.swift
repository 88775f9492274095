internal import Language
internal import Pipeline

extension ModalityReader {
    /// How a change of mode is meant, "họp trực tuyến thay cho họp tập trung", which has no verb of its own. The place is its
    /// evidence.
    static let modeFrames: [ModalityFrame<Range<Int>>] = [
        .init("own-cue") { reader, evidence in
            let found = reader.ofPart(reader.sentence.span(reader.partStart(of: evidence), evidence.upperBound))
            // "theo công văn của huyện, các cuộc họp sẽ tổ chức trực tuyến": what will be so by an act.
            let isByAct = found == .target && !reader.hasFirmTarget(reader.sentence.segment(before: evidence.upperBound)) && reader.quotesAct(reader.sentence.segment(before: evidence.lowerBound))
            return isByAct || found == .achieved && reader.isLaidDown(evidence.lowerBound) ? .directive : found
        },
        .init("earlier-cue") {
            $0.earlier(than: $0.partStart(of: $1), from: Clause.segmentStart(before: $1.lowerBound, in: $0.sentence), governing: false)
        },
        .init("announced") { $0.announced(before: $1.lowerBound) },
        .init("coming-time", .target, .tentative(.noMarker)) { $0.isOfComingTime($1.lowerBound) || $0.isOfPlan($1.lowerBound) },
        .init("said-in-norm", .rule) { $0.isOfSection($1.lowerBound) || $0.isByNorm($1) },
        .init("said-by-act", .directive) {
            $0.isLaidDown($1.lowerBound) || $0.isSaidByAct($1.lowerBound) || $0.quotesAct($0.sentence.segment(before: $1.lowerBound))
        },
        .init("quoted-norm", .rule) { $0.quotesNorm($0.sentence.segment(before: $1.lowerBound)) },
        .init("proclaimed", .directive, .tentative(.noMarker)) { $0.isProclaimed($1.lowerBound) },
        .init("bare-verb", .directive, .tentative(.noMarker)) { $0.opensWithSwitch($1) },
        .init("set-from-day", .directive, .tentative(.noMarker)) { $0.isSetFromDay($1.lowerBound) },
        .init("told", .achieved, .tentative(.noMarker)) { _, _ in true },
    ]

    /// "Thay báo cáo tuần bằng báo cáo tháng", "Chuyển từ giao ban tuần sang giao ban tháng": nobody is named who does it.
    private func opensWithSwitch(_ evidence: Range<Int>) -> Bool {
        let opening = sentence.segment(before: evidence.lowerBound)
        // "Việc chuyển từ tài liệu giấy sang tài liệu số giúp huyện …": of what came of it the sentence tells.
        if let first = opening.first, sentence.hasCode(first, .activity, "nominal"),
            sentence.contains(.achieved, in: sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: sentence))) { return false }
        // "Thay vì họp hằng tuần, xã chỉ họp hai tuần một lần": behind the comma somebody does it.
        if let comma = evidence.first(where: { sentence.isComma($0) }), sentence.isStranger(comma + 1) || sentence.hasAny(comma + 1, of: .level, .body) { return false }
        return sentence.contains(anyOf: .switchTo, .activity, in: opening) && opening.allSatisfy {
            // "Từng bước thay thế họp tập trung bằng họp trực tuyến"
            sentence.hasAny($0, of: .switchTo, .adjunct, .activity, .urge, .equals) || sentence.isInPersonMeeting($0) || sentence.isMark($0)
        }
    }

    private func partStart(of evidence: Range<Int>) -> Int { Clause.commaStart(before: evidence.lowerBound, in: sentence) }
}
