internal import Language
internal import Pipeline

/// Finds people with their offices in one passage.
///
/// Three forms: an honorific and a name, with offices behind ("đồng chí A, TUV, Bí thư Huyện ủy"); offices and then a name
/// ("Chủ tịch UBND tỉnh A"); a bare name with offices behind a comma or dash. A name that no honorific introduces must
/// begin with a family name.
struct PeopleReader {
    let lexicons: Lexicons
    let passage: Passage
    let index: Int
    let bodies: [BodyMention]
    /// Which of the bodies stand in the passage.
    let own: Range<Int>

    /// The body whose name begins at a word, and where it ends.
    private func body(at word: Int) -> (number: Int, end: Int)? {
        bodies.place(of: word, in: own, by: \.words).map { ($0, bodies[$0].words.upperBound) }
    }

    /// Names are printed with capitals; what stands before them is known by its first word.
    private static var beginnings: Openings { .person.union(.surname) }

    func read(into found: inout [PersonMention]) {
        var position = passage.next(from: 0, opening: Self.beginnings)
        // Where a list goes on that "các đồng chí" began.
        var listEnd: Int?
        while position < passage.words.count {
            var next = position + 1
            if let person = person(at: position) ?? listEnd.flatMap({ listed(at: position, behind: $0) }) {
                found.append(person)
                let begins = lexicons.people.honorific(at: position, in: passage)?.isPlural ?? false
                next = max(person.words.upperBound, next)
                listEnd = begins || listEnd != nil ? next : nil
            } else if let chain = chain(at: position) {
                next = chain.end
            }
            position = passage.next(from: next, opening: Self.beginnings)
        }
    }

    /// One of several: "các đồng chí: A; B và C".
    private func listed(at start: Int, behind end: Int) -> PersonMention? {
        let isNext = start == end && !passage.gaps[start].isEmpty && passage.gaps[start].subtracting([.comma, .semicolon]).isEmpty
        let isJoined = start == end + 1 && passage.gaps[start].isEmpty && passage.gaps[end].subtracting(.comma).isEmpty
            && lexicons.places.sense(at: end, in: passage) == .and
        guard isNext || isJoined, let name = name(at: start, needsSurname: true) else { return nil }
        return mention(start, name, behind(name))
    }

    private func person(at start: Int) -> PersonMention? {
        if passage.opens(start, .honorific), let honorific = lexicons.people.honorific(at: start, in: passage), !isInsideName(start) {
            let begin = honorific.words.upperBound
            guard begin < passage.words.count, passage.gaps[begin].subtracting(honorific.isPlural ? .colon : []).isEmpty,
                let name = name(at: begin, needsSurname: false)
            else { return nil }
            return mention(start, name, behind(name))
        }
        if let chain = chain(at: start) {
            guard chain.end < passage.words.count, passage.gaps[chain.end].subtracting(.comma).isEmpty else { return nil }
            var begin = chain.end
            if let honorific = lexicons.people.honorific(at: begin, in: passage) { begin = honorific.words.upperBound }
            guard begin < passage.words.count, passage.gaps[begin].isEmpty, let name = name(at: begin, needsSurname: true) else { return nil }
            // "Giám đốc Công an tỉnh, Đại tá A" is one man; "…, đồng chí A, Trưởng phòng" has an office of his own.
            guard passage.gaps[chain.end].isEmpty || behind(name).offices.isEmpty else { return nil }
            return mention(start, name, (chain.offices, name.upperBound))
        }
        guard passage.opens(start, .surname), passage.words[start].isCapitalised, start == 0 || !passage.gaps[start].isEmpty || !passage.words[start - 1].isCapitalised,
            let name = name(at: start, needsSurname: true)
        else { return nil }
        let offices = behind(name)
        return offices.offices.isEmpty ? nil : mention(start, name, offices)
    }

    /// "Hai Bà Trưng": a capitalised honorific behind a capitalised word is part of a name.
    private func isInsideName(_ start: Int) -> Bool {
        start > 0 && passage.words[start].isCapitalised && passage.gaps[start].isEmpty && passage.words[start - 1].isCapitalised && !passage.isShouted
    }

    private func mention(_ start: Int, _ name: Range<Int>, _ found: (offices: [PersonMention.Office], end: Int)) -> PersonMention {
        PersonMention(
            passage: index, words: start..<max(found.end, name.upperBound), name: passage.text(name), offices: found.offices,
            leads: found.offices.contains { $0.position.leads })
    }

