import Foundation
import Glibc
import Logging

/// What a person or cron sees. Standard output stays empty unless a command's product goes there; standard error gets
/// a line a trouble, and progress only where somebody watches.
struct Console: Sendable {
    /// How lines are written.
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    let format: Format
    let isWatched = isatty(STDERR_FILENO) == 1

    init(format: Format = .text) {
        self.format = format
    }

    /// Lines on standard error, always: one, or one for each line of the message. Only JSON shows the level.
    func complain(_ message: String, level: Logger.Level = .error) {
        for line in message.split(separator: "\n") {
            switch format {
            // What was shown as progress makes room.
            case .text: write((isWatched ? Self.wipe : "") + line + "\n")
            case .json: write(Self.json(["level": "\(level)", "message": String(line)]) + "\n")
            }
        }
    }

    /// A line on standard error where somebody watches.
    func say(_ message: String) {
        if isWatched { complain(message, level: .info) }
    }

    /// Replaces the progress line where somebody watches; an empty text wipes it.
    func progress(_ message: String) {
        if isWatched, format == .text { write(Self.wipe + message) }
    }

    private static let wipe = "\r\u{1B}[K"

    private static func json(_ fields: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(fields)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
