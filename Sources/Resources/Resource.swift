internal import CResources

/// A data file that was embedded when the program was built: words, gazetteers, templates, model weights.
package struct Resource: Sendable {
    /// The path below `Sources/CResources`: "vi/claims.tsv".
    package let name: String
    /// Where the bytes stand in the program's own image; they live as long as the program.
    private let address: UInt
    private let size: Int

    /// The file's bytes.
    package var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: size)
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Every embedded file, in the order of `resources.c`.
    package static let all: [Resource] = {
        let rows = UnsafeBufferPointer(start: tinhgon_resource_table(), count: tinhgon_resource_count())
        return rows.map { Resource(name: String(cString: $0.name), address: UInt(bitPattern: $0.bytes), size: $0.size) }
    }()

    package static func named(_ name: String) -> Resource? {
        all.first { $0.name == name }
    }
}
