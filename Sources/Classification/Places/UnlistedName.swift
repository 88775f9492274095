internal import Language

/// The names of units that no gazetteer lists, as far as their capitals tell: "Vân Trà", "An Lạc Đông". What they are part of
/// stays open, but nothing is taken for the unit whose name they begin with.
struct UnlistedName {
    let lexicons: Lexicons
    let passage: Passage

    /// Two to four capitalised words in a row that begin no office, body or person's name.
    func range(at start: Int) -> Range<Int>? {
        guard !passage.isShouted else { return nil }
        var end = start
        while end < passage.words.count, end - start < 5, passage.gaps[end].isEmpty || end == start, isNamePart(end), end == start + 1 || !isSurname(end) { end += 1 }
        return 2...4 ~= end - start ? start..<end : nil
    }

    /// A listed name and the direction behind it that makes another name of it.
    func range(behind name: Range<Int>) -> Range<Int>? {
        let next = name.upperBound
        guard next < passage.words.count, passage.gaps[next].isEmpty, passage.words[next].isCapitalised, !passage.isShouted,
            lexicons.places.sense(at: next, in: passage) == .direction else { return nil }
        // "phường Trần Phú Nam Định"
        if let place = lexicons.gazetteer.longest(at: next, in: passage), place.words.count > 1 { return nil }
        return name.lowerBound..<next + 1
    }

    /// A person's name begins: "xã Vân Trà Nguyễn Văn A". Right behind a first word it is part of the unit's.
    private func isSurname(_ index: Int) -> Bool { lexicons.people.isSurname(index, in: passage) }

    private func isNamePart(_ index: Int) -> Bool {
        passage.words[index].isCapitalised && passage.words[index].isWord && !passage.isAcronym(index)
            && !beginsTitle(index) && lexicons.bodies.country(at: index, in: passage) == nil
    }

    /// An office, an honorific or a body.
    private func beginsTitle(_ index: Int) -> Bool {
        guard passage.opens(index, .title) else { return false }
        return lexicons.positions.longest(at: index, in: passage) != nil || lexicons.people.honorific(at: index, in: passage) != nil
            || lexicons.bodies.longest(at: index, in: passage) != nil
    }
}
