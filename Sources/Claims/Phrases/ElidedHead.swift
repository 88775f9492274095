internal import Language
internal import Pipeline

/// A number with a counter that stands for what was counted before: "tổ chức 210 cuộc họp (năm trước 290 cuộc), tức bớt 80 cuộc".
struct ElidedHead {
    let sentence: Sentence

    /// The phrase behind a verb, with the head of the one it takes up.
    func read(behind trigger: Int) -> NounPhrase? { counted(behind: trigger) ?? needless(behind: trigger) ?? number(behind: trigger) }

    /// "chỉ mở hội nghị khi cần, giảm tới mức thấp nhất số cuộc"
    private func number(behind trigger: Int) -> NounPhrase? {
        var number = trigger + 1
        while sentence.hasAny(number, .intensity.adding(.aspect)) { number += 1 }
        guard sentence.hasCode(number, .quantity, "number"), closes(number + 2), let meeting = sentence.meeting(countedBy: number + 1) else { return nil }
        return NounPhrase(
            pieces: number..<number + 2, head: number + 1, object: .conference, subtype: sentence.codes(meeting, firstOf: .conference, .conferenceVerb), measure: .count)
    }

    /// "rà soát lịch họp, loại bỏ những cuộc không cần thiết"
    private func needless(behind trigger: Int) -> NounPhrase? {
        var counter = trigger + 1
        while sentence.has(counter, .quantity) { counter += 1 }
        guard sentence.isPlural(trigger + 1..<counter + 1), sentence.hasCode(counter, .counter, "conference"), sentence.has(counter + 1, .needless),
            var phrase = antecedent(of: .conference, at: counter, before: trigger) else { return nil }
        phrase.pieces = trigger + 1..<counter + 2
        phrase.quantity = nil
        return phrase
    }

    private func counted(behind trigger: Int) -> NounPhrase? {
        var number = trigger + 1
        while sentence.hasAny(number, .intensity) || sentence.hasAny(number, of: .aspect, .quantity) { number += 1 }
        let counter = number + 1
        guard let quantity = sentence.quantity(at: number), quantity.value >= 2 || quantity.isShare, closes(counter + 1),
            let object = object(counter), let antecedent = antecedent(of: object, at: counter, before: trigger) else { return nil }
        var phrase = antecedent
        phrase.pieces = trigger + 1..<counter + 1
        phrase.quantity = quantity
        return phrase
    }

    private func object(_ counter: Int) -> ClaimObject? {
        if sentence.hasCode(counter, .counter, "conference") { return .conference }
        return sentence.hasCode(counter, .counter, "document") ? .document : nil
    }

    /// Another noun behind the counter would be what is counted.
    private func closes(_ index: Int) -> Bool {
        index >= sentence.count || !sentence.isStranger(index) && !sentence.hasAny(index, .heads.adding(.blocked, .counter))
    }

    /// The nearest counted phrase of the object, with nothing else counted by the same word since.
    private func antecedent(of object: ClaimObject, at counter: Int, before trigger: Int) -> NounPhrase? {
        let range = sentence.span(max(0, trigger - 36), trigger)
        guard let head = range.last(where: { sentence.hasAny($0, object == .conference ? .conferences : .documents) }),
            !sentence.contains(.blocked, in: sentence.span(head, trigger)), !countsOthers(counter, sentence.span(head + 1, trigger)) else { return nil }
        // "hệ thống biểu mẫu báo cáo hiện còn 40 biểu, giảm 22 biểu"
        let isCountedSince = sentence.span(head + 1, trigger).contains { sentence.quantity(at: $0) != nil && isSame($0 + 1, counter) }
        if isCountedSince, let phrase = sentence.objectPhrase(from: head, before: trigger), phrase.measure == .count { return phrase }
        // "tổ chức chung hội nghị sơ kết, giảm được 4 cuộc"
        if sentence.has(head - 1, .merge), let phrase = sentence.objectPhrase(from: head, before: trigger), phrase.measure == .count { return phrase }
        // "lịch họp"
        if object == .conference, sentence.has(head, .state) { return .meeting(at: head) }
        for index in sentence.span(head - 5, head + 1) where sentence.quantity(at: index) != nil || sentence.hasAny(index, of: .quantity, .counter) {
            guard let phrase = sentence.objectPhrase(from: index, before: trigger), phrase.head == head, phrase.measure == .count else { continue }
            return phrase
        }
        return nil
    }

    /// "52 cuộc họp, 30 cuộc kiểm tra, giảm 5 cuộc"
    private func countsOthers(_ counter: Int, _ range: Range<Int>) -> Bool {
        range.contains { isSame($0, counter) && sentence.isStranger($0 + 1) }
    }

    private func isSame(_ index: Int, _ counter: Int) -> Bool {
        sentence.pieces.indices.contains(index) && sentence.word(index).lowercased() == sentence.word(counter).lowercased()
    }
}
