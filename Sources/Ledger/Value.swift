/// One cell on its way into or out of the ledger.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
    static func real(_ number: Double?) -> Value { number.map { .real($0) } ?? .null }
    static func flag(_ isSet: Bool) -> Value { .integer(isSet ? 1 : 0) }
    /// Codes joined by `;`, null where there are none.
    static func list(_ codes: [String]) -> Value { codes.isEmpty ? .null : .text(codes.joined(separator: ";")) }
}
