internal import Language
internal import Pipeline

/// Words that only certain neighbours let stand before a head.
extension NounPhraseReader {
    /// "8 tỉ đồng chi phí", "1,1 triệu trang tài liệu", "thời gian và nâng cao hiệu quả mỗi cuộc họp": the index behind such words, nil where
    /// there are none.
    mutating func leadIn(at index: Int, before limit: Int) -> Int? {
        let piece = sentence.pieces[index]
        if let next = behindUnit(piece, at: index, before: limit) { return next }
        if let next = behindPeople(piece, at: index, before: limit) { return next }
        if let next = behindCircumstance(piece, at: index, before: limit) { return next }
        return behindJoint(piece, at: index, before: limit)
    }

    /// Behind what a number counts that is neither documents nor meetings: money, pages, days, a whole.
    private mutating func behindUnit(_ piece: Piece, at index: Int, before limit: Int) -> Int? {
        if piece.has(.moneyUnit), quantity != nil || sentence.hasCode(index - 1, .quantity, "money") {
            // "100 triệu đồng mỗi ngày tiền gửi công văn"
            let cost = sentence.has(index + 1, .every) ? index + 2 : index + 1
            if sentence.hasMeasure(cost, .cost) { return cost }
        }
        guard quantity != nil else { return nil }
        if piece.has(.pageUnit), sentence.hasAny(index + 1, .documents) {
            isPaper = true
            return index + 1
        }
        if piece.has(.timeUnit), let next = behindTime(piece, at: index) { return next }
        // "cắt 45 trong số 180 hội nghị", "12 trên tổng số 40 báo cáo": so many of so many.
        if piece.has(.adjunct), let all = wholeNumber(behind: index), all < limit { return all + 1 }
        return nil
    }

    /// Behind a unit of time that a number counts: whose time it is, or what it is spent on.
    private mutating func behindTime(_ piece: Piece, at index: Int) -> Int? {
        if sentence.has(index + 1, .activity), sentence.has(index + 2, .documentVerb) {
            measure = .workload
            return index + 1
        }
        guard !piece.has(.counter) else { return nil }
        // "tiết kiệm gần 3 ngày họp": the time of meetings, not a number of them.
        if sentence.hasAny(index + 1, .conferences) {
            measure = measure ?? .duration
            return index + 1
        }
        // "rút ngắn 3 ngày làm việc của kỳ họp"
        guard sentence.hasCode(index + 1, .modifier, "of"), sentence.has(index + 2, .conference) else { return nil }
        measure = measure ?? .duration
        return index + 2
    }

    /// Behind those who are called to meetings or whose time documents take.
    private mutating func behindPeople(_ piece: Piece, at index: Int, before limit: Int) -> Int? {
        // "triệu tập lãnh đạo xã về tỉnh dự họp": who is called stands before to what.
        if isObject, measure == nil, sentence.hasCode(index - 1, .activity, "summon"), let meeting = summons(from: index, before: limit) { return meeting }
        // "thời gian cán bộ xã dành cho việc lập báo cáo": the time is theirs, the work the documents'.
        if measure == .duration, isObject, let work = work(behind: index, before: limit) {
            measure = .workload
            return work
        }
        // "số lần phải về tỉnh dự hội nghị"
        if measure == .frequency, piece.has(.burden) || piece.has(.level) { return index + 1 }
        // "bớt mời xã đi họp"
        let isCalled = measure == nil && piece.has(.level) && sentence.has(index - 1, .activity) && sentence.hasAny(index + 1, of: .activity, .conferenceVerb)
        return isCalled ? index + 1 : nil
    }

