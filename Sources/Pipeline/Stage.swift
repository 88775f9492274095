/// One step that every document passes through: a pure function from a value to the next value.
///
/// A stage is stateless and synchronous. What needs memory of other articles (repeated stories, totals) is done over
/// the ledger.
package protocol Stage<Input, Output>: Sendable {
    associatedtype Input: Sendable
    associatedtype Output: Sendable

    /// The verb by which `explain` names the stage: "read", "clean", "classify", "extract".
    var name: String { get }

    /// Throws only to set this one document aside; the run goes on.
    func process(_ input: Input) throws(Rejection) -> Output
}

extension Stage {
    /// This stage with `next` behind it.
    package func then<Next: Stage>(_ next: Next) -> Sequenced<Self, Next> where Next.Input == Output {
        Sequenced(first: self, second: next)
    }
}

/// Two stages, one after the other, as one stage.
package struct Sequenced<First: Stage, Second: Stage>: Stage where Second.Input == First.Output {
    let first: First
    let second: Second

    package var name: String { first.name + " ▸ " + second.name }

    package func process(_ input: First.Input) throws(Rejection) -> Second.Output {
        try second.process(first.process(input))
    }
}
