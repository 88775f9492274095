internal import Pipeline

/// Flags that take a claim out of the plain count.
struct ScopeReader {
    let sentence: Sentence

    func read(_ draft: Draft, kind: Article.Block.Kind?) -> [String] {
        var flags = draft.scope
        let start = draft.evidence.lowerBound
        let clause = sentence.span(Clause.commaStart(before: start, in: sentence) - 1, start)
        if sentence.contains(.hypothetical, in: clause) { flags.append("hypothetical") }
        if isBacklog(draft) { flags.append("backlog") }
        if isQuoted(draft) { flags.append("quoted_example") }
        if kind == .listItem { flags.append("list_item") }
        if sentence.section == .title { flags.append("title") }
        return flags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// "số văn bản nợ đọng giảm": the word stands behind the documents.
    private func isBacklog(_ draft: Draft) -> Bool {
        let end = draft.hasSubject ? draft.trigger : draft.evidence.upperBound
        return draft.object == .document && sentence.contains(.activity, "backlog", in: sentence.span(draft.head + 1, min(end, draft.head + 4)))
    }

    /// Inside quotation marks that were opened in this sentence.
    private func isQuoted(_ draft: Draft) -> Bool {
        var depth = 0
        for index in 0..<draft.evidence.lowerBound {
            let piece = sentence.pieces[index]
            if piece.isMark("“") { depth += 1 }
            if piece.isMark("”") { depth -= 1 }
            if piece.isMark("\"") { depth = depth == 0 ? 1 : 0 }
        }
        return depth > 0
    }
}
