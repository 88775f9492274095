internal import Language
internal import Pipeline

/// Paper that gives way to files: "gửi thư mời họp bằng giấy sang thư điện tử".
struct PaperReplacedRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let end = Clause.end(from: trigger, in: sentence)
        if let file = fileForPaper(trigger, end) ?? fileAfterPaper(trigger) { return .drafts([file]) }
        var before = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 7), trigger)
        var behind = sentence.span(trigger + 1, min(end, trigger + 5))
        // "thay sổ viết tay bằng sổ điện tử", "thay thế hoàn toàn văn bản giấy bằng văn bản điện tử"
        let by = sentence.first(.equals, in: sentence.span(trigger + 1, min(end, trigger + 10)))
        if sentence.hasCode(trigger, .switchTo, "replace") || by.map({ sentence.contains(anyOf: .paper, .paperMode, in: trigger + 1..<$0) }) == true {
            guard let by else { return .none }
            before = sentence.span(trigger + 1, by)
            behind = sentence.span(by + 1, min(end, by + 5))
        }
        guard let file = behind.first(where: isDigital),
            sentence.contains(anyOf: .paperMode, .paper, in: before),
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
            let paper = sentence.first(anyOf: .paper, .paperMode, in: behind),
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
            let paper = sentence.first(anyOf: .paper, .paperMode, in: sentence.span(trigger + 1, comma)) ?? printing(in: trigger + 1..<comma),
            let head = sentence.first(anyOf: .documents, in: sentence.span(trigger + 1, comma)),
            let file = sentence.first(anyOf: .electronicMode, .electronic, in: sentence.span(comma + 1, min(segmentEnd, comma + 14))),
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
