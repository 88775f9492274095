internal import Language
internal import Pipeline

/// Openings of a sentence that tell by what means or after what something came about.
extension ModalityReader {
    /// "Nhờ thực hiện chỉ thị, …", "Đạt mục tiêu đề ra, …", "Sau khi có yêu cầu giảm họp, …": what opens a clause tells by what means
    /// or after what something came about, and orders nothing itself. The clause holds a comma.
    private func opensWithFact(_ clause: Range<Int>) -> Bool {
        guard let first = clause.first(where: { !sentence.isMark($0) }) else { return false }
        let codes = sentence.codes(first, .achieved)
        return codes.contains("means") || codes.contains("fulfilled") || sentence.hasCode(first, .base, "since_event") && sentence.has(first, .boundary)
    }

    /// "Thực hiện đề án, số cuộc họp giảm 12%", "Trong năm đầu thực hiện kế hoạch, …": while a plan is carried out it is told what came
    /// of it, where nothing else in the opening is a cue.
    private func opensWithCarryingOut(_ segment: Range<Int>) -> Bool {
        guard let comma = segment.first(where: { sentence.isComma($0) }) else { return false }
        let opening = sentence.span(segment.lowerBound, comma)
        guard let carried = opening.first(where: { sentence.hasCode($0, .urge, "carries_out") }),
            sentence.span(carried + 1, min(carried + 4, comma)).contains(where: namesPlan) else { return false }
        return opening.allSatisfy { !sentence.hasAny($0, .modality.adding(.purpose, .hypothetical)) || namesPlan($0) }
    }

    /// A plan, a policy or an act, as a thing that is carried out.
    private func namesPlan(_ index: Int) -> Bool {
        sentence.hasCode(index, .target, "plan") || sentence.hasCode(index, .target, "policy") || sentence.hasCode(index, .documentStrict, "ke_hoach")
            || sentence.has(index, .act) || sentence.tokenKind(at: index) == .act
    }

    /// "Thực hiện chủ trương giảm họp, sở tổ chức 12 hội nghị, giảm 6 hội nghị so với năm trước", "Nhờ đề án …, quận tiết kiệm 500
    /// triệu đồng": behind such an opening a figure that is compared, or that came of the means, is told.
    func isIntroduced(_ segment: Int, before comma: Int, _ evidence: Range<Int>) -> Bool {
        guard sentence.firstQuantity(in: evidence) != nil,
            let end = sentence.span(segment, comma).first(where: { sentence.isComma($0) }), ofPart(sentence.span(end, comma)) == nil else { return false }
        if opensWithFact(segment..<end) { return true }
        return sentence.has(segment, .urge) && sentence.contains(.versus, in: sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: sentence)))
    }

    /// "… để tra cứu, nhờ đó lượng tài liệu in giảm", "sau hai năm thực hiện đề án, số cuộc họp giảm": behind a word that
    /// tells a result, or a time that has passed, what was aimed at before does not count.
    func ownPart(of clause: Range<Int>) -> Range<Int> {
        let segment = sentence.segment(before: clause.upperBound)
        if opensWithFact(segment) || opensWithCarryingOut(segment), let comma = clause.last(where: { sentence.isComma($0) }) { return sentence.span(comma, clause.upperBound) }
        if let result = sentence.last(.achieved, "result", in: clause) { return sentence.span(result, clause.upperBound) }
        // "trước kia phải in 3.000 trang, giờ chỉ in vài chục trang, lượng giấy giảm 90%"
        if let now = sentence.last(.left, "now", in: clause) { return sentence.span(now, clause.upperBound) }
        // "từ chỗ phải ghi 9 loại sổ, nay mỗi chi hội chỉ còn 3 loại"
        if let now = sentence.last(.period, "this_time", in: clause), sentence.isComma(now - 1) { return sentence.span(now, clause.upperBound) }
        guard containsLapse(clause), let comma = clause.last(where: { sentence.isComma($0) }) else { return clause }
        return sentence.span(comma, clause.upperBound)
    }

    /// "sau một năm", "sau hai năm", "sau 6 tháng".
    func containsLapse(_ range: Range<Int>) -> Bool {
        range.contains { index in
            sentence.hasCode(index, .adjunct, "after") && (sentence.has(index + 1, .every)
                || sentence.quantity(at: index + 1) != nil && sentence.hasAny(index + 2, of: .ordinal, .timeUnit))
        }
    }
}
