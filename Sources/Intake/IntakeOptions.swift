/// How inputs are read.
package struct IntakeOptions: Sendable, Hashable {
    package var limits: IntakeLimits
    /// The names of an article's fields, for JSON and for the automatic guess in XML.
    package var names: FieldNames
    /// Tried in their order; those that name a root come before the formats that are known by themselves.
    package var mappings: [XMLMapping]

    package init(limits: IntakeLimits = IntakeLimits(), names: FieldNames = .standard, mappings: [XMLMapping] = []) {
        self.limits = limits
        self.names = names
        self.mappings = mappings
    }
}
