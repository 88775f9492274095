internal import Language
internal import Pipeline

/// Finds the names of organisations in one passage.
///
/// A name is built from the left: an office or an organ, perhaps of another organ ("Văn phòng HĐND"), then its owner: a
/// committee, a unit, a level. In "HĐND, UBND huyện Đầm Hà" the owner is that of the whole list.
struct BodyReader {
    let lexicons: Lexicons
    let passage: Passage
    let index: Int
    let reading: PlaceReader.Reading
    /// The passage's mentions of places and of levels, by their places in the reading.
    let mentions: Range<Int>
    let levels: Range<Int>

    /// The mention of a place or level that begins at a word, and where it ends.
    private func owner(at word: Int) -> (owner: BodyMention.Owner, end: Int)? {
        if let number = reading.levels.place(of: word, in: levels, by: \.words) { return (.level(number), reading.levels[number].words.upperBound) }
        guard let number = reading.mentions.place(of: word, in: mentions, by: \.words) else { return nil }
        return (.place(number), reading.mentions[number].words.upperBound)
    }

    /// What was read from one word on.
    private struct Name {
        var text: String
        var kind: Body.Kind?
        var rank: BodyWords.Rank
        var owner: BodyMention.Owner
        var end: Int
        /// It can stand without an owner.
        var isWhole: Bool

        var hasOwner: Bool {
            if case .none = owner { return false }
            return true
        }
    }

    /// The bodies of an article, or of those of its passages that are asked for, in the order of the text. `places` are the passage's
    /// mentions of places, by their places in the reading.
    static func bodies(
        in passages: [Passage], _ reading: PlaceReader.Reading, _ lexicons: Lexicons,
        where isAsked: (Passage, _ places: Range<Int>) -> Bool = { _, _ in true }
    ) -> [BodyMention] {
        var found: [BodyMention] = []
        var mentions = 0..<0, levels = 0..<0
        for (index, passage) in passages.enumerated() {
            mentions = reading.mentions.run(from: mentions.upperBound, ofPassage: index, by: \.passage)
            levels = reading.levels.run(from: levels.upperBound, ofPassage: index, by: \.passage)
            guard passage.openings.holdsAny(of: .organ), isAsked(passage, mentions) else { continue }
            BodyReader(lexicons: lexicons, passage: passage, index: index, reading: reading, mentions: mentions, levels: levels)
                .read(into: &found)
        }
        return found
    }

    func read(into found: inout [BodyMention]) {
        var position = passage.next(from: 0, opening: .organ)
        while position < passage.words.count {
            position = passage.next(from: max(name(at: position, into: &found), position + 1), opening: .organ)
        }
    }

    /// Reads what begins at a word; where it ends.
    private func name(at position: Int, into found: inout [BodyMention]) -> Int {
        // "Phó Bí thư Thường trực Huyện ủy": the office's own words name no body, unless it goes on behind them.
        if let office = lexicons.positions.longest(at: position, in: passage), office.meaning.sense != .former {
            return (office.meaning.isQualified ? nil : headed(by: office.words, &found)) ?? office.words.upperBound
        }
        guard let term = lexicons.bodies.longest(at: position, in: passage) else { return position }
        let names = list(from: position, name(at: position, term))
        for (start, name) in names where (name.isWhole || name.hasOwner) && isPrinted(name, from: start) {
            found.append(BodyMention(
                passage: index, words: start..<name.end, name: name.text, kind: name.kind ?? .party, rank: name.rank, owner: name.owner))
        }
        return max(names.last?.name.end ?? 0, term.words.upperBound)
    }

    /// "Trưởng ban Dân vận Tỉnh ủy", "Chánh Văn phòng UBND tỉnh": the body begins with the last words of the office. Where it
    /// ends.
    private func headed(by office: Range<Int>, _ found: inout [BodyMention]) -> Int? {
        for start in max(office.lowerBound + 1, office.upperBound - 2)..<office.upperBound {
            guard let name = name(at: start), name.end > office.upperBound, name.isWhole || name.hasOwner else { continue }
            found.append(BodyMention(
                passage: index, words: start..<name.end, name: name.text, kind: name.kind ?? .party, rank: name.rank, owner: name.owner))
            return name.end
        }
        return nil
    }

    /// "đài truyền thanh xã", "báo của tỉnh": a paper or station in small letters is any of them.
    private func isPrinted(_ name: Name, from start: Int) -> Bool {
        name.kind != .press || passage.isCapitalised(start)
    }

    /// One name, or several that share the owner of the last: "Tỉnh ủy, HĐND, UBND, UBMTTQ tỉnh".
    private func list(from start: Int, _ first: Name?) -> [(start: Int, name: Name)] {
        var names: [(start: Int, name: Name)] = []
        var next = first.map { (start: start, name: $0) }
        while let item = next {
            names.append(item)
            next = listContinuation(behind: item.name.end).flatMap { start in name(at: start).map { (start, $0) } }
        }
        // The owner of the last one holds for those before it that have none and could have one.
        guard let last = names.last?.name, last.hasOwner else { return names }
        for item in names.indices.dropLast().reversed() {
            guard !names[item].name.hasOwner, names[item].name.rank == .owners else { break }
            names[item].name.owner = last.owner
            if case .fixed = last.rank { names[item].name.rank = last.rank }
        }
        return names
    }

