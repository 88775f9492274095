/// What sort of statement a claim is. Results, targets, orders, quotations, "not reduced" and measures other than the
/// number are never added together (domain brief §0): every table groups by this or by finer columns.
enum Bucket: String, CaseIterable {
    case result, target, order, proposal, expected, citation, excess, other
    case notReduced = "not_reduced"
    case otherMeasure = "other_measure"

    /// The kind of a row of `counted_claims`.
    static let sql = """
        CASE
        WHEN measure <> 'count' THEN 'other_measure'
        WHEN scope LIKE '%hypothetical%' OR scope LIKE '%foreign%' OR scope LIKE '%private%' OR scope LIKE '%backlog%'
            THEN 'other'
        WHEN modality = 'excess' THEN 'excess'
        WHEN modality = 'not_achieved' OR modality = 'achieved' AND direction IN ('increase', 'no_change')
            THEN 'not_reduced'
        WHEN modality = 'achieved' AND direction = 'decrease' THEN 'result'
        WHEN modality = 'achieved' OR direction NOT IN ('decrease', 'cap') THEN 'other'
        WHEN citation_of IS NOT NULL THEN 'citation'
        WHEN modality = 'target' THEN 'target'
        WHEN modality IN ('directive', 'rule') THEN 'order'
        WHEN modality = 'proposal' THEN 'proposal'
        ELSE 'expected' END
        """
}
