internal import Language
internal import Pipeline

/// Documents that go by the network as a rule, and shares of them that stand apart from their noun.
extension ElectronicRule {
    /// "gửi qua mạng tối thiểu một phần tư số văn bản", "chuyển qua email hơn 30% công văn": the share stands behind the way it goes.
    func sentShare(_ index: Int) -> Draft? {
        guard let share = sentence.firstShare(in: sentence.span(index + 1, index + 3)), let verb = verb(of: index),
            sentence.span(index + 1, share).allSatisfy({ !sentence.isMark($0) && !sentence.has($0, .reaches) }),
            let phrase = sentence.objectPhrase(from: share, before: Clause.end(from: share, in: sentence)), phrase.object == .document,
            sentence.hasAny(phrase.head, of: .document, .documentVerb, .electronic), sentence.guards.accepts(phrase, trigger: index) else { return nil }
        return draft(.electronicShare, phrase.head, verb..<phrase.pieces.upperBound, sentence.quantity(at: share))
    }

    /// The verb of sending right before the way, "gửi cho nhau qua mạng".
    private func verb(of index: Int) -> Int? {
        let near = sentence.span(max(Clause.commaStart(before: index, in: sentence), index - 4), index)
        guard let verb = near.last(where: isSending) else { return nil }
        return sentence.span(verb + 1, index).allSatisfy { !sentence.hasAny($0, .heads.union(.triggers)) && sentence.quantity(at: $0) == nil } ? verb : nil
    }

    private func isSending(_ index: Int) -> Bool {
        sentence.hasCode(index, .receives, "send") || sentence.has(index, .activity) && !sentence.hasCode(index, .activity, "nominal") || sentence.hasCode(index, .urge, "carries_out")
    }

    /// "điện tử hóa toàn bộ công văn, giấy mời": a verb that makes files of what stands behind it.
    func made(_ index: Int) -> Draft? {
        guard sentence.hasCode(index, .electronicMode, "makes"), !isPassive(index),
            let phrase = sentence.objectPhrase(from: index + 1, before: Clause.end(from: index + 1, in: sentence)), phrase.object == .document,
            phrase.measure == .count, sentence.guards.accepts(phrase, trigger: index), !namesOutsiders else { return nil }
        let share = phrase.quantity.flatMap { $0.isShare ? $0 : nil }
        return draft(.electronicMore, phrase.head, index..<phrase.pieces.upperBound, share)
    }

    /// "trong số văn bản gửi nhau, 45% sẽ được ký số", "phát hành 1.200 văn bản, trong đó 95% được ký số".
    func shareOfNamed(_ index: Int) -> Draft? {
        let part = sentence.part(before: index)
        guard sentence.isComma(part.lowerBound - 1), let share = sentence.firstShare(in: part), !namesOutsiders,
            sentence.span(part.lowerBound, share).allSatisfy({ sentence.hasAny($0, of: .continues, .boundary, .quantity, .also, .adjunct, .burden, .aspect) }),
            sentence.span(share + 1, index).allSatisfy(leads) else { return nil }
        let isWithin = sentence.contains(.continues, in: part.lowerBound..<share + 2)
        let before = sentence.span(max(Clause.segmentStart(before: part.lowerBound, in: sentence), part.lowerBound - 26), part.lowerBound)
        // "trao đổi 700.000 văn bản, 78% đã được ký số"
        guard let start = before.last(where: { isWithin || share == part.lowerBound && isCounted($0) ? isCounted($0) : isAmong($0) }),
            let head = sentence.first(anyOf: .document, .documentVerb, in: sentence.span(start, part.lowerBound)), head - start <= 3,
            !sentence.contains(anyOf: .triggers.adding(.blocked), in: sentence.span(head, part.lowerBound)) else { return nil }
        return draft(.electronicShare, head, start..<index + 1, sentence.quantity(at: share))
    }

    /// "trong số", "trong tổng số"
    private func isAmong(_ index: Int) -> Bool { sentence.hasCode(index, .adjunct, "place") && sentence.hasCode(index + 1, .quantity, "number") }

