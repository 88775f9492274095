/// The marks that stand between two words.
///
/// Asked for at every word, from other rooms: what is written out here needs no call, where the defaults of `OptionSet` would.
public struct Gap: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    @inlinable @inline(__always)
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable @inline(__always)
    public static var comma: Gap { Gap(rawValue: 1) }
    @inlinable @inline(__always)
    public static var dash: Gap { Gap(rawValue: 2) }
    @inlinable @inline(__always)
    public static var slash: Gap { Gap(rawValue: 4) }
    @inlinable @inline(__always)
    public static var parenthesis: Gap { Gap(rawValue: 8) }
    @inlinable @inline(__always)
    public static var colon: Gap { Gap(rawValue: 16) }
    @inlinable @inline(__always)
    public static var semicolon: Gap { Gap(rawValue: 32) }
    /// The end of a sentence.
    @inlinable @inline(__always)
    public static var stop: Gap { Gap(rawValue: 64) }
    @inlinable @inline(__always)
    public static var quote: Gap { Gap(rawValue: 128) }
    @inlinable @inline(__always)
    public static var other: Gap { Gap(rawValue: 256) }

    @inlinable @inline(__always)
    public var isEmpty: Bool { rawValue == 0 }
    @inlinable @inline(__always)
    public func contains(_ other: Gap) -> Bool { rawValue & other.rawValue == other.rawValue }
    @inlinable @inline(__always)
    public func isSubset(of other: Gap) -> Bool { rawValue & ~other.rawValue == 0 }
    @inlinable @inline(__always)
    public func union(_ other: Gap) -> Gap { Gap(rawValue: rawValue | other.rawValue) }
    @inlinable @inline(__always)
    public mutating func formUnion(_ other: Gap) { self = union(other) }
    @inlinable @inline(__always)
    public func intersection(_ other: Gap) -> Gap { Gap(rawValue: rawValue & other.rawValue) }
    @inlinable @inline(__always)
    public func subtracting(_ other: Gap) -> Gap { Gap(rawValue: rawValue & ~other.rawValue) }
}
