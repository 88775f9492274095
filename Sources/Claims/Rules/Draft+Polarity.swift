internal import Pipeline

extension Draft {
    /// A rising share of the digital form is a change of mode.
    mutating func turn(into share: Measure) {
        measure = share
        if direction == .increase { direction = .modeSwitch }
    }

    /// "giảm 0%": nothing changed.
    mutating func keepIfZero() {
        if magnitude.value == 0, direction == .decrease || direction == .increase { direction = .noChange }
    }

    /// A denied decrease is no change that was not achieved; a denied increase is no change.
    mutating func apply(_ polarity: Polarity, underCondition: Bool = false) {
        // "nếu không giảm được 10% số hội nghị, người đứng đầu phải chịu trách nhiệm": it is to fall.
        if underCondition, polarity == .negated, direction == .decrease {
            modality = .directive
            return
        }
        switch polarity {
        case .affirmed: return
        case .negated:
            // "không tăng thêm văn bản nào": a fact, unless the clause orders it.
            modality = direction != .increase ? .notAchieved : doubt == .noMarker ? .achieved : modality
            direction = .noChange
            negated = true
        case .doubted:
            direction = .noChange
            modality = .expected
            negated = true
        }
    }
}
