internal import Markup

/// How much an input may ask of the machine.
package struct IntakeLimits: Sendable, Hashable {
    /// Bytes of one document: a page, a record of a dump, a line of JSON.
    package var documentBytes: Int
    /// Bytes of one input after decompression.
    package var inputBytes: Int
    /// Bytes after decompression for each byte before it.
    package var compressionRatio: Double
    /// Members of one archive.
    package var members: Int
    /// What one record of an XML dump may ask of the parser.
    var xml: XMLLimits

    package init(
        documentBytes: Int = 16 << 20, inputBytes: Int = 64 << 30, compressionRatio: Double = 200, members: Int = 1_000_000,
        depth: Int = 200, attributes: Int = 256
    ) {
        self.documentBytes = documentBytes
        self.inputBytes = inputBytes
        self.compressionRatio = compressionRatio
        self.members = members
        xml = XMLLimits(depth: depth, attributes: attributes)
    }
}
