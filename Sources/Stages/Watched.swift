internal import Pipeline

/// A stage with somebody looking over its shoulder: `explain` sees what goes in and what comes out, and the stage
/// does not know.
struct Watched<Inner: Stage>: Stage {
    let inner: Inner
    let onOutcome: @Sendable (Inner.Input, Result<Inner.Output, Rejection>) -> Void

    var name: String { inner.name }

    func process(_ input: Inner.Input) throws(Rejection) -> Inner.Output {
        do {
            let output = try inner.process(input)
            onOutcome(input, .success(output))
            return output
        } catch {
            onOutcome(input, .failure(error))
            throw error
        }
    }
}

extension Stage {
    func watched(
        _ onOutcome: @escaping @Sendable (Input, Result<Output, Rejection>) -> Void
    ) -> Watched<Self> {
        Watched(inner: self, onOutcome: onOutcome)
    }
}
