internal import Language
internal import Pipeline

/// What standing norms say and allow.
extension ModalityReader {
    /// "Điều 7 cho mở rộng họp trực tuyến", "Nghị định cho phép họp trực tuyến": what a section of an act says, or a standing norm
    /// allows, holds as a rule.
    func isOfSection(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first(where: { !sentence.isMark($0) && !sentence.has($0, .adjunct) }) else { return false }
        if sentence.hasCode(first, .ordinal, "section"), sentence.tokenKind(at: first + 1) == .number { return true }
        return sentence.has(first, .norm) && segment.contains { sentence.hasCode($0, .urge, "permits") }
    }

    /// "Thông tư 22 cho phép dùng sổ điện tử thay sổ giấy", "văn bản ký số thay thế bản giấy theo quy định": what an act permits or a
    /// norm provides, where no share tells how far it is done.
    func isByNorm(_ evidence: Range<Int>) -> Bool {
        guard sentence.firstShare(in: evidence) == nil else { return false }
        if sentence.hasCode(evidence.upperBound, .norm, "according") { return true }
        let opening = sentence.segment(before: evidence.lowerBound).first ?? evidence.lowerBound
        return sentence.hasAny(opening, of: .act, .norm)
            && sentence.span(opening, evidence.upperBound).contains { sentence.hasCode($0, .urge, "permits") }
    }

    /// "Nghị định hạn chế tổ chức hội nghị lớn", "tỉnh quy định hạn chế hội nghị": what a norm says right before the verb, or where it
    /// opens the sentence, and no word or figure tells that it was done.
    func isOfNorm(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first, !isDone(trigger), sentence.quantity(at: trigger + 1) == nil, !sentence.contains(.achieved, in: segment) else { return false }
        if sentence.has(first, .norm), !sentence.containsComma(in: segment) { return true }
        guard let norm = sentence.part(before: trigger).last(where: { sentence.has($0, .norm) }) else { return false }
        return sentence.span(norm + 1, trigger).allSatisfy { sentence.hasAny($0, of: .modifier, .activity, .urge, .adverb, .also) }
    }

    /// "Bộ quy định giáo viên chỉ còn 4 loại hồ sơ": what somebody or an act lays down as a rule, where no word tells that it was done.
    func isLaidDownAsNorm(before subject: Int) -> Bool {
        let segment = sentence.segment(before: subject)
        guard let norm = segment.last(where: { sentence.has($0, .norm) }), norm > segment.lowerBound, !sentence.contains(.act, "orders", in: segment) else { return false }
        // "Thông tư 32 quy định", but "12 luật có hiệu lực"
        let isNumbered = sentence.tokenKind(at: norm - 1) == .number && sentence.hasAny(norm - 2, of: .act, .norm)
        let isVerb = isNumbered || sentence.isStranger(norm - 1) || sentence.hasAny(norm - 1, of: .level, .body, .also, .achieved) || sentence.tokenKind(at: norm - 1) == .act
        let addressed = sentence.span(norm + 1, subject)
        return isVerb && addressed.count <= 5 && addressed.allSatisfy {
            sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .quantity, .every, .period, .ordinal, .opener) || sentence.tokenKind(at: $0) == .number
        }
    }

    /// "theo quy chế mới, …": what a standing norm says holds as a rule.
    func quotesNorm(_ range: Range<Int>) -> Bool {
        // "theo quy định mới, báo cáo tháng gộp vào báo cáo quý"
        if let first = range.first, sentence.hasCode(first, .norm, "according") { return true }
        return range.contains { sentence.hasCode($0, .adjunct, "according") && sentence.contains(.norm, in: sentence.span($0 + 1, $0 + 3)) }
    }
}
