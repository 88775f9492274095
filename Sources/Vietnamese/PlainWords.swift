/// Reads words that are printed as nearly all are, with the table at hand: for callers that read many.
package struct PlainWords {
    private let steps: UnsafeBufferPointer<UInt16>

    /// The reader is good for `body` only.
    @inline(__always)
    package static func reading<Result>(_ body: (PlainWords) -> Result) -> Result {
        WordStep.table.withUnsafeBufferPointer { body(PlainWords(steps: $0)) }
    }

    /// The word of letters at `start`: its key, where it ends, and whether it begins with a capital. Nil where none stands
    /// there, or where it is long, decomposed, of another alphabet or has its tone where the older spelling does not.
    package func word(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (key: SyllableKey, end: Int, isCapitalised: Bool)? {
        PlainWord(text, at: start, steps).map {
            (SyllableKey(low: $0.low, high: $0.high), $0.end, $0.look.contains(.capitalised))
        }
    }
}