    private func isCounted(_ index: Int) -> Bool {
        sentence.quantity(at: index)?.kind == .plain && (sentence.has(index + 1, .document) || sentence.has(index + 1, .counter) && sentence.has(index + 2, .document))
    }

    private func leads(_ index: Int) -> Bool {
        sentence.hasAny(index, Self.verbal) || sentence.has(index, .continues) || sentence.hasCode(index, .receives, "send")
            || sentence.hasCode(index, .urge, "carries_out") || sentence.hasCode(index, .quantity, "number")
    }

    private static let verbal = SenseSet.modality.adding(.aspect, .also, .adverb, .left, .activity, .modifier, .adjunct, .urge, .opener, .only, .reaches)

    /// "mọi công văn nay chỉ gửi qua Zalo", "giấy mời, công văn đều được điện tử hóa", "văn bản phải gửi qua mạng": all of them, nothing
    /// else, or what has to be.
    func all(_ head: Int, _ index: Int) -> Draft? {
        let start = opening(of: head)
        guard isSubject(head, from: start), index - head <= 14, !namesOutsiders, !isContainer(head, index), let marked = mark(head, index, start) else { return nil }
        let gap = sentence.span(head + 1, index)
        // "nghị định về hóa đơn điện tử, tất cả doanh nghiệp phải …": another subject stands behind the comma.
        let hasOther = gap.contains { sentence.isComma($0) && sentence.hasAny($0 + 1, of: .quantity, .counter, .blocked) }
        guard !hasOther, !sentence.contains(anyOf: SenseSet.triggers.subtracting(SenseSet(.boost)).adding(.negation, .purpose, .hypothetical, .attribution), in: gap),
            // "bằng hình thức duy nhất là hộp thư điện tử"
            !gap.contains(where: { sentence.has($0, .opener) && !(sentence.hasCode($0, .opener, "is") && sentence.has($0 - 1, .only)) }),
            sentence.contains(.electronicMode, "makes", in: index..<index + 1) ? true : gap.contains(where: isSending) else { return nil }
        var found = draft(.electronicMore, head, min(first(of: head, start), head)..<index + 1, nil)
        // "tỉnh quy định công văn chỉ gửi qua mạng"
        if marked == .achieved, sentence.has(found.evidence.lowerBound - 1, .norm), sentence.hasAny(found.evidence.lowerBound - 2, of: .level, .body) {
            found.modality = .rule
            return found
        }
        if gap.contains(where: { sentence.has($0, .directive) && isOver($0, before: index) }) {
            found.standing = .told
            return found
        }
        found.modality = marked == .achieved ? sentence.modalities.ofSubject(found.evidence, trigger: sentence.span(head + 1, index).first(where: isSending) ?? index).modality : marked
        return found
    }

    /// What says that it is so of all, or of nothing else: an achieved fact, or what must be.
    private func mark(_ head: Int, _ index: Int, _ start: Int) -> Modality? {
        let gap = sentence.span(head + 1, index)
        // "trước đây giấy mời phải gửi bưu điện, nay chỉ gửi qua Zalo": the duty was one of old.
        if let must = gap.first(where: { sentence.has($0, .directive) && !isOver($0, before: index) }) {
            return sentence.hasAny(must - 1, of: .negation) ? nil : .directive
        }
        let isWhole = takesPlace(index) || isNotByPost(behind: index) || isNow(head, index, start) || gap.contains {
            sentence.hasCode($0, .also, "all") || sentence.has($0, .only) || sentence.hasCode($0, .aspect, "whole") || sentence.hasCode($0, .left, "only")
        }
        let lead = sentence.span(start, head)
        // "việc gửi giấy mời nay được thực hiện qua email"
        if sentence.hasCode(start, .activity, "nominal"), gap.contains(where: { sentence.hasCode($0, .urge, "carries_out") }) { return .achieved }
        let isOfAll = lead.contains { sentence.hasCode($0, .quantity, "all") || sentence.hasCode($0, .quantity, "most") || sentence.hasCode($0, .quantity, "any") }
        return isWhole || isOfAll ? .achieved : nil
    }

