internal import Pipeline
internal import Vietnamese

/// Tells which mentions are one person: the same name with an office in common, or with none to contradict. The same name
/// with other offices is another person, and both carry a note.
struct PeopleRegister {
    /// The people of an article, and for each mention which of them it is.
    struct Result: Sendable {
        var people: [Person] = []
        var owners: [Int?] = []
    }

    /// An office as far as it tells people apart.
    private struct Office: Hashable {
        let key: Int32
        /// The number of the body's name.
        let body: Int?

        /// The same office, as far as both name the body.
        func agrees(with other: Office) -> Bool {
            key == other.key && (body == nil || other.body == nil || body == other.body)
        }
    }

    private struct Entry {
        /// The folded name.
        let key: [UInt8]
        var offices: [Office]
        var person: Person

        func isSame(_ key: [UInt8], _ offices: [Office]) -> Bool {
            guard ends(with: key) else { return false }
            return self.offices.isEmpty || offices.isEmpty || self.offices.contains { own in offices.contains { own.agrees(with: $0) } }
        }

        /// The whole name or its last words.
        private func ends(with words: [UInt8]) -> Bool {
            let start = key.count - words.count
            guard start == 0 || start > 0 && key[start - 1] == UInt8(ascii: " ") else { return false }
            return key[start...].elementsEqual(words)
        }
    }

    let passages: [Passage]
    let bodies: NamedBodies

    /// The note of people of one name.
    private static let namesake = "same_name_other_position"

    /// A given name alone ("bà Hà") is the person of that name printed before, or nobody.
    func people(_ mentions: [PersonMention]) -> Result {
        var entries: [Entry] = []
        var owners: [Int?] = []
        for mention in mentions {
            var name = mention.name
            let key = name.withUTF8 { Fold.lowercasedNFC($0) }
            let offices = identity(of: mention)
            if let index = entries.lastIndex(where: { $0.isSame(key, offices) }) {
                entries[index].offices += offices.filter { !entries[index].offices.contains($0) }
                complete(&entries[index].person, mention)
                owners.append(index)
            } else if !key.contains(UInt8(ascii: " ")), offices.isEmpty {
                owners.append(nil)
            } else {
                var person = Person(name: mention.name)
                describe(mention, &person)
                for other in entries.indices where entries[other].key == key {
                    entries[other].person.note = Self.namesake
                    person.note = Self.namesake
                }
                owners.append(entries.count)
                entries.append(Entry(key: key, offices: offices, person: person))
            }
        }
        return Result(people: entries.map(\.person), owners: owners)
    }

    /// The offices, without what someone is for one occasion.
    private func identity(of mention: PersonMention) -> [Office] {
        mention.offices.lazy.filter { $0.position.sense != .task }.map { office in
            Office(key: office.position.key, body: office.body.map { bodies.nameOfMention[$0] })
        }
    }

    /// An office once named without its body, "Giám đốc Sở", gets the body of a later mention.
    private func complete(_ person: inout Person, _ mention: PersonMention) {
        if person.position == nil { return describe(mention, &person) }
        guard person.body == nil else { return }
        var other = person
        describe(mention, &other)
        person.body = other.body
    }

    private func describe(_ mention: PersonMention, _ person: inout Person) {
        guard let first = mention.offices.first, let last = mention.offices.last else { return }
        let passage = passages[mention.passage]
        let isBefore = last.words.upperBound <= mention.words.upperBound && first.words.lowerBound == mention.words.lowerBound
        let offices = isBefore ? mention.offices : mention.offices.filter { $0.position.sense != .task }
        guard let start = offices.first?.words.lowerBound, let end = offices.last?.words.upperBound else {
            person.position = passage.text(first.words.lowerBound..<last.words.upperBound)
            return
        }
        person.position = passage.text(start..<end)
        let owned = offices.first { $0.body != nil && $0.position.sense == .position } ?? offices.first { $0.body != nil }
        person.body = owned?.body.map(bodies.name)
    }
}
