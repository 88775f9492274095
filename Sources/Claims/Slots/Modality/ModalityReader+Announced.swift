internal import Language
internal import Pipeline

/// What is said before a list, or around a whole sentence, of how all of it is meant.
extension ModalityReader {
    /// How the sentence as a whole is meant, for what it announces: by its last part that has a cue, or as an order where it
    /// only names an act, "Kết luận 226-KL/TW:".
    var ofWhole: Modality? { announcing(before: sentence.count) }

    private func announcing(before end: Int) -> Modality? {
        let found = earlier(than: end, from: 0, governing: false)
        // "Kế hoạch nêu rõ: …": a plan lays down aims.
        if found == .directive, opensWithPlan, sentence.span(0, end).allSatisfy({ !sentence.has($0, .directive) || sentence.has($0, .refers) }) { return .target }
        if found == nil || found == .achieved, issuesAct(before: end) { return .directive }
        return found ?? (sentence.contains(.act, in: sentence.span(0, min(end, 3))) ? .directive : opensWithPlan ? .target : nil)
    }

    /// "yêu cầu: văn bản ngắn lại; họp ít đi": what stands before the colon says how the whole list behind it is meant, else
    /// what an earlier sentence announced.
    func announced(before index: Int, isMeasured: Bool = false) -> Modality? {
        if let colon = sentence.span(0, index).last(where: { sentence.pieces[$0].isMark(":") }) {
            if isReporting(colon) { return nil }
            if let found = announcing(before: colon) { return found }
        }
        // "… yêu cầu xã rà soát; số cuộc họp giảm": what is ordered goes on behind the semicolon.
        let start = Clause.segmentStart(before: index, in: sentence)
        let goesOn = start > 0 && sentence.pieces[start - 1].isMark(";")
            && (!isMeasured || sentence.contains(anyOf: .reduce, .restrain, in: sentence.span(0, start)))
        if goesOn, !isSetAgainstDuty(start), let found = earlier(than: start, from: 0, governing: false), found != .achieved {
            return found
        }
        return sentence.announced
    }

    /// "trước kia xã phải đi cả ngày đường để họp; từ khi có cầu truyền hình, số cuộc họp ít đi": what had to be is no order.
    private func isSetAgainstDuty(_ start: Int) -> Bool {
        let opening = sentence.span(start, start + 3)
        let isNow = sentence.contains(.base, "since_event", in: opening) || sentence.contains(.period, "this_time", in: opening) || sentence.contains(.left, "now", in: opening)
        return isNow && sentence.span(0, start).allSatisfy { !sentence.has($0, .directive) || sentence.has($0, .burden) }
    }

    /// "Sở báo cáo: …", "ông cho biết: …": who tells something orders nothing by it.
    func isReporting(_ colon: Int) -> Bool {
        // "Báo cáo nêu rõ: …"
        let opening = Clause.segmentStart(before: colon, in: sentence)
        if sentence.has(colon - 1, .refers), sentence.hasCode(opening, .documentVerb, "bao_cao") { return true }
        return sentence.has(colon - 1, .documentVerb) || sentence.has(colon - 1, .opener) && sentence.codes(colon - 1, .opener).isEmpty
    }

    /// "Dự kiến khi nền tảng được dùng, chi phí hội nghị giảm 35%": the word that opens the sentence frames all of it.
    func framed(before start: Int) -> Modality? {
        let segment = sentence.segment(before: start)
        guard let first = segment.first, !sentence.contains(anyOf: SenseSet.triggers.adding(.achieved, .left), in: segment) else { return nil }
        if sentence.has(first, .expected) { return .expected }
        let isPlan = sentence.hasCode(first, .adverb, "as_planned") || sentence.hasCode(first, .target, "adjacent")
        return isPlan || sentence.has(first, .target) && !sentence.hasCode(first, .target, "purpose") ? .target : nil
    }

    /// An order, an aim or a hope before a number; the duty of old and "nên" as "therefore" are none.
    func isPlanned(before index: Int) -> Bool {
        sentence.span(0, index).contains { place in
            sentence.hasAny(place, of: .target, .will, .expected, .hypothetical) || sentence.has(place, .directive) && !sentence.has(place, .burden)
                || sentence.has(place, .proposal) && !sentence.hasCode(place, .proposal, "therefore")
        }
    }
}
