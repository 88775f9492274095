/// Why one document left the line: a code that is counted and listed, and a sentence that says what was met.
package struct Rejection: Error, Sendable, Hashable, Codable {
    /// The reasons, closed: a new reason is a new case, a row in the codebook and a line in the README.
    package enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nothing in the document, or no text left after cleaning.
        case empty
        /// A page of teasers: a section, tag or search page.
        case listPage = "list_page"
        /// The front page of a site.
        case homePage = "home_page"
        /// The full text of a legal act, not news of it.
        case legalText = "legal_text"
        /// A copy of an article inside a page made for search engines, or with its characters shuffled.
        case spam
        /// A machine translation into Vietnamese, or of a Vietnamese article into another language.
        case machineTranslation = "machine_translation"
        /// Bytes that no encoding turns into plausible text.
        case undecodable
        /// Markup that the parser could not read to its end.
        case malformedMarkup = "malformed_markup"
        /// An entity declaration or an external subset: refused, whatever it says.
        case entityDeclaration = "entity_declaration"
        case tooLarge = "too_large"
        case tooDeep = "too_deep"
        case tooManyAttributes = "too_many_attributes"
        /// The document used up its time.
        case tooSlow = "too_slow"
        /// A record of a dump without the field that holds its body.
        case missingBody = "missing_body"
        /// A JSON line that is not an object with the fields of a document.
        case malformedRecord = "malformed_record"
        /// A member of an archive that is no input of any known kind.
        case skippedMember = "skipped_member"
        /// A member of an archive that could not be read, or broke off.
        case unreadableMember = "unreadable_member"
        /// The input broke off inside this record.
        case truncatedRecord = "truncated_record"
        /// A record of a dump that is no article: a redirect, a talk or template page, a draft, an attachment.
        case notAnArticle = "not_an_article"
    }

    package let code: Code
    /// One sentence in English for the log and the tables: what was met, and where.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
