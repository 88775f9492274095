internal import Pipeline

/// What is wrong with a matter. The names are codes of the pack's `difficulty`.
enum Problem: String, CaseIterable {
    case tooFew = "too_few"
    case slow, unclear
    case notRenewed = "not_renewed"
    case notUniform = "not_uniform"
    case overlapping, hard, hindered, limited
    case notFollowed = "not_followed"

    /// The subject of a remark; nil where the pair says nothing about documents, meetings or the joint office.
    func subject(of matter: Matter.Kind) -> Remark.Subject? {
        switch matter {
        case .documents: ofDocuments
        case .meetings: ofMeetings
        case .criteria: self == .notRenewed ? .criteriaNotRenewed : self == .unclear || self == .notUniform ? .criteriaUnclear : nil
        case .roles: self == .unclear || self == .overlapping ? .unclearRoles : nil
        case .working: ofWorkingRules
        case .direction: self == .notUniform || self == .overlapping ? .directionNotUniform : nil
        case .supervision: self == .tooFew || self == .limited ? .tooLittleSupervision : nil
        case .jointOffice: self == .hindered || self == .hard ? .jointOfficeHindered : nil
        }
    }

    private var ofDocuments: Remark.Subject {
        switch self {
        case .tooFew: .tooFewDocuments
        case .slow: .documentsSlow
        case .unclear: .documentsUnclear
        case .notRenewed: .documentsNotRenewed
        case .notUniform: .documentsNotUniform
        case .overlapping: .documentsOverlapping
        case .hard: .documentsHardToApply
        case .hindered: .documentsHindered
        case .limited: .documentsLimited
        case .notFollowed: .documentsNotFollowed
        }
    }

    private var ofMeetings: Remark.Subject {
        switch self {
        case .slow: .meetingsSlow
        case .overlapping: .meetingsOverlapping
        case .hard, .hindered: .meetingsHindered
        case .notFollowed: .meetingsNotFollowed
        case .tooFew, .unclear, .notRenewed, .notUniform, .limited: .meetingsLimited
        }
    }

    private var ofWorkingRules: Remark.Subject? {
        switch self {
        case .notUniform, .overlapping: .workingRulesNotUniform
        case .hard, .hindered: .workingRulesHindered
        case .notFollowed: nil
        case .tooFew, .slow, .unclear, .notRenewed, .limited: .workingRulesLimited
        }
    }
}
