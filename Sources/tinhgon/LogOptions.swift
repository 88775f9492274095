import ArgumentParser
import Logging

/// What of a run's own events is written to standard error.
struct LogOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Write a line for every input that is read.")
    var verbose = false

    @Option(help: "How lines on standard error are written: text or json.")
    var logFormat = Console.Format.text

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
