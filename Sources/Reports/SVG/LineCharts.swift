/// One small line chart for each series, on the same time axis and the same scale: kinds of statements are compared
/// by eye but never stacked.
struct LineCharts {
    struct Series {
        let label: Bilingual
        let values: [Int]
        let kind: String
    }

    /// "2025-07", without gaps.
    let months: [String]
    let series: [Series]
    /// Months in which something began that readers should see.
    let marks: [String]

    private let left = 34.0, width = 300.0, height = 118.0, plotTop = 26.0, plotBottom = 96.0

    func svg(name: Bilingual, description: Bilingual) -> [HTMLBuffer] {
        let largest = max(1, series.flatMap(\.values).max() ?? 1)
        return series.map { chart($0, largest: largest, name: name, description: description) }
    }

    private func chart(_ series: Series, largest: Int, name: Bilingual, description: Bilingual) -> HTMLBuffer {
        let own = Bilingual(vi: name.vi + ": " + series.label.vi, en: name.en + ": " + series.label.en)
        var svg = SVG(width: Int(width), height: Int(height), kind: "lines", name: own, description: description)
        svg.text(series.label, left, 14, kind: "name " + series.kind)
        for value in [0, largest] {
            svg.line(left, y(value, largest), width - 8, y(value, largest), kind: "grid")
            svg.text(Figure.text(value), left - 6, y(value, largest) + 4, kind: "tick end")
        }
        for mark in marks {
            guard let index = months.firstIndex(of: mark) else { continue }
            svg.line(x(index), plotTop - 4, x(index), plotBottom, kind: "mark")
        }
        let points = series.values.enumerated().map { (x($0.offset), y($0.element, largest)) }
        svg.polyline(points, kind: "line " + series.kind)
        if points.count <= 24 {
            for (point, value) in zip(points, series.values) where value > 0 {
                svg.circle(point.0, point.1, 2.2, kind: "dot " + series.kind)
            }
        }
        if let first = months.first, let last = months.last {
            svg.text(both(Figure.month(first)), left, height - 6, kind: "tick")
            if months.count > 1 { svg.text(both(Figure.month(last)), width - 8, height - 6, kind: "tick end") }
        }
        return svg.closed()
    }

    private func both(_ text: String) -> Bilingual { Bilingual(vi: text, en: text) }

    private func x(_ index: Int) -> Double {
        months.count < 2 ? left : left + Double(index) / Double(months.count - 1) * (width - 8 - left)
    }

    private func y(_ value: Int, _ largest: Int) -> Double {
        plotBottom - Double(value) / Double(largest) * (plotBottom - plotTop)
    }
}
