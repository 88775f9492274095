extension Remark {
    /// What a remark is about: a matter and what is wrong with it, or what a proposal wants to change. The codes of `Remark.subject`.
    package enum Subject: String, Sendable, CaseIterable {
        case tooFewDocuments = "too_few_documents"
        case documentsSlow = "documents_slow"
        case documentsUnclear = "documents_unclear"
        case documentsNotRenewed = "documents_not_renewed"
        case documentsNotUniform = "documents_not_uniform"
        case documentsOverlapping = "documents_overlapping"
        case documentsHardToApply = "documents_hard_to_apply"
        case documentsHindered = "documents_hindered"
        case documentsLimited = "documents_limited"
        case documentsNotFollowed = "documents_not_followed"
        case meetingsSlow = "meetings_slow"
        case meetingsOverlapping = "meetings_overlapping"
        case meetingsHindered = "meetings_hindered"
        case meetingsLimited = "meetings_limited"
        case meetingsNotFollowed = "meetings_not_followed"
        case criteriaNotRenewed = "criteria_not_renewed"
        case criteriaUnclear = "criteria_unclear"
        case unclearRoles = "unclear_roles"
        case workingRulesLimited = "working_rules_limited"
        case workingRulesNotUniform = "working_rules_not_uniform"
        case workingRulesHindered = "working_rules_hindered"
        case directionNotUniform = "direction_not_uniform"
        case tooLittleSupervision = "too_little_supervision"
        case jointOfficeHindered = "joint_office_hindered"
        case documentsAndMeetings = "documents_and_meetings"
        case routing
        case jointOffice = "joint_office"
    }
}
