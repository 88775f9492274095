/// Inline SVG being written. Colours and type come from the page's style: under its policy no style attribute works.
struct SVG {
    private var html = HTMLBuffer()

    /// `name` is what a screen reader says; `description` tells where the figures stand as text.
    init(width: Int, height: Int, kind: String, name: Bilingual, description: Bilingual) {
        html.markup("<svg class=\"chart \(kind)\" viewBox=\"0 0 \(width) \(height)\" role=img>")
        html.markup("<title>")
        html.words(name.vi + " / " + name.en)
        html.markup("</title><desc>")
        html.words(description.vi + " / " + description.en)
        html.markup("</desc>")
    }

    mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, kind: String, radius: Double = 0) {
        html.markup("<rect class=\"\(kind)\" x=\(n(x)) y=\(n(y)) width=\(n(width)) height=\(n(height))")
        if radius > 0 { html.markup(" rx=\(n(radius))") }
        html.markup("/>")
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String) {
        html.markup("<line class=\"\(kind)\" x1=\(n(x1)) y1=\(n(y1)) x2=\(n(x2)) y2=\(n(y2)) />")
    }

    mutating func polyline(_ points: [(Double, Double)], kind: String) {
        let list = points.map { "\(rounded($0.0)),\(rounded($0.1))" }.joined(separator: " ")
        html.markup("<polyline class=\"\(kind)\" points=\"\(list)\"/>")
    }

    mutating func circle(_ x: Double, _ y: Double, _ radius: Double, kind: String) {
        html.markup("<circle class=\"\(kind)\" cx=\(n(x)) cy=\(n(y)) r=\(n(radius)) />")
    }

    mutating func text(_ text: Bilingual, _ x: Double, _ y: Double, kind: String) {
        let isSame = text.vi == text.en
        for (language, words) in isSame ? [("", text.vi)] : [(" lang=vi", text.vi), (" lang=en", text.en)] {
            html.markup("<text class=\"\(kind)\"\(language) x=\(n(x)) y=\(n(y))>")
            html.words(words)
            html.markup("</text>")
        }
    }

    mutating func group(link: String?, filter: String, title: String, _ content: (inout SVG) -> Void) {
        if let link {
            html.markup("<a href=\"#\(link)\" data-f=\"")
            html.words(filter, limit: 200)
            html.markup("\">")
        } else {
            html.markup("<g>")
        }
        html.markup("<title>")
        html.words(title, limit: 200)
        html.markup("</title>")
        content(&self)
        html.markup(link == nil ? "</g>" : "</a>")
    }

    func closed() -> HTMLBuffer {
        var closed = html
        closed.markup("</svg>")
        return closed
    }

    /// In quotes, as attributes want it.
    private func n(_ number: Double) -> String {
        "\"\(rounded(number))\""
    }

    /// One decimal place.
    private func rounded(_ number: Double) -> String {
        CellText.number((number * 10).rounded() / 10)
    }
}
