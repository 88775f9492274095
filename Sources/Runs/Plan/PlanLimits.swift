package import Intake

/// How much an input and a document may ask of the machine.
package struct PlanLimits: Sendable, Hashable {
    /// Bytes of one document: a page, a record, a line.
    package var documentBytes = 16 << 20
    /// Bytes of one input after decompression.
    package var inputBytes = 64 << 30
    /// Bytes after decompression for each byte before it.
    package var compressionRatio = 200.0
    /// Members of one archive.
    package var members = 1_000_000
    /// Elements inside one another.
    package var depth = 200
    /// Attributes of one element.
    package var attributes = 256
    /// Seconds that one page may take.
    package var seconds = 20.0

    /// The part that concerns dumps; `documentBytes` and `seconds` bound the reading of pages as well.
    package var intake: IntakeLimits {
        IntakeLimits(
            documentBytes: documentBytes, inputBytes: inputBytes, compressionRatio: compressionRatio, members: members,
            depth: depth, attributes: attributes)
    }
}
