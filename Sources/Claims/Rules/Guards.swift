internal import Language
internal import Pipeline

/// Last doubts about a head: papers of citizens, meetings abroad, one single event.
struct Guards {
    let sentence: Sentence

    func accepts(_ phrase: NounPhrase, trigger: Int) -> Bool {
        let isPrinted = phrase.measure == .paper || sentence.contains(.activity, "paper", in: phrase.pieces)
        // "bệnh giấy tờ": an office's by its name.
        if sentence.has(phrase.head, .documentWeak), !sentence.contains(.quantity, "ill", in: phrase.pieces) {
            if isPrinted, sentence.namesOutsiders { return false }
            if !isPrinted || phrase.pieces.count < 2, !isCirculating(phrase), !isGivenUp(phrase, trigger), !hasOfficeContext(except: phrase.head) { return false }
        }
        if isPaperOfOthers(phrase) || isSpeechAlone(phrase.head) { return false }
        if isFaulty(phrase, trigger) || isOfOutsiders(phrase) || isFileOfCitizens(phrase) { return false }
        if isCertainAct(phrase) || isCertainMeeting(phrase) || isPrintingOfOthers(phrase, trigger) { return false }
        if let unit = unit(behind: trigger), !measures(unit, phrase) { return false }
        return !isSingle(phrase, trigger)
    }

    /// "mỗi đại biểu chất vấn không quá một phút": how long one may speak, where no meeting is named that it would make shorter.
    func isSpeechAlone(_ head: Int) -> Bool {
        sentence.hasCode(head, .speech, "delegate") && !sentence.pieces.indices.contains { $0 != head && sentence.hasAny($0, .conferences) && !sentence.has($0, .speech) && !sentence.has($0, .blocked) }
    }

    /// "thời gian luân chuyển giấy tờ giữa các phòng": papers that go from desk to desk, and no files of a procedure.
    private func isCirculating(_ phrase: NounPhrase) -> Bool {
        sentence.contains(.activity, "circulates", in: phrase.pieces) && phrase.subtype != ["ho_so_so_sach"] && !sentence.namesOutsiders
            && !sentence.contains(.blocked, "procedures", in: 0..<sentence.count)
    }

    /// "sở đã loại bỏ hoàn toàn giấy tờ", "loại bỏ hoàn toàn giấy tờ, chuyển sang hồ sơ điện tử", "loại bỏ giấy tờ trong các cuộc họp": all of its
    /// papers, or those of its meetings, which an office gives up for files.
    func isGivenUp(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard sentence.has(trigger, .abolish), phrase.subtype == ["giay_to"], phrase.pieces.lowerBound > trigger, !sentence.namesOutsiders,
            !sentence.contains(.blocked, "procedures", in: 0..<sentence.count) else { return false }
        let end = phrase.pieces.upperBound
        if sentence.has(end, .adjunct), sentence.span(end + 1, end + 4).contains(where: { sentence.hasAny($0, .conferences.adding(.room)) }) { return true }
        return sentence.span(trigger, end + 1).contains { sentence.hasCode($0, .aspect, "whole") || sentence.hasCode($0, .abolish, "whole") }
            && sentence.pieces.indices.contains(where: sentence.namesOffice)
    }

    /// "người dân không phải nộp lại hồ sơ giấy": the files of a procedure.
    func isFileOfCitizens(_ phrase: NounPhrase) -> Bool {
        phrase.measure == .paper && phrase.subtype == ["ho_so_so_sach"] && sentence.has(phrase.head, .paper)
            && (sentence.namesOutsiders || sentence.contains(.blocked, "procedures", in: 0..<sentence.count))
    }

