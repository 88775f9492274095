/// A small table of the HTML report, built as a whole.
struct Grid {
    enum Cell {
        case words(String)
        case both(Bilingual)
        case code(String)
        case number(Int)
        /// A figure that leads to its claims: a section and what to filter its table by.
        case figure(Int, section: String, filter: String)
        case decimal(Double?)
        /// A quantity with its own markup, sorted by its value; nothing where there is none.
        case quantity(Double?, HTMLBuffer)
        case date(String?)
        case html(HTMLBuffer)
    }

    let id: String
    var caption: Bilingual?
    let heads: [Bilingual]
    var rows: [[Cell]] = []

    func html() -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<div class=scroll><table id=\"t-\(id)\" class=grid data-sort>")
        if let caption {
            html.markup("<caption>")
            html.both(caption)
            html.markup("</caption>")
        }
        html.markup("<thead><tr>")
        for (index, head) in heads.enumerated() {
            html.markup(isNumeric(index) ? "<th scope=col class=n>" : "<th scope=col>")
            html.both(head)
            html.markup("</th>")
        }
        html.markup("</tr></thead><tbody>\n")
        for row in rows {
            html.markup("<tr>")
            for (index, cell) in row.enumerated() { append(cell, isFirst: index == 0, to: &html) }
            html.markup("</tr>\n")
        }
        html.markup("</tbody></table></div>")
        return html
    }

    private func isNumeric(_ column: Int) -> Bool {
        guard let first = rows.first, first.indices.contains(column) else { return false }
        switch first[column] {
        case .number, .figure, .decimal, .quantity: return true
        case .words, .both, .code, .date, .html: return false
        }
    }

    private func append(_ cell: Cell, isFirst: Bool, to html: inout HTMLBuffer) {
        switch cell {
        case .words, .both, .code, .html: html.markup(isFirst ? "<th scope=row>" : "<td>")
        case .number(let number): html.markup("<td class=n data-s=\(number)>")
        case .figure(let number, _, _): html.markup("<td class=n data-s=\(number)>")
        case .decimal(let number), .quantity(let number, _): html.markup(number.map { "<td class=n data-s=\(CellText.number($0))>" } ?? "<td class=n>")
        case .date(let date): html.markup(date.map { "<td data-s=\"\(HTMLEscape.escaped($0))\">" } ?? "<td>")
        }
        appendContent(cell, to: &html)
        switch cell {
        case .words where isFirst, .both where isFirst, .code where isFirst, .html where isFirst: html.markup("</th>")
        default: html.markup("</td>")
        }
    }

    private func appendContent(_ cell: Cell, to html: inout HTMLBuffer) {
        switch cell {
        case .words(let words): html.words(words, limit: 200)
        case .both(let text): html.both(text)
        case .code(let code):
            html.markup("<code>")
            html.words(code, limit: 120)
            html.markup("</code>")
        case .number(0), .figure(0, _, _): html.markup("<span class=zero>0</span>")
        case .number(let number): html.both(Figure.text(number))
        case .figure(let number, let section, let filter):
            html.markup("<a href=\"#\(section)\" data-f=\"")
            html.words(filter, limit: 200)
            html.markup("\">")
            html.both(Figure.text(number))
            html.markup("</a>")
        case .decimal(let number):
            if let number { html.both(Bilingual(vi: Figure.text(number, .vi), en: Figure.text(number, .en))) }
        case .date(let date):
            if let date {
                html.markup("<time>")
                html.words(Figure.date(date))
                html.markup("</time>")
            }
        case .html(let content), .quantity(_, let content): html.append(content)
        }
    }
}
