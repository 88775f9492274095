internal import Language
internal import Pipeline

/// Reads the meeting or visit that an article reports: what kind, on what day, who led and attended, which bodies.
struct EventReader {
    let lexicons: Lexicons
    let article: Article
    let passages: [Passage]
    let people: [PersonMention]
    let register: PeopleRegister.Result

    /// One sentence of the headline, the lead or the first paragraphs that names a happening.
    private struct Telling {
        let passage: Int
        let sentence: Range<Int>
        let kind: String
        let text: String
        let weight: Double
        /// A near day or someone who led says that it took place: "in line with the conference of …" says neither.
        let isFirm: Bool
    }

    /// How many paragraphs from the top may tell of the event.
    private static let depth = 4

    /// Nil where neither the headline nor the first paragraphs tell of a meeting or visit.
    func event(genre: String?, place: Place?, bodies: [BodyMention], named: NamedBodies) -> (event: Event, cues: [Cue])? {
        let tellings = tellings()
        guard let strongest = tellings.max(by: { $0.weight < $1.weight }) else { return nil }
        let kind = genre.flatMap { code in tellings.contains { $0.kind == code } ? code : nil } ?? strongest.kind
        var event = Event(kind: kind, place: place)
        var cues = [Cue(decision: "event", value: kind, text: strongest.text, weight: strongest.weight)]
        if let date = day(tellings) {
            event.date = date
            cues.append(Cue(decision: "event_date", value: date.iso, text: date.text, weight: 1))
        }
        let (leaders, attendees) = roles()
        event.leaders = leaders.map { register.people[$0] }
        event.attendees = attendees.filter { !leaders.contains($0) }.map { register.people[$0] }
        cues += leaders.map { Cue(decision: "event_leader", value: register.people[$0].name, text: register.people[$0].position ?? "", weight: 1) }
        event.bodies = involved(tellings, bodies, named)
        return (event, cues)
    }

    /// Sentences that name a happening, and tell that it was held or when.
    private func tellings() -> [Telling] {
        var found: [Telling] = []
        var seen = 0
        for (index, passage) in passages.enumerated() where [.title, .lead, .body].contains(passage.part) {
            if passage.part != .title { seen += 1 }
            guard seen <= Self.depth else { break }
            var start = 0
            while start < passage.words.count {
                let sentence = passage.sentence(around: start)
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
                found.append(Telling(passage: index, sentence: sentence, kind: kind, text: passage.text(range), weight: weight,
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

    // MARK: The day

    private func day(_ tellings: [Telling]) -> Moment? {
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

    // MARK: Who

    private func roles() -> (leaders: [Int], attendees: [Int]) {
        var leaders: [Int] = [], attendees: [Int] = []
        for (number, mention) in people.enumerated() where passages[mention.passage].part != .title {
            guard let person = register.owners[number] else { continue }
            if mention.leads || leads(mention) {
                if !leaders.contains(person) { leaders.append(person) }
            } else if attends(mention), !attendees.contains(person) {
                attendees.append(person)
            }
        }
        return (leaders, attendees)
    }

    /// "do đồng chí A làm trưởng đoàn", "đồng chí A chủ trì", "dưới sự chủ trì của đồng chí A".
    private func leads(_ mention: PersonMention) -> Bool {
        let passage = passages[mention.passage]
        let sentence = passage.sentence(around: mention.words.lowerBound)
        return lexicons.events.cues(in: passage, sentence).contains { cue, range in
            guard cue == .leads else { return false }
            let isBehind = range.lowerBound >= mention.words.upperBound && range.lowerBound - mention.words.upperBound <= 2
            return isBehind || (range.upperBound == mention.words.lowerBound && passage.gaps[range.upperBound].subtracting(.colon).isEmpty)
        }
    }

    private func attends(_ mention: PersonMention) -> Bool {
        let passage = passages[mention.passage]
        let sentence = passage.sentence(around: mention.words.lowerBound)
        return lexicons.events.cues(in: passage, sentence).contains { $0.cue == .attends && $0.words.upperBound <= mention.words.lowerBound }
    }

    /// The bodies that the telling sentences name, the press left out.
    private func involved(_ tellings: [Telling], _ bodies: [BodyMention], _ named: NamedBodies) -> [String] {
        var found: [Int] = []
        for (number, body) in bodies.enumerated() where body.kind != .press && !found.contains(named.nameOfMention[number]) {
            let isTold = tellings.contains { $0.passage == body.passage && $0.sentence.contains(body.words.lowerBound) }
            if isTold { found.append(named.nameOfMention[number]) }
        }
        return found.map { named.names[$0] }
    }
}
