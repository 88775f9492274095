internal import Language
internal import Pipeline

/// What a verb of reduction asks of the phrase that it reduces.
struct ReduceFit {
    let sentence: Sentence

    /// Whether the verb reduces the phrase: a repeal is no reduction unless the needless are meant, control is of issuing
    /// or holding, and only what lasts is shortened.
    func accepts(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let piece = sentence.pieces[trigger]
        if piece.has(.abolish) { return isAbolished(phrase, trigger) }
        let codes = sentence.codes(trigger, .reduce)
        if codes.contains("counted"), !isCut(phrase, trigger) { return false }
        if piece.has(.increase) {
            if isLevelPassed(trigger) { return false }
            if sentence.hasCode(trigger, .increase, "near") {
                if phrase.pieces.upperBound <= trigger { return isNear(phrase, trigger) }
                if isOutdone(phrase, trigger) { return false }
            }
        }
        if codes.contains("from_to") { return isMovedDown(phrase, trigger, isTold: codes.contains("done")) }
        if sentence.hasCode(trigger, .fewer, "split") || sentence.hasCode(trigger, .increase, "split") { return isCompared(phrase, trigger) }
        if codes.contains("adjective"), phrase.pieces.upperBound <= trigger, !isPredicate(trigger) { return false }
        if codes.contains("weight"), phrase.measure != .workload { return false }
        if piece.has(.save) { return isSaved(phrase, trigger) }
        if piece.has(.shorten) { return isShortened(phrase, trigger) }
        return !piece.has(.restrain) || phrase.pieces.lowerBound <= trigger || isRestrained(phrase, trigger)
    }

    /// "báo cáo dài hơn 100 trang": a level that is passed, no growth.
    private func isLevelPassed(_ trigger: Int) -> Bool {
        guard sentence.hasCode(trigger, .increase, "level"), sentence.quantity(at: trigger + 1)?.kind == .plain else { return false }
        // "dài hơn 20 trang so với năm ngoái": growth where a base is named; for pages it must be named before the next mark.
        let isOfPages = sentence.has(trigger + 2, .pageUnit)
        for index in sentence.span(trigger + 2, trigger + 7) {
            if isOfPages, sentence.isMark(index) { return true }
            if sentence.hasAny(index, of: .versus, .period) { return false }
        }
        return true
    }

    /// "đi chơi nhiều hơn họp": against what it is much.
    private func isOutdone(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.pieces.lowerBound == trigger + 1 && phrase.head == trigger + 1 && sentence.has(phrase.head, .conferenceVerb)
    }

    /// "hạ tần suất báo cáo", "đưa lượng giấy in xuống mức thấp nhất", "rút từ 12 xuống 5": a verb of moving needs an end that is lower, or a
    /// measure that can only be moved down. `isTold`: the verb itself says that it was done, "rút được".
    private func isMovedDown(_ phrase: NounPhrase, _ trigger: Int, isTold: Bool) -> Bool {
        let end = phrase.pieces.upperBound
        let isTime = phrase.measure == .duration && phrase.hasOwnMeasure
        if end > trigger {
            if isMovedToLeast(trigger, behind: end) { return true }
            if shortened(behind: end) != nil { return phrase.measure == .duration || phrase.object == .document }
            // "hạ tần suất báo cáo"
            if phrase.measure == .frequency, phrase.hasOwnMeasure { return true }
            // "rút 30% thời gian họp"
            if isTime, phrase.quantity?.isShare == true { return true }
            // "rút tổng thời gian kỳ họp xuống còn một tháng"
            if sentence.contains(.downTo, "down_left", in: sentence.span(end, end + 5)) { return true }
        }
        // "số buổi họp được rút xuống"
        if sentence.hasCode(trigger, .reduce, "down"), phrase.hasOwnMeasure || sentence.contains(.quantity, "number", in: phrase.pieces) { return true }
        if isTold, isTime { return true }
        let behind = max(end, trigger + 1)
        // "thời gian giao ban rút từ nửa ngày xuống 60 phút"
        if phrase.object == .conference || phrase.measure == .duration, sentence.magnitudes.endOfHalfDay(from: behind) != nil { return true }
        return sentence.magnitudes.laterFromTo(behind: behind) != nil
    }