    /// The words of a person's name: two to five capitalised words in a row.
    private func name(at start: Int, needsSurname: Bool) -> Range<Int>? {
        guard start < passage.words.count, passage.words[start].isCapitalised, !passage.isShouted || needsSurname else { return nil }
        let isSurname = lexicons.people.isSurname(start, in: passage)
        // "đồng chí Trưởng Ban": an office and no name.
        guard isSurname || !needsSurname && lexicons.positions.longest(at: start, in: passage) == nil else { return nil }
        let isInCapitals = passage.isAcronym(start)
        var end = start
        while end < passage.words.count, end - start < 5, end == start || passage.gaps[end].isEmpty,
            passage.words[end].isCapitalised, passage.words[end].isWord,
            isInCapitals || !passage.isAcronym(end), end == start || !startsOther(at: end)
        { end += 1 }
        if isInCapitals && !isSurname || lexicons.people.isFigure(start..<end, in: passage) { return nil }
        return end - start >= 2 || (end - start == 1 && !needsSurname && !startsOther(at: start) && !isInCapitals) ? start..<end : nil
    }

    /// An office, a body or an honorific begins here: the name is over.
    private func startsOther(at word: Int) -> Bool {
        lexicons.positions.longest(at: word, in: passage).map { $0.meaning.sense != .former } ?? false || body(at: word) != nil
            || lexicons.people.honorific(at: word, in: passage).map { $0.words.count > 1 } ?? false
    }

    /// The offices behind a name: ", TUV, Bí thư Huyện ủy", " - Chủ tịch UBND xã", " (Phó Giám đốc Sở Nội vụ)".
    private func behind(_ name: Range<Int>) -> (offices: [PersonMention.Office], end: Int) {
        let start = name.upperBound
        guard start < passage.words.count, passage.gaps[start].subtracting([.comma, .dash, .parenthesis, .colon]).isEmpty,
            let chain = chain(at: start)
        else { return ([], name.upperBound) }
        // "A, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh B": the last office stands before the next person's name.
        guard chain.offices.count > 1, chain.end < passage.words.count, passage.gaps[chain.end].isEmpty,
            self.name(at: chain.end, needsSurname: true) != nil
        else { return (chain.offices, chain.end) }
        let kept = Array(chain.offices.dropLast())
        return (kept, kept[kept.count - 1].words.upperBound)
    }

    /// Offices in a row, joined by commas, dashes, "and" or nothing.
    private func chain(at start: Int) -> (offices: [PersonMention.Office], end: Int)? {
        guard passage.opens(start, .position) else { return nil }
        var offices: [PersonMention.Office] = []
        var position = start
        while let office = office(at: position) {
            offices.append(office)
            position = office.words.upperBound
            guard position < passage.words.count else { break }
            let gap = passage.gaps[position]
            if !gap.subtracting([.comma, .dash]).isEmpty { break }
            // "A, Phó Chủ tịch UBND tỉnh và Giám đốc Sở Nội vụ": the second office is another's.
            if gap.isEmpty, office.body == nil, lexicons.places.sense(at: position, in: passage) == .and, self.office(at: position + 1) != nil {
                position += 1
            }
        }
        guard let last = offices.last else { return nil }
        return (offices, last.words.upperBound)
    }

    private func office(at start: Int) -> PersonMention.Office? {
        guard let match = lexicons.positions.longest(at: start, in: passage) else { return nil }
        if match.meaning.sense == .former {
            let behind = match.words.upperBound
            guard behind < passage.words.count, passage.gaps[behind].isEmpty, let past = office(at: behind) else { return nil }
            return PersonMention.Office(position: past.position, words: start..<past.words.upperBound, body: past.body)
        }
        var end = match.words.upperBound
        var number: Int?
        if end < passage.words.count, passage.gaps[end].isEmpty {
            if let body = headed(match.words) ?? body(at: end) {
                (number, end) = body
            } else if lexicons.places.sense(at: end, in: passage) == .within, end + 1 < passage.words.count, let body = body(at: end + 1) {
                (number, end) = body
            } else if let open = openBody(at: end) {
                end = open
            }
        }
        return PersonMention.Office(position: match.meaning, words: start..<end, body: number)
    }

    /// "Trưởng ban Dân vận Tỉnh ủy": the body that begins within the office's words and ends behind them.
    private func headed(_ office: Range<Int>) -> (number: Int, end: Int)? {
        office.dropFirst().lazy.compactMap { body(at: $0) }.first { $0.end > office.upperBound }
    }

    /// The end of what stands for a body without naming it in full: "Giám đốc Sở", "Ủy viên Ban Chấp hành Đảng bộ Sở", "Trưởng
    /// phòng Bưu chính, Viễn thông".
    private func openBody(at start: Int) -> Int? {
        if let term = lexicons.bodies.longest(at: start, in: passage), term.meaning.part != .not, passage.isCapitalised(start) {
            let end = term.words.upperBound
            guard end < passage.words.count, passage.gaps[end].isEmpty, passage.words[end].isCapitalised else { return end }
            return openBody(at: end) ?? end
        }
        guard passage.isCapitalised(start) else { return nil }
        return lexicons.bodies.field(at: start, in: passage)?.words.upperBound
    }
}
