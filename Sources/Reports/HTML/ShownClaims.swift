internal import Ledger

/// Which claims the HTML report shows: the newest of every section, as many as its limits of rows and bytes allow. All
/// the others are in the CSVs.
struct ShownClaims {
    /// A table of claims: its name in the page, what it holds, and the file with the rest.
    enum Group: String, CaseIterable {
        case results, own, other
        case policy = "226"
        case acts = "other-acts"
        case notReduced = "not-reduced"

        var condition: String {
            switch self {
            case .results: "bucket = 'result'"
            case .own: "bucket IN ('target', 'order', 'proposal', 'expected')"
            case .policy: "bucket = 'citation' AND citation_of LIKE '226-KL/TW%'"
            case .acts: "bucket = 'citation' AND citation_of NOT LIKE '226-KL/TW%'"
            case .notReduced: "bucket IN ('not_reduced', 'excess')"
            case .other: "bucket IN ('other_measure', 'other')"
            }
        }

        /// It holds more than one kind of statement.
        var showsKind: Bool { [.own, .notReduced, .other].contains(self) }
    }

    /// The rows of a group as they stand in the page.
    struct Rows {
        var html = HTMLBuffer()
        /// What they show, the newest first.
        var cards: ArraySlice<ClaimCard> = []
        /// Claims of the group, shown or not.
        var total = 0
    }

    private let groups: [Group: Rows]
    /// Of all claims that have a row, and so an anchor in the page.
    let ids: Set<String>

    init(_ reader: borrowing Reader, rows limit: Int, texts: Texts) throws {
        let totals = try Group.allCases.map {
            try reader.count("SELECT count(*) FROM claim_facts WHERE \($0.condition)")
        }
        let shares = Self.shares(of: limit, among: totals)
        let all = shares.reduce(0, +)
        let table = ClaimTable(texts: texts)
        var groups: [Group: Rows] = [:]
        for (index, group) in Group.allCases.enumerated() where shares[index] > 0 {
            var cards: [ClaimCard] = []
            try reader.rows(ClaimCard.select(newest: shares[index], where: group.condition)) { cards.append(ClaimCard($0)) }
            let (html, shown) = table.rows(
                cards, showsKind: group.showsKind, budget: Self.bytes / all * shares[index])
            groups[group] = Rows(html: html, cards: shown, total: totals[index])
        }
        self.groups = groups
        ids = Set(groups.values.flatMap { $0.cards.map(\.id) })
    }

    subscript(group: Group) -> Rows { groups[group] ?? Rows() }

    /// Bytes that all claims together may take of the page, which is to stay below 5 MB.
    private static let bytes = 4_200_000

    /// Divides rows fairly: who needs less than an equal share leaves the rest to the others.
    static func shares(of rows: Int, among totals: [Int]) -> [Int] {
        var shares = [Int](repeating: 0, count: totals.count)
        var left = rows
        var open = totals.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
        while let next = open.first {
            let share = min(totals[next], left / open.count)
            shares[next] = share
            left -= share
            open.removeFirst()
        }
        return shares
    }
}