    /// "cắt giảm 30% báo cáo doanh nghiệp phải nộp": who makes the papers stands behind them.
    private func isOfOutsiders(_ phrase: NounPhrase) -> Bool {
        var end = phrase.pieces.upperBound
        // "báo cáo thuế của doanh nghiệp"
        if phrase.object == .document, sentence.isStranger(end), sentence.hasCode(end + 1, .modifier, "of") { end += 1 }
        // "giảm số cuộc họp của công ty"
        guard phrase.object == .document else {
            // "120 lớp tập huấn cho nông dân"
            return sentence.hasCode(end, .modifier, "of") && sentence.has(end + 1, .private) || sentence.hasCode(end, .modifier, "for") && sentence.hasAny(end + 1, of: .private, .citizens)
        }
        return sentence.hasAny(end, of: .private, .citizens) && sentence.hasAny(end + 1, of: .burden, .directive)
            || sentence.hasCode(end, .modifier, "of") && sentence.hasAny(end + 1, of: .private, .citizens)
            || sentence.hasCode(end, .modifier, "for") && sentence.hasAny(end + 1, of: .private, .citizens)
    }

    /// "số văn bản quá hạn giảm 20%": fewer that are late or faulty are not fewer.
    private func isFaulty(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.object == .document, phrase.measure == .count else { return false }
        let end = phrase.pieces.upperBound
        let stop = end <= trigger ? trigger : min(end + 6, Clause.end(from: end, in: sentence))
        return sentence.span(end, stop).prefix { !sentence.isMark($0) }.contains { sentence.has($0, .defect) }
    }

    /// "chi phí in ấn" is an office's, unless a firm, citizens or what they print is named; "hạn chế in ấn" only where an office, a meeting or
    /// a document stands beside it: books and banknotes are printed too.
    private func isPrintingOfOthers(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard sentence.has(phrase.head, .activity), !sentence.hasAny(phrase.head, .heads) else { return false }
        let end = phrase.pieces.upperBound
        // "chi phí in ấn đề thi": what is printed stands behind it.
        let isOfWhat = sentence.isStranger(end) || sentence.hasAny(end, of: .measure, .blocked)
        if phrase.measure == .cost, !isOfWhat, sentence.hasAny(trigger, of: .reduce, .save, .restrain), !sentence.namesOutsiders, !sentence.contains(.plain, "printed", in: 0..<sentence.count) { return false }
        return !hasOfficeContext(except: phrase.head) && !sentence.pieces.indices.contains { sentence.hasAny($0, of: .level, .body) || isDelegate($0) }
            && !sentence.contains(.blocked, "mechanism", in: 0..<sentence.count) && !sentence.contains(.blocked, "staff", in: 0..<sentence.count)
    }

    private func isDelegate(_ index: Int) -> Bool { sentence.hasMeasure(index, .participants) && !sentence.namesOutsiders }

    /// "nhà in giảm 20% lượng giấy nhập": an amount of paper is an office's where one is named, or what is written on it.
    private func isPaperOfOthers(_ phrase: NounPhrase) -> Bool {
        sentence.hasCode(phrase.head, .documentWeak, "van_ban_giay") && !hasOfficeContext(except: phrase.head)
            && !sentence.pieces.contains { $0.hasAny(of: .level, .body, .documentVerb, .electronicMode, .online, .tool) }
    }

    /// "rút ngắn một hội thảo": one event is no number of events, unless it is one in each period.
    private func isSingle(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard let quantity = phrase.quantity, quantity.kind == .plain, quantity.value == 1, phrase.measure == .count
        else { return false }
        let part = Clause.commaStart(before: trigger, in: sentence)
        return !sentence.span(part, Clause.end(from: trigger, in: sentence)).contains(where: sentence.namesPeriod)
    }

    /// "Nghị định 291", "công văn số 325", "có văn bản": one act, no number of documents.
    private func isCertainAct(_ phrase: NounPhrase) -> Bool {
        guard phrase.object == .document, phrase.measure == .count else { return false }
        let next = phrase.pieces.upperBound
        if phrase.pieces.count == 1, sentence.hasCode(phrase.head - 1, .opener, "have") { return true }
        switch sentence.tokenKind(at: next) {
        case .act: return true
        // "văn bản hành chính 9 tháng giảm": a time, no number of an act.
        // "mức giảm văn bản 22%": how far it fell.
        case .number where sentence.quantity(at: next)?.isShare == true: return false
        case .number where !sentence.hasAny(next + 1, of: .ordinal, .timeUnit, .period): return true
        default: return sentence.hasCode(next, .quantity, "number") && sentence.quantity(at: next + 1) != nil
        }
    }

