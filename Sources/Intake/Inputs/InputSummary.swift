package import Pipeline

/// How an input was read, known once its reader has come to the end.
package struct InputSummary: Sendable, Hashable {
    package let name: String
    package internal(set) var outcome: Outcome = .used
    /// The formats that were met, in the order of meeting; more than one only in archives.
    package internal(set) var formats: [Format] = []
    /// "gz", "tar.xz", "zip"; nil for bytes that stand for themselves.
    package internal(set) var compression: String?
    /// The encoding that an XML dump was converted from; nil for UTF-8.
    package internal(set) var encoding: String?
    /// Bytes of the file that were read.
    package internal(set) var bytes = 0
    /// Bytes after decompression.
    package internal(set) var streamBytes = 0
    /// Of all bytes, where they were read in order and to the end; else nil.
    package internal(set) var fingerprint: Fingerprint?
    package internal(set) var documents = 0
    package internal(set) var rejections = 0
    /// Members of an archive by how they ended.
    package internal(set) var membersUsed = 0
    package internal(set) var membersSkipped = 0
    package internal(set) var membersFailed = 0
    /// Where the input broke off although some of its documents could be read: all of them are in doubt then.
    package internal(set) var breakOff: BreakOff?

    package var isTruncated: Bool { breakOff != nil }
}
