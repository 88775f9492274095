internal import Language
internal import Pipeline

/// "Văn bản năm nay chỉ bằng 70% năm trước", "lượng giấy in chỉ còn một phần ba": what is left, as a part of what was.
struct ShareOfBeforeRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let amount = trigger + 1
        guard let quantity = sentence.quantity(at: amount), quantity.upper == nil, isPart(quantity), !sentence.has(trigger - 1, .reduce),
            isMeasured(behind: amount + 1) || isMeasured(ahead: trigger) || isLeft(trigger, quantity), var phrase = counted(trigger, amount) else { return .none }
        // "cuộc họp chỉ 45 phút, bằng một nửa trước kia": of the time that is told.
        if phrase.measure == .count, phrase.pieces.upperBound <= trigger {
            phrase = UnitMeasure(sentence: sentence).applied(to: phrase, in: phrase.pieces.upperBound..<trigger)
        }
        let evidence = min(phrase.pieces.lowerBound, trigger)..<max(amount + 1, phrase.pieces.upperBound)
        var draft = Draft(
            .shareOfBefore, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger).settled,
            magnitude: change(quantity), evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        return .drafts([draft])
    }

    private func isPart(_ quantity: Quantity) -> Bool {
        quantity.isShare && quantity.value < (quantity.kind == .percent ? 100 : 1)
    }

    /// What is so many percent of what was before fell by the rest.
    private func change(_ left: Quantity) -> Magnitude {
        guard left.kind == .percent else { return sentence.magnitudes.left(left) }
        let value = ((100 - left.value) * 10_000).rounded() / 10_000
        return Magnitude(kind: .percent, value: value, unit: "%", bound: sentence.magnitudes.rest(of: left))
    }

    /// "năm trước", "so với nhiệm kỳ trước" behind the share.
    private func isMeasured(behind index: Int) -> Bool {
        let base = sentence.span(index, min(index + 8, Clause.segmentEnd(from: index, in: sentence)))
        return sentence.contains(.versus, in: base) || base.prefix(4).contains {
            sentence.hasCode($0, .period, "yoy") || sentence.hasCode($0, .period, "same_period")
                || sentence.hasCode($0, .period, "since_event") || isYear(behind: $0)
        }
    }

    /// "bằng 78% năm 2024"
    private func isYear(behind index: Int) -> Bool {
        sentence.hasCode(index, .ordinal, "year") && sentence.tokenKind(at: index + 1) == .number && sentence.quantity(at: index + 1) == nil
    }

    /// "so với năm 2020, số công văn chỉ bằng 60%": the part that opens the segment says against what.
    private func isMeasured(ahead trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let comma = segment.first(where: { sentence.isComma($0) }) else { return false }
        return sentence.contains(.versus, in: sentence.span(segment.lowerBound, min(comma, segment.lowerBound + 2)))
    }

    /// "chỉ còn một phần ba": a fraction says by itself that there was more; a percentage may be one of a list.
    private func isLeft(_ trigger: Int, _ quantity: Quantity) -> Bool {
        // "nay chỉ bằng một nửa"
        let isNow = sentence.has(trigger, .equals) && sentence.hasCode(trigger - 1, .left, "now")
        return quantity.kind == .fraction && (isNow || !Set(sentence.codes(trigger, .left)).isDisjoint(with: ["only", "now", "cut"]))
    }

    /// "chỉ còn một nửa số cuộc họp", or the subject.
    private func counted(_ trigger: Int, _ amount: Int) -> NounPhrase? {
        let limit = Clause.end(from: amount, in: sentence)
        if let phrase = sentence.objectPhrase(from: amount, before: limit), sentence.guards.accepts(phrase, trigger: trigger) {
            return phrase
        }
        // "số hội nghị bằng một nửa, số văn bản bằng 2/3 năm trước": each has a share of its own.
        return sentence.acceptedSubjects(of: trigger).first { sentence.firstShare(in: sentence.span($0.pieces.upperBound, trigger)) == nil }
    }
}
