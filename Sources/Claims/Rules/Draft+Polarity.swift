internal import Pipeline

extension Draft {
    /// A rising share of the digital form is a change of mode.
    mutating func turn(into share: Measure) {
        measure = share
        if direction == .increase { direction = .modeSwitch }
    }

    /// A denied decrease is no change that was not achieved; a denied increase is no change.
    mutating func apply(_ polarity: Polarity) {
        switch polarity {
        case .affirmed: return
        case .negated:
            // "không tăng thêm văn bản nào": a fact, unless the clause orders it.
            modality = direction != .increase ? .notAchieved : doubts.contains("no_marker") ? .achieved : modality
            direction = .noChange
            negated = true
        case .doubted:
            direction = .noChange
            modality = .expected
            negated = true
        }
    }
}
