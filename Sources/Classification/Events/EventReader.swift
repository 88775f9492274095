internal import Language
internal import Pipeline

/// Reads the meeting or visit that an article reports: of what kind it is and on what day.
struct EventReader {
    let lexicons: Lexicons
    let article: Article
    let passages: [Passage]

    /// How many paragraphs from the top may tell of the event.
    private static let depth = 4

    /// Nil where neither the headline nor the first paragraphs tell of a meeting or visit.
    func happening(genre: String?) -> Happening? {
        let tellings = tellings()
        guard let strongest = tellings.max(by: { $0.weight < $1.weight }) else { return nil }
        let kind = genre.flatMap { code in tellings.contains { $0.kind == code } ? code : nil } ?? strongest.kind
        return Happening(kind: kind, day: day(tellings), strongest: strongest, tellings: tellings)
    }

    /// Sentences that name a happening, and tell that it was held or when.
    private func tellings() -> [Happening.Telling] {
        var found: [Happening.Telling] = []
        var seen = 0
        for (index, passage) in passages.enumerated() where [.title, .lead, .body].contains(passage.part) {
            if passage.part != .title { seen += 1 }
            guard seen <= Self.depth else { break }
            guard passage.openings.holdsAny(of: .event) else { continue }
            var start = 0
            while true {
                let next = passage.next(from: start, opening: .event)
                guard next < passage.words.count else { break }
                let sentence = passage.sentence(around: next)
                start = sentence.upperBound
                let cues = lexicons.events.cues(in: passage, sentence)
                let happening = cues.lazy.compactMap { cue -> (String, Range<Int>)? in
                    if case .happening(let kind) = cue.cue { (kind, cue.words) } else { nil }
                }.first
                guard let (kind, range) = happening else { continue }
                let isTold = cues.contains { $0.cue == .held || $0.cue == .leads || $0.cue == .attends }
                let isDated = dates(in: passage, sentence).contains(where: isNear) || cues.contains { if case .day = $0.cue { true } else { false } }
                guard passage.part == .title || isTold || isDated else { continue }
                let weight = (passage.part == .title ? 2 : 1) + (isDated ? 1.5 : 0) + (isTold ? 0.5 : 0) - 0.1 * Double(seen)
                found.append(Happening.Telling(passage: index, sentence: sentence, kind: kind, text: passage.text(range), weight: weight,
                    isFirm: passage.part != .title && (isDated || cues.contains { $0.cue == .leads || $0.cue == .attends })))
            }
        }
        return found.contains(where: \.isFirm) ? found : []
    }

    private func dates(in passage: Passage, _ sentence: Range<Int>) -> [Moment] {
        guard !sentence.isEmpty else { return [] }
        let start = Int(passage.words[sentence.lowerBound].start), end = Int(passage.words[sentence.upperBound - 1].end)
        return passage.bytes.withUnsafeBufferPointer { bytes in
            lexicons.dates.mentions(in: UnsafeBufferPointer(rebasing: bytes[start..<end]), near: article.date?.day).map(\.moment)
        }
    }

    private func day(_ tellings: [Happening.Telling]) -> Moment? {
        for telling in tellings where passages[telling.passage].part != .title {
            if let moment = dates(in: passages[telling.passage], telling.sentence).first(where: isNear) { return moment }
            for (cue, range) in lexicons.events.cues(in: passages[telling.passage], telling.sentence) {
                guard case .day(let back) = cue, let day = article.date?.day.advanced(by: -back) else { continue }
                return Moment(day: day, text: passages[telling.passage].text(range), rule: "day_of_article")
            }
        }
        return nil
    }

    /// An article tells of what was held shortly before, or will be shortly after.
    private func isNear(_ moment: Moment) -> Bool {
        guard let day = article.date?.day else { return true }
        return abs(day.number - moment.day.number) <= 45
    }
}