    /// Behind what tells where time goes, on what money is spent, how papers are made.
    private func behindCircumstance(_ piece: Piece, at index: Int, before limit: Int) -> Int? {
        // "thời gian chất vấn tại kỳ họp"
        if measure == .duration, sentence.hasCode(index, .adjunct, "place"), sentence.has(index + 1, .conference) { return index + 1 }
        // "các khoản chi chưa cấp bách như hội nghị, hội thảo"
        if measure == .cost, isObject, let like = sentence.span(index, min(limit, index + 5)).first(where: { sentence.hasCode($0, .plain, "as") }),
            sentence.span(index, like).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .negation, .needless, .aspect) }),
            sentence.hasAny(like + 1, .conferences) { return like + 1 }
        // "chi phí, thời gian đi lại, hội họp": what is spent on the way there and at the meeting.
        if measure == .cost || measure == .duration, isObject, piece.isComma, isTravel(index - 1), sentence.hasAny(index + 1, .conferences) { return index + 1 }
        // "thời gian diễn ra kỳ họp"
        if measure == .duration, piece.has(.last) { return index + 1 }
        // "giảm in ấn, photocopy tài liệu"
        if isPaper, piece.isComma || piece.has(.conjunction), sentence.hasCode(index + 1, .activity, "paper") { return index + 1 }
        // "giảm về số lượng"
        let isAboutNumber = isObject && sentence.hasCode(index, .modifier, "about") && sentence.hasCode(index + 1, .quantity, "number")
        return isAboutNumber ? index + 1 : nil
    }

    /// "đi lại", "thời gian đi lại"
    private func isTravel(_ index: Int) -> Bool { sentence.hasCode(index, .gain, "travel") }

    /// "thời gian và nâng cao hiệu quả mỗi cuộc họp", "số lượng, nâng cao chất lượng các cuộc họp": behind a second verb and what it is about.
    private func behindJoint(_ piece: Piece, at index: Int, before limit: Int) -> Int? {
        let isNumber = measure == nil && isNumberWord(sentence.span(index - 1, index))
        // "giảm số lượng, nâng cao chất lượng các cuộc họp": the number of what the second verb is about.
        if isNumber, piece.isMark(","), isObject, let listed = listedDocument(behind: index, before: limit) { return listed }
        let isJoint = piece.has(.conjunction) || isNumber && piece.isMark(",")
        guard measure == .duration || measure == .cost || isNumber, isJoint else { return nil }
        let next = sentence.span(index + 1, min(limit, index + 8)).first {
            !sentence.isStranger($0) && !sentence.hasAny($0, of: .boost) && !(isNumber && isRaised($0, behind: index))
        }
        guard let next, next > index + 1 else { return nil }
        let isHead = sentence.hasAny(next, of: .conference, .counter, .quantity) || isNumber && sentence.has(next, .document)
        return isHead ? next : nil
    }

    /// "giảm số lượng, đơn giản hóa nội dung và giảm tần suất báo cáo": the document stands behind the last verb of the list.
    private func listedDocument(behind index: Int, before limit: Int) -> Int? {
        let near = sentence.span(index + 1, min(limit, index + 12))
        guard let head = near.first(where: { sentence.hasAny($0, of: .document, .documentVerb) }), sentence.has(head - 1, .measure),
            sentence.contains(anyOf: .reduce, .shorten, .restrain, in: sentence.span(index + 1, head)),
            sentence.span(index + 1, head).allSatisfy({
                sentence.isStranger($0) || sentence.hasAny($0, .intensity.adding(.activity, .measure, .conjunction, .reduce, .shorten, .restrain, .aspect, .brief, .documentWeak))
                    || sentence.isComma($0)
            }) else { return nil }
        return head
    }

    private func wholeNumber(behind index: Int) -> Int? {
        var next = index + 1
        while sentence.hasCode(next, .quantity, "number") { next += 1 }
        guard let whole = sentence.quantity(at: next), whole.kind == .plain, let part = quantity, part.kind == .plain, whole.value > part.value,
            sentence.hasAny(next + 1, .heads.adding(.counter)) else { return nil }
        return next
    }

    /// Where the meeting stands to which people of offices are called.
    private func summons(from start: Int, before limit: Int) -> Int? {
        let range = sentence.span(start, min(limit, start + 9))
        guard let meeting = range.first(where: { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }),
            sentence.span(start, meeting).contains(where: sentence.isOfOffices),
            sentence.span(start, meeting).allSatisfy({
                sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .quantity, .activity, .adjunct, .modifier, .aspect)
                    || sentence.hasCode($0, .blocked, "staff")
            }) else { return nil }
        return meeting
    }

    /// "tăng" right behind a joint, and "về" behind it.
    private func isRaised(_ index: Int, behind joint: Int) -> Bool {
        index == joint + 1 && sentence.has(index, .increase) || sentence.hasCode(index, .modifier, "about")
    }

    /// Where the work begins that a time is spent on: "dành cho", a verb of making, a document.
    private func work(behind index: Int, before limit: Int) -> Int? {
        guard let spent = sentence.span(index, min(limit, index + 7)).first(where: { sentence.hasCode($0, .modifier, "spent") }),
            sentence.span(index, spent).allSatisfy({ !sentence.isMark($0) && !sentence.hasAny($0, .heads.union(.triggers)) }),
            let head = sentence.first(anyOf: .documents, in: sentence.span(spent + 1, min(limit, spent + 5))),
            sentence.span(spent + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .quantity, .counter) }) else { return nil }
        return spent + 1
    }
}
