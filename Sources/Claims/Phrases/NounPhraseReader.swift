internal import Language
internal import Pipeline

/// Reads a noun phrase from left to right: quantities, determiners, counters, a measure, the verbs that lead to the
/// head ("the issuing of"), the head.
struct NounPhraseReader {
    let sentence: Sentence
    /// Right behind a trigger, verbs that are also nouns are nouns: "giảm báo cáo".
    var isObject = false
    /// Behind "issue", plans and decisions are nouns too.
    var isIssued = false
    /// A measure that is taken over from the part before: "the cost of conferences, seminars".
    var inherited: Measure?

    /// Where a length is told, "ngắn gọn hơn", a resolution is a paper.
    var isOfLength = false

    private var hasDeterminer = false
    private var hasCounter = false
    private var countsMeetings = false
    var measure: Measure?
    private var otherMeasures: [Measure] = []
    var isPaper = false
    var quantity: Quantity?
    private var scope: [String] = []

    init(sentence: Sentence, isObject: Bool = false, inherited: Measure? = nil) {
        self.sentence = sentence
        self.isObject = isObject
        self.inherited = inherited
    }

    /// Reads from `start`, not beyond `limit`.
    mutating func read(from start: Int, before limit: Int) -> NounPhraseReading {
        var index = start
        while index < limit {
            let piece = sentence.pieces[index]
            if let quantity = piece.quantity {
                self.quantity = self.quantity ?? quantity
                index += 1
                continue
            }
            if let next = leadIn(at: index, before: limit) {
                index = next
                continue
            }
            // "tiền in ấn mỗi kỳ họp": how often the money was spent.
            if isPaper, measure == .cost, sentence.hasCode(index, .quantity, "each") { return bare(index) }
            // "tiền in ấn của văn phòng huyện": whose money it is.
            if isPaper, measure == .cost, sentence.hasCode(index - 1, .modifier, "of") { return bare(index - 1) }
            if isStationery(at: index) {
                index += 2
                continue
            }
            if piece.has(.blocked) { return .blocked(at: index, theme: sentence.codes(index, .blocked).first ?? "") }
            if piece.hasAny(.heads) {
                guard isNoun(at: index, from: start) else { return .stranger(at: index) }
                // "…, đại biểu mở tài liệu": people are no measure of documents.
                if measure == .participants, piece.hasAny(.documents) { return .stranger(at: index) }
                // "giảm hình thức văn bản": kinds are no number of documents; too many kinds are too many.
                let isKind = piece.hasAny(.documents) && sentence.hasCode(index - 1, .counter, "form")
                if isKind, !sentence.hasAny(start - 1, of: .excess, .excessSoft) { return .blocked(at: index, theme: "kinds") }
                return .phrase(phrase(from: start, head: index))
            }
            guard step(over: piece, at: index) else {
                return piece.isComma || piece.isHardStop || isPaper && measure == .cost ? bare(index) : .stranger(at: index)
            }
            index += 1
        }
        return bare(index)
    }

    /// "tiền văn phòng phẩm, in ấn tài liệu", "chi phí văn phòng phẩm và in ấn": what papers cost stands behind it in the same list.
    private func isStationery(at index: Int) -> Bool {
        measure == .cost && sentence.hasCode(index, .blocked, "stationery") && isJoint(index + 1) && sentence.hasCode(index + 2, .activity, "paper")
    }

    /// "giảm số cuộc họp nhưng thời gian mỗi cuộc lại dài hơn": the meetings were named before.
    private func timeOfEach(before end: Int) -> NounPhrase? {
        guard measure == .duration, countsMeetings, let counter = sentence.last(.counter, "conference", in: sentence.span(end - 4, end)),
            let start = sentence.last(.measure, in: sentence.span(counter - 3, counter)),
            sentence.contains(.quantity, "each", in: sentence.span(start, counter)),
            let meeting = sentence.last(anyOf: .conferences, in: sentence.span(0, start)) else { return nil }
        return NounPhrase(
            pieces: start..<counter + 1, head: counter, object: .conference,
            subtype: sentence.codes(meeting, firstOf: .conference, .conferenceVerb), measure: .duration, hasOwnMeasure: true)
    }

