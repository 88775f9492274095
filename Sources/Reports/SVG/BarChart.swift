/// Horizontal bars with their labels and figures.
enum BarChart {
    struct Bar {
        let label: Bilingual
        let value: Int
        /// A class of the style that gives the colour.
        let kind: String
    }

    static func svg(_ bars: [Bar], name: Bilingual, description: Bilingual) -> HTMLBuffer {
        let row = 26.0, labels = 204.0, width = 466.0
        let largest = Double(max(1, bars.map(\.value).max() ?? 1))
        var svg = SVG(
            width: Int(width), height: Int(row) * bars.count + 6, kind: "bars", name: name, description: description)
        for (index, bar) in bars.enumerated() {
            let y = Double(index) * row + 4
            let length = Double(bar.value) / largest * (width - labels - 52)
            svg.text(bar.label, labels - 10, y + 15, kind: "label end")
            svg.rect(labels, y + 3, max(length, bar.value > 0 ? 2 : 0), 15, kind: "bar " + bar.kind, radius: 2)
            svg.text(Figure.text(bar.value), labels + max(length, 0) + 8, y + 15, kind: "value")
        }
        svg.line(labels, 2, labels, row * Double(bars.count) + 4, kind: "axis")
        return svg.closed()
    }
}
