internal import Language
internal import Pipeline

/// Subjects that a comma, a bracket or a colon parts from their verb.
extension SubjectSide {
    /// What stands before a comma, a bracket or a colon right before the verb: "ban hành 450 văn bản, giảm 12%", "tổ chức 34 hội
    /// nghị (giảm 10 cuộc)", "văn bản hành chính: giảm 15%".
    func behindMark() -> [NounPhrase] {
        var edge = trigger
        while edge > 0, sentence.hasAny(edge - 1, of: .achieved, .aspect, .also) || sentence.hasCode(edge - 1, .adverb, "that_is") { edge -= 1 }
        guard edge > 1 else { return [] }
        let mark = sentence.pieces[edge - 1]
        if mark.isMark(":") { return headed(edge - 1) }
        let isExplained = mark.isComma && sentence.hasCode(edge, .adverb, "that_is")
        guard sentence.isComma(trigger - 1) || isExplained || mark.isMark("(") else { return [] }
        let counted = level(before: edge - 1) + stated(before: openingOfList(before: edge - 1))
        if !counted.isEmpty { return counted }
        if mark.isMark("(") { return headed(edge - 1) }
        // "Văn bản đi: 1.200, giảm 300"
        let level = sentence.part(before: edge - 1)
        let isListed = level.count <= 2 && level.first.map { sentence.quantity(at: $0)?.kind == .plain && $0 > 0 && sentence.pieces[$0 - 1].isMark(":") } ?? false
        return isListed ? headed(level.lowerBound - 1) : []
    }

    /// "số văn bản còn nợ là 9, gồm 6 nghị định và 3 thông tư, giảm 40%": the comma before a list of what was counted.
    private func openingOfList(before mark: Int) -> Int {
        let segment = sentence.segment(before: mark)
        guard let list = segment.last(where: { sentence.hasCode($0, .modifier, "lists") || sentence.has($0, .continues) }), sentence.isComma(list - 1),
            sentence.span(list, mark).allSatisfy({ !sentence.hasAny($0, .triggers.union(.modality)) || sentence.has($0, .documentStrict) }) else { return mark }
        return list - 1
    }

    /// "hội nghị: giảm 12%", "số cuộc họp (giảm 10%)": the noun phrase that fills the part before the mark.
    private func headed(_ mark: Int) -> [NounPhrase] {
        var start = Clause.commaStart(before: mark, in: sentence)
        while start < mark, sentence.hasAny(start, of: .modifier, .conjunction) || sentence.isMark(start) || start + 1 < mark && sentence.isMark(start + 1) {
            start += 1
        }
        var reader = NounPhraseReader(sentence: sentence, isObject: sentence.has(start, .documentVerb))
        guard case .phrase(let phrase) = reader.read(from: start, before: mark) else { return [] }
        let parts = Coordination(sentence: sentence, limit: mark, isObject: false).parts(after: phrase)
        let rest = sentence.span(parts.last?.pieces.upperBound ?? phrase.pieces.upperBound, mark)
        guard rest.count <= 8, !sentence.containsComma(in: rest),
            !sentence.contains(anyOf: .triggers.union(.modality).adding(.blocked, .opener, .boundary), in: rest) else { return [] }
        return parts.map { part in
            var part = part
            part.quantity = nil
            return part
        }
    }

    /// "kinh phí hội nghị năm 2024 là 9,7 tỉ đồng, giảm 2,1 tỉ": what a copula gave a level to in the part before.
    private func stated(before mark: Int) -> [NounPhrase] {
        let segment = Clause.segmentStart(before: mark, in: sentence)
        let near = sentence.span(max(segment, mark - 6), mark)
        let isCopula = { sentence.hasCode($0, .opener, "is") || sentence.hasAny($0, of: .left, .reaches, .last) }
        guard let copula = near.last(where: isCopula),
            sentence.quantity(at: copula + 1) != nil || sentence.has(copula, .last) && sentence.quantity(at: copula + 2) != nil else { return [] }
        let start = Clause.start(before: copula, in: sentence)
        for index in sentence.span(start, copula) where index == start || sentence.isComma(index - 1) {
            var reader = NounPhraseReader(sentence: sentence, isObject: false)
            guard case .phrase(let phrase) = reader.read(from: index, before: copula) else { continue }
            let parts = Coordination(sentence: sentence, limit: copula, isObject: false).parts(after: phrase)
            let last = parts.last?.pieces.upperBound ?? phrase.pieces.upperBound
            let gap = sentence.span(last, copula)
            guard gap.count <= 12, !sentence.containsComma(in: gap),
                !sentence.contains(anyOf: .triggers.adding(.blocked), in: gap) else { continue }
            return parts.map { part in
                var part = part
                part.quantity = nil
                // "mỗi cuộc họp chỉ kéo dài 45 phút, giảm một nửa"
                if sentence.has(copula, .last), part.measure == .count { part.measure = part.lengthMeasure }
                return part
            }
        }
        return []
    }

    /// "ban hành 450 văn bản, giảm 12%": what was counted in the part before.
    func level(before mark: Int) -> [NounPhrase] {
        let start = Clause.commaStart(before: mark, in: sentence)
        for index in sentence.span(start, mark) where sentence.quantity(at: index)?.kind == .plain {
            var reader = NounPhraseReader(sentence: sentence)
            // "đã họp 12 cuộc, giảm một nửa"
            if sentence.has(index - 1, .conferenceVerb), sentence.hasCode(index + 1, .counter, "conference") || sentence.has(index + 1, .timesUnit), mark - index <= 5,
                !sentence.hasAny(index + 2, .heads.adding(.blocked)) {
                return [NounPhrase(
                    pieces: index - 1..<index + 2, head: index - 1, object: .conference, subtype: sentence.codes(index - 1, .conferenceVerb),
                    measure: .count)]
            }
            if case .phrase(var phrase) = reader.read(from: index, before: mark), mark - phrase.pieces.upperBound <= 5 {
                phrase.quantity = nil
                return [phrase]
            }
        }
        return []
    }
}
