/// Takes out of a page, before the parser sees it, what no reader of the page sees: scripts, styles, comments,
/// drawings and all attributes but a few.
///
/// Works on bytes of any encoding that keeps ASCII, by the tokenizer rules of the HTML standard, so that a quoted
/// "<script>" starts nothing. It is several times as fast as the parser and leaves it a third of the page.
package struct Sieve: Sendable {
    /// The page without its ballast, and what was met on the way.
    package struct Sifted: Sendable {
        package internal(set) var bytes: [UInt8] = []
        /// Bytes that were taken out.
        package internal(set) var dropped = 0
        /// NUL bytes that were taken out of text and tags.
        package internal(set) var nulls = 0
        /// Other control characters; they stand where they stood, for old encodings have letters there.
        package internal(set) var controls = 0
        /// The page ends inside a tag, a comment or a script.
        package internal(set) var endsInTag = false
    }

    private let limits: HTMLLimits

    package init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
    }

    package func sift(_ page: [UInt8]) throws(HTMLProblem) -> Sifted {
        guard page.count <= limits.bytes else { throw .tooLarge(bytes: page.count) }
        let result = page.withUnsafeBufferPointer { bytes -> Result<Sifted, HTMLProblem> in
            var pass = SievePass(bytes: bytes, attributeLimit: limits.attributes)
            pass.run()
            if let problem = pass.problem { return .failure(problem) }
            return .success(pass.sifted)
        }
        var sifted = try result.get()
        let controls = sifted.bytes.reduce(into: 0) { $0 &+= $1 < 32 && $1 &- 9 >= 5 ? 1 : 0 }
        if controls > 0 {
            let before = sifted.bytes.count
            sifted.bytes.removeAll { $0 == 0 }
            sifted.nulls = before - sifted.bytes.count
            sifted.controls = controls - sifted.nulls
        }
        sifted.dropped = page.count - sifted.bytes.count
        return sifted
    }
}
