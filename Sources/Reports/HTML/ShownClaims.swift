internal import Ledger

/// Which claims the HTML report shows: the newest of every section, as many as its limit allows. All the others are
/// in the CSVs.
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
    }

    private(set) var cards: [Group: [ClaimCard]] = [:]
    private(set) var totals: [Group: Int] = [:]

    init(_ reader: borrowing Reader, rows: Int) throws {
        for group in Group.allCases {
            totals[group] = try reader.count("SELECT count(*) FROM claim_facts WHERE \(group.condition)")
        }
        let shares = Self.shares(of: rows, among: Group.allCases.map { totals[$0] ?? 0 })
        for (group, share) in zip(Group.allCases, shares) {
            var cards: [ClaimCard] = []
            try reader.rows(ClaimCard.select(newest: share, where: group.condition)) { cards.append(ClaimCard($0)) }
            self.cards[group] = cards
        }
    }

    /// Bytes that all claims together may take of the page, which is to stay below 5 MB.
    private static let bytes = 4_200_000

    /// The group's part of the bytes, by its rows.
    func budget(of group: Group) -> Int {
        let all = cards.values.reduce(0) { $0 + $1.count }
        return all == 0 ? 0 : Self.bytes / all * (cards[group]?.count ?? 0)
    }

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
