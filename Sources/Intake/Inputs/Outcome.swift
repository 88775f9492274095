/// How one input ended. Every input ends as exactly one of the three.
package enum Outcome: Sendable, Hashable {
    /// Its documents count, also where it broke off behind some of them (`InputSummary.breakOff`).
    case used
    case skipped(SkipReason, String)
    /// Nothing of it counts; documents that were already handed out are to be dropped.
    case failed(FailureCode, String)
}

/// Why an input, or a member of an archive, was left alone.
package enum SkipReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its name starts with a dot.
    case hidden
    /// What editors, browsers and copying programs leave: "a~", ".#a", "a.swp", "a.part".
    case temporary
    /// What a browser saved beside a page: "a_files" beside "a.html".
    case pageParts = "page_parts"
    /// A device, a socket or a pipe that a walk met.
    case notAFile = "not_a_file"
    /// The same file was met before, under another name or from another source.
    case repeated
    /// A folder that is its own ancestor through a symbolic link.
    case symlinkLoop = "symlink_loop"
    /// No bytes, or nothing but white space.
    case empty
    /// Neither markup nor text: a picture, a program, an office document.
    case notText = "not_text"
    /// XML in which neither a mapping nor the automatic guess finds articles.
    case unmappedXML = "unmapped_xml"
    /// An archive inside an archive inside an archive, or one inside another.
    case nestedArchive = "nested_archive"
    /// The dump holds no record at all.
    case noRecords = "no_records"
}

/// Why an input, or a member of an archive, could not be read.
package enum FailureCode: String, Sendable, Hashable, Codable, CaseIterable {
    case notFound = "not_found"
    /// Permission was refused, or the disk gave an error.
    case unreadable
    /// The bytes end before the format does, and no document stands before the break.
    case truncated
    /// The compressed bytes or the archive's structure are damaged.
    case corrupt
    /// A member that only a password opens.
    case encrypted
    /// The bytes grow beyond the allowed ratio when they are decompressed: a bomb.
    case compressionRatio = "compression_ratio"
    /// More bytes than an input may have, or more members than an archive may have.
    case tooLarge = "too_large"
    /// A document type or entity declaration in an XML dump.
    case entityDeclaration = "entity_declaration"
    /// An encoding that no table of this machine knows.
    case unknownEncoding = "unknown_encoding"
}

/// A place in an input, so that a reader can go and look.
package struct BytePosition: Sendable, Hashable, Codable {
    /// Offset in the file as it lies on disk.
    package var file: Int
    /// Offset in what decompression and re-encoding made of it; equal to `file` where there was neither.
    package var stream: Int
    /// From 1, in the stream; nil where lines mean nothing.
    package var line: Int?

    package init(file: Int, stream: Int, line: Int? = nil) {
        self.file = file
        self.stream = stream
        self.line = line
    }
}

/// Where and how an input broke off.
package struct BreakOff: Sendable, Hashable {
    package let code: FailureCode
    package let message: String
    package let position: BytePosition

    package init(code: FailureCode, message: String, position: BytePosition) {
        self.code = code
        self.message = message
        self.position = position
    }
}

/// The reason why bytes stopped coming.
struct StreamFailure: Error, Sendable, Hashable {
    let code: FailureCode
    let message: String
}
