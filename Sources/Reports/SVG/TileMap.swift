/// A map of one tile for each of the 34 provinces, roughly where they lie: large and small provinces weigh the same.
struct TileMap {
    struct Tile {
        let code: String
        let column: Int
        let row: Int
        let label: String
        let province: String
    }

    let tiles: [Tile]

    /// Throws where `tiles.tsv` is not what it should be.
    init(_ templates: Templates) throws {
        tiles = try templates.rows(of: "tiles.tsv", cells: 5).map { row in
            guard let column = Int(row[1]), let line = Int(row[2]) else {
                throw ReportError(.template, "\(templates.place(of: "tiles.tsv")): \(row[0]): column and row must be numbers")
            }
            return Tile(code: row[0], column: column, row: line, label: row[3], province: row[4])
        }
    }

    /// `figures` by province; the classes q0 to q5 give the shade.
    func svg(_ figures: [String: Int], name: Bilingual, description: Bilingual) -> HTMLBuffer {
        let size = 62.0, gap = 4.0
        let columns = tiles.map(\.column).max() ?? 1, rows = tiles.map(\.row).max() ?? 1
        let largest = tiles.compactMap { figures[$0.province] }.max() ?? 0
        var svg = SVG(
            width: columns * Int(size + gap), height: rows * Int(44 + gap), kind: "tiles", name: name,
            description: description)
        for tile in tiles.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            let count = figures[tile.province] ?? 0
            let x = Double(tile.column - 1) * (size + gap), y = Double(tile.row - 1) * (44 + gap)
            svg.group(
                link: count > 0 ? "results" : nil, filter: "p=" + tile.province, title: "\(tile.province): \(count)"
            ) { svg in
                svg.rect(x, y, size, 44, kind: "tile q\(Self.shade(count, largest))", radius: 4)
                let kind = Self.shade(count, largest) >= 4 ? " on" : ""
                svg.text(Bilingual(vi: tile.label, en: tile.label), x + size / 2, y + 18, kind: "place" + kind)
                svg.text(Figure.text(count), x + size / 2, y + 35, kind: (count == 0 ? "nil" : "count") + kind)
            }
        }
        return svg.closed()
    }

    /// The shades from none to `largest`.
    func legend(largest: Int) -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<p class=legend aria-hidden=true>0 ")
        for shade in 0...5 {
            html.markup("<svg viewBox=\"0 0 24 16\"><rect class=\"tile q\(shade)\" width=24 height=16 rx=2 /></svg>")
        }
        html.markup(" \(largest)</p>")
        return html
    }

    /// 0 for none, 1 to 5 in equal steps up to the largest, which always has the darkest.
    static func shade(_ count: Int, _ largest: Int) -> Int {
        guard count > 0, largest > 0 else { return 0 }
        return (count * 5 + largest - 1) / largest
    }
}