    /// "kỳ họp thứ 7": one meeting among many, which may take less time.
    private func isCertainMeeting(_ phrase: NounPhrase) -> Bool {
        guard phrase.object == .conference, phrase.measure != .duration,
            sentence.hasCode(phrase.pieces.upperBound, .ordinal, "rank") else { return false }
        // "bỏ giao ban thứ sáu": of every week.
        if phrase.subtype == ["giao_ban"], phrase.measure == .count, phrase.quantity == nil { return false }
        // "giao ban thứ Hai hằng tuần"
        return !sentence.contains(.every, in: sentence.span(phrase.pieces.upperBound + 1, phrase.pieces.upperBound + 4))
    }

    /// The unit of the number behind a trigger: "giảm gần 6.000 người".
    private func unit(behind trigger: Int) -> Int? {
        guard let number = sentence.firstNumber(.plain, in: sentence.span(trigger + 1, trigger + 4)) else { return nil }
        return number + 1
    }

    /// People are a measure of attendance and money of cost; neither counts documents or meetings.
    private func measures(_ unit: Int, _ phrase: NounPhrase) -> Bool {
        if sentence.has(unit, .peopleUnit) { return phrase.measure == .participants }
        if sentence.has(unit, .moneyUnit) { return phrase.measure == .cost }
        return true
    }

    /// Papers are an office's where meetings or official documents are spoken of in the same sentence.
    private func hasOfficeContext(except head: Int) -> Bool {
        sentence.pieces.indices.contains {
            $0 != head && !sentence.has($0, .documentWeak)
                && (sentence.hasAny($0, of: .conference, .conferenceVerb, .document, .electronic, .paper, .room) || sentence.hasCode($0, .body, "staff"))
        } && !sentence.namesOutsiders
    }

    /// Papers that take an office's time, not those of citizens and firms.
    func acceptsLoad(_ phrase: NounPhrase) -> Bool {
        !sentence.has(phrase.head, .documentWeak) || !sentence.namesOutsiders
    }

    /// Office papers are counted by paper, and so is what a paperless room replaces.
    func paperOf(_ phrase: NounPhrase) -> Measure? {
        guard phrase.object == .document, phrase.measure == .count else { return nil }
        if phrase.subtype == ["giay_to"], sentence.has(phrase.head, .documentWeak) { return isBesideMeeting ? nil : .paper }
        let end = phrase.pieces.upperBound
        if sentence.has(end, .adjunct), sentence.has(end + 1, .room) { return .paper }
        return nil
    }

    /// "bớt họp, bớt giấy tờ": beside meeting as such papers are the office's letters, where nothing digital takes their place.
    private var isBesideMeeting: Bool {
        sentence.pieces.indices.contains { sentence.hasCode($0, .conference, "hop") || sentence.hasCode($0, .conferenceVerb, "hop") }
            && !sentence.pieces.contains { $0.hasAny(of: .electronic, .electronicMode, .room, .tool, .online, .paper) || $0.quantity != nil }
    }

    /// What of the documents is too much: their number, their paper, or the time they take.
    func loadOf(_ phrase: NounPhrase, before trigger: Int) -> Measure {
        if phrase.object == .document, phrase.measure == .duration { return .workload }
        let gap = sentence.span(phrase.pieces.upperBound, trigger)
        if phrase.object == .document, sentence.contains(.paperMode, in: gap) { return .paper }
        return phrase.measure
    }
}

extension Sentence {
    /// Citizens or firms, whose papers are not an office's.
    var namesOutsiders: Bool { contains(anyOf: .citizens, .private, in: 0..<count) }

    /// Another country or its bodies, of whose papers and meetings nothing is told here.
    var namesForeigners: Bool { pieces.indices.contains(where: isForeign) }

    /// "ở Mỹ", "Quảng Châu", but not "ở Mỹ Đức", "xã Quảng Châu".
    private func isForeign(_ index: Int) -> Bool {
        guard has(index, .foreign), !hasCode(index, .foreign, "again") else { return false }
        guard hasCode(index, .foreign, "homonym") else { return true }
        return tokens[pieces[index].tokens.upperBound - 1].isCapitalised && !has(index - 1, .level)
            && !(isCapitalised(index + 1) && isStranger(index + 1))
    }
}
