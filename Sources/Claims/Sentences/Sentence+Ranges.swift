internal import Language

/// What stands somewhere in a range of pieces.
extension Sentence {
    func contains(_ sense: Sense, in range: Range<Int>) -> Bool {
        range.contains { has($0, sense) }
    }

    func contains(_ sense: Sense, _ code: String, in range: Range<Int>) -> Bool {
        range.contains { hasCode($0, sense, code) }
    }

    func contains(anyOf senses: SenseSet, in range: Range<Int>) -> Bool {
        range.contains { hasAny($0, senses) }
    }

    func contains(anyOf senses: Sense..., in range: Range<Int>) -> Bool {
        contains(anyOf: SenseSet(senses), in: range)
    }

    func first(_ sense: Sense, in range: Range<Int>) -> Int? {
        range.first { has($0, sense) }
    }

    func first(_ sense: Sense, _ code: String, in range: Range<Int>) -> Int? {
        range.first { hasCode($0, sense, code) }
    }

    func first(anyOf senses: SenseSet, in range: Range<Int>) -> Int? {
        range.first { hasAny($0, senses) }
    }

    func first(anyOf senses: Sense..., in range: Range<Int>) -> Int? {
        first(anyOf: SenseSet(senses), in: range)
    }

    func last(_ sense: Sense, in range: Range<Int>) -> Int? {
        range.last { has($0, sense) }
    }

    func last(_ sense: Sense, _ code: String, in range: Range<Int>) -> Int? {
        range.last { hasCode($0, sense, code) }
    }

    func last(anyOf senses: SenseSet, in range: Range<Int>) -> Int? {
        range.last { hasAny($0, senses) }
    }

    func last(anyOf senses: Sense..., in range: Range<Int>) -> Int? {
        last(anyOf: SenseSet(senses), in: range)
    }

    func firstNumber(_ kind: Quantity.Kind, in range: Range<Int>) -> Int? {
        range.first { quantity(at: $0)?.kind == kind }
    }

    /// The first percentage or fraction: "40%", "một nửa".
    func firstShare(in range: Range<Int>) -> Int? {
        range.first { quantity(at: $0)?.isShare == true }
    }

    func firstQuantity(in range: Range<Int>) -> Quantity? {
        range.lazy.compactMap { self.quantity(at: $0) }.first
    }

    func containsComma(in range: Range<Int>) -> Bool {
        range.contains { isComma($0) }
    }

    /// Whether a word of the range says that there are many: "các", "những", "nhiều".
    func isPlural(_ range: Range<Int>) -> Bool {
        contains(.quantity, "many", in: range) || contains(.counter, "many", in: range)
    }

    /// What "được" or "bị" makes a passive of the verb behind it.
    func isPassive(_ index: Int) -> Bool {
        hasCode(index, .aspect, "passive") || hasCode(index, .achieved, "passive")
    }

    /// From the last semicolon, colon or full stop to `index`.
    func segment(before index: Int) -> Range<Int> {
        span(Clause.segmentStart(before: index, in: self), index)
    }

    /// From the last semicolon, colon or full stop before `index` to the next one behind it.
    func segment(around index: Int) -> Range<Int> {
        Clause.segmentStart(before: index, in: self)..<Clause.segmentEnd(from: index, in: self)
    }

    /// From the last comma or stronger mark to `index`.
    func part(before index: Int) -> Range<Int> {
        span(Clause.commaStart(before: index, in: self), index)
    }

    /// From the start of the clause to `index`.
    func clause(before index: Int) -> Range<Int> {
        span(Clause.start(before: index, in: self), index)
    }
}

extension Quantity {
    /// A part of a whole, in percent or as a fraction.
    var isShare: Bool { kind == .percent || kind == .fraction }
}
