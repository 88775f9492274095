internal import Language
internal import Pipeline

/// Meetings that are held online instead of in person, or more often so. A single online conference is news of a
/// conference and no claim.
struct OnlineRule {
    let sentence: Sentence

    func read(_ index: Int) -> Outcome {
        guard let head = conference(near: index) else { return .none }
        if let more = boosted(index) { return .drafts([draft(.onlineMore, head, from: more, to: index + 1, trigger: more)]) }
        let heads = sentence.span(Clause.start(before: index, in: sentence), index).filter { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }
        if let (share, head) = ([head] + heads.reversed()).lazy.compactMap({ head in self.share(before: index, head).map { ($0, head) } }).first {
            return .drafts([draft(.onlineShare, head, from: min(share, head), to: index + 1, trigger: index, quantity: sentence.pieces[share].quantity)])
        }
        if let stated = StatedShare(sentence: sentence).read(behind: index, of: head) {
            var draft = draft(.onlineShare, head, from: stated.start, to: stated.index + 1, trigger: index, quantity: sentence.pieces[stated.index].quantity)
            draft.modality = stated.falls ? .notAchieved : stated.modality
            return .drafts([draft])
        }
        if sentence.has(index + 1, .adjunct), let quantity = sentence.pieces.indices.contains(index + 2) ? sentence.pieces[index + 2].quantity : nil, quantity.kind == .percent {
            return .drafts([draft(.onlineShare, head, from: index, to: index + 3, trigger: index, quantity: quantity)])
        }
        if let quantity = sentence.pieces.indices.contains(index + 1) ? sentence.pieces[index + 1].quantity : nil, quantity.kind == .percent, quantity.bound != nil || sentence.hasAny(index + 2, SenseSet(.conference, .counter)) {
            return .drafts([draft(.onlineShare, head, from: index, to: index + 2, trigger: index, quantity: quantity)])
        }
        if isUniversal(head, index) { return .drafts([draft(.onlineInstead, head, from: start(of: head), to: index + (isCompulsory(index) ? 2 : 1), trigger: index)]) }
        if let end = contrast(index, head) { return .drafts([draft(.onlineInstead, head, from: start(of: head), to: end, trigger: index)]) }
        return .none
    }

    /// The conference that is online: the word itself, or the nearest head before it in the clause.
    private func conference(near index: Int) -> Int? {
        if sentence.hasAny(index, .conferences) { return index }
        let range = sentence.span(max(Clause.start(before: index, in: sentence), index - 14), index)
        return range.last { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }
            ?? sentence.span(index + 1, index + 6).first { sentence.hasAny($0, .conferences) }
    }

    /// "tăng cường [hình thức] họp trực tuyến", "tăng tỷ lệ hội nghị trực tuyến".
    private func boosted(_ index: Int) -> Int? {
        let start = max(Clause.commaStart(before: index, in: sentence), index - 7)
        guard let boost = sentence.span(start, index).last(where: { sentence.hasAny($0, SenseSet(.boost)) || isMoreShare($0) })
        else { return listBoost(start, index) }
        let between = sentence.span(boost + 1, index)
        return between.count { sentence.pieces[$0].isStranger } <= 3 && !between.contains { sentence.hasAny($0, .triggers) } ? boost : nil
    }

    /// "tăng cường ứng dụng công nghệ thông tin, họp trực tuyến": the verb stands in the part before.
    private func listBoost(_ start: Int, _ index: Int) -> Int? {
        guard start > 0, sentence.pieces[start - 1].isComma, start == index, sentence.hasAny(index, .conferences) else { return nil }
        let part = Clause.commaStart(before: start - 1, in: sentence)
        return sentence.has(part, .boost) ? part : nil
    }

    /// "tăng … tỷ lệ", "nâng số"
    private func isMoreShare(_ index: Int) -> Bool {
        sentence.has(index, .increase) && (sentence.has(index + 1, .share) || sentence.hasAny(index + 1, SenseSet(.quantity)))
    }

