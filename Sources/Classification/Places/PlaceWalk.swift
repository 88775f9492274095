internal import Language
internal import Pipeline

/// One walk over one passage in search of unit names.
struct PlaceWalk {
    let reader: PlaceReader
    let passage: Passage
    let index: Int
    let era: Era?
    private var position = 0
    /// The kind of the list that the walk is in: "các huyện A, B và C".
    private var listKind: Unit.Kind?
    private var listEnd = 0
    private var followsSeveral = false
    private var severalEnd = -1

    init(reader: PlaceReader, passage: Passage, index: Int, era: Era?) {
        self.reader = reader
        self.passage = passage
        self.index = index
        self.era = era
    }

    mutating func run(_ reading: inout PlaceReader.Reading) {
        skip(to: passage.next(from: 0, opening: .location))
        while position < passage.words.count {
            let start = position
            step(&reading)
            skip(to: passage.next(from: max(position, start + 1), opening: .location))
        }
    }

    /// Skips what begins neither a name nor a word around one.
    private mutating func skip(to next: Int) {
        if next > position { followsSeveral = false }
        position = next
    }

    private mutating func step(_ reading: inout PlaceReader.Reading) {
        if let word = reader.lexicons.places.longest(at: position, in: passage) {
            switch word.meaning {
            case .kind(let kind):
                return kinded(kind, word.words, &reading)
            case .tier:
                return tier(word.words, &reading)
            case .hamlet, .thing:
                return skipName(behind: word.words)
            case .several:
                followsSeveral = true
                position = word.words.upperBound
                return
            case .none:
                position = word.words.upperBound
                return
            case .within, .common, .and, .day, .direction:
                break
            }
        }
        bare(&reading)
        followsSeveral = false
    }

    /// "huyện Đầm Hà", or a bare "huyện".
    private mutating func kinded(_ kind: Unit.Kind, _ word: Range<Int>, _ reading: inout PlaceReader.Reading) {
        let start = word.upperBound
        let isList = followsSeveral
        followsSeveral = false
        if start < passage.words.count, passage.gaps[start].isEmpty || passage.gaps[start] == .quote, passage.isCapitalised(start),
            let name = reader.gazetteer.longest(at: start, in: passage), isCapitalised(name.words)
        {
            if let longer = names.range(behind: name.words) { return addUnlisted(kind, word, longer, &reading) }
            let candidates = reader.candidates(name.name, kind: kind, era: era)
            if !candidates.isEmpty, !isOnlyNumber(name.words) || kind.canStand(at: .commune) || kind == .urbanDistrict {
                add(word.lowerBound..<name.words.upperBound, name.words, kind, candidates, &reading)
                (listKind, listEnd) = (isList ? kind : nil, name.words.upperBound)
                position = name.words.upperBound
                return
            }
        }
        if !isList, start < passage.words.count, passage.gaps[start].isEmpty, let name = names.range(at: start) {
            return addUnlisted(kind, word, name, &reading)
        }
        if !isShortForm(word) || reader.lexicons.bodies.ends(before: word.lowerBound, in: passage) {
            addLevel(kind, word, isList: isList, &reading)
        }
        position = start
    }

    private var names: UnlistedName { UnlistedName(lexicons: reader.lexicons, passage: passage) }

    private mutating func addUnlisted(_ kind: Unit.Kind, _ word: Range<Int>, _ name: Range<Int>, _ reading: inout PlaceReader.Reading) {
        reading.levels.append(LevelMention(
            passage: index, words: word.lowerBound..<name.upperBound, kind: kind, isTier: false, isSeveral: false, name: name))
        position = name.upperBound
    }

    /// A level without a name. "các huyện", "quận, huyện, thị xã" and what goes on with them are all units of a tier.
    private mutating func addLevel(_ kind: Unit.Kind, _ word: Range<Int>, isList: Bool, _ reading: inout PlaceReader.Reading) {
        let isNext = passage.gaps[word.lowerBound].subtracting([.comma, .slash]).isEmpty
        if let last = reading.levels.last, last.passage == index, last.words.upperBound == word.lowerBound, isNext,
            last.kind != kind, last.kind.sharesTier(with: kind)
        {
            reading.levels[reading.levels.count - 1] = LevelMention(
                passage: index, words: last.words.lowerBound..<word.upperBound, kind: last.kind, isTier: true, isSeveral: true)
            severalEnd = word.upperBound
            return
        }
        let isSeveral = isList || severalEnd == word.lowerBound && isNext
        if isSeveral { severalEnd = word.upperBound }
        let words = (isList ? word.lowerBound - 1 : word.lowerBound)..<word.upperBound
        reading.levels.append(LevelMention(passage: index, words: words, kind: kind, isTier: isSeveral, isSeveral: isSeveral))
    }

    /// "cấp tỉnh".
    private mutating func tier(_ word: Range<Int>, _ reading: inout PlaceReader.Reading) {
        position = word.upperBound
        guard position < passage.words.count, passage.gaps[position].isEmpty,
            let next = reader.lexicons.places.longest(at: position, in: passage), case .kind(let kind) = next.meaning
        else { return }
        reading.levels.append(LevelMention(passage: index, words: word.lowerBound..<next.words.upperBound, kind: kind, isTier: true, isSeveral: false))
        position = next.words.upperBound
    }

    /// The name behind "đường" or "thôn" is not a unit of the gazetteer.
    private mutating func skipName(behind word: Range<Int>) {
        position = word.upperBound
        guard position < passage.words.count, passage.gaps[position].isEmpty, passage.isCapitalised(position),
            let name = reader.gazetteer.longest(at: position, in: passage)
        else { return }
        position = name.words.upperBound
    }

