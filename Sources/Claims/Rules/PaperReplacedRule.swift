internal import Language
internal import Pipeline

/// Paper that gives way to files: "gửi thư mời họp bằng giấy sang thư điện tử".
struct PaperReplacedRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let end = Clause.end(from: trigger, in: sentence)
        if let file = fileForPaper(trigger, end) ?? fileAfterPaper(trigger) ?? replaced(trigger) ?? whollyReplaced(trigger) { return .drafts([file]) }
        var before = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 7), trigger)
        var behind = sentence.span(trigger + 1, min(end, trigger + 5))
        // "thay sổ viết tay bằng sổ điện tử", "thay thế hoàn toàn văn bản giấy bằng văn bản điện tử"
        let by = sentence.first(.equals, in: sentence.span(trigger + 1, min(end, trigger + 10)))
        if sentence.hasCode(trigger, .switchTo, "replace") || by.map({ sentence.span(trigger + 1, $0).contains(where: isPaper) }) == true {
            guard let by else { return .none }
            before = sentence.span(trigger + 1, by)
            behind = sentence.span(by + 1, min(end, by + 5))
        }
        guard let file = behind.first(where: isDigital),
            before.contains(where: isPaper),
            let head = sentence.first(anyOf: .documents, in: before), !sentence.namesOutsiders
        else { return .none }
        let evidence = head..<file + 1
        let money = money(behind: file)
        let standing = sentence.modalities.ofMode(evidence: evidence)
        var draft = Draft(
            rule: .paperReplaced, object: .document, subtype: sentence.codes(head, all: .document, .paper),
            measure: .paper, direction: .modeSwitch, standing: standing.doubt != nil && money != nil ? .sure(.expected) : standing.settled,
            magnitude: money ?? Magnitude(kind: .qualitative), evidence: evidence, trigger: trigger, head: head)
        // "văn bản giấy chưa thể được thay thế bằng văn bản điện tử"
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return .drafts([draft])
    }

    /// "văn bản điện tử thay thế hoàn toàn văn bản giấy", "tài liệu gửi qua mã QR thay cho bản in": the file stands before.
    private func fileForPaper(_ trigger: Int, _ end: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        // "đại biểu đọc trên máy tính bảng, thay cho bản in"
        let opening = part.isEmpty && sentence.isComma(trigger - 1) && !sentence.hasCode(trigger, .switchTo, "by")
            ? Clause.commaStart(before: trigger - 1, in: sentence) : part.lowerBound
        let before = sentence.span(max(opening, trigger - 12), trigger)
        let behind = sentence.span(trigger + 1, min(end, trigger + 6))
        guard let file = before.last(where: isDigital),
            !sentence.contains(anyOf: .paper, .paperMode, in: before), sentence.firstShare(in: before) == nil,
            let paper = behind.first(where: isPaper),
            let head = sentence.first(anyOf: .documents, in: before) ?? sentence.first(anyOf: .documents, in: behind),
            !sentence.namesOutsiders else { return nil }
        let evidence = min(head, file)..<paper + 1
        var draft = Draft(
            rule: .paperReplaced, object: .document, subtype: sentence.codes(head, all: .document, .paper, .electronic), measure: .paper,
            direction: .modeSwitch, standing: sentence.modalities.ofMode(evidence: evidence), evidence: evidence, trigger: trigger, head: head)
        // "văn bản điện tử vẫn chưa thay được bản giấy"
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return draft
    }

    /// "thay vì gửi công văn giấy, các phòng trao đổi qua email": the paper stands first.
    private func fileAfterPaper(_ trigger: Int) -> Draft? {
        let segmentEnd = Clause.segmentEnd(from: trigger, in: sentence)
        guard sentence.hasCode(trigger, .switchTo, "instead"), let comma = sentence.span(trigger + 1, min(segmentEnd, trigger + 12)).last(where: { sentence.isComma($0) || sentence.hasCode($0, .opener, "is") }),
            let paper = sentence.span(trigger + 1, comma).first(where: isPaper) ?? printing(in: trigger + 1..<comma),
            let head = sentence.first(anyOf: .documents, in: sentence.span(trigger + 1, comma)),
            let file = sentence.span(comma + 1, min(segmentEnd, comma + 14)).first(where: { sentence.hasAny($0, of: .electronicMode, .electronic) || sentence.hasCode($0, .tool, "device") }),
            !sentence.namesOutsiders, !sentence.contains(.blocked, "procedures", in: 0..<sentence.count) else { return nil }
        let evidence = trigger..<file + 1
        return Draft(
            rule: .paperReplaced, object: .document, subtype: sentence.codes(head, all: .document, .paper), measure: .paper,
            direction: .modeSwitch, standing: standing(of: comma + 1..<file + 1, insteadOf: trigger + 1..<comma, evidence), evidence: evidence, trigger: trigger, head: min(head, paper))
    }

    /// "in hàng chồng tài liệu"
    private func printing(in range: Range<Int>) -> Int? {
        range.first { sentence.hasCode($0, .activity, "paper") && sentence.span($0 + 1, range.upperBound).contains { sentence.hasAny($0, .documents) } }
    }

    /// "thay vì phải ký hồ sơ giấy, lãnh đạo ký ngay trên hệ thống": the duty was of what is no more.
    private func standing(of main: Range<Int>, insteadOf old: Range<Int>, _ evidence: Range<Int>) -> Standing {
        guard sentence.contains(.directive, in: old) else { return sentence.modalities.ofMode(evidence: evidence) }
        let segment = sentence.segment(before: evidence.lowerBound).lowerBound
        return .sure(sentence.modalities.ofPart(main) ?? sentence.modalities.earlier(than: evidence.lowerBound, from: segment, governing: false) ?? .achieved)
    }

    /// "văn bản giấy dần bị thay thế", "tài liệu giấy ở các kỳ họp đã được thay thế": what takes its place is not named.
    private func replaced(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .switchTo, "replace") || sentence.hasCode(trigger, .switchTo, "wholly"), sentence.isPassive(trigger - 1),
            sentence.isComplete(before: trigger + 1), !sentence.has(trigger + 1, .equals), let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.measure == .paper,
            sentence.hasAny(phrase.head, of: .paper, .document, .documentVerb),
            !sentence.has(phrase.head, .paper) || sentence.isOfOffice(paper: phrase.head), !sentence.namesOutsiders, !sentence.guards.isFileOfCitizens(phrase) else { return nil }
        let evidence = phrase.pieces.lowerBound..<trigger + 1
        var draft = Draft(.paperReplaced, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger), evidence: evidence, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        draft.hasSubject = true
        return draft
    }

    /// "thay thế hoàn toàn văn bản giấy trong nội bộ cơ quan": the same, with the paper behind the verb.
    private func whollyReplaced(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .switchTo, "wholly"), !sentence.segment(around: trigger).contains(where: isDigital),
            let phrase = sentence.objectPhrase(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)), phrase.measure == .paper,
            sentence.has(phrase.head, .paper), sentence.isComplete(before: phrase.pieces.upperBound), sentence.isOfOffice(paper: phrase.head),
            !sentence.namesOutsiders, !sentence.guards.isFileOfCitizens(phrase) else { return nil }
        let evidence = trigger..<phrase.pieces.upperBound
        var draft = Draft(.paperReplaced, of: phrase, .decrease, sentence.modalities.ofObject(trigger: trigger, evidence: evidence), evidence: evidence, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return draft
    }

    /// Paper by its name; papers of all kinds where an office is named.
    private func isPaper(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .paper, .paperMode)
            || sentence.hasCode(index, .documentWeak, "giay_to") && sentence.pieces.indices.contains { $0 != index && sentence.namesOffice($0) && !sentence.has($0, .electronicMode) }
    }

    /// A file, where it goes, or that papers are made into it: "được số hóa".
    private func isDigital(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .electronicMode, .electronic, .tool) || sentence.hasCode(index, .activity, "digitise")
    }

    /// "tiết kiệm được 20 tỉ đồng".
    private func money(behind index: Int) -> Magnitude? {
        guard let save = sentence.first(.save, in: sentence.span(index, sentence.count)) else { return nil }
        for position in sentence.span(save + 1, save + 5) {
            guard let quantity = sentence.quantity(at: position) else { continue }
            return sentence.magnitudes.money(quantity, at: position)
        }
        return nil
    }
}