    /// The start of the next name of a list: behind a comma, a dash, a slash or an "and".
    private func listContinuation(behind end: Int) -> Int? {
        guard end < passage.words.count else { return nil }
        let gap = passage.gaps[end]
        if !gap.isEmpty, gap.subtracting([.comma, .dash, .slash]).isEmpty { return end }
        if gap.isEmpty || gap == .comma, let joint = lexicons.places.longest(at: end, in: passage), joint.meaning == .and {
            return joint.words.upperBound
        }
        return nil
    }

    private func name(at start: Int, depth: Int = 0) -> Name? {
        guard depth < 4, let term = lexicons.bodies.longest(at: start, in: passage) else { return nil }
        return name(at: start, term, depth: depth)
    }

    private func name(at start: Int, _ found: (meaning: BodyWords.Term, words: Range<Int>), depth: Int = 0) -> Name? {
        let (term, range) = found
        var name = Name(
            text: term.name, kind: term.kind, rank: term.rank, owner: .none, end: range.upperBound,
            isWhole: term.part == .whole || term.part == .organ || term.part == .committee)
        switch term.part {
        case .not, .field, .nation, .foreign: return nil
        case .whole:
            // "chính phủ" in small letters is any government.
            guard passage.isCapitalised(start) else { return nil }
        case .head:
            guard takeField(&name) else { return nil }
            takeOwner(&name)
        case .proper where !passage.isCapitalised(start): return nil
        case .organ, .part, .proper, .committee:
            if !takeInner(&name, isCommittee: term.part == .committee, depth: depth) { takeOwner(&name) }
        case .office:
            guard takeInner(&name, isCommittee: false, depth: depth) else { return nil }
            name.isWhole = true
        }
        return withCountry(name)
    }

    /// "Hội Luật gia Việt Nam" is the national one, "Bộ Ngoại giao Mỹ" none of ours.
    private func withCountry(_ name: Name) -> Name? {
        guard let country = lexicons.bodies.country(at: name.end, in: passage), !name.hasOwner else { return name }
        if country.meaning.part == .foreign { return nil }
        var name = name
        if name.rank == .owners { name.text += " " + country.meaning.name }
        name.rank = .fixed(.centre)
        name.isWhole = true
        name.end = country.words.upperBound
        return name
    }

    /// "Sở" + "Nội vụ": a field right behind; one of the two is printed as a name.
    private func takeField(_ name: inout Name) -> Bool {
        guard name.end < passage.words.count, passage.gaps[name.end].isEmpty,
            passage.isCapitalised(name.end) || passage.isCapitalised(name.end - 1),
            let field = lexicons.bodies.field(at: name.end, in: passage)
        else { return false }
        name.text += " " + field.meaning.name
        name.end = field.words.upperBound
        name.isWhole = true
        return true
    }

    /// "Ban Dân vận" + "Tỉnh ủy", "Văn phòng" + "HĐND và UBND tỉnh": a body within a body.
    private func takeInner(_ name: inout Name, isCommittee: Bool, depth: Int) -> Bool {
        guard !isCommittee, name.end < passage.words.count, passage.gaps[name.end].isEmpty else { return false }
        let inner = list(insideFrom: name.end, depth: depth + 1)
        guard let last = inner.last else { return false }
        name.kind = name.kind ?? last.kind
        name.text += " " + inner.map(\.text).joined(separator: " - ")
        name.rank = inner.lazy.map(\.rank).first { $0 != .owners } ?? name.rank
        name.owner = last.owner
        name.end = last.end
        name.isWhole = name.isWhole || last.isWhole || last.hasOwner
        return true
    }

    /// One inner name; several only where the first is an organ without owner and the next has one.
    private func list(insideFrom start: Int, depth: Int) -> [Name] {
        guard let first = name(at: start, depth: depth) else { return [] }
        guard !first.hasOwner, first.rank == .owners, let next = listContinuation(behind: first.end),
            passage.gaps[first.end] != .comma, let second = name(at: next, depth: depth), second.hasOwner
        else { return [first] }
        return [first, second]
    }

    /// "Huyện ủy Hòa Bình Tây" is not that of Hòa Bình.
    private func takeDirection(_ name: inout Name) {
        guard case .place(let number) = name.owner,
            let longer = UnlistedName(lexicons: lexicons, passage: passage).range(behind: reading.mentions[number].name) else { return }
        (name.owner, name.end) = (.name(longer), longer.upperBound)
    }

    /// A name behind a body that has a level of its own. All provinces are listed: behind "Thành ủy" other capitals are a person's.
    private func unlisted(_ name: Name) -> Range<Int>? {
        guard name.rank != .owners, let found = UnlistedName(lexicons: lexicons, passage: passage).range(at: name.end) else { return nil }
        if name.rank == .fixed(.district) || name.rank == .fixed(.commune) { return found }
        return lexicons.gazetteer.longest(at: name.end, in: passage)?.words == found ? found : nil
    }

    /// "huyện Đầm Hà", "tỉnh", "của huyện", "Quảng Ninh".
    private func takeOwner(_ name: inout Name) {
        guard name.end < passage.words.count, passage.gaps[name.end].isEmpty else { return }
        if let owner = owner(at: name.end) {
            (name.owner, name.end) = owner
            takeDirection(&name)
        } else if let unlisted = unlisted(name) {
            (name.owner, name.end) = (.name(unlisted), unlisted.upperBound)
        } else if let joint = lexicons.places.longest(at: name.end, in: passage), joint.meaning == .within,
            joint.words.upperBound < passage.words.count, passage.gaps[joint.words.upperBound].isEmpty,
            let owner = owner(at: joint.words.upperBound)
        {
            (name.owner, name.end) = owner
        }
    }
}