    private func bare(_ end: Int) -> NounPhraseReading {
        // "thời gian và chi phí in ấn": printing costs money, whatever else stands before.
        if measure == .cost || otherMeasures.contains(.cost), isPaper, end > 0 { return .phrase(printing(before: end)) }
        // "hạn chế in ấn, dùng giấy hai mặt"
        if isObject, isPaper, measure == nil, quantity == nil, end > 0, let last = sentence.last(.printing, in: sentence.span(end - 2, end)),
            sentence.span(last - 3, last).contains(where: { sentence.hasAny($0, of: .restrain, .reduce, .save) }) {
            var phrase = printing(before: end)
            phrase.measure = .paper
            return .phrase(phrase)
        }
        if let each = timeOfEach(before: end) { return .phrase(each) }
        return measure == nil ? .bare(end: end, quantity: quantity) : .stranger(at: end)
    }

    /// "kinh phí in ấn": what is printed is understood.
    private func printing(before end: Int) -> NounPhrase {
        let last = sentence.last(.activity, in: sentence.span(0, end)) ?? end - 1
        return NounPhrase(
            pieces: (sentence.last(.measure, in: sentence.span(last - 4, last)) ?? last)..<last + 1, head: last, object: .document,
            subtype: ["van_ban_giay"], measure: .cost, hasOwnMeasure: true, quantity: quantity)
    }

    /// Takes a piece that may stand before a head; false where it may not.
    private mutating func step(over piece: Piece, at index: Int) -> Bool {
        if piece.has(.measure), takeMeasure(at: index) { return true }
        if joinsMeetings(at: index) { return true }
        if joins(piece, at: index) { return true }
        if piece.has(.quantity) {
            takeDeterminer(at: index)
        } else if piece.has(.counter) {
            takeCounter(at: index)
        } else if piece.has(.activity) {
            takeActivity(at: index)
        } else {
            // "từ 15% trở lên số cuộc họp"
            let isFloor = quantity != nil && sentence.hasCode(index, .low, "or_more")
            return isFloor || mayLead(piece, at: index) || piece.has(.aspect) || piece.has(.also) || piece.hasAny(.intensity) || piece.has(.share)
        }
        return true
    }

    /// False where the piece names no measure of documents or meetings.
    private mutating func takeMeasure(at index: Int) -> Bool {
        guard let code = sentence.codes(index, .measure).first, let found = Measure(rawValue: code) else { return false }
        if let measure, measure != found { otherMeasures.append(found) }
        // "số lượng và tần suất báo cáo"
        if measure == nil, sentence.has(index - 1, .conjunction), sentence.hasCode(index - 2, .quantity, "number") { otherMeasures.append(.count) }
        measure = measure ?? found
        // "tiền cước bưu điện"
        if sentence.hasCode(index, .activity, "paper") { isPaper = true }
        return true
    }

    private mutating func takeDeterminer(at index: Int) {
        hasDeterminer = true
        // "tần suất và số lượng báo cáo"
        if measure != nil, measure != .count, sentence.hasCode(index, .quantity, "number"), sentence.has(index - 1, .conjunction) { otherMeasures.append(.count) }
    }

    private mutating func takeCounter(at index: Int) {
        hasCounter = true
        countsMeetings = sentence.hasCode(index, .counter, "conference")
        // "những chồng tài liệu"
        if sentence.hasCode(index, .counter, "pile"), sentence.hasCode(index + 1, .documentWeak, "tai_lieu_hop") { isPaper = true }
    }

    private mutating func takeActivity(at index: Int) {
        let codes = sentence.codes(index, .activity)
        if codes.contains("paper") { isPaper = true }
        if codes.contains("backlog") { scope = ["backlog"] }
    }

    /// A comma or an "and" between two measures, two makings or two words of one backlog.
    private func joins(_ piece: Piece, at index: Int) -> Bool {
        guard piece.isComma || piece.has(.conjunction) else { return false }
        if measure != nil || hasDeterminer, isBetweenMeasures(index) || measure != nil && isBetweenMakings(index) { return true }
        // "chấm dứt việc in ấn, phát hành văn bản giấy"
        if isObject, measure == nil, piece.isComma, isBetweenMakings(index), sentence.hasCode(index - 1, .activity, "paper") { return true }
        return isBetweenBacklogs(index)
    }