    private func share(before index: Int, _ head: Int) -> Int? {
        let start = max(Clause.start(before: index, in: sentence), index - 20)
        return sentence.span(start, index).last { position in
            guard let quantity = sentence.pieces[position].quantity else { return false }
            return (quantity.kind == .percent || quantity.kind == .fraction) && position < head
                && !sentence.span(head, index).contains { sentence.pieces[$0].quantity != nil || sentence.hasAny($0, .documents) }
                && sentence.span(position + 1, head).allSatisfy { !sentence.pieces[$0].isStranger && sentence.pieces[$0].mark == 0 }
        }
    }

    /// "các hội nghị khác đều họp trực tuyến", "họp trực tuyến bắt buộc".
    private func isUniversal(_ head: Int, _ index: Int) -> Bool {
        let between = sentence.span(max(Clause.start(before: index, in: sentence), index - 20), index)
        if between.contains(where: { sentence.codes($0, .plain).contains("rest") || sentence.codes($0, .quantity).contains("all") }) { return true }
        if between.contains(where: { sentence.codes($0, .also).contains("all") }), between.contains(where: { sentence.hasAny($0, SenseSet(.quantity)) }) {
            return true
        }
        return isCompulsory(index)
    }

    private func isCompulsory(_ index: Int) -> Bool {
        sentence.codes(index + 1, .directive).contains("compulsory")
    }

    /// "thay cho hình thức trực tiếp", "không tổ chức tập trung", "thay vì", "chuyển sang": where the contrast ends.
    private func contrast(_ index: Int, _ head: Int) -> Int? {
        let segment = sentence.span(Clause.segmentStart(before: index, in: sentence), sentence.count)
        let near = segment.clamped(to: max(0, index - 12)..<min(sentence.count, index + 14))
        // "không phải về huyện dự họp mà họp trực tuyến"
        if head > 1, sentence.codes(head - 1, .boundary).contains("but"), sentence.span(segment.lowerBound, head - 1).contains(where: { sentence.has($0, .negation) }) {
            return index + 1
        }
        for position in near where sentence.has(position, .switchTo) {
            if position < index { return sentence.span(position, index).contains { sentence.pieces[$0].isComma } ? nil : index + 1 }
            let end = Clause.end(from: position, in: sentence)
            if let other = sentence.span(position, min(end, position + 7)).first(where: { sentence.has($0, .inPerson) || isInPerson($0) }) { return other + 1 }
        }
        for position in near where sentence.has(position, .cancel) {
            if sentence.codes(position, .cancel).contains("summon") { return max(position, index) + 1 }
            if let other = sentence.span(position, min(sentence.count, position + 5)).first(where: { sentence.has($0, .inPerson) || isInPerson($0) }) {
                return max(other, index) + 1
            }
        }
        return nil
    }

    private func isInPerson(_ index: Int) -> Bool {
        sentence.codes(index, .conference).contains("hop_truc_tiep") || sentence.codes(index, .conferenceVerb).contains("hop_truc_tiep")
    }

    private func start(of head: Int) -> Int {
        var start = head
        while start > 0, sentence.hasAny(start - 1, SenseSet(.quantity, .counter, .activity)) { start -= 1 }
        return start
    }

    private func draft(_ rule: Rule, _ head: Int, from start: Int, to end: Int, trigger: Int, quantity: Quantity? = nil) -> Draft {
        let evidence = min(start, head)..<max(end, head + 1)
        let reader = ModalityReader(sentence: sentence)
        let (modality, doubt) = rule == .onlineMore
            ? reader.ofObject(trigger: start, evidence: evidence) : reader.ofMode(evidence: evidence)
        // A share with a floor and no other cue is an order.
        let isFloor = quantity?.bound == .atLeast && doubt != nil
        var codes = sentence.codes(head, .conference) + sentence.codes(head, .conferenceVerb)
        if codes.isEmpty { codes = ["hop_truc_tuyen"] }
        return Draft(
            rule: rule, object: .conference, subtype: codes, measure: .shareOnline, direction: .modeSwitch, modality: isFloor ? .directive : modality,
            magnitude: quantity.map { MagnitudeReader(sentence: sentence).magnitude($0) } ?? Magnitude(kind: .qualitative),
            evidence: evidence, trigger: trigger, head: head, doubts: doubt.map { [$0] } ?? [])
    }
}
