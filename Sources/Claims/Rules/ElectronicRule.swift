internal import Language
internal import Pipeline

/// Documents that go as files instead of on paper.
struct ElectronicRule {
    let sentence: Sentence

    func read(_ index: Int) -> Outcome {
        let isHead = sentence.has(index, .electronic)
        // "tài liệu chỉ in cho một số đại biểu, còn lại gửi qua phần mềm": told of the paper.
        if !isHead, sentence.segment(before: index).contains(where: { sentence.has($0, .only) && sentence.hasCode($0 + 1, .activity, "paper") }) { return .none }
        // "văn bản gửi song song qua mạng và bưu điện chiếm 30%", "ngoài hồ sơ giấy phải gửi kèm file": what goes beside the paper.
        if sentence.segment(before: index).contains(where: { sentence.has($0, .beside) && sentence.codes($0, .beside).isEmpty }) { return .none }
        if !isHead, let sent = sentShare(index) ?? made(index) { return .drafts([sent]) }
        guard let head = isHead ? index : document(before: index) else { return .of(shareOfNamed(index)) }
        if let share = share(head, index) {
            var start = share
            while start > 0, sentence.has(start - 1, .activity) { start -= 1 }
            var draft = draft(.electronicShare, head, start..<max(index, head) + 1, sentence.quantity(at: share))
            if isDenied(start) { draft.apply(.negated) }
            return .drafts([draft])
        }
        if isHead, let share = shareThatAre(head) { return .drafts([draft(.electronicShare, head, share..<head + 1, sentence.quantity(at: share))]) }
        // "tài liệu sẽ là văn bản điện tử 100%"
        if isHead, let whole = sentence.quantity(at: index + 1), whole.kind == .percent, sentence.isComplete(before: index + 2) {
            return .drafts([draft(.electronicShare, head, index..<index + 2, whole)])
        }
        if let stated = StatedShare(sentence: sentence).read(behind: max(head, index), of: head) {
            var draft = draft(.electronicShare, head, stated.start..<stated.index + 1, sentence.quantity(at: stated.index))
            draft.modality = stated.falls ? .notAchieved : stated.modality
            return .drafts([draft] + StatedShare(sentence: sentence).further(behind: stated.index).map { amount in
                var other = draft
                other.evidence = stated.start..<amount + 1
                other.magnitude = sentence.magnitudes.of(sentence.quantity(at: amount))
                return other
            })
        }
        if let more = boosted(head) { return .drafts([draft(.electronicMore, head, more..<max(index, head) + 1, nil)]) }
        let moved = isHead ? lowShare(head) ?? wholly(head) ?? switched(head) ?? used(head) ?? sentByAll(head) ?? ordered(head) : shareOfNamed(index) ?? all(head, index) ?? sent(head, index) ?? (index == head + 1 ? switched(head) : nil)
        return .of(moved)
    }

    /// "không phải mọi công văn đều gửi qua mạng", "chưa phải tất cả …"
    private func isDenied(_ start: Int) -> Bool {
        sentence.hasCode(start - 1, .relieve, "told") || sentence.has(start - 1, .directive) && sentence.has(start - 2, .negation)
    }

    private func document(before index: Int) -> Int? {
        let start = max(Clause.start(before: index, in: sentence), index - 22)
        return sentence.span(start, index).last {
            (sentence.hasAny($0, of: .document, .documentVerb) && !sentence.has($0, .blocked) || sentence.hasCode($0, .documentWeak, "giay_moi") || isOfMeeting($0)) && !isExcepted($0)
        }
    }

    /// "toàn bộ văn bản, trừ văn bản mật, được ký số": what is left out.
    private func isExcepted(_ index: Int) -> Bool {
        sentence.span(index - 3, index).contains { sentence.hasCode($0, .plain, "except") }
    }

    /// "giảm 5 hội nghị, 100% tài liệu gửi qua hòm thư công vụ": papers of all kinds are an office's beside its meetings and delegates.
    func isOfMeeting(_ index: Int) -> Bool {
        sentence.hasCode(index, .documentWeak, "tai_lieu_hop")
            && sentence.pieces.indices.contains { sentence.hasAny($0, .conferences) || sentence.hasMeasure($0, .participants) }
            && !sentence.namesOutsiders
    }

    /// "100% văn bản điện tử", "1/5 số văn bản … gửi qua mạng".
    private func share(_ head: Int, _ index: Int) -> Int? {
        let before = sentence.span(head - 6, head)
        guard let share = before.last(where: { position in
            if sentence.hasCode(position, .quantity, "all") { return true }
            guard let quantity = sentence.quantity(at: position) else { return false }
            return quantity.isShare
        }) else { return nil }
        return sentence.span(share + 1, head).allSatisfy { isOfList($0) || sentence.hasCode($0, .opener, "is") } ? share : nil
    }

    /// "100% văn bản sử dụng trong các cuộc họp là văn bản điện tử": so many of what the copula calls files.
    private func shareThatAre(_ head: Int) -> Int? {
        guard sentence.hasCode(head - 1, .opener, "is") else { return nil }
        let part = sentence.span(max(Clause.commaStart(before: head, in: sentence), head - 14), head - 1)
        return part.last {
            (sentence.quantity(at: $0)?.isShare == true || sentence.hasCode($0, .quantity, "all")) && (sentence.hasAny($0 + 1, of: .document, .documentVerb) || isOfMeeting($0 + 1))
                && sentence.span($0 + 2, head - 1).allSatisfy { !sentence.hasAny($0, .triggers.adding(.negation, .opener, .switchTo)) && sentence.quantity(at: $0) == nil }
        }
    }

    /// "100% hồ sơ, tài liệu"
    private func isOfList(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .quantity, .counter, .modifier) || sentence.hasCode(index, .low, "or_more") || sentence.hasAny(index, .documents) || sentence.isComma(index) && sentence.hasAny(index - 1, .documents)
    }

    private func boosted(_ head: Int) -> Int? {
        let start = max(Clause.commaStart(before: head, in: sentence), head - 6)
        guard let boost = sentence.last(.boost, in: sentence.span(start, head)) else { return nil }
        return sentence.span(boost + 1, head).count { sentence.isStranger($0) } <= 3 ? boost : nil
    }

    func draft(_ rule: Rule, _ head: Int, _ evidence: Range<Int>, _ quantity: Quantity?) -> Draft {
        let reader = sentence.modalities
        let standing = rule == .electronicMore
            ? reader.ofObject(trigger: evidence.lowerBound, evidence: evidence) : reader.ofMode(evidence: evidence)
        let codes = sentence.codes(head, all: .electronic, .document)
        return Draft(
            rule: rule, object: .document, subtype: codes.isEmpty ? ["van_ban_dien_tu"] : codes, measure: .shareElectronic,
            direction: .modeSwitch, standing: standing,
            magnitude: sentence.magnitudes.of(quantity),
            evidence: evidence, trigger: evidence.lowerBound, head: head)
    }
}