    /// "chuyển bằng thư điện tử chứ không qua bưu điện như trước"
    private func isNotByPost(behind index: Int) -> Bool {
        sentence.span(index + 1, index + 4).contains { sentence.has($0, .negation) && sentence.hasAny($0 + 1, of: .paperMode, .paper) }
    }

    /// "giấy mời nay gửi qua email", "thư mời giờ đi bằng email", "giờ đây, giấy mời được gửi qua tin nhắn": set against how it was.
    private func isNow(_ head: Int, _ index: Int, _ start: Int) -> Bool {
        guard let verb = sentence.span(head + 1, index).last(where: { sentence.hasCode($0, .receives, "send") || sentence.hasCode($0, .activity, "move") || sentence.hasCode($0, .activity, "go") })
        else { return false }
        let lead = sentence.isComma(start - 1) ? sentence.part(before: start - 1) : 0..<0
        return lead.count == 1 && sentence.hasCode(lead.lowerBound, .period, "this_time") || sentence.span(start, verb).contains {
            sentence.hasCode($0, .period, "this_time") && $0 == start || $0 > head && sentence.hasCode($0, .period, "this_time") || sentence.hasCode($0, .timeUnit, "hour") && sentence.quantity(at: $0 - 1) == nil
        }
    }

    private func isOver(_ duty: Int, before end: Int) -> Bool {
        sentence.span(duty, end).contains { sentence.isComma($0) && (sentence.hasCode($0 + 1, .period, "this_time") || sentence.hasCode($0 + 1, .left, "now")) }
    }

    /// Where the subject's part begins: behind the last comma that no list holds.
    private func opening(of head: Int) -> Int {
        let clause = sentence.clause(before: head)
        let comma = clause.last { sentence.isComma($0) && !sentence.hasAny($0 - 1, .documents) && !sentence.isStranger($0 - 1)
            || sentence.isComma($0) && clause.allSatisfy { !sentence.hasAny($0, .documents) } }
        return comma.map { $0 + 1 } ?? clause.lowerBound
    }

    private func isSubject(_ head: Int, from start: Int) -> Bool {
        guard sentence.hasAny(head, of: .document, .documentVerb) || sentence.hasCode(head, .documentWeak, "giay_moi") || isOfMeeting(head),
            !Self.acts.contains(where: { sentence.hasCode(head, .document, $0) }) else { return false }
        let lead = sentence.span(max(start, head - 8), head)
        let isList = sentence.containsComma(in: lead)
        return lead.allSatisfy {
            sentence.hasAny($0, Self.leading) || sentence.isComma($0) || sentence.tokenKind(at: $0) == .number || isList && sentence.isStranger($0)
        }
    }

    private static let leading = SenseSet.documents.union(.modality).adding(
        .quantity, .counter, .period, .left, .adverb, .conjunction, .level, .adjunct, .ordinal, .measure, .every, .aspect, .activity, .norm)

    /// Laws are about what goes by the network.
    private static let acts = ["vbqppl", "thong_tu"]

    /// Where the list begins that the head ends.
    private func first(of head: Int, _ start: Int) -> Int {
        sentence.span(start, head).first { sentence.hasAny($0, .documents.adding(.quantity)) } ?? head
    }

    /// "công văn của Bộ gửi qua email nêu rõ": a letter that says something.
    private func isContainer(_ head: Int, _ index: Int) -> Bool {
        sentence.span(index + 1, index + 7).prefix { !sentence.isMark($0) }.contains { sentence.hasAny($0, of: .attribution, .refers) || sentence.hasCode($0, .opener, "talk") }
            || sentence.tokenKind(at: head + 1) == .act || sentence.tokenKind(at: head + 1) == .number
    }

    private func isPassive(_ index: Int) -> Bool {
        sentence.span(index - 2, index).contains { sentence.isPassive($0) || sentence.hasCode($0, .also, "all") }
    }

