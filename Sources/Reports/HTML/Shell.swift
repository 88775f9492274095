internal import Mustache

/// Fills the mustache templates that frame the pages. Long tables are appended, not rendered: 10,000 rows take a
/// template 100 ms and an appender 3.
struct Shell {
    private let template: MustacheTemplate

    /// Throws `ReportError` where the template is missing or does not parse.
    init(_ name: String, _ templates: Templates) throws {
        let text = try templates.text(name)
        MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
        do {
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(EscapedHTML.name)}}" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw ReportError(.template, "\(templates.place(of: name)):\(error.context.lineNumber): \(Self.words(of: error.error))")
        } catch {
            throw ReportError(.template, "\(templates.place(of: name)): \(error)")
        }
    }

    func render(_ values: [String: Any]) -> String {
        template.render(values)
    }

    private static func words(of error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "the tag closes another section than the one that is open"
        case .unfinishedName: "a tag is not closed, or its name cannot be read"
        case .expectedSectionEnd: "a section is opened and not closed"
        case .invalidSetDelimiter: "a tag that sets delimiters is malformed"
        case nil: "the template ends or breaks within a tag"
        default: "the tag is malformed"
        }
    }

    /// A policy under which only this style and this script do anything, and nothing is fetched.
    static func policy(style: String, script: String?) -> String {
        let scripts = script.map { "script-src 'sha256-\(SHA256.base64(of: $0))'; " } ?? ""
        return "default-src 'none'; \(scripts)style-src 'sha256-\(SHA256.base64(of: style))'; "
            + "img-src data:; base-uri 'none'; form-action 'none'"
    }
}

/// Mustache's own escaping works on characters, and lets a quote with a combining mark through.
private struct EscapedHTML: MustacheContentType {
    static let name = "TINHGON-HTML"

    func escapeText(_ text: String) -> String {
        HTMLEscape.escaped(text)
    }
}
