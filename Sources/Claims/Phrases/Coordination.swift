internal import Language
internal import Pipeline

/// Reads the list that a noun phrase may open: "hội nghị, hội thảo và tập huấn". Parts that are out of scope are
/// passed over, the others stay.
struct Coordination {
    let sentence: Sentence
    /// How far a list may reach.
    let limit: Int
    let isObject: Bool

    /// The parts of the list whose first part is `first`.
    func parts(after first: NounPhrase) -> [NounPhrase] {
        var parts = [first]
        var index = first.pieces.upperBound
        while let next = nextPart(from: index) {
            let last = parts.last ?? first
            var reader = NounPhraseReader(
                sentence: sentence, isObject: true, inherited: last.measure == .count ? nil : last.measure)
            switch reader.read(from: next, before: limit) {
            case .phrase(var part):
                // "giảm văn bản giấy, sử dụng văn bản điện tử 100%": what takes its place.
                if last.measure == .paper, sentence.has(part.head, .electronic), isObject { return parts }
                if isOwnClause(part) || isReporting(part) { return parts }
                if part.object != last.object, !part.hasOwnMeasure, last.measure == .paper || part.object == .document {
                    part.measure = sentence.has(part.head, .paper) ? .paper : .count
                }
                // "thời gian trình bày tờ trình, báo cáo"
                if part.object == .document, last.measure == .duration, last.object == .conference, sentence.contains(.speech, in: last.pieces) {
                    (part.object, part.measure, part.subtype) = (.conference, .duration, last.subtype)
                }
                // Nothing is reduced by 100 %: the share belongs to another statement.
                if let quantity = part.quantity, quantity.kind == .percent, quantity.value >= 100 { return parts }
                part.quantity = part.quantity ?? last.quantity
                parts.append(part)
                index = part.pieces.upperBound
            case .blocked(let at, _), .stranger(let at):
                index = max(at, next) + 1
            case .bare(let end, _):
                index = max(end, next + 1)
            }
        }
        return parts
    }

    /// "giảm 30% số cuộc họp, 80% văn bản được ký số": a verb behind the part makes it a statement of its own.
    private func isOwnClause(_ part: NounPhrase) -> Bool {
        guard isObject else { return false }
        if isSpeaking(part) { return true }
        // "giảm tài liệu giấy, đi họp chỉ cần mang một máy tính bảng"
        if sentence.has(part.head, .conferenceVerb), sentence.has(part.pieces.upperBound, .only) || sentence.hasCode(part.pieces.upperBound, .expected, "only") { return true }
        // "giảm 10% hội nghị, 60% hội nghị họp trực tuyến": how the second are held.
        let last = part.pieces.upperBound - 1
        if part.quantity?.isShare == true, last > part.head, sentence.has(last, .online), sentence.has(last, .conferenceVerb) { return true }
        for index in sentence.span(part.pieces.upperBound, min(limit, part.pieces.upperBound + 8)) {
            let piece = sentence.pieces[index]
            if piece.isComma || piece.has(.conjunction) { return false }
            // "… yêu cầu giảm họp, số cuộc họp giảm rõ"
            if piece.hasAny(of: .reduce, .increase, .shorten) {
                let isAlone = ObjectSide.isEmpty(behind: index, in: sentence) || sentence.hasAny(index + 1, .intensity)
                return isAlone && !sentence.has(index - 1, .conjunction)
            }
            // "giảm nhiều cấp phó, kinh phí hội nghị vẫn giữ nguyên"
            if piece.has(.unchanged) { return true }
            if piece.hasAny(.triggers) { return false }
            if piece.hasAny(of: .will, .also, .electronicMode, .online) || sentence.hasCode(index, .aspect, "passive") { return true }
            if index == part.pieces.upperBound, sentence.hasCode(index, .receives, "send"), part.pieces.count == 1 { return true }
        }
        return false
    }

    /// "giảm 5 đầu mối, cuộc họp sáng nay thống nhất", "…, hội nghị ngày 5/6 nêu": one meeting of a day, or one that says so.
    private func isSpeaking(_ part: NounPhrase) -> Bool {
        guard part.object == .conference, part.pieces.count == 1, !sentence.isMass(part.head) else { return false }
        let end = part.pieces.upperBound
        if sentence.hasAny(end, of: .attribution, .report, .ordinal, .period, .opener) { return true }
        // "cuộc họp sáng nay thống nhất"
        let verb = sentence.span(end, end + 4).first { !sentence.isStranger($0) }
        return verb.map { $0 > end && (sentence.hasAny($0, of: .attribution, .report) || sentence.hasCode($0, .target, "agrees")) } ?? false
    }

    /// "giảm 10% hội nghị, báo cáo kết quả trước ngày 15/12", "…, báo cáo Huyện ủy": what is done next, no object.
    private func isReporting(_ part: NounPhrase) -> Bool {
        guard isObject, part.pieces.count == 1, sentence.has(part.head, .documentVerb) else { return false }
        let next = part.pieces.upperBound
        guard next < limit else { return false }
        if sentence.hasAny(next, of: .level, .body, .achieved, .attribution) || sentence.hasCode(next, .modifier, "about") { return true }
        return sentence.isStranger(next) && sentence.isCapitalised(next)
    }

    /// Where the next part starts: behind the next comma or conjunction, if only modifiers stand before it.
    private func nextPart(from start: Int) -> Int? {
        var index = start
        while index < limit, index - start <= 12 {
            let piece = sentence.pieces[index]
            if piece.isComma || piece.has(.conjunction) {
                var next = index + 1
                while next < limit, sentence.has(next, .conjunction) { next += 1 }
                return next < limit && !stops(at: next) && !isNewVerb(next) ? next : nil
            }
            if stops(at: index) { return nil }
            index += 1
        }
        return nil
    }

    /// "giảm thời gian họp, sử dụng 100% văn bản điện tử": a verb with a number of its own begins another statement.
    private func isNewVerb(_ index: Int) -> Bool {
        sentence.has(index, .activity) && sentence.quantity(at: index + 1) != nil
    }

    private func stops(at index: Int) -> Bool {
        let piece = sentence.pieces[index]
        // "kế hoạch, quyết định, sổ sách": between the parts of a list the word is no verb.
        if piece.has(.documentStrict), sentence.isComma(index - 1), sentence.isComma(index + 1) { return false }
        if piece.isHardStop || piece.isMark("(") || piece.isMark("\"") || piece.isMark("”") { return true }
        if piece.has(.only), isObject { return true }
        // "báo cáo do xã thực hiện, cuộc họp …": whose they are. "văn bản định kỳ, hội nghị": which.
        if piece.has(.reason), piece.has(.gives), sentence.hasAny(index + 1, of: .level, .body) { return false }
        return piece.hasAny(
            of: .boundary, .purpose, .reason, .opener, .directive, .target, .expected, .will, .proposal, .hypothetical,
            .negation, .save) || piece.hasAny(.triggers) || piece.has(.achieved) && !piece.has(.versus)
    }
}
