internal import Language
internal import Pipeline

/// What stands to the right of a trigger.
enum ObjectSide {
    /// One or more phrases that are in scope; refused parts are left out.
    case phrases([NounPhrase])
    /// Nothing that could be an object: the clause's subject is meant.
    case empty(quantity: Quantity?)
    case blocked(at: Int, theme: String)
    case stranger(at: Int)

    /// Reads the object of the trigger at `trigger`.
    static func read(behind trigger: Int, in sentence: Sentence) -> ObjectSide {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        let start = behindFloor(trigger + 1, limit, in: sentence)
        if let later = behindBeneficiary(start, limit, in: sentence) { return later }
        guard start < limit, !endsObject(start, in: sentence) else { return .empty(quantity: nil) }
        let coordination = Coordination(sentence: sentence, limit: limit, isObject: true)
        switch reader.read(from: start, before: limit) {
        case .phrase(let phrase): return .phrases(coordination.parts(after: phrase))
        case .bare(let end, let quantity):
            // "hội nghị: bớt hình thức"
            return sentence.contains(.counter, "form", in: sentence.span(start, end)) ? .stranger(at: start) : .empty(quantity: quantity)
        case .stranger(let at):
            // "giảm thời gian hình thức"
            if sentence.contains(.counter, "form", in: sentence.span(start, at)) { return .stranger(at: min(at, sentence.count - 1)) }
            // "vẫn không giảm được cuốn nào"
            if sentence.has(at, .any), at <= start + 1 { return .empty(quantity: nil) }
            // "những khoản chi như hội nghị, bảo đảm mục tiêu giảm chi 10%": what is reduced is spending as such.
            if at >= limit, let spending = sentence.span(start, at).first(where: { sentence.hasMeasure($0, .cost) }) { return .stranger(at: spending) }
            if endsObject(at, in: sentence) || isBase(at, behind: start, in: sentence) {
                return .empty(quantity: sentence.firstQuantity(in: start..<at))
            }
            return laterPart(behind: at, of: trigger, in: sentence, coordination).map { .phrases($0) } ?? .stranger(at: at)
        case .blocked(let at, let theme):
            let later = laterPart(behind: at, of: trigger, in: sentence, coordination)
            return later.map { .phrases($0) } ?? .blocked(at: at, theme: theme)
        }
    }

    /// "cắt giảm từ 10% hội nghị trở lên": the word that leads to a floor, not to the first of two ends; "giảm lên đến 15% văn bản".
    private static func behindFloor(_ start: Int, _ limit: Int, in sentence: Sentence) -> Int {
        if sentence.leadsToShare(start) { return start + 1 }
        guard sentence.has(start, .adjunct), sentence.quantity(at: start + 1) != nil, sentence.contains(.low, "or_more", in: sentence.span(start + 2, min(limit + 4, start + 9)))
        else { return start }
        return start + 1
    }

