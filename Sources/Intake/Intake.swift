/// From what a plan names to inputs, and from each input to its documents.
package struct Intake: Sendable {
    package let sources: [Source]
    package let options: IntakeOptions

    package init(_ sources: [Source], options: IntakeOptions = IntakeOptions()) {
        self.sources = sources
        self.options = options
    }

    /// All inputs, in an order that depends on nothing but the sources and the names they hold. Also those that will
    /// not be read: their verdict says why.
    package func inputs() -> [Input] {
        var walk = InputWalk()
        for source in sources { walk.take(source) }
        return walk.inputs
    }

    /// A reader for one input; it belongs to the task that made it.
    package func reader(_ input: Input) -> InputReader {
        InputReader(input, options: options)
    }
}
