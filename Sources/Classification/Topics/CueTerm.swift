/// A term and what it speaks for; the asking code numbers its classes.
struct CueTerm: Sendable {
    let text: String
    let code: Int
    let weight: Float

    /// One of the things that a term speaks for.
    struct Sense: Sendable {
        let code: Int
        let weight: Float
    }

    var sense: Sense { Sense(code: code, weight: weight) }
}