    /// "hạ tới mức thấp nhất lượng giấy", "đưa lượng giấy in xuống mức thấp nhất"
    private func isMovedToLeast(_ trigger: Int, behind end: Int) -> Bool {
        if sentence.has(trigger + 1, .intensityMax) { return true }
        return sentence.span(end, end + 7).prefix { !sentence.isMark($0) }.contains { sentence.has($0, .intensityMax) }
    }

    /// "ít văn bản hơn", "nhiều cuộc họp hơn", "ra ít thông tư đi": words that need another behind their object.
    private func isCompared(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.pieces.lowerBound > trigger else { return false }
        return sentence.hasCode(phrase.pieces.upperBound, .adverb, "than") || isPlea(phrase, trigger)
    }

    /// Whether an adjective is the predicate of what stands before it.
    private func isPredicate(_ trigger: Int) -> Bool {
        // "được tổ chức theo hướng tinh gọn": how it is held.
        sentence.hasAny(trigger - 1, .modality.adding(.aspect, .also)) && !sentence.has(trigger - 1, .target)
    }

    /// Only what lasts is shortened, and what has a length.
    private func isShortened(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let codes = sentence.codes(trigger, .shorten)
        if codes.contains("days"), areShortened(phrase, trigger) { return true }
        // "nhanh hơn 90 phút": only by so much time.
        if codes.contains("timed"), sentence.quantity(at: trigger + 1) == nil || !sentence.has(trigger + 2, .timeUnit) {
            // "thời gian xử lý công văn nhanh hơn 50%"
            return phrase.measure == .duration && phrase.hasOwnMeasure && sentence.firstShare(in: sentence.span(trigger + 1, trigger + 5)) != nil
        }
        // "kỳ họp bế mạc sớm hơn dự kiến 2 ngày": by whole days.
        if codes.contains("days"), phrase.object != .conference || !sentence.codes(trigger + 2, .timeUnit).isEmpty { return false }
        if isOneForReason(phrase, trigger) { return false }
        let isOfText = codes.contains("text")
        // "ngắn gọn hơn nghị định": what it is measured against.
        if isOfText, phrase.pieces.lowerBound > trigger, phrase.object == .document, !phrase.hasOwnMeasure { return false }
        // "rút gọn 14 mẫu biểu còn 5"
        if phrase.quantity != nil, sentence.has(phrase.pieces.upperBound, .downTo) { return true }
        if phrase.hasOwnMeasure || phrase.object == .conference || isOfText { return true }
        // "rút ngắn báo cáo": its length; a plan is made shorter in time.
        return codes.contains("pages") && phrase.pieces.lowerBound == trigger + 1 && !sentence.hasAny(trigger - 1, .documents)
            && sentence.hasAny(phrase.head, of: .document, .documentVerb)
    }

    /// "các cuộc họp giờ đều kết thúc sớm hơn": told of many.
    private func areShortened(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.object == .conference && phrase.pieces.upperBound <= trigger && sentence.isPlural(phrase.pieces)
            && sentence.contains(.also, "all", in: sentence.span(phrase.pieces.upperBound, trigger))
    }

    /// "phiên họp bất thường được rút ngắn do mưa bão": what befell one meeting.
    private func isOneForReason(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.object == .conference, !phrase.hasOwnMeasure, phrase.quantity == nil, !sentence.isPlural(phrase.pieces), !sentence.isMass(phrase.head)
        else { return false }
        let end = max(trigger + 1, phrase.pieces.upperBound)
        return sentence.span(end, min(end + 4, Clause.segmentEnd(from: end, in: sentence))).prefix { sentence.quantity(at: $0) == nil && !sentence.isMark($0) }.contains { sentence.has($0, .reason) }
    }