    /// "giảm 20% thời lượng và các cuộc họp": how long they are and how many; of their cost nothing else would be said.
    private mutating func joinsMeetings(at index: Int) -> Bool {
        guard isObject, let measure, otherMeasures.isEmpty, isJoint(index), sentence.hasMeasure(index - 1, measure),
            sentence.hasAny(index + 1, .conferences) || sentence.hasAny(index + 1, of: .quantity, .counter) && sentence.hasAny(index + 2, .conferences)
        else { return false }
        if measure == .duration { otherMeasures = [.count] } else { self.measure = nil }
        return true
    }

    /// Whether its neighbours let a word lead to a head that would not do so alone.
    private func mayLead(_ piece: Piece, at index: Int) -> Bool {
        if isObject, mayLeadObject(piece, at: index) { return true }
        if measure != nil, piece.has(.modifier) || piece.has(.adjunct) && sentence.has(index + 1, .quantity) { return true }
        // "tỷ lệ ký số văn bản", "tỷ lệ trao đổi văn bản điện tử"
        return sentence.has(index - 1, .share) && (piece.has(.electronicMode) || piece.isStranger && sentence.has(index + 1, .electronic))
    }

    private func mayLeadObject(_ piece: Piece, at index: Int) -> Bool {
        // "giảm tối đa về tần suất báo cáo"
        if measure == nil, sentence.hasCode(index, .modifier, "about"), sentence.has(index + 1, .measure) || sentence.hasCode(index + 1, .quantity, "number") { return true }
        // "cắt giảm bảo đảm ít nhất 65% kinh phí hội nghị"
        if sentence.hasCode(index, .urge, "assures"), sentence.quantity(at: index + 1) != nil { return true }
        // "bớt hệ thống sổ sách giấy"
        if piece.has(.tool), sentence.hasAny(index + 1, .documents) { return true }
        // "bỏ việc xử lý công việc bằng văn bản giấy"
        if piece.has(.equals), sentence.has(index + 1, .paper), sentence.has(index - 1, .activity) { return true }
        // "tiết kiệm mỗi năm hơn 10 tỉ đồng chi phí hội họp"
        if piece.has(.every), quantity == nil, measure == nil { return true }
        // "giảm yêu cầu báo cáo"
        return piece.has(.directive) && !piece.has(.burden) && sentence.hasAny(index + 1, of: .document, .documentVerb)
    }

    /// "tình trạng nợ, chậm ban hành văn bản": two words for one backlog.
    private func isBetweenBacklogs(_ joint: Int) -> Bool {
        sentence.hasCode(joint - 1, .activity, "backlog") && sentence.hasCode(joint + 1, .activity, "backlog")
    }

    /// "tần suất và số lượng", "số lượng và thời gian"
    private func isBetweenMeasures(_ joint: Int) -> Bool {
        let isMeasured = { sentence.has($0, .measure) || sentence.hasCode($0, .quantity, "number") }
        return sentence.has(joint + 1, .measure) && isMeasured(joint - 1) || measure != nil && isMeasured(joint + 1)
    }

    /// "chi phí in ấn và phát hành tài liệu": what is done with the same papers.
    private func isBetweenMakings(_ joint: Int) -> Bool {
        sentence.has(joint - 1, .activity) && sentence.has(joint + 1, .activity) && !sentence.hasCode(joint + 1, .activity, "nominal")
            && sentence.hasAny(joint + 2, .documents.adding(.conference))
    }

