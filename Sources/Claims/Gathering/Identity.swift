internal import Pipeline
internal import Vietnamese

/// Ids that stay the same across nights: digests of what is said, not of where.
enum Identity {
    static func claim(_ evidence: String, _ draft: Draft) -> String {
        "c-" + digest([evidence, draft.object.rawValue, draft.measure.rawValue, draft.subtype.joined(separator: ",")])
    }

    static func observation(_ evidence: String, _ object: ClaimObject) -> String {
        "o-" + digest([evidence, object.rawValue])
    }

    static func remark(_ evidence: String, _ kind: Remark.Kind, _ subject: String) -> String {
        "r-" + digest([evidence, kind.rawValue, subject])
    }

    /// Lower case, NFC, one space between words.
    private static func digest(_ parts: [String]) -> String {
        let normalised = parts.map { part in
            Fold.lowercasedNFC(part).utf8.split(whereSeparator: { $0 <= 0x20 })
                .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        }
        return Fingerprint(parts: normalised).short
    }
}