    /// "bãi bỏ các văn bản không còn phù hợp", "bãi bỏ 12 loại báo cáo", "xóa bỏ các cuộc họp": not the repeal of an act.
    private func isAbolished(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        if phrase.measure == .paper, phrase.pieces.lowerBound > trigger { return true }
        if sentence.guards.isGivenUp(phrase, trigger) { return true }
        let end = phrase.pieces.upperBound
        let around = end <= trigger ? sentence.span(end, trigger) : sentence.span(end, end + 5)
        // "bãi bỏ giấy tờ không cần thiết khi người dân làm thủ tục": theirs.
        if sentence.contains(.needless, in: around) { return phrase.object == .conference || !sentence.contains(.citizens, in: end..<sentence.count) }
        // "bãi bỏ chế độ báo cáo tuần"
        if phrase.isRoutine, sentence.period(of: phrase, around) != nil { return true }
        // "loại bỏ 3 báo cáo không đạt chất lượng": because they are faulty.
        if end > trigger, sentence.has(end, .failure) { return false }
        // "danh mục các báo cáo loại bỏ": which are meant, where no word between says that it was done or is to be.
        if end <= trigger, end == trigger, sentence.has(phrase.head, .documentVerb) || sentence.has(phrase.head, .document) { return false }
        if phrase.isRoutine, sentence.isPlural(phrase.pieces) { return true }
        // "bỏ sổ dự giờ đối với giáo viên": one kind of papers that all of them kept.
        if phrase.subtype == ["ho_so_so_sach"], !sentence.has(phrase.head, .documentWeak), sentence.contains(.body, "staff", in: 0..<sentence.count) { return true }
        if (phrase.quantity?.value ?? 0) >= 2, phrase.isRoutine || phrase.object == .conference { return true }
        return phrase.object == .conference && sentence.isPlural(phrase.pieces) && !sentence.hasCode(trigger, .abolish, "void")
    }