    /// Whether a word that is a verb as well stands as a noun here.
    private func isNoun(at index: Int, from start: Int) -> Bool {
        let piece = sentence.pieces[index]
        if piece.hasAny(of: .document, .paper, .electronic, .conference, .documentWeak) { return true }
        if piece.has(.documentStrict) {
            // "nhiều sổ": books are made by no verb.
            if isObject, hasDeterminer, sentence.hasCode(index, .documentStrict, "ho_so_so_sach") { return true }
            // "kế hoạch riêng của từng đoàn thể"
            if isIssued || isListed(index) || isOfLength && (hasDeterminer || isObject) || sentence.hasCode(index + 1, .needless, "own") { return true }
            if isObject, let quantity, quantity.kind == .plain { return true }
            // "giảm một số sổ cho giáo viên"
            if isObject, sentence.hasCode(index, .documentStrict, "ho_so_so_sach"), !sentence.isStranger(index + 1),
                hasDeterminer || sentence.hasCode(index + 1, .modifier, "for"), sentence.contains(.body, "staff", in: 0..<sentence.count) { return true }
            // "hạn chế ban hành nghị quyết"
            let isIssuing = sentence.hasCode(index - 1, .activity, "issue") && sentence.has(index - 2, .restrain)
            if isObject, isIssuing || sentence.hasCode(index - 1, .restrain, "issue") { return true }
            let before = start..<index
            let isCounted = quantity != nil || hasCounter || sentence.contains(.activity, in: before) || isNumberWord(before)
            return isCounted && sentence.contains(anyOf: .quantity, .counter, in: before)
        }
        // "những nơi vẫn báo cáo": what stands behind a modal word is a verb.
        if index > start, piece.has(.documentVerb), sentence.hasAny(index - 1, of: .also, .will, .achieved) { return false }
        // "tỷ lệ họp trực tuyến tăng lên 35%"
        if piece.has(.conferenceVerb), sentence.has(index - 1, .share) { return true }
        // "kỳ báo cáo": a counter of meetings makes no document.
        if countsMeetings, piece.has(.documentVerb) { return false }
        return isObject || hasDeterminer || hasCounter || quantity != nil || measure != nil
            || (start..<index).contains { sentence.has($0, .activity) }
    }

    /// "kế hoạch, hướng dẫn": documents side by side are nouns.
    private func isListed(_ index: Int) -> Bool {
        isDocument(index + 2) && isJoint(index + 1) || isDocument(index - 2) && isJoint(index - 1)
    }

    private func isDocument(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .document, .documentStrict, .documentVerb)
    }

    func isJoint(_ index: Int) -> Bool {
        sentence.pieces.indices.contains(index) && (sentence.pieces[index].isMark(",") || sentence.has(index, .conjunction))
    }

    /// A word that counts, not only points: số, số lượng — those have the code "number".
    func isNumberWord(_ range: Range<Int>) -> Bool {
        sentence.contains(.quantity, "number", in: range)
    }

    private func phrase(from start: Int, head: Int) -> NounPhrase {
        let piece = sentence.pieces[head]
        let isRead = isReadOut(head, from: start)
        let object: ClaimObject = piece.hasAny(.conferences) || isRead ? .conference : .document
        var end = head + 1
        var subtype = isRead ? ["hop"] : subtypes(head)
        // "hội nghị" + "tổng kết": the kind behind a general head is the subtype.
        while end < sentence.count, object == .conference, sentence.has(end, .conferenceVerb) {
            subtype = subtypes(end)
            end += 1
        }
        // "công văn giấy", "tài liệu phô tô"
        let namesPaper = sentence.hasAny(end, of: .paperMode, .paper) && !sentence.hasCode(end, .paperMode, "thick") || sentence.hasCode(end, .activity, "paper")
        let isOnPaper = object == .document && namesPaper
        if isOnPaper { end += 1 }
        // The cost of printing is a cost, the number of prints is paper.
        let isOfPaper = piece.has(.paper) || (isPaper || isOnPaper) && object == .document
        let isPrinted = isOfPaper && measure != .cost && measure != .duration
        let own: Measure? = isPrinted ? .paper : measure ?? sentence.codes(head, .measure).first.flatMap(Measure.init(rawValue:))
        return NounPhrase(
            pieces: start..<end, head: head, object: object, subtype: subtype, measure: own ?? (isNumberWord(start..<head) ? .count : inherited) ?? .count,
            hasOwnMeasure: own != nil, otherMeasures: own == measure ? otherMeasures : [], quantity: quantity, scope: scope)
    }

    /// "giảm thời gian trình bày báo cáo tại kỳ họp": what is read out takes the meeting's time.
    private func isReadOut(_ head: Int, from start: Int) -> Bool {
        measure == .duration && sentence.hasAny(head, .documents) && sentence.contains(.speech, in: start..<head)
            && sentence.pieces.contains { $0.hasAny(.conferences) }
    }

    private func subtypes(_ index: Int) -> [String] {
        sentence.codes(
            index, firstOf: .document, .paper, .electronic, .documentVerb, .documentStrict, .documentWeak, .conference,
            .conferenceVerb)
    }
}