    /// "trao đổi hoàn toàn bằng văn bản điện tử", "chỉ gửi văn bản điện tử": nothing else goes.
    func wholly(_ head: Int) -> Draft? {
        let near = sentence.span(max(Clause.commaStart(before: head, in: sentence), head - 6), head)
        guard let verb = near.first(where: isSending), let whole = near.last(where: { sentence.hasCode($0, .aspect, "whole") || sentence.has($0, .only) }), !namesOutsiders,
            sentence.span(min(whole, verb) + 1, head).allSatisfy({ isSending($0)
                || sentence.hasAny($0, of: .aspect, .adjunct, .only, .equals, .activity, .level, .period, .opener, .left)
                || sentence.isStranger($0) && $0 < whole })
        else { return nil }
        return draft(.electronicMore, head, min(whole, verb)..<head + 1, nil)
    }

    /// "gửi, nhận văn bản hoàn toàn trên môi trường mạng", "chỉ gửi công văn qua phần mềm", "gửi toàn bộ báo cáo qua email".
    func sent(_ head: Int, _ index: Int) -> Draft? {
        let start = Clause.commaStart(before: head, in: sentence)
        var verb = head - 1
        // "gửi giấy mời và công văn"
        while verb > start, sentence.has(verb, .quantity) || sentence.has(verb, .conjunction) || sentence.has(verb, .document) { verb -= 1 }
        guard verb >= start, isSending(verb), !namesOutsiders, index - head <= 5, !sentence.contains(anyOf: SenseSet.triggers.adding(.negation), in: sentence.span(head + 1, index)) else { return nil }
        let isWhole = takesPlace(index) || sentence.span(head + 1, index).contains { sentence.hasCode($0, .aspect, "whole") }
            || sentence.span(verb + 1, head).contains { sentence.hasCode($0, .quantity, "all") } || sentence.has(verb - 1, .only)
        guard isWhole else { return nil }
        var found = draft(.electronicMore, head, (sentence.has(verb - 1, .only) ? verb - 1 : verb)..<index + 1, nil)
        // "văn phòng gửi công văn qua email thay cho bưu điện": what is set against the old way is told.
        if takesPlace(index), found.standing.frame == "bare-verb" { found.standing = .told }
        return found
    }

    /// "gửi công văn qua thư điện tử thay cho đường bưu điện": the way that it went before is named, and no other rule reads what it replaces.
    private func takesPlace(_ index: Int) -> Bool {
        sentence.hasCode(index + 1, .switchTo, "instead") && !sentence.hasAny(index + 2, SenseSet.heads.adding(.activity))
    }

    /// "chuyển hẳn sang văn bản điện tử", "chuyển sang dùng tài liệu điện tử", where no paper is named that gives way.
    func switched(_ head: Int) -> Draft? {
        var verb = head - 1
        while sentence.hasAny(verb, of: .activity, .quantity, .aspect), !sentence.has(verb, .switchTo) { verb -= 1 }
        guard sentence.has(verb, .switchTo), !sentence.hasCode(verb, .switchTo, "replace"), !sentence.hasCode(verb, .switchTo, "instead"), !namesOutsiders,
            !(sentence.segment(before: head).lowerBound..<Clause.segmentEnd(from: head, in: sentence)).contains(where: {
                sentence.hasAny($0, of: .paper, .paperMode) || sentence.hasCode($0, .documentWeak, "giay_to")
            }) else { return nil }
        var found = draft(.electronicMore, head, verb..<head + 1, nil)
        // "chuyển sang thư mời điện tử sẽ tiết kiệm hàng chục tỷ đồng": what would come of it is told, not that it is ordered.
        if found.doubt != nil, sentence.has(head + 1, .will), sentence.contains(anyOf: .save, .reduce, in: sentence.span(head + 2, head + 4)) { found.modality = .expected }
        return found
    }

    /// "toàn bộ cuộc họp đã dùng tài liệu điện tử", "các kỳ họp đều sử dụng văn bản điện tử": meetings that were held on paper before.
    func used(_ head: Int) -> Draft? {
        let verb = head - 1
        guard sentence.has(verb, .activity), !namesOutsiders else { return nil }
        let subject = sentence.part(before: verb)
        guard let meeting = subject.last(where: { sentence.hasAny($0, .conferences) }),
            subject.contains(where: { sentence.hasCode($0, .quantity, "all") || sentence.hasCode($0, .also, "all") || sentence.quantity(at: $0)?.isShare == true }),
            sentence.span(meeting + 1, verb).allSatisfy({ !sentence.hasAny($0, .triggers.adding(.negation, .hypothetical, .purpose)) }) else { return nil }
        return draft(.electronicMore, head, verb..<head + 1, nil)
    }

