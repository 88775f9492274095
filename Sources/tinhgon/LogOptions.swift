import ArgumentParser
import Foundation
import Logging

/// What of a run's own events is written to standard error.
struct LogOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Flag(name: .shortAndLong, help: "Write a line for every input that is read.")
    var verbose = false

    @Option(help: "How log lines are written: text or json.")
    var logFormat = Format.text

    func logger(_ console: Console) -> Logger {
        Logger(label: "tinhgon") { _ in
            LineLog(console: console, format: logFormat, logLevel: verbose ? .info : .notice)
        }
    }
}

/// One line an event, without a clock: cron and journals stamp lines themselves.
struct LineLog: LogHandler {
    let console: Console
    let format: LogOptions.Format
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        switch format {
        case .text: console.complain("\(event.level): \(event.message)")
        case .json: console.complain(Self.json(["level": "\(event.level)", "message": "\(event.message)"]))
        }
    }

    private static func json(_ fields: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(fields)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
