/// How much of one page the reader will work through before it gives the page up with a named problem.
package struct HTMLLimits: Sendable, Hashable {
    /// Bytes of the page as it came.
    package var bytes: Int
    /// Elements open inside one another. Trees keep the levels above `HTMLReader.levels` flat, long before this cap.
    package var depth: Int
    /// Attributes of one element.
    package var attributes: Int
    /// Bytes of text in all text nodes together.
    package var text: Int
    /// Seconds for one page.
    package var seconds: Double

    package init(
        bytes: Int = 64 << 20, depth: Int = 4_000, attributes: Int = 1_000, text: Int = 24 << 20, seconds: Double = 20
    ) {
        self.bytes = bytes
        self.depth = depth
        self.attributes = attributes
        self.text = text
        self.seconds = seconds
    }
}

/// Why a page was given up: which cap it broke, and what was met.
package enum HTMLProblem: Error, Sendable, Hashable {
    case tooLarge(bytes: Int)
    case tooDeep(levels: Int)
    case tooManyAttributes(count: Int)
    case tooMuchText(bytes: Int)
    case tooSlow(seconds: Double)
}
