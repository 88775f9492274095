internal import Language
internal import Pipeline

/// A subject and what became of it, "số cuộc họp đã giảm 15%".
struct SubjectPlace {
    /// From the subject's first piece to the end of what is said of it.
    let evidence: Range<Int>
    let trigger: Int

    /// What is said of the subject, from its verb on.
    fileprivate var predicate: Range<Int> { trigger..<evidence.upperBound }
}

extension ModalityReader {
    /// How a subject's clause is meant: by its own cues, by those before it and behind it, by what announces it; else it is told.
    static let subjectFrames: [ModalityFrame<SubjectPlace>] = [
        // "so với yêu cầu giảm 15%, số văn bản mới giảm 4,5%"
        .init("barely", .achieved) {
            $0.sentence.hasCode($1.trigger, .reduce, "barely") && $0.sentence.firstQuantity(in: $1.predicate) != nil
        },
        .init("risen-in-fact", .achieved) { $0.isRisenInFact($1.trigger, $1.evidence) },
        .init("own-cue") { reader, place in
            let found = reader.strongest(in: reader.modals(before: place.trigger, from: place.evidence.lowerBound), isSubject: true)
            // "số báo cáo sẽ giảm tối thiểu 20%": what has a floor is set.
            return found == .expected && reader.sentence.has(place.trigger - 1, .will) && reader.hasFloor(place.predicate) ? .target : found
        },
        // "Dự toán chi hội nghị giảm 20%"
        .init("estimate", .target, .tentative(.noMarker)) {
            $0.sentence.contains(.quantity, "planned", in: $1.evidence.lowerBound..<$1.trigger) && !$0.sentence.has($1.trigger - 1, .achieved)
        },
        .init("predicate-cue") { $0.cueOfPredicate($1) },
        .init("said-in-it") { $0.saidInIt($1.trigger, $1.evidence) },
        .init("earlier-cue") { $0.strongest(in: $0.ownPart(of: $0.clause(before: $1)), isSubject: true) },
        .init("set-behind") { $0.setBehind($1.evidence.upperBound) },
        .init("named-behind") { $0.named(behind: $0.rest(behind: $1)) },
        .init("said-in-act") { reader, place in
            guard reader.hasFloor(place.predicate) || reader.quotesAct(reader.clause(before: place)) || reader.quotesAct(reader.rest(behind: place))
            else { return nil }
            return reader.announced(before: place) == .target ? .target : .directive
        },
        .init("announced") { $0.announced(before: $1) },
        .init("quoted-norm", .rule) {
            !$0.sentence.contains(.versus, in: $0.rest(behind: $1)) && $0.quotesNorm($0.clause(before: $1))
        },
        .init("framed") { $0.framed(before: $1.evidence.lowerBound) },
        // "thời gian họp rút ngắn tối đa": how far it can go nobody tells.
        .init("utmost", .directive, .tentative(.noMarker)) {
            $0.sentence.has($1.trigger + 1, .intensityMax) && $0.sentence.has($1.trigger + 1, .cap) && !$0.sentence.hasCode($1.trigger - 1, .aspect, "passive")
        },
        // "Nghị quyết nêu mỗi năm chỉ còn 5 hội nghị"
        // "Bộ quy định mỗi giáo viên chỉ còn 4 loại hồ sơ"
        .init("said-in-norm", .rule) { $0.isLaidDownAsNorm(before: $1.evidence.lowerBound) },
        .init("said-by-act") { $0.statedByAct(before: $1.trigger) },
        .init("assured", .tentative(.noMarker)) { $0.assured(before: $1) },
        .init("told", .achieved, .tentative(.noMarker)) { _, _ in true },
    ]

    /// The words between a subject and its verb that say how the verb is meant.
    private func modals(before trigger: Int, from subject: Int) -> Range<Int> {
        var start = trigger
        while start > subject, isModal(start - 1) || sentence.has(start - 1, .left) && sentence.has(start - 2, .will), !isTherefore(start - 1, from: subject) {
            start -= 1
        }
        return sentence.span(start, trigger)
    }

    /// "Các văn bản phải được ban hành đúng thẩm quyền, tránh trùng lặp, giảm về số lượng": how the subject's first verb is meant the later
    /// ones are too.
    private func cueOfPredicate(_ place: SubjectPlace) -> Modality? {
        let part = sentence.part(before: place.trigger)
        guard part.lowerBound > place.evidence.lowerBound, part.isEmpty,
            let comma = sentence.span(place.evidence.lowerBound, place.trigger).first(where: { sentence.isComma($0) }) else { return nil }
        let found = strongest(in: sentence.span(place.evidence.lowerBound, comma), isSubject: true)
        return found == .achieved ? nil : found
    }

    /// What stands before the subject in its clause. "… nên văn bản giảm": before a subject nên is "therefore".
    private func clause(before place: SubjectPlace) -> Range<Int> {
        let subject = place.evidence.lowerBound
        let isTherefore = sentence.hasCode(subject - 1, .proposal, "therefore")
        return sentence.span(Clause.start(before: subject, in: sentence) - 1, subject - (isTherefore ? 1 : 0))
    }

    private func rest(behind place: SubjectPlace) -> Range<Int> {
        sentence.span(place.evidence.upperBound, Clause.segmentEnd(from: place.evidence.upperBound, in: sentence))
    }

    /// "Bảo đảm số cuộc họp giảm 15%", "tỉnh bảo đảm …": what is to be made sure, by somebody or by those who are told to; what is
    /// measured against a base is told.
    private func assured(before place: SubjectPlace) -> Modality? {
        let part = sentence.part(before: place.evidence.lowerBound)
        guard let sure = part.last, sentence.hasCode(sure, .urge, "assures"), !sentence.contains(.versus, in: rest(behind: place)),
            !sentence.contains(.achieved, in: sentence.segment(before: sure)) else { return nil }
        return part.count > 1 ? .target : .directive
    }

    private func announced(before place: SubjectPlace) -> Modality? {
        announced(before: place.evidence.lowerBound, isMeasured: sentence.contains(.versus, in: rest(behind: place)))
    }
}
