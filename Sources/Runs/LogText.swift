/// Text from outside on its way to a terminal or a log.
enum LogText {
    /// One line: a file's name may hold line ends and terminal commands, which become "?".
    static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    }
}
