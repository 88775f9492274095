package import Pipeline

/// One thing that a reader hands out.
package enum Item: Sendable {
    case document(Document)
    case rejection(RejectedRecord)
    /// A member of an archive that gave no documents, or not all of them.
    case member(MemberNote)
}

/// A record that is no document, and why.
package struct RejectedRecord: Sendable, Hashable {
    package let id: String
    package let origin: Origin
    /// What could still be read of it.
    package let hints: Document.Hints
    package let rejection: Rejection
    /// Offset in the input's decoded stream, and the line there.
    package let offset: Int
    package let line: Int?

    package init(
        id: String, origin: Origin, hints: Document.Hints = Document.Hints(), rejection: Rejection, offset: Int, line: Int? = nil
    ) {
        self.id = id
        self.origin = origin
        self.hints = hints
        self.rejection = rejection
        self.offset = offset
        self.line = line
    }
}

/// How one member of an archive ended, where that is worth a line.
package struct MemberNote: Sendable, Hashable {
    package let name: String
    package let outcome: Outcome
    package let breakOff: BreakOff?

    package init(name: String, outcome: Outcome, breakOff: BreakOff? = nil) {
        self.name = name
        self.outcome = outcome
        self.breakOff = breakOff
    }
}
