/// The elements that the cleaning of pages tells apart; every other one is `other`.
package enum Tag: UInt8, Sendable, Hashable, CaseIterable {
    case other, text
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, main, section, header, footer, nav, aside, div, p, br, hr, center
    case h1, h2, h3, h4, h5, h6, hgroup
    case ul, ol, li, dl, dt, dd, menu
    case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
    case blockquote, q, pre, code, figure, figcaption, picture, img, video, audio, source, iframe, object, embed, svg, canvas
    case form, fieldset, legend, label, input, button, select, option, optgroup, textarea, datalist
    case a, span, b, strong, i, em, u, s, small, font, sub, sup, time, abbr, cite, mark, del, ins, address
    case details, summary, dialog, amp

    /// The tag of a lower-case name.
    package init(name: UnsafeBufferPointer<UInt8>) {
        self = Tag.names[name]
    }

    /// The name in markup: `h1`.
    package var name: String { "\(self)" }

    private static let names = NameTable(allCases.filter { $0 != .other && $0 != .text }.map { ($0.name, $0) }, missing: .other)
}

/// The attributes that are kept; all others are dropped unread.
package enum AttributeName: UInt8, Sendable, Hashable, CaseIterable {
    case other
    case `class`, id, itemprop, itemtype, role, property, name, content, href, rel, type, datetime, lang, hidden, style
    case ariaHidden, httpEquiv, charset, pubdate

    package init(name: UnsafeBufferPointer<UInt8>) {
        self = AttributeName.names[name]
    }

    /// The name in markup: `aria-hidden`.
    package var markup: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .httpEquiv: "http-equiv"
        default: "\(self)"
        }
    }

    private static let names = NameTable(allCases.filter { $0 != .other }.map { ($0.markup, $0) }, missing: .other)
}

/// Finds the value of a short ASCII name without making a String of it. Upper case is folded.
struct NameTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var key: UInt64
        var length: Int
        var value: Value
    }

    private static var size: Int { 512 }
    private var slots: [Slot]
    private let missing: Value

    /// Names of at most 16 bytes; they are told apart by their first eight bytes, their last byte and their length.
    init(_ names: [(String, Value)], missing: Value) {
        self.missing = missing
        slots = Array(repeating: Slot(key: 0, length: 0, value: missing), count: Self.size)
        for (name, value) in names {
            let (key, length) = Array(name.utf8).withUnsafeBufferPointer(Self.key)
            var index = Self.index(key)
            while slots[index].length != 0 { index = (index + 1) & (Self.size - 1) }
            slots[index] = Slot(key: key, length: length, value: value)
        }
    }

    subscript(name: UnsafeBufferPointer<UInt8>) -> Value {
        guard !name.isEmpty, name.count <= 16 else { return missing }
        let (key, length) = Self.key(name)
        return slots.withUnsafeBufferPointer { slots in
            var index = Self.index(key)
            while slots[index].length != 0 {
                if slots[index].key == key, slots[index].length == length { return slots[index].value }
                index = (index + 1) & (Self.size - 1)
            }
            return missing
        }
    }

    @inline(__always)
    private static func key(_ name: UnsafeBufferPointer<UInt8>) -> (UInt64, Int) {
        var key: UInt64 = 0
        for byte in name.prefix(8) {
            let folded = byte &- 65 < 26 ? byte | 0x20 : byte
            key = key << 8 | UInt64(folded)
        }
        if let last = name.last, name.count > 8 { key ^= UInt64(last | 0x20) << 3 }
        return (key, name.count)
    }

    @inline(__always)
    private static func index(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
