internal import Language
internal import Pipeline

/// A claim as a rule reads it, in pieces of its sentence, before the slots around it are filled.
struct Draft {
    var rule: Rule
    var object: ClaimObject
    var subtype: [String]
    var measure: Measure
    var direction: Direction
    var standing: Standing
    /// A change that is denied or doubted, whose direction is then "no change".
    var negated = false
    var magnitude = Magnitude(kind: .qualitative)
    /// The pieces that carry the claim.
    var evidence: Range<Int>
    /// The piece that the rule looked at, and the noun that the claim is about.
    var trigger: Int
    var head: Int
    /// The subject's own phrase was printed: such claims are never folded into a neighbour.
    var hasSubject = false
    /// Gives way to any other claim of the same object in the sentence.
    var isSecondary = false
    var scope: [String] = []

    var modality: Modality {
        get { standing.modality }
        set { standing.modality = newValue }
    }
    var doubt: Doubt? { standing.doubt }
}

/// What a rule makes of a trigger.
enum Outcome {
    case drafts([Draft])
    /// The trigger was read and does not speak of documents or conferences.
    case refused(Rule, Refused)
    /// Not this rule's business.
    case none

    /// One claim, or none where it could not be read.
    static func of(_ draft: Draft?) -> Outcome { draft.map { .drafts([$0]) } ?? .none }
}

/// Why a candidate was refused.
struct Refused {
    var reason: String
    var head: Int?

    static func ofFirm(_ draft: Draft) -> Refused { Refused(reason: "a firm is spoken of", head: draft.head) }
}

