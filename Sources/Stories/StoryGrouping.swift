package import Ledger

/// Groups articles that tell one story over the whole ledger: equal bodies, bodies whose five-syllable shingles agree
/// by a Jaccard similarity of 0.9 or more, and all of one address.
///
/// The groups are the connected parts of what is alike, so they are the same whatever the order in which articles came,
/// in one night or in many. The work of an update is in proportion to what came and went since the last one.
package struct StoryGrouping {
    /// The least Jaccard similarity of two tellings of one story.
    package static let threshold = 0.9

    package init() {}

    /// Brings the table `stories` up to date with the articles of the ledger.
    package func update(_ ledger: Ledger) throws(LedgerError) {
        try ledger.regroup { store in
            try removeOrphans(from: store)
            while true {
                let arrivals = try store.arrivals(limit: 500)
                guard !arrivals.isEmpty else { break }
                for arrival in arrivals { try take(arrival, into: store) }
            }
            try regroup(in: store)
        }
    }

    private func removeOrphans(from store: StoryStore) throws {
        for text in try store.orphans() {
            let shingles = Shingles(bytes: try store.shingles(of: text)[...])
            try store.remove(text, bands: shingles.bands)
        }
    }

    private func take(_ arrival: StoryStore.Arrival, into store: StoryStore) throws {
        guard let sketch = StorySketch(bytes: arrival.sketch) else { return try store.attach(arrival, to: nil) }
        if let known = try store.text(fingerprint: sketch.fingerprint) { return try store.attach(arrival, to: known) }
        let bands = sketch.shingles.bands
        let candidates = try store.texts(meetingIn: bands)
        let text = try store.addText(
            fingerprint: sketch.fingerprint, shingles: sketch.shingles.bytes, bands: bands)
        for candidate in candidates {
            let other = Shingles(bytes: try store.shingles(of: candidate)[...])
            let similarity = sketch.shingles.similarity(to: other)
            if similarity >= Self.threshold { try store.link(text, candidate, similarity: similarity) }
        }
        try store.attach(arrival, to: text)
    }

    private func regroup(in store: StoryStore) throws {
        var grouped: Set<String> = []
        for id in try store.touched() where !grouped.contains(id) {
            try store.clearStory(of: id)
            let story = try Story(around: id, in: store)
            grouped.formUnion(story.members.map(\.id))
            try story.enter(into: store)
        }
        try store.forgetTouched()
    }
}
