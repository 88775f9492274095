internal import Language

/// What leads up to the statement of a sentence: who says it, where it holds, what it is for. Clauses and segments of the statement
/// do not reach back to it.
struct Lead {
    let pieces: [Piece]
    let lexicon: ClaimLexicon

    /// The piece with which the statement begins, and whether an aim is named before it.
    func end() -> (statement: Int, namesAim: Bool) {
        var start = 0
        var namesAim = false
        while start < pieces.count {
            if let next = behindSpeaker(start) ?? behindPlace(start) {
                start = next
            } else if let next = behindAim(start) {
                (start, namesAim) = (next, true)
            } else {
                break
            }
        }
        return (start, namesAim)
    }

    /// "Ông A cho biết, | các sở giảm họp", "Theo ông A, | các sở giảm họp": before it nobody orders, denies or states anything.
    private func behindSpeaker(_ start: Int) -> Int? {
        let speaker = pieces[start...].prefix(Self.longest).prefix { !$0.isHardStop && !$0.hasAny(Self.stating) && !says($0) }
        let end = speaker.endIndex
        if let first = speaker.first, lexicon.codes(of: first, .adjunct).contains("according"), let comma = speaker.firstIndex(where: { $0.isMark(",") }),
            !speaker[..<comma].contains(where: { $0.hasAny(Self.ruling) }) { return comma + 1 }
        // "đánh giá việc giảm 22 cuộc họp": what is spoken of is no clause.
        guard end > start, end < pieces.count, says(pieces[end]), end + 1 < pieces.count, !lexicon.codes(of: pieces[end + 1], .activity).contains("nominal") else { return nil }
        return pieces[end + 1].isMark(",") ? end + 2 : end + 1
    }

    private func says(_ piece: Piece) -> Bool {
        piece.has(.opener) && lexicon.codes(of: piece, .opener).isEmpty
    }

    /// "Tại Quảng Ninh, | các sở giảm họp", "Đối với cấp xã, | …"
    private func behindPlace(_ start: Int) -> Int? {
        guard lexicon.codes(of: pieces[start], .adjunct).contains("place") || lexicon.codes(of: pieces[start], .modifier).contains("toward"), let comma = comma(behind: start, within: 8),
            pieces[start + 1..<comma].allSatisfy({ $0.isStranger && !$0.hasAny(Self.ruling) || $0.hasAny(of: .level, .body) }) else { return nil }
        return comma + 1
    }

    /// "Nhằm nâng cao hiệu quả, | sở chỉ ban hành 300 công văn": what stands behind the comma is no further aim.
    private func behindAim(_ start: Int) -> Int? {
        guard pieces[start].has(.purpose) || lexicon.codes(of: pieces[start], .target).contains("purpose") || lexicon.codes(of: pieces[start], .target).contains("resolve"),
            let comma = comma(behind: start, within: Self.longest), comma + 1 < pieces.count,
            !pieces[start + 1..<comma].contains(where: { $0.hasAny(Self.stating) }), !pieces[comma + 1].hasAny(Self.doing) else { return nil }
        return comma + 1
    }

    private func comma(behind start: Int, within length: Int) -> Int? {
        pieces[start...].prefix(length).prefix { !$0.isHardStop }.firstIndex { $0.isMark(",") }
    }

    /// "Phát biểu tại hội nghị, ông A, Chủ tịch UBND tỉnh B, cho biết …"
    private static let longest = 24
    private static let stating = SenseSet.triggers.union(.modality).adding(
        .negation, .hypothetical, .purpose, .left, .gone, .relieve, .merge, .online, .opener, .boundary, .save, .cap, .switchTo, .denied, .act, .norm,
        .documentStrict, .documentVerb)
    /// What is cited may lay down what follows.
    private static let ruling = SenseSet.documents.adding(.act, .norm, .period, .base)
    /// What begins another item of a list of aims.
    private static let doing = SenseSet.triggers.adding(.save, .merge, .activity, .urge, .boost, .conjunction)
}
