internal import Vietnamese

/// A text of one topic, as a user labelled it.
package struct LabelledText: Sendable, Hashable {
    /// Nil where the table has one column for the whole text.
    package let title: String?
    package let text: String
    package let label: String

    package init(title: String? = nil, text: String, label: String) {
        self.title = title
        self.text = text
        self.label = label
    }
}

/// A text in the two parts that a model reads.
struct ModelText {
    private(set) var title = SyllableRun()
    private(set) var rest = SyllableRun()

    init() {}

    init(title: String?, text: String) {
        read(title: title, text: text)
    }

    /// Takes the place of what stood here, in its memory. Where no title stands apart, the first sentence is taken for it.
    mutating func read(title: String?, text: String) {
        self.title.clear()
        rest.clear()
        var text = text
        if let title {
            self.title.append(title)
            rest.append(text)
            return
        }
        text.withUTF8 { bytes in
            var end = 0
            while end < bytes.count, bytes[end] != 0x0A,
                  !(bytes[end] == 0x2E && end + 1 < bytes.count && bytes[end + 1] == 0x20) { end += 1 }
            self.title.append(UnsafeBufferPointer(rebasing: bytes[..<end]))
            rest.append(UnsafeBufferPointer(rebasing: bytes[end...]))
        }
    }
}
