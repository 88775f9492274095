/// The lexicons of which a term may begin with a word and the one behind it: a bit each. Most words begin none, and are seen to
/// by one look.
///
/// Each room names its own bits: Classification those below 15, Language the fifteenth, Claims those from 16 on. Every word of
/// every text is asked for them, from other rooms: what is written out here needs no call, where the defaults of `OptionSet` would.
public struct Openings: Sendable, Hashable {
    public let rawValue: UInt32

    @inlinable @inline(__always)
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    @inlinable @inline(__always)
    public static var none: Openings { Openings(rawValue: 0) }

    /// The words of numbers, and what bounds them.
    @inlinable @inline(__always)
    public static var quantity: Openings { Openings(rawValue: 1 << 15) }

    @inlinable @inline(__always)
    public func union(_ other: Openings) -> Openings { Openings(rawValue: rawValue | other.rawValue) }

    @inlinable @inline(__always)
    public mutating func formUnion(_ other: Openings) { self = union(other) }

    @inlinable @inline(__always)
    public func subtracting(_ other: Openings) -> Openings { Openings(rawValue: rawValue & ~other.rawValue) }

    /// All of some bits.
    @inlinable @inline(__always)
    public func holds(_ others: Openings) -> Bool { rawValue & others.rawValue == others.rawValue }

    /// Any of some bits.
    @inlinable @inline(__always)
    public func holdsAny(of others: Openings) -> Bool { rawValue & others.rawValue != 0 }
}
