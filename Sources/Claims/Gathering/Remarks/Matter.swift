internal import Language

/// A noun that a remark can be about.
struct Matter {
    /// The names are codes of the pack's `matter`; documents and meetings are known by their own heads, too.
    enum Kind: String, CaseIterable {
        case documents, meetings, criteria, roles, working, direction, supervision
        case jointOffice = "joint_office"

        /// A matter only in an article that speaks of the joint office.
        var isOfJointOffice: Bool { self != .documents && self != .meetings }
    }

    let kind: Kind
    /// Tells those below how to go about something: "văn bản hướng dẫn".
    let isGuidance: Bool
    /// How documents and meetings are made, whatever they are about: "chế độ báo cáo", "phần mềm quản lý văn bản", "họp trực tuyến".
    let isSystem: Bool
    /// Only as a noun of a certain kind of act: "kế hoạch", "nghị quyết".
    let isStrict: Bool
}

/// Finds the matters of a sentence.
struct MatterReader {
    let sentence: Sentence
    let knowsJointOffice: Bool

    func matter(at index: Int) -> Matter? {
        guard sentence.pieces.indices.contains(index), !isTitle(index),
            sentence.codes(index, .blocked).allSatisfy({ $0 == "mechanism" }) else { return nil }
        let codes = sentence.codes(index, .matter)
        // "thông tư hướng dẫn": a circular alone is a law like any other.
        let isGuidance = codes.contains("guidance")
            && (!sentence.hasCode(index, .document, "thong_tu") || sentence.hasCode(index + 1, .documentStrict, "van_ban_chi_dao"))
        let isDigital = isBehindTool(index) || sentence.hasAny(index, of: .electronic)
        if let kind = codes.lazy.compactMap(Matter.Kind.init).first, knowsJointOffice || !kind.isOfJointOffice {
            return Matter(kind: kind, isGuidance: isGuidance, isSystem: isDigital || codes.contains("system"), isStrict: false)
        }
        if isDocument(index) {
            let isStrict = !sentence.hasAny(index, of: .document, .documentVerb, .electronic)
            return Matter(kind: .documents, isGuidance: isGuidance, isSystem: isDigital || codes.contains("system"), isStrict: isStrict)
        }
        guard isMeeting(index) else { return nil }
        let isSystem = isDigital || codes.contains("system") || sentence.has(index, .room) || isOnline(index)
        return Matter(kind: .meetings, isGuidance: false, isSystem: isSystem, isStrict: false)
    }

    /// "số 15", "“Gặp gỡ …”": what follows is its name.
    private func isTitle(_ index: Int) -> Bool {
        guard index + 1 < sentence.count else { return false }
        let next = sentence.tokens[sentence.pieces[index + 1].tokens.lowerBound]
        return next.isNumber || next.isAct || sentence.hasCode(index + 1, .quantity, "number")
            || sentence.pieces[index + 1].isAnyMark("“", "\"", "‘")
    }

    private func isDocument(_ index: Int) -> Bool {
        if sentence.hasAny(index, of: .document, .electronic) { return true }
        if sentence.has(index, .documentVerb) { return isNoun(index) }
        return sentence.has(index, .documentStrict) && !sentence.hasCode(index, .documentStrict, "van_ban_chi_dao") && isIssued(index)
    }

    /// "gửi báo cáo", "mẫu báo cáo", "báo cáo của các xã", "công văn, báo cáo".
    private func isNoun(_ index: Int) -> Bool {
        if sentence.hasAny(index - 1, of: .activity, .quantity, .counter, .measure, .tool, .document) { return true }
        if sentence.hasCode(index - 1, .matter, "content") || isBehindTool(index) { return true }
        if sentence.hasAny(index - 1, of: .conjunction) || sentence.isComma(index - 1) { return sentence.hasAny(index - 2, of: .document) }
        return index == 0 && sentence.hasCode(1, .gives, "of")
    }

    /// "việc ban hành kế hoạch", "một số kế hoạch ban hành", "kế hoạch do huyện ban hành".
    private func isIssued(_ index: Int) -> Bool {
        sentence.hasCode(index - 1, .activity, "issue") || sentence.span(index + 1, index + 5).contains { sentence.hasCode($0, .activity, "issue") }
            && (sentence.hasAny(index - 1, of: .quantity, .adjunct) || sentence.has(index + 1, .reason))
    }

    /// "phần mềm quản lý văn bản".
    private func isBehindTool(_ index: Int) -> Bool {
        sentence.span(index - 3, index).contains { sentence.has($0, .tool) }
    }

    private func isMeeting(_ index: Int) -> Bool {
        if sentence.hasAny(index, of: .conference, .blocked) { return true }
        if sentence.has(index, .room) { return isOnline(index + 1) || sentence.has(index, .mechanism) }
        guard sentence.has(index, .conferenceVerb) else { return false }
        if isOnline(index) || sentence.hasCode(index, .conferenceVerb, "giao_ban") { return true }
        return sentence.hasCode(index, .conferenceVerb, "hop") && sentence.hasAny(index - 1, of: .activity, .quantity, .counter)
    }

    private func isOnline(_ index: Int) -> Bool {
        sentence.hasCode(index, .mechanism, "online") || sentence.hasCode(index, .mechanism, "paperless")
    }
}
