/// Why a piece of XML could not be read.
package struct XMLProblem: Error, Sendable, Hashable {
    package enum Code: Sendable, Hashable {
        case malformed, tooDeep, tooManyAttributes, nameTooLong
        /// A DOCTYPE, an entity declaration or an external subset: refused, whatever it says.
        case entityDeclaration
    }

    package let code: Code
    /// What the parser said, without a full stop.
    package let message: String
    /// From 1, counted from the first byte of the piece that was read.
    package let line: Int

    package init(_ code: Code, _ message: String, line: Int = 1) {
        self.code = code
        self.message = message
        self.line = line
    }
}
