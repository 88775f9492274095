internal import Pipeline

extension Magnitude {
    /// "percent at_least 10 %".
    var words: String {
        let parts = [
            kind.rawValue, bound?.rawValue, value?.brief, from.map { "from " + $0.brief }, to.map { "to " + $0.brief }, unit,
            intensity?.rawValue,
        ]
        return parts.compactMap { $0 }.joined(separator: " ") + (also.map { " (also \($0.words))" } ?? "") + (per.map { " per " + $0 } ?? "")
    }
}

extension Restatement {
    /// "from 120 to 60 loại".
    var words: String {
        [value?.brief, from.map { "from " + $0.brief }, to.map { "to " + $0.brief }, unit].compactMap { $0 }.joined(separator: " ")
    }
}

extension Place {
    /// From the smallest to the largest, and the name that was printed.
    var words: String {
        [commune, district, province].compactMap { $0 }.joined(separator: ", ") + " from “\(printed)”"
            + (candidates.isEmpty ? "" : "; may be " + candidates.joined(separator: " or "))
    }
}

extension Double {
    /// At most two decimals, none where there are none.
    var brief: String {
        let hundredths = (self * 100).rounded() / 100
        return hundredths == hundredths.rounded() && abs(hundredths) < 1e15 ? String(Int(hundredths)) : String(hundredths)
    }
}
