internal import Foundation
internal import Ledger
internal import Pipeline

/// Prints all reports of one state of the ledger, several at a time. Each job has files of its own, so that the bytes do not
/// depend on which is done first.
struct Press: Sendable {
    let readings: Readings
    let texts: Texts
    let templates: Templates
    let options: ReportOptions
    let folder: String
    let summary: Summary
    let shown: ShownClaims

    private enum Job: Sendable {
        case page
        case table(Table)
        /// Of the articles with these numbers in the ledger.
        case views(Range<Int>)
    }

    /// What other files tell of a table that was printed.
    private struct Printed: Sendable {
        let table: String
        let rows: Int
        /// nil for tables that are too large for `report.json`.
        let json: String?
    }

    private var meta: RunMeta { RunMeta(options: options, summary: summary) }

    /// Everything but the workbook.
    func printAll() async throws {
        let tables = Tables.all(meta: meta, texts: texts)
        try makeFolders(tables)
        var jobs = try self.jobs(tables)[...]
        var printed: [String: Printed] = [:]
        try await Conveyor(jobs: options.jobs - 1).run(
            next: { jobs.popFirst() },
            transform: { job in Result { try run(job) } },
            drain: { result in
                if let table = try result.get() { printed[table.table] = table }
            })
        let inOrder = tables.compactMap { printed[$0.id] }
        let rows = inOrder.map { (table: $0.table, rows: $0.rows) }
        let json = inOrder.compactMap { table in table.json.map { (table: table.table, json: $0) } }
        try ByteFile.write(meta.runJSON(rows: rows), to: folder + "/run.json")
        try ByteFile.write(meta.reportJSON(rows: rows, tables: json, texts), to: folder + "/report.json")
    }

    /// What takes long first; the views last, for they divide into as many jobs as are wanted.
    private func jobs(_ tables: [Table]) throws -> [Job] {
        var jobs: [Job] = [.page] + tables.map { .table($0) }
        try readings.read { reader in
            let condition = ArticleViews.condition
            guard try reader.count("SELECT EXISTS (SELECT 1 FROM all_articles WHERE \(condition))") == 1 else { return }
            try FileManager.default.createDirectory(atPath: folder + "/articles", withIntermediateDirectories: true)
            let end = try reader.count("SELECT max(number) FROM articles") + 1
            jobs += stride(from: 1, to: end, by: Self.viewsAtOnce).map { .views($0..<min($0 + Self.viewsAtOnce, end)) }
        }
        return jobs
    }

    private static let viewsAtOnce = 2_000

    private func run(_ job: Job) throws -> Printed? {
        try readings.read { reader in
            switch job {
            case .page:
                let page = ReportPage(texts: texts, templates: templates, options: options, summary: summary, shown: shown)
                try ByteFile.write(page.html(reader), to: folder + "/report.html")
            case .table(let table):
                return try print(table, reader)
            case .views(let numbers):
                var views = try ArticleViews(
                    texts: texts, templates: templates, options: options, reported: shown.ids, folder: folder)
                try views.write(numbers, reader)
            }
            return nil
        }
    }

    private func place(of dialect: CSVDialect) -> String {
        dialect == options.dialects.first ? folder : "\(folder)/\(dialect.rawValue)"
    }

    private func makeFolders(_ tables: [Table]) throws {
        for dialect in options.dialects {
            let place = place(of: dialect)
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try ByteFile.write(
                DataPackage(tables: tables, dialect: dialect, texts: texts).json, to: place + "/datapackage.json")
        }
    }

    /// Prints a table in all dialects at the same time.
    private func print(_ table: Table, _ reader: borrowing Reader) throws -> Printed {
        var printers = options.dialects.map { CSVPrinter($0, folder: place(of: $0), texts: texts) }
        var json = Tables.inReportJSON.contains(table.id) ? JSONPrinter() : nil
        var count = 0
        for index in printers.indices { try printers[index].begin(table) }
        try json?.begin(table)
        try reader.rows(table.query, table.values) { cells in
            count += 1
            for index in printers.indices { try printers[index].row(cells) }
            try json?.row(cells)
        }
        for index in printers.indices { try printers[index].end() }
        try json?.end()
        return Printed(table: table.id, rows: count, json: json?.text)
    }
}