/// The names of the rules, as `explain` and the tables print them.
enum Rule: String, Sendable {
    /// "giảm văn bản", "cắt giảm hội nghị": the verb and its object.
    case reduceObject = "reduce-object"
    /// "văn bản giảm 12%": the subject went down.
    case reduceSubject = "reduce-subject"
    /// "số cuộc họp tăng": the subject went up.
    case increaseSubject = "increase-subject"
    /// "tăng số hội nghị": the verb and its object.
    case increaseObject = "increase-object"
    /// "số lượng văn bản không thay đổi".
    case unchangedSubject = "unchanged-subject"
    /// "không quá 2 hội nghị".
    case countCap = "count-cap"
    /// "họp không quá 90 phút".
    case durationCap = "duration-cap"
    /// "báo cáo không quá 5 trang".
    case lengthCap = "length-cap"
    /// "hội nghị không quá 50 người".
    case participantCap = "participant-cap"
    /// "chi hội nghị không quá 50 triệu đồng".
    case costCap = "cost-cap"
    /// "hội nghị chỉ tổ chức 1 lần".
    case onlySoMany = "only-so-many"
    /// "chỉ tổ chức hội nghị khi thật cần thiết".
    case onlyIfNeeded = "only-if-needed"
    /// "họp trực tuyến thay cho họp trực tiếp".
    case onlineInstead = "online-instead"
    /// "tăng cường họp trực tuyến".
    case onlineMore = "online-more"
    /// "70% cuộc họp được tổ chức trực tuyến".
    case onlineShare = "online-share"
    /// "họp trực tiếp không quá 30%".
    case inPersonCap = "in-person-cap"
    /// "100% văn bản điện tử".
    case electronicShare = "electronic-share"
    /// "tăng cường văn bản điện tử".
    case electronicMore = "electronic-more"
    /// "không gửi bản giấy", "không in tài liệu".
    case paperDropped = "paper-dropped"
    /// "gửi thư mời bằng giấy sang thư điện tử".
    case paperReplaced = "paper-replaced"
    /// "không tổ chức các hội nghị không cần thiết".
    case cancelNeedless = "cancel-needless"
    /// "hội họp quá nhiều".
    case excessSubject = "excess-subject"
    /// "quá nhiều cuộc họp", "lạm phát văn bản".
    case excessObject = "excess-object"
    /// "lúc nào cũng họp".
    case alwaysMeeting = "always-meeting"
    /// "càng kêu thì lại càng họp nhiều".
    case everMore = "ever-more"
    /// "mỗi tuần phải dự 5 cuộc họp".
    case burden = "burden-per-period"
    /// "báo cáo thì thật ngắn gọn".
    case brief = "brief-documents"
    /// "họp ít, họp ngắn".
    case briefMeetings = "brief-meetings"
    /// "chấn chỉnh tình trạng hội họp nhiều": what is to be mended is there.
    case presupposedExcess = "presupposed-excess"
    /// "gộp nhiều cuộc họp thành một".
    case mergeIntoOne = "merge-into-one"
    /// "họp trực tuyến giúp giảm chi phí".
    case savedByOnline = "saved-by-online"
    /// "chỉ bằng 70% năm trước".
    case shareOfBefore = "share-of-before"
    /// "không bắt trạm y tế làm báo cáo giấy".
    case relieved = "relieved-of-duty"
    /// "ra một báo cáo thay vì ba".
    case fewerInstead = "fewer-instead"
    /// "nhận 6.000 công văn, đọc không xuể".
    case notCoping = "not-coping"
    /// "kế hoạch chồng lên kế hoạch".
    case piledUp = "piled-up"
    /// "số cuộc họp từ 12 xuống 5 cuộc".
    case fromTo = "from-to"
    /// "giảm một nửa thành phần dự".
    case fewerGuests = "fewer-guests"
    /// "mỗi tuần có 2 ngày không họp".
    case meetingFreeDays = "meeting-free-days"
    /// "từ 52 hội nghị, năm nay chỉ còn 34".
    case leftOfMore = "left-of-more"
    /// "năm ngoái nộp 90 báo cáo, năm nay chỉ 41".
    case levelPair = "levels-of-two-times"
    /// "không còn cuộc họp nào kéo dài".
    case goneObject = "gone-object"
    /// "giấy mời bản giấy hầu như không còn".
    case goneSubject = "gone-subject"
    /// "vẫn gửi song song bản giấy".
    case paperBeside = "paper-beside"
    /// "hoãn các cuộc họp".
    case suspended
    /// "mỗi hội nghị trực tuyến tiết kiệm 20 triệu đồng".
    case moneySaved = "money-saved"
    /// "giao ban từ hằng tuần sang hằng tháng".
    case lessOften = "less-often"
    /// "mất gần 40% thời gian làm báo cáo".
    case timeTaken = "time-taken"
    /// "mỗi hội nghị toàn tỉnh tốn 2 tỉ đồng".
    case moneyTaken = "money-taken"
    /// "văn bản đến gấp ba trước đây".
    case multiplied = "multiplied-subject"

    /// "mục tiêu giảm 15% văn bản, thực tế giảm 17%": a figure for what was named before. Refused where it tells the same change again.
    case sameAgain = "same-again"

    /// Refused: "nói về giảm họp", a reduction that is only spoken about.
    case topic
    /// Refused: another country or its bodies are spoken of.
    case foreignScope = "foreign-scope"
    /// Refused: a result that is only asked for or supposed or said to be untrue, an excess that is denied.
    case untold
    /// Refused: a firm is spoken of.
    case privateScope = "private-scope"
    /// Refused: the head is not surely an office's document or conference.
    case weakHead = "weak-head"
}

extension Draft {
    /// A claim about what a noun phrase names: its object, its subtypes and its measure.
    init(
        _ rule: Rule, of phrase: NounPhrase, _ direction: Direction, _ standing: Standing,
        magnitude: Magnitude = Magnitude(kind: .qualitative), evidence: Range<Int>, trigger: Int
    ) {
        self.init(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: phrase.measure, direction: direction,
            standing: standing, magnitude: magnitude, evidence: evidence, trigger: trigger, head: phrase.head)
    }
}
