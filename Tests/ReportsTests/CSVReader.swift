/// Reads RFC 4180 strictly: what the writer's tests are judged by.
struct CSVReader {
    let header: [String]
    let rows: [[String]]

    init(_ bytes: [UInt8], separator: Character = ",") throws {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let separator = separator.asciiValue ?? 0x2C
        var lines: [[String]] = [], line: [String] = [], cell: [UInt8] = []
        var isQuoted = false, index = bytes.startIndex
        struct Broken: Error { let line: Int }
        while index < bytes.endIndex {
            let byte = bytes[index], next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            if isQuoted {
                if byte == 0x22, next == 0x22 {
                    cell.append(0x22)
                    index += 1
                } else if byte == 0x22 {
                    guard next == separator || next == 0x0D else { throw Broken(line: lines.count + 1) }
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22 {
                guard cell.isEmpty else { throw Broken(line: lines.count + 1) }
                isQuoted = true
            } else if byte == separator || byte == 0x0D {
                line.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0D {
                    guard next == 0x0A else { throw Broken(line: lines.count + 1) }
                    lines.append(line)
                    line = []
                    index += 1
                }
            } else {
                cell.append(byte)
            }
            index += 1
        }
        guard !isQuoted, cell.isEmpty, line.isEmpty, let first = lines.first else { throw Broken(line: lines.count) }
        header = first
        rows = Array(lines.dropFirst())
    }

    subscript(_ column: String) -> [String] {
        guard let index = header.firstIndex(of: column) else { return [] }
        return rows.map { $0[index] }
    }
}
