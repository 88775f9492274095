internal import Pipeline

/// Difficulties and proposals that a sentence states about documents, meetings, criteria, roles or the joint office.
struct RemarkReader {
    let sentence: Sentence
    let place: Placement
    /// The article speaks of the joint office: its criteria, roles and rules are then a matter of remarks.
    let knowsJointOffice: Bool

    func read(besides drafts: [Draft]) -> [Remark] {
        var remarks: [Remark] = []
        for index in sentence.pieces.indices {
            let remark = sentence.has(index, .difficulty)
                ? difficulty(at: index) : sentence.has(index, .request) ? request(at: index) : nil
            guard let remark, !drafts.contains(where: { $0.evidence.contains(index) }),
                !remarks.contains(where: { $0.id == remark.id }) else { continue }
            remarks.append(remark)
        }
        return remarks
    }

    /// "các văn bản chỉ đạo … còn ít": the matter is the subject of the part.
    private func difficulty(at index: Int) -> Remark? {
        let start = partStart(index)
        guard let matter = sentence.span(start, index).first(where: { isMatter($0) && !isGoverned($0) }) else { return nil }
        let code = subject(sentence.codes(matter, .matter).first ?? "", sentence.codes(index, .difficulty).first ?? "")
        return code.map { remark(.difficulty, $0, matter..<index + 1, rule: "difficulty-subject") }
    }

    /// "đề nghị Cơ quan khối …", "đề nghị ban hành văn bản hướng dẫn", "các văn bản nên gửi trực tiếp qua".
    private func request(at index: Int) -> Remark? {
        guard index == 0 || !sentence.hasAny(index - 1, of: .quantity, .adjunct) else { return nil }
        let end = partEnd(index)
        if sentence.hasCode(index, .proposal, "therefore") {
            guard isOffice(index - 1), index == 1 || sentence.has(index - 2, .quantity) else { return nil }
            let subject = routes(sentence.span(index, end)) ? "routing" : "documents_and_meetings"
            return remark(.proposal, subject, index - 1..<end, rule: "proposal-subject")
        }
        guard let matter = sentence.span(index + 1, min(end, index + 6)).first(where: { isOffice($0) }) else { return nil }
        let isJointOffice = sentence.hasCode(matter, .matter, "joint_office")
        let isGuidance = sentence.has(matter - 1, .activity) && sentence.hasCode(matter, .document, "van_ban_chi_dao")
        guard isJointOffice || isGuidance else { return nil }
        let subject = isJointOffice ? "joint_office" : "documents_and_meetings"
        return remark(.proposal, subject, index..<end, rule: "proposal-object")
    }

    private func isMatter(_ index: Int) -> Bool { sentence.has(index, .matter) }

    private func isOffice(_ index: Int) -> Bool {
        let codes = sentence.codes(index, .matter)
        return codes.contains("documents") || codes.contains("meetings") || codes.contains("joint_office")
    }

    private func isGoverned(_ index: Int) -> Bool {
        sentence.hasAny(index - 1, of: .adjunct, .modifier, .gives, .receives)
    }

    private func routes(_ range: Range<Int>) -> Bool {
        sentence.contains(.receives, "send", in: range)
    }

    /// The code of a matter and what is wrong with it; nil where the pair says nothing about documents or meetings.
    private func subject(_ matter: String, _ difficulty: String) -> String? {
        switch (matter, difficulty) {
        case ("documents", "too_few"): "too_few_documents"
        case _ where !knowsJointOffice: nil
        case ("criteria", "not_renewed"): "criteria_not_renewed"
        case ("roles", "unclear"): "unclear_roles"
        case ("working", _): "working_rules_" + difficulty
        case ("direction", "not_uniform"): "direction_not_uniform"
        case ("supervision", "too_few"): "too_little_supervision"
        case ("joint_office", "hindered"): "joint_office_hindered"
        default: nil
        }
    }

    private func partStart(_ index: Int) -> Int {
        var start = index
        while start > 0, !sentence.pieces[start - 1].isHardStop, !sentence.isComma(start - 1),
            !sentence.has(start - 1, .reason) { start -= 1 }
        return start
    }

    private func partEnd(_ index: Int) -> Int {
        var end = index
        while end < sentence.count, !sentence.pieces[end].isAnyMark(";", ".", ":") { end += 1 }
        return end
    }

    private func remark(_ kind: Remark.Kind, _ subject: String, _ pieces: Range<Int>, rule: String) -> Remark {
        let evidence = sentence.string(pieces)
        return Remark(
            id: Identity.remark(evidence, kind, subject), kind: kind, subject: subject, span: place.span(pieces, in: sentence),
            evidence: evidence, rule: rule)
    }
}