    /// "bớt cho cơ sở vài cuộc họp", "giảm ở cấp xã những cuộc họp …": for whom or where stands before what.
    private static func behindBeneficiary(_ start: Int, _ limit: Int, in sentence: Sentence) -> ObjectSide? {
        guard let next = sentence.behindPlace(start, before: limit), let phrase = sentence.objectPhrase(from: next, before: limit) else { return nil }
        return .phrases(Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase))
    }

    /// "tăng gấp 2,5 lần trước đây": behind the number stands what it is measured against.
    private static func isBase(_ index: Int, behind start: Int, in sentence: Sentence) -> Bool {
        sentence.hasAny(index, of: .period, .base) && !sentence.hasAny(index, .heads)
            && sentence.span(start, index).contains { sentence.quantity(at: $0) != nil }
    }

    /// Nothing follows the trigger that could be an object.
    static func isEmpty(behind trigger: Int, in sentence: Sentence) -> Bool {
        endsObject(trigger + 1, in: sentence) || sentence.quantity(at: trigger + 1) != nil
    }

    private static func endsObject(_ index: Int, in sentence: Sentence) -> Bool {
        guard index < sentence.count else { return true }
        let piece = sentence.pieces[index]
        if piece.mark != 0 { return true }
        if beginsNoun(index, in: sentence) { return false }
        // "giảm 10 điều": articles of an act are counted. "cắt giảm 20% điều kiện": what is no rank.
        if piece.has(.ordinal), sentence.quantity(at: index - 1) != nil, sentence.tokenKind(at: index + 1) != .number,
            sentence.quantity(at: index + 1) == nil, sentence.hasCode(index, .ordinal, "section") { return false }
        // "ít hơn năm trước"
        if !bases.isDisjoint(with: sentence.codes(index, .period)), !piece.hasAny(.heads) { return true }
        if sentence.hasCode(index, .activity, "away") { return true }
        // "thấp hơn con số 155 văn bản cùng kỳ": what it is measured with.
        if sentence.hasCode(index, .quantity, "figure"), sentence.hasAny(index - 1, of: .fewer, .increase) { return true }
        if piece.has(.activity) && !piece.has(.adjunct) { return false }
        // "giảm 60% nhờ họp trực tuyến", "không giảm như cam kết", "giảm 12% đối với cấp xã"
        if sentence.opensCircumstance(index) { return true }
        // "giảm xuống mức thấp nhất"
        if sentence.hasCode(index, .modifier, "rate"), sentence.hasCode(index - 1, .reduce, "level") { return true }
        if piece.has(.failure) || sentence.hasCode(index, .target, "ahead") { return true }
        if sentence.leadsToShare(index) { return true }
        return piece.hasAny(
            of: .reason, .versus, .boundary, .adjunct, .downTo, .conjunction, .purpose, .adverb, .negation, .every, .ordinal,
            .opener, .only, .butAlso, .into, .moneyUnit, .timeUnit, .halfDay, .peopleUnit, .pageUnit, .timesUnit)
    }

    /// "giảm ngày nghỉ", "tăng điều khoản", "giảm thành viên", "giảm người nghèo": a word of rank, time or number that begins a noun of which the
    /// lexicon knows no more, where the number is missing that it would have.
    private static func beginsNoun(_ index: Int, in sentence: Sentence) -> Bool {
        let piece = sentence.pieces[index]
        let isNumber = { (place: Int) in
            sentence.quantity(at: place) != nil || sentence.tokenKind(at: place) == .number || sentence.hasAny(place, of: .ordinal, .period, .every, .quantity) || sentence.isCapitalised(place)
        }
        // "giảm ba phường", "giảm hai thứ trưởng"
        if piece.has(.ordinal), sentence.quantity(at: index - 1) != nil { return piece.has(.level) || sentence.hasCode(index, .ordinal, "rank") && sentence.isStranger(index + 1) }
        // "tăng điều khoản": two ranks and no number.
        if sentence.hasCode(index, .ordinal, "section"), sentence.hasCode(index + 1, .ordinal, "section") { return true }
        if piece.has(.ordinal) { return !isNumber(index + 1) && !sentence.isComplete(before: index + 1) }
        if piece.hasAny(of: .timeUnit, .peopleUnit, .pageUnit, .timesUnit, .moneyUnit) { return sentence.quantity(at: index - 1) == nil && !sentence.has(index - 1, .quantity) }
        return piece.has(.into) && !piece.has(.adjunct) && !isNumber(index + 1) && sentence.isStranger(index + 1)
    }

    /// What a change is measured against: no object of it.
    private static let bases: Set = ["yoy", "same_period", "since_event", "this_year"]

    /// A list whose first part is out of scope may go on with one that is in scope.
    private static func laterPart(
        behind index: Int, of trigger: Int, in sentence: Sentence, _ coordination: Coordination
    ) -> [NounPhrase]? {
        // "báo cáo giảm nghèo, báo cáo an toàn giao thông": the verb stands in a title.
        guard !sentence.hasAny(trigger, of: .increase, .save), !sentence.hasAny(trigger - 1, .documents) || sentence.has(trigger, .postpone), !sentence.hasCode(index, .blocked, "poverty"), !sentence.hasCode(index, .blocked, "permit") else { return nil }
        let before = sentence.span(trigger, index)
        let measure = before.lazy.compactMap { sentence.codes($0, .measure).first.flatMap(Measure.init(rawValue:)) }.first
        let counted = sentence.firstQuantity(in: before)
        let anchor = NounPhrase(
            pieces: index..<index + 1, head: index, object: .conference, subtype: [], measure: measure ?? .count, quantity: counted)
        guard !sentence.pieces[index...].prefix(5).allSatisfy({ !$0.isComma && !$0.has(.conjunction) }) else { return nil }
        let parts = coordination.parts(after: anchor).dropFirst()
        // "giảm 12 đơn vị, hội nghị nêu": a number counts what stands behind it, and no meeting.
        guard let counted, counted.kind == .plain else { return parts.isEmpty ? nil : Array(parts) }
        let own = parts.filter { $0.quantity != counted || sentence.isPlural($0.pieces) }.map { part in
            var part = part
            if part.quantity == counted { part.quantity = nil }
            return part
        }
        return own.isEmpty ? nil : own
    }
}
