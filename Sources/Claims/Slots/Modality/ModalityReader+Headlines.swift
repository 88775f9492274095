internal import Language
internal import Pipeline

/// Headlines, slogans and calls.
extension ModalityReader {
    /// A short line that ends without a mark, as headlines do.
    var isHeadline: Bool {
        sentence.isWholeBlock && sentence.count <= 14 && sentence.pieces.last?.mark == 0
            && !sentence.pieces.contains { $0.quantity != nil }
    }

    /// "Huyện bớt được nhiều cuộc họp", "Trưởng thôn nay ít phải đi họp hơn", "Tiếp tục cắt giảm hội họp": a headline too tells or urges with words
    /// that do.
    func saysHow(_ trigger: Int, _ part: Range<Int>) -> Bool {
        isDone(trigger) || sentence.has(trigger, .fewer) || sentence.contains(.urge, in: part)
    }

    /// "Cắt mạnh kinh phí hội họp: từng giọt xăng lúc này cũng phải dè sẻn": a bare verb opens a line that a remark explains.
    func opensHeadline(_ trigger: Int) -> Bool {
        let colon = Clause.segmentEnd(from: trigger, in: sentence)
        guard sentence.span(0, trigger).allSatisfy({ sentence.isMark($0) }), sentence.pieces.indices.contains(colon), sentence.pieces[colon].isMark(":")
        else { return false }
        return sentence.span(colon + 1, sentence.count).allSatisfy {
            !sentence.pieces[$0].isMark(";") && !sentence.hasAny($0, SenseSet.triggers.adding(.urge, .achieved, .act, .body))
        }
    }

    /// "UBND thành phố Huế: Cắt giảm hội họp": a body or an office opens the line and speaks behind the colon.
    func isProclaimed(_ index: Int) -> Bool {
        let start = Clause.segmentStart(before: index, in: sentence)
        guard start > 0, sentence.pieces[start - 1].isMark(":"), start - 1 <= 8, sentence.contains(anyOf: .body, .level, in: 0..<start - 1) else { return false }
        return (0..<start - 1).allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .body, .level, .ordinal) }
    }

    /// "Nghệ An: Giảm gần 200 hội nghị", "Tây Ninh giảm 412 cuộc họp", "Cắt giảm 20% văn bản sau một năm": so many are counted, or a time has
    /// passed.
    func isCountedHeadline(_ trigger: Int, behind part: Range<Int>, _ evidence: Range<Int>) -> Bool {
        let isTitle = sentence.section == .title || isHeadline
        if isTitle, sentence.firstQuantity(in: evidence) != nil, isAfterTime(behind: evidence.upperBound) { return true }
        let isOfOne = isTitle && !part.isEmpty && part.allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .body, .level) && !sentence.hasCode($0, .level, "plural") }
        return (isProclaimed(trigger) || isOfOne) && evidence.contains { sentence.quantity(at: $0)?.kind == .plain && sentence.quantity(at: $0)?.bound != .atLeast }
    }

    /// "giảm 7 cuộc họp: kết quả sau khi dùng phần mềm": behind the colon it is called a result.
    func isSummedUp(behind end: Int) -> Bool {
        sentence.pieces.indices.contains(end) && sentence.pieces[end].isMark(":") && sentence.has(end + 1, .achieved)
    }

    /// "phong trào “Giảm họp, tăng đi cơ sở”": the name of a movement tells nothing of what came of it.
    func isSlogan(_ trigger: Int) -> Bool {
        let before = sentence.span(max(0, trigger - 8), trigger)
        guard let open = before.last(where: { sentence.pieces[$0].isAnyMark("“", "\"", "‘") }), open > 0,
            let close = sentence.span(trigger, min(sentence.count, trigger + 16)).first(where: { sentence.pieces[$0].isAnyMark("”", "\"", "’") }),
            !sentence.contains(.achieved, in: sentence.span(open, close)), !isPrintedClosing(open) else { return false }
        return isCalled(open)
    }

    /// "mô hình “3 giảm, 2 tăng” gồm: giảm họp, giảm giấy tờ; tăng đối thoại": behind the colon the name is spelled out.
    func isPartOfSlogan(_ trigger: Int) -> Bool {
        let before = sentence.span(0, trigger)
        guard let colon = before.last(where: { sentence.pieces[$0].isMark(":") }),
            let close = sentence.span(colon - 12, colon).last(where: { sentence.pieces[$0].isAnyMark("”", "\"", "’") }),
            let open = sentence.span(close - 12, close).last(where: { sentence.pieces[$0].isAnyMark("“", "\"", "‘") }), open > 0
        else { return false }
        return isCalled(open) && !sentence.contains(anyOf: .achieved, .left, in: sentence.span(close, trigger))
    }

    /// Whether what stands before a quotation mark says that a name follows.
    private func isCalled(_ open: Int) -> Bool {
        sentence.has(open - 1, .tool) || sentence.hasCode(open - 1, .modifier, "undertaking")
            || sentence.hasCode(open - 1, .modifier, "named") || sentence.hasCode(open - 1, .target, "policy")
            || sentence.hasCode(open - 1, .target, "motto")
    }

    /// A straight quotation mark may close: an odd number of them stands before.
    private func isPrintedClosing(_ index: Int) -> Bool {
        guard sentence.pieces[index].isMark("\"") else { return false }
        return sentence.span(0, index).count { sentence.pieces[$0].isMark("\"") } % 2 == 1
    }

    /// "Bớt họp đi cho dân nhờ!": a call without a figure asks.
    var isPlea: Bool {
        sentence.pieces.last { !$0.isAnyMark("”", "\"", "’", ")") }?.isMark("!") == true && !sentence.pieces.contains { $0.quantity != nil }
            && !sentence.pieces.indices.contains { sentence.has($0, .achieved) && !sentence.hasCode($0, .achieved, "means") }
    }
}
