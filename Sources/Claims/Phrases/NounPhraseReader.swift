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

    private var hasDeterminer = false
    private var hasCounter = false
    private var countsMeetings = false
    private var measure: Measure?
    private var otherMeasures: [Measure] = []
    private var isPaper = false
    private var quantity: Quantity?
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

    /// Words that only certain neighbours let stand before a head: "8 tỉ đồng chi phí", "1,1 triệu trang tài liệu",
    /// "thời gian và nâng cao hiệu quả mỗi cuộc họp". The index behind them, nil where there are none.
    private mutating func leadIn(at index: Int, before limit: Int) -> Int? {
        let piece = sentence.pieces[index]
        if quantity != nil || sentence.hasCode(index - 1, .quantity, "money"), piece.has(.moneyUnit), sentence.hasMeasure(index + 1, .cost) { return index + 1 }
        if quantity != nil, piece.has(.pageUnit), sentence.hasAny(index + 1, .documents) {
            isPaper = true
            return index + 1
        }
        if quantity != nil, piece.has(.timeUnit), sentence.has(index + 1, .activity), sentence.has(index + 2, .documentVerb) {
            measure = .workload
            return index + 1
        }
        // "cắt 45 trong số 180 hội nghị", "12 trên tổng số 40 báo cáo": so many of so many.
        if quantity != nil, piece.has(.adjunct), let all = wholeNumber(behind: index), all < limit { return all + 1 }
        // "triệu tập lãnh đạo xã về tỉnh dự họp": who is called stands before to what.
        if isObject, measure == nil, sentence.hasCode(index - 1, .activity, "summon"), let meeting = summons(from: index, before: limit) { return meeting }
        // "tiết kiệm gần 3 ngày họp": the time of meetings, not a number of them.
        if quantity != nil, piece.has(.timeUnit), !piece.has(.counter), sentence.hasAny(index + 1, .conferences) {
            measure = measure ?? .duration
            return index + 1
        }
        // "rút ngắn 3 ngày làm việc của kỳ họp"
        if quantity != nil, piece.has(.timeUnit), !piece.has(.counter), sentence.hasCode(index + 1, .modifier, "of"), sentence.has(index + 2, .conference) {
            measure = measure ?? .duration
            return index + 2
        }
        // "thời gian cán bộ xã dành cho việc lập báo cáo": the time is theirs, the work the documents'.
        if measure == .duration, isObject, let work = work(behind: index, before: limit) {
            measure = .workload
            return work
        }
        // "số lần phải về tỉnh dự hội nghị"
        if measure == .frequency, piece.has(.burden) || piece.has(.level) { return index + 1 }
        // "bớt mời xã đi họp"
        if measure == nil, piece.has(.level), sentence.has(index - 1, .activity), sentence.hasAny(index + 1, of: .activity, .conferenceVerb) {
            return index + 1
        }
        // "thời gian chất vấn tại kỳ họp"
        if measure == .duration, sentence.hasCode(index, .adjunct, "place"), sentence.has(index + 1, .conference) { return index + 1 }
        // "các khoản chi chưa cấp bách như hội nghị, hội thảo"
        if measure == .cost, isObject, let like = sentence.span(index, min(limit, index + 5)).first(where: { sentence.hasCode($0, .plain, "as") }),
            sentence.span(index, like).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .negation, .needless, .aspect) }),
            sentence.hasAny(like + 1, .conferences) { return like + 1 }
        // "thời gian diễn ra kỳ họp"
        if measure == .duration, piece.has(.last) { return index + 1 }
        // "giảm in ấn, photocopy tài liệu"
        if isPaper, piece.isComma || piece.has(.conjunction), sentence.hasCode(index + 1, .activity, "paper") { return index + 1 }
        let isNumber = measure == nil && isNumberWord(sentence.span(index - 1, index))
        // "giảm về số lượng"
        if isObject, sentence.hasCode(index, .modifier, "about"), sentence.hasCode(index + 1, .quantity, "number") { return index + 1 }
        // "giảm số lượng, nâng cao chất lượng các cuộc họp": the number of what the second verb is about.
        if isNumber, piece.isMark(","), isObject, let listed = listedDocument(behind: index, before: limit) { return listed }
        let isJoint = piece.has(.conjunction) || isNumber && piece.isMark(",")
        guard measure == .duration || measure == .cost || isNumber, isJoint else { return nil }
        let next = sentence.span(index + 1, min(limit, index + 8)).first {
            !sentence.isStranger($0) && !sentence.hasAny($0, of: .boost) && !(isNumber && isRaised($0, behind: index))
        }
        guard let next, next > index + 1 else { return nil }
        let isHead = sentence.hasAny(next, of: .conference, .counter, .quantity) || isNumber && sentence.has(next, .document)
        return isHead ? next : nil
    }

    /// "giảm số lượng, đơn giản hóa nội dung và giảm tần suất báo cáo": the document stands behind the last verb of the list.
    private func listedDocument(behind index: Int, before limit: Int) -> Int? {
        let near = sentence.span(index + 1, min(limit, index + 12))
        guard let head = near.first(where: { sentence.hasAny($0, of: .document, .documentVerb) }), sentence.has(head - 1, .measure),
            sentence.contains(anyOf: .reduce, .shorten, .restrain, in: sentence.span(index + 1, head)),
            sentence.span(index + 1, head).allSatisfy({
                sentence.isStranger($0) || sentence.hasAny($0, .intensity.adding(.activity, .measure, .conjunction, .reduce, .shorten, .restrain, .aspect, .documentWeak))
                    || sentence.isComma($0)
            }) else { return nil }
        return head
    }

    private func wholeNumber(behind index: Int) -> Int? {
        var next = index + 1
        while sentence.hasCode(next, .quantity, "number") { next += 1 }
        guard let whole = sentence.quantity(at: next), whole.kind == .plain, let part = quantity, part.kind == .plain, whole.value > part.value,
            sentence.hasAny(next + 1, .heads.adding(.counter)) else { return nil }
        return next
    }

    /// Where the meeting stands to which people of offices are called.
    private func summons(from start: Int, before limit: Int) -> Int? {
        let range = sentence.span(start, min(limit, start + 9))
        guard let meeting = range.first(where: { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }),
            sentence.span(start, meeting).contains(where: { sentence.has($0, .level) || sentence.hasCode($0, .blocked, "staff") }),
            sentence.span(start, meeting).allSatisfy({
                sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .quantity, .activity, .adjunct, .modifier, .aspect)
                    || sentence.hasCode($0, .blocked, "staff")
            }) else { return nil }
        return meeting
    }

    /// "tăng" right behind a joint, and "về" behind it.
    private func isRaised(_ index: Int, behind joint: Int) -> Bool {
        index == joint + 1 && sentence.has(index, .increase) || sentence.hasCode(index, .modifier, "about") || sentence.hasCode(index, .aspect, "up")
    }

    /// Where the work begins that a time is spent on: "dành cho", a verb of making, a document.
    private func work(behind index: Int, before limit: Int) -> Int? {
        guard let spent = sentence.span(index, min(limit, index + 7)).first(where: { sentence.hasCode($0, .modifier, "spent") }),
            sentence.span(index, spent).allSatisfy({ !sentence.isMark($0) && !sentence.hasAny($0, .heads.union(.triggers)) }),
            let head = sentence.first(anyOf: .documents, in: sentence.span(spent + 1, min(limit, spent + 5))),
            sentence.span(spent + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .quantity, .counter) }) else { return nil }
        return spent + 1
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
        if measure == .cost, isPaper, end > 0 { return .phrase(printing(before: end)) }
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
            pieces: (sentence.last(.measure, in: sentence.span(0, last)) ?? last)..<last + 1, head: last, object: .document,
            subtype: ["van_ban_giay"], measure: .cost, hasOwnMeasure: true, quantity: quantity)
    }

    /// Takes a piece that may stand before a head; false where it may not.
    private mutating func step(over piece: Piece, at index: Int) -> Bool {
        if piece.has(.measure), let code = sentence.codes(index, .measure).first, let found = Measure(rawValue: code) {
            if let measure, measure != found { otherMeasures.append(found) }
            measure = measure ?? found
        } else if measure != nil, piece.isComma || piece.has(.conjunction), sentence.has(index + 1, .measure) {
            return true
        } else if piece.has(.quantity) {
            hasDeterminer = true
        } else if piece.has(.counter) {
            hasCounter = true
            countsMeetings = sentence.hasCode(index, .counter, "conference")
            // "những chồng tài liệu"
            if sentence.hasCode(index, .counter, "pile"), sentence.codes(index + 1, .documentWeak).contains("tai_lieu_hop") { isPaper = true }
        } else if piece.has(.activity) {
            let codes = sentence.codes(index, .activity)
            if codes.contains("paper") { isPaper = true }
            if codes.contains("backlog") { scope = ["backlog"] }
        } else if isObject, sentence.hasCode(index, .urge, "assures") && sentence.quantity(at: index + 1) != nil || piece.has(.tool) && sentence.hasAny(index + 1, .documents) {
            // "cắt giảm bảo đảm ít nhất 65% kinh phí hội nghị", "bớt hệ thống sổ sách giấy"
            return true
        } else if isObject, piece.has(.every), quantity == nil, measure == nil {
            // "tiết kiệm mỗi năm hơn 10 tỉ đồng chi phí hội họp"
            return true
        } else if isObject, piece.has(.directive), !piece.has(.burden), sentence.hasAny(index + 1, of: .document, .documentVerb) {
            // "giảm yêu cầu báo cáo"
            return true
        } else if measure != nil, piece.has(.modifier) || piece.has(.adjunct) && sentence.has(index + 1, .quantity) {
            return true
        } else if sentence.has(index - 1, .share), piece.has(.electronicMode) || piece.isStranger && sentence.has(index + 1, .electronic) {
            // "tỷ lệ ký số văn bản", "tỷ lệ trao đổi văn bản điện tử"
            return true
        } else {
            return piece.has(.aspect) || piece.has(.also) || piece.hasAny(.intensity) || piece.has(.share)
        }
        return true
    }

    /// Whether a word that is a verb as well stands as a noun here.
    private func isNoun(at index: Int, from start: Int) -> Bool {
        let piece = sentence.pieces[index]
        if piece.hasAny(of: .document, .paper, .electronic, .conference, .documentWeak) { return true }
        if piece.has(.documentStrict) {
            // "kế hoạch riêng của từng đoàn thể"
            if isIssued || isListed(index) || sentence.hasCode(index + 1, .needless, "own") { return true }
            if isObject, let quantity, quantity.kind == .plain { return true }
            // "hạn chế ban hành nghị quyết"
            if isObject, sentence.hasCode(index - 1, .activity, "issue"), sentence.has(index - 2, .restrain) { return true }
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

    private func isJoint(_ index: Int) -> Bool {
        sentence.pieces.indices.contains(index) && (sentence.pieces[index].isMark(",") || sentence.has(index, .conjunction))
    }

    /// A word that counts, not only points: số, số lượng — those have the code "number".
    private func isNumberWord(_ range: Range<Int>) -> Bool {
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
        let namesPaper = sentence.hasAny(end, of: .paperMode, .paper) || sentence.hasCode(end, .activity, "paper")
        let isOnPaper = object == .document && namesPaper
        if isOnPaper { end += 1 }
        // The cost of printing is a cost, the number of prints is paper.
        let isOfPaper = piece.has(.paper) || (isPaper || isOnPaper) && object == .document
        let isPrinted = isOfPaper && measure != .cost && measure != .duration
        let own: Measure? = isPrinted ? .paper : measure ?? sentence.codes(head, .measure).first.flatMap(Measure.init(rawValue:))
        return NounPhrase(
            pieces: start..<end, head: head, object: object, subtype: subtype, measure: own ?? inherited ?? .count,
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
