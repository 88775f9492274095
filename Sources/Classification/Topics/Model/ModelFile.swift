internal import Foundation

/// A model as bytes: a line that names the format, a line of JSON, then little-endian keys, inverse frequencies and
/// weights of two bytes each.
package enum ModelFile {
    private static let format = "tinhgon topic model 2\n"

    private struct Header: Codable {
        var labels: [String]
        var biases: [Float]
        var features: Int
        /// What a weight of 32767 stands for.
        var scale: Float
    }

    /// The same model gives the same bytes.
    package static func bytes(of model: LinearModel) throws -> [UInt8] {
        let largest = model.weights.reduce(Float.leastNormalMagnitude) { max($0, abs($1)) }
        let header = Header(labels: model.labels, biases: model.biases, features: model.keys.count, scale: largest)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes = Array(format.utf8) + [UInt8](try encoder.encode(header)) + [0x0A]
        for key in model.keys { append(key, to: &bytes) }
        for inverse in model.inverseFrequencies { append(inverse.bitPattern, to: &bytes) }
        for weight in model.weights { append(UInt16(bitPattern: Int16((weight / largest * 32767).rounded())), to: &bytes) }
        return bytes
    }

    /// Throws where the bytes are no model of this format, or are cut off.
    package static func model(of bytes: UnsafeRawBufferPointer) throws(TrainingError) -> LinearModel {
        guard bytes.starts(with: format.utf8) else { throw TrainingError("this is no topic model of this program") }
        let rest = bytes[format.utf8.count...]
        guard let end = rest.firstIndex(of: 0x0A),
              let header = try? JSONDecoder().decode(Header.self, from: Data(rest[..<end])),
              header.labels.count > 1, header.biases.count == header.labels.count, header.features >= 0
        else { throw TrainingError("the model's header cannot be read") }
        let cells = header.features.multipliedReportingOverflow(by: 12 + 2 * header.labels.count)
        guard !cells.overflow, bytes.count - end - 1 == cells.partialValue else {
            throw TrainingError("the model is cut off")
        }
        var cursor = end + 1
        func read<Number: FixedWidthInteger>(_ count: Int) -> [Number] {
            defer { cursor += count * MemoryLayout<Number>.size }
            return (0..<count).map {
                Number(littleEndian: bytes.loadUnaligned(fromByteOffset: cursor + $0 * MemoryLayout<Number>.size, as: Number.self))
            }
        }
        let keys: [UInt64] = read(header.features)
        let inverse: [UInt32] = read(header.features)
        let weights: [Int16] = read(header.features * header.labels.count)
        return LinearModel(
            labels: header.labels, keys: keys, inverseFrequencies: inverse.map(Float.init(bitPattern:)),
            weights: weights.map { Float($0) / 32767 * header.scale }, biases: header.biases)
    }

    private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
