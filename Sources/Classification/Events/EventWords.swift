internal import Language

/// The words by which an article tells of a meeting or visit, `events.tsv`.
final class EventWords: Sendable {
    private enum Sense: String, CaseIterable, Sendable {
        case happening, leads, attends, held, day
    }

    enum Cue: Sendable, Hashable {
        /// "hội nghị", with the genre code it speaks for.
        case happening(String)
        /// "chủ trì": the one before or behind leads.
        case leads
        /// "dự buổi làm việc": those behind attend.
        case attends
        /// "tổ chức": the sentence tells of the happening.
        case held
        /// "sáng nay": days before the article's.
        case day(Int)
    }

    private let terms: Terms<Cue>

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var terms = Terms<Cue>()
        for entry in try pack.entries(of: "events", as: Sense.self) {
            let cue: Cue = switch entry.sense {
            case .happening: .happening(entry.note)
            case .leads: .leads
            case .attends: .attends
            case .held: .held
            case .day: .day(Int(entry.weight))
            }
            terms.add(entry.term, cue, &vocabulary)
        }
        self.terms = terms
    }

    /// Notes in the vocabulary with which words cues begin.
    func open(_ vocabulary: inout Vocabulary) { terms.open(.event, &vocabulary) }

    /// All cues of some words of a passage, each with its place.
    func cues(in passage: Passage, _ range: Range<Int>) -> [(cue: Cue, words: Range<Int>)] {
        var found: [(cue: Cue, words: Range<Int>)] = []
        var position = passage.next(from: range.lowerBound, opening: .event)
        while position < range.upperBound {
            let match = terms.longest(at: position, in: passage)
            if let match { found.append((match.meaning, match.words)) }
            position = passage.next(from: match?.words.upperBound ?? position + 1, opening: .event)
        }
        return found
    }
}
