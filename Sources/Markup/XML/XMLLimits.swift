/// How much one record of a dump may ask of the parser.
package struct XMLLimits: Sendable, Hashable {
    /// Elements inside one another, the record being the first.
    package var depth: Int
    /// Attributes of one element.
    package var attributes: Int
    /// Bytes of one element's or attribute's name.
    package var nameBytes: Int

    package init(depth: Int = 200, attributes: Int = 256, nameBytes: Int = 512) {
        self.depth = depth
        self.attributes = attributes
        self.nameBytes = nameBytes
    }
}
