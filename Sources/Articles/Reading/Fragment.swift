/// Tells the body of a feed's record from a whole page.
enum Fragment {
    /// Where a page's own frame stands, if it has one.
    private static let head = 4096
    private static let frame = ["!doctype", "html", "head", "body"].map { Array($0.utf8) }

    /// Whether markup opens no frame of a page.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(head)
        return !start.indices.contains { start[$0] == UInt8(ascii: "<") && opensFrame(start[($0 + 1)...]) }
    }

    private static func opensFrame(_ rest: ArraySlice<UInt8>) -> Bool {
        frame.contains { name in
            guard rest.count > name.count, zip(rest, name).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return false }
            let next = rest[rest.startIndex + name.count]
            return next <= 0x20 || next == UInt8(ascii: ">")
        }
    }
}
