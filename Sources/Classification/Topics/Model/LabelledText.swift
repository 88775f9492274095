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
    let title: SyllableRun
    let rest: SyllableRun

    init(title: SyllableRun, rest: SyllableRun) {
        self.title = title
        self.rest = rest
    }

    /// Where no title stands apart, the first sentence is taken for it.
    init(title: String?, text: String) {
        if let title {
            self.init(title: SyllableRun(title), rest: SyllableRun(text))
            return
        }
        var text = text
        self = text.withUTF8 { bytes in
            var end = 0
            while end < bytes.count, bytes[end] != 0x0A,
                  !(bytes[end] == 0x2E && end + 1 < bytes.count && bytes[end + 1] == 0x20) { end += 1 }
            return ModelText(
                title: SyllableRun(UnsafeBufferPointer(rebasing: bytes[..<end])),
                rest: SyllableRun(UnsafeBufferPointer(rebasing: bytes[end...])))
        }
    }
}
