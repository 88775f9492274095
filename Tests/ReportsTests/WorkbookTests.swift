import Testing

@testable import Reports

@Suite struct WorkbookTests {
    @Test(arguments: [(ClaimTables.claims, "claim_id"), (ClaimTables.observations, "obs_id")])
    func `sentence, figure and link stand in the first columns`(table: Table, id: String) {
        let columns = Workbook.columns(of: table).map(\.name)
        for name in ["sentence", "url", "article_date", "org", table.id == "claims" ? "mag_value" : "count"] {
            let place = columns.firstIndex(of: name)
            #expect((place ?? 99) < 13, "\(name) is column \(place ?? -1)")
        }
        #expect(Set(columns).count == columns.count && columns.contains(id) && columns.contains("evidence"))
        #expect(Set(columns).isSubset(of: table.columns.map(\.name)) && columns.count >= table.columns.count - 22)
    }
}
