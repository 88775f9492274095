internal import Language
internal import Pipeline

/// Reads who led and attended the meeting or visit that an article reports, and which bodies took part.
struct EventCompany {
    let lexicons: Lexicons
    let passages: [Passage]
    let people: [PersonMention]
    let register: PeopleRegister.Result

    /// The event with those who took part; `bodies` are all mentions, `named` their names.
    func event(_ happening: Happening, at place: Place?, _ bodies: [BodyMention], _ named: NamedBodies) -> Event {
        let (leaders, attendees) = roles()
        return Event(
            kind: happening.kind, date: happening.day, place: place, leaders: leaders.map { register.people[$0] },
            attendees: attendees.filter { !leaders.contains($0) }.map { register.people[$0] },
            bodies: involved(happening.tellings, bodies, named))
    }

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
    private func involved(_ tellings: [Happening.Telling], _ bodies: [BodyMention], _ named: NamedBodies) -> [String] {
        var found: [Int] = []
        for (number, body) in bodies.enumerated() where body.kind != .press && !found.contains(named.nameOfMention[number]) {
            let isTold = tellings.contains { $0.passage == body.passage && $0.sentence.contains(body.words.lowerBound) }
            if isTold { found.append(named.nameOfMention[number]) }
        }
        return found.map { named.names[$0] }
    }
}
