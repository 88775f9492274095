internal import Pipeline

/// What a sentence asks to change about documents, meetings or the joint office.
struct ProposalReader {
    let sentence: Sentence
    let matters: MatterReader

    func read(_ index: Int) -> FoundRemark? {
        guard !sentence.hasCode(index, .request, "change"), index == 0 || !sentence.hasAny(index - 1, of: .quantity, .adjunct),
            !sentence.hasCode(index + 1, .gives, "of"), !sentence.has(index + 1, .conjunction),
            !sentence.contains(.hypothetical, in: sentence.segment(before: index)) else { return nil }
        let end = partEnd(index)
        if sentence.hasCode(index, .request, "route") || sentence.hasCode(index, .proposal, "therefore") { return advice(index, end) }
        let office = sentence.span(index + 1, min(end, index + 6)).first { isJointOffice($0) }
        if let office { return FoundRemark(subject: .jointOffice, pieces: index..<max(office + 1, end), rule: "proposal-object") }
        return wish(behind: index, before: end)
    }

    /// The items below "Đề xuất, kiến nghị:" need no word that asks.
    func readItem() -> FoundRemark? {
        wish(behind: -1, before: partEnd(0)).map { FoundRemark(subject: $0.subject, pieces: 0..<$0.pieces.upperBound, rule: "proposal-item") }
    }

    /// "các văn bản nên gửi trực tiếp qua …", "báo cáo cần gửi về …".
    private func advice(_ index: Int, _ end: Int) -> FoundRemark? {
        guard let matter = matters.matter(at: index - 1) ?? (index == 1 ? opening() : nil), index == 1 || sentence.has(index - 2, .quantity),
            matter.kind == .documents || matter.kind == .meetings else { return nil }
        let isRouted = sentence.hasCode(index, .request, "route") || sentence.contains(.receives, "send", in: index..<end)
        return FoundRemark(subject: isRouted ? .routing : .documentsAndMeetings, pieces: index - 1..<end, rule: "proposal-subject")
    }

    /// "Báo cáo nên gửi …": before the advice the first word is a noun.
    private func opening() -> Matter? {
        sentence.has(0, .documentVerb) ? Matter(kind: .documents, isGuidance: false, isSystem: false, isStrict: false) : nil
    }

    /// "đề nghị … sớm ban hành văn bản hướng dẫn", "mong văn bản của cấp trên kịp thời hơn".
    private func wish(behind request: Int, before end: Int) -> FoundRemark? {
        for index in sentence.span(request + 1, min(end, request + 20)) {
            if isStop(index) { return nil }
            if isChange(index), let matter = object(behind: index, before: end) { return proposal(request, index, matter) }
            if let matter = matters.matter(at: index) { return predicate(behind: index, matter, request, end) }
        }
        return nil
    }

    private func proposal(_ request: Int, _ verb: Int, _ matter: Int) -> FoundRemark? {
        let kind = matters.matter(at: matter)?.kind
        let subject: Remark.Subject = kind?.isOfJointOffice == true ? .jointOffice : .documentsAndMeetings
        return FoundRemark(subject: subject, pieces: request..<max(verb, matter) + 1, rule: "proposal-object")
    }

    /// The matter that a verb changes.
    private func object(behind verb: Int, before end: Int) -> Int? {
        let changesAll = !sentence.hasCode(verb, .request, "issue") && sentence.hasCode(verb, .request, "change")
        var isLed = false
        for index in sentence.span(verb + 1, min(end, verb + 10)) {
            if let matter = matters.matter(at: index) {
                let fits = matter.isGuidance || matter.isSystem || matter.kind.isOfJointOffice || changesAll && !isLed && isPlain(index, matter)
                if fits { return index }
                return nil
            }
            if isChange(index) || sentence.isComma(index) || sentence.hasCode(index, .matter, "content") { continue }
            let leads = sentence.hasAny(index, of: .adjunct, .modifier, .gives, .receives)
            if leads, !sentence.hasCode(index, .modifier, "undertaking") { isLed = true }
            if sentence.hasAny(index, of: .adjunct, .into) || sentence.hasCode(index, .modifier, "with") || isStop(index) { return nil }
        }
        return nil
    }

    /// Neither a law nor what citizens and firms hold.
    private func isPlain(_ index: Int, _ matter: Matter) -> Bool {
        !matter.isStrict && !["vbqppl", "thong_tu", "to_trinh"].contains { sentence.hasCode(index, .document, $0) }
    }

    /// "văn bản … quy định rõ thời hạn", "văn bản … ngắn gọn".
    private func predicate(behind index: Int, _ matter: Matter, _ request: Int, _ end: Int) -> FoundRemark? {
        guard matter.kind == .documents, matter.isGuidance || isPlain(index, matter),
            !sentence.hasCode(index - 1, .opener, "have") else { return nil }
        for place in sentence.span(index + 1, min(end, index + 9)) {
            if sentence.isComma(place) || sentence.has(place, .adjunct) { return nil }
            if isChange(place) || isWished(place) || sentence.has(place, .brief) { return proposal(request, place, index) }
            if isStop(place) || sentence.has(place, .directive) { return nil }
        }
        return nil
    }

    /// What documents are wished to be: "kịp thời", "cụ thể".
    private func isWished(_ index: Int) -> Bool {
        let codes = sentence.codes(index, .difficulty)
        let others: [Problem] = [.limited, .notFollowed, .tooFew]
        return codes.contains("denied") && !others.contains { codes.contains($0.rawValue) }
    }

    private func isChange(_ index: Int) -> Bool {
        if sentence.hasCode(index, .request, "change") { return true }
        guard !sentence.has(index - 1, .achieved) else { return false }
        return sentence.hasCode(index, .opener, "have") && sentence.span(index + 1, index + 3).contains { matters.matter(at: $0)?.isGuidance == true }
    }

    private func isStop(_ index: Int) -> Bool {
        guard !sentence.hasCode(index, .opener, "have"), !sentence.hasCode(index, .request, "change") else { return false }
        return sentence.hasAny(index, of: .opener, .purpose, .reason, .boundary) && !sentence.hasCode(index, .boundary, "when")
    }

    private func isJointOffice(_ index: Int) -> Bool { matters.matter(at: index)?.kind == .jointOffice }

    private func partEnd(_ index: Int) -> Int {
        var end = index
        while end < sentence.count, !sentence.pieces[end].isAnyMark(";", ".", ":") { end += 1 }
        return end
    }
}
