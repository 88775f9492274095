/// The fourteen topics of the domain brief §5.1, as the lexicon names them.
enum TopicCode: String, Sendable, CaseIterable {
    case T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, T11, T12, T13, T14
}

/// The twelve genres of the domain brief §5.2, as the lexicon names them.
enum GenreCode: String, Sendable, CaseIterable {
    case G01, G02, G03, G04, G05, G06, G07, G08, G09, G10, G11, G12
}
