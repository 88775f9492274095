package import Pipeline
internal import Vietnamese

/// What of an article is compared with other articles: a digest of its folded body and the body's shingles.
package struct StorySketch: Sendable {
    let fingerprint: UInt64
    let shingles: Shingles

    /// Nil where the article has no syllables. The title joins a body of fewer than forty, so that two notes that only
    /// say "see the attached file" stay apart.
    package init?(_ article: Article) {
        var run = SyllableRun()
        for block in article.blocks where block.kind != .code { run.append(block.text) }
        if run.elements.count < Self.shortBody {
            var titled = SyllableRun(article.title ?? "")
            for block in article.blocks { titled.append(block.text) }
            run = titled
        }
        guard !run.elements.isEmpty else { return nil }
        let syllables = run.elements.map(\.hash)
        fingerprint = syllables.reduce(UInt64(syllables.count)) { SyllableRun.joined($0, $1) }
        shingles = Shingles(syllables: syllables)
    }

    /// Syllables below which the title counts too.
    private static let shortBody = 40

    /// As `EnteredArticle.sketch` carries it: eight bytes of fingerprint, lowest first, then the shingles.
    package var bytes: [UInt8] {
        withUnsafeBytes(of: fingerprint.littleEndian, Array.init) + shingles.bytes
    }

    /// Nil where the bytes are no sketch.
    init?(bytes: [UInt8]) {
        guard bytes.count > 8, (bytes.count - 8) % 3 == 0 else { return nil }
        fingerprint = bytes[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        shingles = Shingles(bytes: bytes[8...])
    }
}
