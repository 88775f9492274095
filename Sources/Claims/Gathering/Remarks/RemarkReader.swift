internal import Pipeline

/// Difficulties and proposals that a sentence states about documents, meetings, criteria, roles or the joint office.
struct RemarkReader {
    let sentence: Sentence
    let place: Placement
    /// The article speaks of the joint office: its criteria, roles and rules are then a matter of remarks.
    let knowsJointOffice: Bool

    func read(besides drafts: [Draft]) -> [Remark] {
        let cues = sentence.pieces.indices.filter { sentence.hasAny($0, of: .difficulty, .request) }
        guard !cues.isEmpty, !isOutside else { return [] }
        let matters = MatterReader(sentence: sentence, knowsJointOffice: knowsJointOffice)
        let (difficulties, proposals) = (DifficultyReader(sentence: sentence, matters: matters), ProposalReader(sentence: sentence, matters: matters))
        var remarks: [Remark] = []
        var seen: Set<Int?> = []
        for index in cues {
            if let found = difficulties.read(index), isFree(found.pieces, drafts) {
                if seen.insert(found.matter).inserted { remarks.append(remark(.difficulty, found.subject, found.pieces, rule: found.rule)) }
            } else if sentence.has(index, .request), let found = proposals.read(index), isFree(found.pieces, drafts) {
                remarks.append(remark(.proposal, found.subject, found.pieces, rule: found.rule))
            }
        }
        return remarks
    }

    /// Reads an item of a list of proposals.
    func readItem(besides drafts: [Draft]) -> [Remark] {
        let stated = read(besides: drafts)
        guard stated.isEmpty, !isOutside else { return stated }
        let matters = MatterReader(sentence: sentence, knowsJointOffice: knowsJointOffice)
        guard let found = ProposalReader(sentence: sentence, matters: matters).readItem(), isFree(found.pieces, drafts) else { return [] }
        return [remark(.proposal, found.subject, found.pieces, rule: found.rule)]
    }

    private func isFree(_ pieces: Range<Int>, _ drafts: [Draft]) -> Bool {
        !drafts.contains { $0.evidence.overlaps(pieces) } && !isOfOthers(pieces)
    }

    /// Firms and citizens in the clause: their papers are no office's.
    private func isOfOthers(_ pieces: Range<Int>) -> Bool {
        let clause = sentence.segment(before: pieces.lowerBound).lowerBound..<pieces.upperBound
        return sentence.contains(anyOf: .private, .citizens, in: clause)
            || clause.contains { sentence.codes($0, .blocked).contains(where: Self.papersOfOthers.contains) }
            || sentence.contains(anyOf: .private, .citizens, in: sentence.span(pieces.upperBound, pieces.upperBound + 4))
    }

    private static let papersOfOthers: Set<String> = [
        "citizens", "procedures", "press", "private", "securities", "science", "tax", "foreign", "poverty", "health", "school",
    ]

    private var isOutside: Bool {
        sentence.namesForeigners || sentence.pieces.last?.isMark("?") == true
    }

    private func remark(_ kind: Remark.Kind, _ subject: Remark.Subject, _ pieces: Range<Int>, rule: String) -> Remark {
        let evidence = sentence.string(pieces)
        return Remark(
            id: Identity.remark(evidence, kind, subject.rawValue), kind: kind, subject: subject.rawValue, span: place.span(pieces, in: sentence),
            evidence: evidence, rule: rule)
    }
}
