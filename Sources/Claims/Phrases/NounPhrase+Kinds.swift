/// The kinds of documents that rules tell apart, by the subtypes of the lexicon.
extension NounPhrase {
    /// Papers of the office's routine, which are cut; acts are repealed.
    var isRoutine: Bool { !Self.routine.isDisjoint(with: subtype) }

    /// Papers that offices keep; talking about a decree is no load of papers.
    var isOfficePaper: Bool { !Self.officePapers.isDisjoint(with: subtype) }

    /// Rules and reports, which those below must keep to or make.
    var hasManyMasters: Bool { !Set(["vbqppl", "thong_tu", "van_ban", "van_ban_chi_dao", "bao_cao", "ho_so_so_sach"]).isDisjoint(with: subtype) }

    private static let routine: Set = ["bao_cao", "ho_so_so_sach", "giay_moi", "cong_van", "thong_bao"]
    private static let officePapers: Set = ["bao_cao", "ho_so_so_sach", "giay_moi", "cong_van", "giay_to", "van_ban", "to_trinh"]
}