    private mutating func bare(_ reading: inout PlaceReader.Reading) {
        guard passage.words[position].isCapitalised, let name = reader.gazetteer.longest(at: position, in: passage), isCapitalised(name.words)
        else { return }
        if let kind = continuedKind() {
            let candidates = reader.candidates(name.name, kind: kind, era: era)
            if !candidates.isEmpty {
                add(name.words, name.words, kind, candidates, &reading)
                listEnd = name.words.upperBound
                position = name.words.upperBound
                return
            }
        }
        let candidates = reader.candidates(name.name, kind: nil, era: era)
        defer { position = name.words.upperBound }
        guard let first = candidates.first, isPlace(name.words, isProvince: reader.gazetteer.units[Int(first)].tier == .province) else { return }
        add(name.words, name.words, nil, candidates, &reading)
    }

    /// "…huyện Đầm Hà, Hải Hà và Tiên Yên": the word of kind holds for the whole list.
    private func continuedKind() -> Unit.Kind? {
        guard let listKind else { return nil }
        if position == listEnd, passage.gaps[position] == .comma { return listKind }
        let isAnd = position == listEnd + 1 && passage.gaps[position].isEmpty && passage.gaps[listEnd].subtracting(.comma).isEmpty
            && reader.lexicons.places.sense(at: listEnd, in: passage) == .and
        return isAnd ? listKind : nil
    }

    /// Whether a bare name can be a place here.
    private func isPlace(_ name: Range<Int>, isProvince: Bool) -> Bool {
        if name.count == 1 || reader.lexicons.places.isCommon(name, in: passage) { return false }
        if passage.isShouted, !isProvince { return false }
        if passage.part == .byline { return isBehindOrganisation(name.lowerBound) }
        if isInPersonName(name.lowerBound) { return false }
        let next = name.upperBound
        let goesOn = next < passage.words.count && passage.gaps[next].isEmpty && passage.words[next].isCapitalised
            && !passage.isShouted && passage.words[next].isWord
        // "Sở Nội vụ Hà Nội Nguyễn Văn A": behind a body's place stands the person who heads it.
        return !goesOn || reader.lexicons.bodies.starts(at: next, in: passage) || reader.lexicons.people.isSurname(next, in: passage)
    }

    private func isBehindOrganisation(_ start: Int) -> Bool {
        var begin = start
        while begin > 0, passage.gaps[begin].intersection([.stop, .colon]).isEmpty { begin -= 1 }
        return (begin..<start).contains { reader.lexicons.bodies.starts(at: $0, in: passage) }
    }

    /// "Nguyễn Hòa Bình", "ông Hà Giang".
    private func isInPersonName(_ start: Int) -> Bool {
        var before = start - 1
        var steps = 0
        while before >= 0, steps < 3, passage.gaps[before + 1].isEmpty, passage.words[before].isCapitalised, !passage.isShouted {
            if passage.isAcronym(before) { return false }
            if reader.lexicons.people.isSurname(before, in: passage) { return true }
            before -= 1
            steps += 1
        }
        return reader.lexicons.people.isHonorific(before: start, in: passage)
    }

    private func isCapitalised(_ range: Range<Int>) -> Bool {
        // Particles inside names of other languages are lower case: "Cư M'gar".
        passage.isCapitalised(range.lowerBound) && range.allSatisfy { passage.isCapitalised($0) || passage.gaps[$0] == .quote }
    }

    private func isOnlyNumber(_ range: Range<Int>) -> Bool {
        range.count == 1 && passage.words[range.lowerBound].isNumber
    }

    /// "P", "Q", "TT" alone are no level.
    private func isShortForm(_ word: Range<Int>) -> Bool {
        word.count == 1 && passage.words[word.lowerBound].bytes.count <= 2
    }

    private mutating func add(
        _ range: Range<Int>, _ name: Range<Int>, _ kind: Unit.Kind?, _ candidates: [UnitID], _ reading: inout PlaceReader.Reading
    ) {
        let source = source(of: range)
        let weight = kind == nil && isSignature(range) ? PlaceWeights.signature : PlaceWeights.weight(of: source, isBare: kind == nil)
        reading.mentions.append(PlaceMention(
            passage: index, words: range, name: name, kind: kind, candidates: candidates, weight: weight, source: source))
    }

    private func source(of range: Range<Int>) -> PlaceMention.Source {
        switch passage.part {
        case .title, .lead: isDateline(range) ? .dateline : passage.part == .title ? .title : .lead
        case .body: .body
        case .caption: .caption
        case .byline: .byline
        case .dateline: .dateline
        case .site, .host: .site
        }
    }

    /// "(Lê An, Đồng Nai)" behind a reader's letter.
    private func isSignature(_ range: Range<Int>) -> Bool {
        range.upperBound == passage.words.count && range.lowerBound > 0 && passage.gaps[range.lowerBound] == .comma
            && passage.gaps[range.upperBound].contains(.parenthesis)
    }

    /// "Quảng Ninh: …", "(Quảng Ninh) - …", "Hà Nội, ngày 24/2": at the very beginning.
    private func isDateline(_ range: Range<Int>) -> Bool {
        guard range.lowerBound == 0, range.upperBound < passage.words.count else { return false }
        let gap = passage.gaps[range.upperBound]
        if gap.contains(.colon) || (gap.contains(.dash) && passage.part == .lead) { return true }
        return gap.contains(.comma) && reader.lexicons.places.sense(at: range.upperBound, in: passage) == .day
    }
}
