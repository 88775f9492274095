import ArgumentParser
import Logging

/// What of a run's own events is written to standard error.
struct LogOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Write a line for every input that is read.")
    var verbose = false

    @Option(help: "How lines on standard error are written: text or json.")
    var logFormat = Console.Format.text

    /// Whether a command line asks for JSON, read without the parser that has refused it.
    static func isJSONAsked(of arguments: [String]) -> Bool {
        let name = "--log-format", json = Console.Format.json.rawValue
        return arguments.contains("\(name)=\(json)") || zip(arguments, arguments.dropFirst()).contains { $0 == (name, json) }
    }

    var console: Console { Console(format: logFormat) }

    func logger(_ console: Console) -> Logger {
        Logger(label: "tinhgon") { _ in
            LineLog(console: console, logLevel: verbose ? .info : .notice)
        }
    }
}

extension Console.Format: ExpressibleByArgument {}

/// One line an event, without a clock: cron and journals stamp lines themselves.
struct LineLog: LogHandler {
    let console: Console
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let prefix = console.format == .text ? "\(event.level): " : ""
        console.complain("\(prefix)\(event.message)", level: event.level)
    }
}
