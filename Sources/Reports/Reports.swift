internal import Foundation
package import Ledger

/// Every report is a pure function of the ledger and the options: the same give the same bytes.
package enum Reports {
    /// Writes all reports into an existing, empty folder. Publishing it, and telling the ledger that it was
    /// published, is the caller's.
    ///
    /// Throws `LedgerError`, `ReportError`, or what the file system says.
    package static func write(ledger: Ledger, options: ReportOptions, into folder: String) throws {
        let templates = Templates(folder: options.templates)
        let texts = try Texts(templates)
        try Views.create(in: ledger)
        let comparedWith = try ledger.compare(with: options.run.id)
        try ledger.read { reader in
            let summary = try Summary(reader, comparedWith: comparedWith)
            let meta = RunMeta(options: options, summary: summary)
            let counts = try printTables(reader, meta, texts, options, folder)
            try ByteFile.write(meta.runJSON(rows: counts.rows), to: folder + "/run.json")
            try ByteFile.write(
                meta.reportJSON(rows: counts.rows, tables: counts.json, texts), to: folder + "/report.json")
            var page = ReportPage(texts: texts, templates: templates, options: options, summary: summary)
            try ByteFile.write(page.html(reader), to: folder + "/report.html")
            if options.writesWorkbook {
                try Workbook(texts: texts, options: options, summary: summary, articles: Set(page.articles))
                    .write(reader, to: folder + "/report.xlsx")
            }
            try writeArticles(page.articles, reader, ArticleView(texts: texts, templates: templates, options: options), folder)
        }
    }

    /// Reads every template once, so that a run need not end with an error that its beginning could have told.
    ///
    /// Throws `ReportError`.
    package static func check(templates folder: String?) throws {
        let templates = Templates(folder: folder)
        _ = try Texts(templates)
        _ = try TileMap(templates)
        for name in ["report.mustache", "article.mustache"] { _ = try Shell(name, templates) }
        for name in ["report.css", "report.js"] { _ = try templates.text(name) }
    }

    /// Prints every table once, through all CSV printers at the same time.
    private static func printTables(
        _ reader: borrowing Reader, _ meta: RunMeta, _ texts: Texts, _ options: ReportOptions, _ folder: String
    ) throws -> (rows: [(table: String, rows: Int)], json: [(table: String, json: String)]) {
        let tables = Tables.all(meta: meta, texts: texts)
        var printers: [CSVPrinter] = []
        for (index, dialect) in options.dialects.enumerated() {
            let place = index == 0 ? folder : "\(folder)/\(dialect.rawValue)"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            printers.append(CSVPrinter(dialect, folder: place, texts: texts))
            try ByteFile.write(
                DataPackage(tables: tables, dialect: dialect, texts: texts).json, to: place + "/datapackage.json")
        }
        var rows: [(table: String, rows: Int)] = []
        var json: [(table: String, json: String)] = []
        for table in tables {
            var count = 0
            var object = JSONPrinter()
            let isSmall = Tables.inReportJSON.contains(table.id)
            for index in printers.indices { try printers[index].begin(table) }
            try object.begin(table)
            try reader.rows(table.query, table.values) { cells in
                count += 1
                for index in printers.indices { try printers[index].row(cells) }
                if isSmall { try object.row(cells) }
            }
            for index in printers.indices { try printers[index].end() }
            try object.end()
            rows.append((table.id, count))
            if isSmall { json.append((table.id, object.text)) }
        }
        return (rows, json)
    }

    private static func writeArticles(
        _ ids: [String], _ reader: borrowing Reader, _ view: ArticleView, _ folder: String
    ) throws {
        guard !ids.isEmpty else { return }
        try FileManager.default.createDirectory(atPath: folder + "/articles", withIntermediateDirectories: true)
        for id in ids {
            guard let html = try view.html(of: id, reader) else { continue }
            try ByteFile.write(html, to: "\(folder)/articles/\(id).html")
        }
    }
}