    /// "kéo thời gian họp của phường ngắn lại 20 phút": the word behind the object that says what comes of it.
    func shortened(behind end: Int) -> Int? {
        let near = sentence.span(end, end + 5)
        guard let word = near.first(where: { sentence.hasCode($0, .shorten, "text") }),
            sentence.span(end, word).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .gives, .modifier, .level, .every, .also, .aspect) })
        else { return nil }
        return word
    }

    /// "các bộ hãy ra ít thông tư đi", "ban hành ít văn bản thôi": a plea for fewer, at the end of its clause.
    private func isPlea(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let end = phrase.pieces.upperBound
        let closes = sentence.isComplete(before: end + 1) || sentence.has(end + 1, .modifier)
        return sentence.has(trigger, .fewer) && phrase.quantity == nil && closes && (sentence.has(trigger - 1, .activity) || sentence.hasCode(trigger, .fewer, "issue"))
            && (sentence.hasCode(end, .aspect, "plea") || sentence.hasCode(end, .activity, "plea"))
    }

    /// "được biết đến nhiều hơn": how much something else is done.
    private func isNear(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let gap = sentence.span(phrase.pieces.upperBound, trigger)
        // "số công văn tháng 8 là 240, nhiều hơn tháng trước 35"
        if sentence.isComma(trigger - 1), sentence.contains(.opener, "is", in: gap) { return true }
        // "không mở những hội nghị không cần thiết, chỉ đạo nhiều hơn": another verb stands behind the comma.
        if gap.contains(where: { sentence.isComma($0) && sentence.has($0 + 1, .directive) }) { return false }
        // "văn bản từ bộ, ngành gửi về tỉnh lại nhiều hơn"
        let isSent = gap.count <= 14 && sentence.hasAny(trigger - 1, of: .aspect, .also, .achieved) && sentence.contains(.receives, "send", in: gap)
        return (gap.count <= 5 || isSent) && !sentence.contains(.aspect, "passive", in: gap) && !sentence.contains(.will, in: gap)
    }

    /// "hạn chế ban hành văn bản", "hạn chế số lượng cuộc họp", "hạn chế họp".
    private func isRestrained(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let hasActivity = sentence.contains(.activity, in: sentence.span(trigger + 1, phrase.head))
        if sentence.hasCode(trigger, .restrain, "activity") { return hasActivity || sentence.contains(.quantity, "number", in: phrase.pieces) }
        return hasActivity || phrase.hasOwnMeasure || sentence.hasCode(trigger, .restrain, "issue")
            || sentence.hasAny(phrase.head, of: .document, .documentWeak, .conference, .conferenceVerb, .paper)
    }

    /// "bỏ 37/96 loại báo cáo", "cắt các cuộc họp có cùng thành phần", "bỏ hẳn giấy mời bản cứng": a verb of everyday
    /// cutting needs a number, many meetings, kinds of papers, or paper itself behind it.
    private func isCut(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.pieces.lowerBound > trigger else {
            // "tiền in ấn cắt gần hết"
            if phrase.hasOwnMeasure, sentence.hasAny(trigger + 1, .intensity) { return true }
            // "văn bản giấy vẫn chưa bỏ được"
            if phrase.measure == .paper, sentence.has(trigger - 1, .negation), ObjectSide.isEmpty(behind: trigger, in: sentence) { return true }
            return sentence.hasAny(trigger - 1, of: .aspect, .achieved)
                && (ObjectSide.isEmpty(behind: trigger, in: sentence) || sentence.hasCode(trigger + 1, .activity, "away"))
        }
        // "loại khỏi chương trình ba tờ trình": items of one meeting's agenda.
        if sentence.hasCode(trigger, .reduce, "agenda"), phrase.object == .document { return false }
        if let quantity = phrase.quantity { return quantity.kind != .plain || quantity.value >= 2 || quantity.upper != nil }
        // "cắt số lượng cuộc họp"
        if phrase.measure == .paper || phrase.hasOwnMeasure || sentence.contains(.quantity, "number", in: phrase.pieces) { return true }
        // "bỏ sổ sách không cần thiết"
        if phrase.isRoutine, sentence.has(phrase.pieces.upperBound, .needless) { return true }
        // "dẹp bệnh hội họp"
        if sentence.contains(.quantity, "ill", in: phrase.pieces) { return true }
        // "bỏ giao ban tuần", "bỏ chế độ họp hằng tháng"
        let behind = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 3)
        // "bỏ họp giao ban sáng thứ Hai": meetings that come by themselves.
        let isRegular = phrase.object == .conference && phrase.quantity == nil
            && !phrase.subtype.isEmpty && Set(phrase.subtype).isSubset(of: Self.regular)
            && (sentence.segment(before: trigger).isEmpty && !CancelRule(sentence: sentence).isCertain(phrase)
                || sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) || sentence.has(trigger - 1, .achieved))
        let isAll = phrase.object == .conference && sentence.contains(.quantity, "all", in: phrase.pieces)
        let isPlural = isAll || sentence.isPlural(phrase.pieces) || sentence.period(of: phrase, behind) != nil || isRegular
        guard phrase.object == .document else { return isPlural }
        // "đề xuất bỏ hẳn sổ dự giờ, sổ họp tổ": several books by their names.
        let next = phrase.pieces.upperBound + 1
        if phrase.isRoutine, sentence.isComma(next - 1) || sentence.has(next - 1, .conjunction), sentence.has(phrase.head, .document), sentence.has(next, .document),
            sentence.codes(next, .document) == phrase.subtype, sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) { return true }
        return isPlural && (sentence.has(phrase.head, .periodic) || sentence.contains(.counter, "document", in: phrase.pieces) || phrase.isRoutine)
    }

    /// Meetings that are held time and again.
    private static let regular: Set = ["giao_ban", "so_ket", "tong_ket"]

    /// Money and paper are saved; what else is said to be saved is no number of documents or meetings.
    private func isSaved(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        if phrase.measure == .paper {
            return phrase.pieces.lowerBound > trigger
                || sentence.isPassive(trigger - 1)
        }
        // "tiết kiệm gần 3 ngày họp"; time in general is only an effect.
        if phrase.measure == .duration, phrase.object == .conference, phrase.quantity != nil { return phrase.pieces.lowerBound > trigger }
        // "yêu cầu tiết kiệm thời gian các phiên họp": an order means the time itself.
        if phrase.measure == .duration, phrase.object == .conference, phrase.hasOwnMeasure, phrase.pieces.lowerBound > trigger,
            sentence.contains(.directive, in: 0..<trigger) { return true }
        // "thời gian chuyển công văn được tiết kiệm nhiều"
        if phrase.measure == .duration, phrase.hasOwnMeasure, phrase.object == .document, phrase.pieces.upperBound <= trigger {
            return sentence.isPassive(trigger - 1)
        }
        // "mỗi cuộc họp tiết kiệm 45 phút"
        if phrase.measure == .duration, phrase.object == .conference, phrase.pieces.upperBound <= trigger, sentence.quantity(at: trigger + 1) != nil,
            sentence.has(trigger + 2, .timeUnit) { return true }
        // "đỡ mất thời gian làm sổ sách"
        if phrase.measure == .workload, phrase.hasOwnMeasure, phrase.object == .document, sentence.hasCode(trigger, .save, "spared") { return phrase.pieces.lowerBound > trigger }
        guard phrase.measure == .cost, phrase.hasOwnMeasure else { return false }
        return phrase.pieces.lowerBound > trigger || sentence.contains(.moneyUnit, in: sentence.span(trigger + 1, trigger + 5))
    }
}
