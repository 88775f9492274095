internal import Foundation
internal import Pipeline

/// A CSV table of labelled texts: a header that names `label` (or `topic`) and either `text`, or `content` with or
/// without `title`.
package enum LabelTable {
    /// Throws where the file cannot be read, is not UTF-8, lacks a column or holds a row of another width; empty labels
    /// too are named with their line.
    package static func read(_ path: String) throws(TrainingError) -> [LabelledText] {
        guard let data = FileManager.default.contents(atPath: path) else { throw TrainingError("\(path) cannot be read") }
        guard String(validating: data, as: UTF8.self) != nil else { throw TrainingError("\(path) is not UTF-8") }
        return try rows(Array(data), path)
    }

    /// Holds every fifth text out, by a digest of its words: the same text falls on the same side in any order.
    package static func split(_ texts: [LabelledText]) -> (learnt: [LabelledText], heldOut: [LabelledText]) {
        func isHeldOut(_ text: LabelledText) -> Bool { Fingerprint(parts: [text.title ?? "", text.text]).low % 5 == 0 }
        return (texts.filter { !isHeldOut($0) }, texts.filter(isHeldOut))
    }

    private static func rows(_ bytes: [UInt8], _ path: String) throws(TrainingError) -> [LabelledText] {
        var reader = CSVReader(bytes)
        guard let header = reader.next()?.cells else { throw TrainingError("\(path) is empty") }
        func column(_ names: String...) -> Int? { names.lazy.compactMap { header.firstIndex(of: $0) }.first }
        guard let label = column("label", "topic") else { throw TrainingError("\(path):1: no column “label”") }
        guard let text = column("text", "content") else { throw TrainingError("\(path):1: no column “text” or “content”") }
        let title = header[text] == "text" ? nil : column("title")
        var texts: [LabelledText] = []
        while let (cells, line) = reader.next() {
            guard cells.count == header.count else {
                throw TrainingError("\(path):\(line): \(cells.count) cells under \(header.count) columns")
            }
            guard !cells[label].isEmpty else { throw TrainingError("\(path):\(line): no label") }
            texts.append(LabelledText(title: title.map { cells[$0] }, text: cells[text], label: cells[label]))
        }
        return texts
    }
}

/// Reads rows of RFC 4180: quoted cells may hold commas, quotes and line breaks.
struct CSVReader {
    private let bytes: [UInt8]
    private var index: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row that is not empty, and the line it begins in, from 1.
    mutating func next() -> (cells: [String], line: Int)? {
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { skipBreak() }
        guard index < bytes.count else { return nil }
        let first = line
        var cells = [cell()]
        while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
            index += 1
            cells.append(cell())
        }
        skipBreak()
        return (cells, first)
    }

    private mutating func skipBreak() {
        if index < bytes.count, bytes[index] == 0x0D { index += 1 }
        if index < bytes.count, bytes[index] == 0x0A {
            index += 1
            line += 1
        }
    }

    private mutating func cell() -> String {
        var cell: [UInt8] = []
        var isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
        if isQuoted { index += 1 }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                index += 1
                if byte == 0x0A { line += 1 }
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else {
                if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
                cell.append(byte)
                index += 1
            }
        }
        return String(decoding: cell, as: UTF8.self)
    }
}
