internal import Ledger

/// All articles that are connected to one by what is alike.
struct Story {
    /// Why a member belongs to its story.
    enum Reason: String {
        /// The member that is counted.
        case kept
        /// Its folded body is that of the kept one.
        case exact
        /// Its body is similar to the kept one's, or to one that is.
        case near
    }

    /// Every article of the story, copies of one address too, the kept one first, then by date and id.
    let members: [StoryStore.Member]

    init(around id: String, in store: StoryStore) throws {
        var members: Set<StoryStore.Member> = []
        var texts: Set<Int> = []
        var ids: Set<String> = [id]
        var idsToVisit = [id]
        while let id = idsToVisit.popLast() {
            for member in try store.members(withID: id) {
                members.insert(member)
                var textsToVisit = [member.text]
                while let text = textsToVisit.popLast() {
                    guard texts.insert(text).inserted else { continue }
                    textsToVisit += try store.texts(similarTo: text)
                    for teller in try store.members(saying: text) where ids.insert(teller.id).inserted {
                        idsToVisit.append(teller.id)
                    }
                }
            }
        }
        self.members = members.sorted(by: Self.comesBefore)
    }

    /// The earliest date, then the smallest id; what has no date comes last. Of copies of one address the smaller text
    /// number is as good as any: it decides nothing that is seen.
    private static func comesBefore(_ a: StoryStore.Member, _ b: StoryStore.Member) -> Bool {
        (a.date ?? "~", a.id, a.text) < (b.date ?? "~", b.id, b.text)
    }

    /// Writes the story's rows; articles of one address alone are no repeated story.
    func enter(into store: StoryStore) throws {
        guard let kept = members.first, members.contains(where: { $0.id != kept.id }) else { return }
        // "s-" and the digits of the kept article's id.
        let group = "s" + kept.id.dropFirst()
        let keptTexts = Set(members.lazy.filter { $0.id == kept.id }.map(\.text))
        var shingles: [Int: Shingles] = [:]
        func shinglesOf(_ text: Int) throws -> Shingles {
            if let known = shingles[text] { return known }
            let read = Shingles(bytes: try store.shingles(of: text)[...])
            shingles[text] = read
            return read
        }
        var closest: [String: Double] = [:]
        for member in members where member.id != kept.id {
            for text in keptTexts {
                let similarity = text == member.text ? 1 : try shinglesOf(text).similarity(to: shinglesOf(member.text))
                closest[member.id] = max(closest[member.id] ?? 0, similarity)
            }
        }
        try store.enter(kept.id, group: group, kept: kept.id, reason: Reason.kept.rawValue, similarity: 1)
        let tellings = Dictionary(grouping: members, by: \.id)
        for (id, similarity) in closest {
            let isExact = tellings[id]?.contains { keptTexts.contains($0.text) } ?? false
            let reason = isExact ? Reason.exact : Reason.near
            try store.enter(id, group: group, kept: kept.id, reason: reason.rawValue, similarity: similarity)
        }
    }
}
