import Foundation
import Glibc

/// What a person or cron sees. Standard output stays empty unless a command's product goes there; standard error gets
/// a line a trouble, and progress only where somebody watches.
struct Console: Sendable {
    let isWatched = isatty(STDERR_FILENO) == 1

    /// A line on standard error, always.
    func complain(_ message: String) {
        write(message + "\n")
    }

    /// A line on standard error where somebody watches.
    func say(_ message: String) {
        if isWatched { write(message + "\n") }
    }

    /// Replaces the progress line where somebody watches; an empty text wipes it.
    func progress(_ message: String) {
        if isWatched { write("\r\u{1B}[K" + message) }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