    /// "yêu cầu các đơn vị: họp trực tuyến; sử dụng văn bản điện tử, chữ ký số": the use of files, where somebody orders it.
    func ordered(_ head: Int) -> Draft? {
        let verb = head - 1
        guard sentence.hasCode(verb, .activity, "use"), !namesOutsiders, !sentence.contains(.switchTo, in: sentence.segment(around: head)), verb == 0 || sentence.isMark(verb - 1) || sentence.hasAny(verb - 1, of: .directive, .level, .body, .conjunction, .urge, .boost)
            || sentence.isStranger(verb - 1) else { return nil }
        let found = draft(.electronicMore, head, verb..<head + 1, nil)
        return found.modality == .directive && found.doubt == nil ? found : nil
    }

    /// "tỷ lệ văn bản điện tử của các sở còn thấp", "… không đạt yêu cầu": too few of them are files.
    func lowShare(_ head: Int) -> Draft? {
        let start = Clause.commaStart(before: head, in: sentence)
        guard let share = sentence.last(.share, in: sentence.span(start, head)) ?? sending(before: head, start),
            let low = sentence.span(head + 1, min(head + 10, Clause.segmentEnd(from: head, in: sentence))).prefix(while: { !sentence.isComma($0) }).first(where: isLow),
            sentence.span(share, low).allSatisfy({ sentence.quantity(at: $0) == nil && !sentence.hasAny($0, .triggers.adding(.hypothetical)) }) else { return nil }
        var found = draft(.electronicShare, head, share..<low + 1, nil)
        found.direction = .noChange
        found.modality = .notAchieved
        return found
    }

    private func sending(before head: Int, _ start: Int) -> Int? {
        var index = head
        while index > start, isSending(index - 1) || sentence.hasCode(index - 1, .activity, "nominal") { index -= 1 }
        return index < head ? index : nil
    }

    private func isLow(_ index: Int) -> Bool {
        sentence.has(index, .failure) || sentence.has(index, .low) && sentence.codes(index, .low).isEmpty && !sentence.has(index, .fewer)
            && (sentence.isStranger(index - 1) || sentence.hasAny(index - 1, of: .aspect, .adverb, .boundary, .downTo, .also, .left, .level, .body))
                && sentence.isComplete(before: index + 1)
    }

    /// "100% cơ quan trao đổi bằng văn bản điện tử", "toàn bộ các xã đã dùng văn bản điện tử": the share is one of those who send them.
    func sentByAll(_ head: Int) -> Draft? {
        let part = sentence.segment(before: head)
        guard let share = part.last(where: { sentence.quantity(at: $0)?.isShare == true || sentence.hasCode($0, .quantity, "all") }), !namesOutsiders,
            sentence.span(part.lowerBound, share).allSatisfy({ !sentence.hasAny($0, SenseSet.triggers.union(.heads).adding(.share, .blocked)) }),
            isSending(head - 1) || sentence.isStranger(head - 1) && head - share > 2 || sentence.has(head - 1, .equals) && sentence.isStranger(head - 2), head - share <= 14,
            sentence.span(share + 1, head - 1).allSatisfy({
                sentence.isStranger($0) || sentence.isComma($0) || isSending($0) || sentence.hasAny($0, .modality.adding(.level, .body, .aspect, .also, .adverb, .modifier, .conjunction, .adjunct, .electronicMode)) || $0 == share + 1 && sentence.quantity(at: $0)?.kind == .plain
            }), sentence.span(share + 1, head - 1).first.map({ sentence.hasAny($0, of: .level, .body) || sentence.quantity(at: $0)?.kind == .plain || sentence.isStranger($0) }) ?? false
        else { return nil }
        return draft(.electronicShare, head, share..<head + 1, sentence.quantity(at: share))
    }

    private var namesOutsiders: Bool { sentence.namesOutsiders || sentence.contains(.blocked, "procedures", in: 0..<sentence.count) }
}
