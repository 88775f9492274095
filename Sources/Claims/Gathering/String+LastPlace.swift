extension String {
    /// Where a part stands last, in bytes; nil for what is empty or not printed.
    func lastPlace(of part: String) -> Range<Int>? {
        let text = Array(utf8), part = Array(part.utf8)
        guard !part.isEmpty, part.count <= text.count else { return nil }
        let start = (0...text.count - part.count).last { text[$0..<$0 + part.count].elementsEqual(part) }
        return start.map { $0..<$0 + part.count }
    }
}
