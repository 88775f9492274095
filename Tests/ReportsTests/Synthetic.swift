import Foundation
import Ledger
import Pipeline

/// A made-up press: articles of our own writing with claims of every kind, the same for the same seed.
struct Synthetic {
    private var state: UInt64

    init(seed: UInt64 = 1) {
        state = seed
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
    private mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

    static let provinces = [
        "Quảng Ninh", "Hà Nội", "Hải Phòng", "Đắk Lắk", "Đồng Nai", "Cần Thơ", "An Giang", "Thanh Hóa", "Nghệ An",
        "Hồ Chí Minh", "Huế", "Lào Cai", "Đà Nẵng", "Cà Mau", "Bắc Ninh", "Thái Nguyên",
    ]
    static let bodies = [
        ("Văn phòng Tỉnh ủy", Body.Kind.party), ("Ủy ban nhân dân tỉnh", .state), ("Ủy ban MTTQ tỉnh", .front),
        ("Hội Nông dân tỉnh", .massOrganisation), ("Sở Nội vụ", .state), ("Đảng ủy phường", .party),
    ]

    private struct Pattern {
        let sentence, evidence: String
        let object: ClaimObject
        let subtype: String
        var measure = Measure.count
        var direction = Direction.decrease
        var modality = Modality.achieved
        var kind = Magnitude.Kind.percent
        var bound: Magnitude.Bound? = .exact
        var citation: String?
        var mechanism: [String] = []
    }

    private static let patterns = [
        Pattern(sentence: "Sáu tháng qua, số hội nghị toàn đơn vị giảm {n}% so với cùng kỳ nhờ ghép nhiều nội dung vào một cuộc.",
                evidence: "số hội nghị toàn đơn vị giảm {n}% so với cùng kỳ", object: .conference, subtype: "hoi_nghi",
                mechanism: ["merge"]),
        Pattern(sentence: "Văn bản giấy gửi cơ sở giảm rõ rệt, riêng công văn giảm {n}% sau khi dùng chữ ký số.",
                evidence: "công văn giảm {n}%", object: .document, subtype: "cong_van", mechanism: ["paperless"]),
        Pattern(sentence: "Từ khi có cơ quan tham mưu chung, văn bản chỉ đạo xuống huyện đã giảm nhiều.",
                evidence: "văn bản chỉ đạo xuống huyện đã giảm nhiều", object: .document, subtype: "van_ban_chi_dao",
                kind: .qualitative, bound: nil, mechanism: ["joint_office"]),
        Pattern(sentence: "Số cuộc họp giao ban giảm từ 48 xuống còn 26 cuộc trong năm.",
                evidence: "giảm từ 48 xuống còn 26 cuộc", object: .conference, subtype: "giao_ban", kind: .fromTo, bound: nil),
        Pattern(sentence: "Phấn đấu năm nay giảm ít nhất {n}% số văn bản hành chính.",
                evidence: "giảm ít nhất {n}% số văn bản hành chính", object: .document, subtype: "van_ban_hanh_chinh",
                modality: .target, bound: .atLeast),
        Pattern(sentence: "Chủ tịch yêu cầu các sở, ngành cắt giảm tối thiểu {n}% hội nghị, cuộc họp.",
                evidence: "cắt giảm tối thiểu {n}% hội nghị, cuộc họp", object: .conference, subtype: "hoi_nghi;cuoc_hop",
                modality: .directive, bound: .atLeast),
        Pattern(sentence: "Thực hiện Kết luận số 226-KL/TW, mỗi năm tinh giản tối thiểu 15% văn bản hành chính.",
                evidence: "tinh giản tối thiểu 15% văn bản hành chính", object: .document, subtype: "van_ban_hanh_chinh",
                modality: .directive, bound: .atLeast, citation: "226-KL/TW"),
        Pattern(sentence: "Cử tri phản ánh hội họp vẫn chưa giảm, cán bộ xã dự họp cả tuần.",
                evidence: "hội họp vẫn chưa giảm", object: .conference, subtype: "hop", direction: .noChange,
                modality: .notAchieved, kind: .qualitative, bound: nil),
        Pattern(sentence: "Báo cáo định kỳ còn quá nhiều, chồng chéo giữa các ngành.",
                evidence: "Báo cáo định kỳ còn quá nhiều", object: .document, subtype: "bao_cao", direction: .none,
                modality: .excess, kind: .qualitative, bound: nil),
        Pattern(sentence: "Thời gian họp rút ngắn {n}% nhờ gửi tài liệu trước.",
                evidence: "Thời gian họp rút ngắn {n}%", object: .conference, subtype: "cuoc_hop", measure: .duration),
        Pattern(sentence: "Tỷ lệ hội nghị trực tuyến đạt {n}% tổng số cuộc.",
                evidence: "Tỷ lệ hội nghị trực tuyến đạt {n}%", object: .conference, subtype: "hop_truc_tuyen",
                measure: .shareOnline, direction: .modeSwitch),
        Pattern(sentence: "Đại biểu kiến nghị giảm bớt giấy tờ, sổ sách ở cơ sở.",
                evidence: "giảm bớt giấy tờ, sổ sách", object: .document, subtype: "giay_to", modality: .proposal,
                kind: .qualitative, bound: nil),
    ]

    mutating func article(_ number: Int, in input: String, claims count: Int) -> DocumentOutcome {
        let province = pick(Self.provinces), body = pick(Self.bodies)
        let date = Day(year: 2024 + below(3), month: 1 + below(11), day: 1 + below(28))
        var sentences = ["Ngày làm việc tại \(province) diễn ra với nhiều nội dung về cải cách lề lối làm việc."]
        var claims: [Claim] = []
        for _ in 0..<count {
            let pattern = pick(Self.patterns), percent = 5 + below(45)
            let sentence = pattern.sentence.replacing("{n}", with: String(percent))
            let evidence = pattern.evidence.replacing("{n}", with: String(percent))
            let before = sentences.joined(separator: "\n").unicodeScalars.count + 1
            sentences.append(sentence)
            let inside = sentence.range(of: evidence).map { sentence[..<$0.lowerBound].unicodeScalars.count } ?? 0
            claims.append(claim(
                pattern, percent: Double(percent), evidence: evidence, sentence: sentence, at: before + inside,
                province: province, body: body))
        }
        sentences.append("Các đơn vị tiếp tục rà soát trong thời gian tới.")
        let article = Article(
            title: "\(province): chuyện họp và công văn, kỳ \(number)", sapo: "Ghi nhận tại \(province).",
            blocks: sentences.map { Article.Block(.paragraph, $0) }, captions: ["Quang cảnh buổi làm việc tại \(province)."],
            byline: "Nhóm phóng viên", date: date.map { Moment(day: $0, text: "\($0)", rule: "test") },
            url: "https://bao\(below(9)).example.vn/tin/\(input.hashPrefix)-\(number).html", site: "Báo số \(below(9))",
            language: "vi")
        let place = Place(printed: province, provinceBefore2025: province, province: province)
        let judgement = Judgement(topic: "T0\(1 + below(4))", genre: "G0\(1 + below(9))", place: place)
        // Extract gives each statement its place; here it is always the article's.
        for index in claims.indices { claims[index].place = place }
        var finding = Finding(article: article, judgement: judgement, claims: claims)
        if below(3) == 0 { finding.observations = [observation(body.0)] }
        for index in finding.observations.indices { finding.observations[index].place = place }
        if below(6) == 0 { finding.remarks = [remark()] }
        if below(4) == 0 {
            finding.refusals = [Refusal(
                trigger: "giảm", head: "hộ nghèo", rule: "head.blocked", reason: "The head noun is neither document nor meeting.",
                span: Span(section: .body, start: 0, end: 4), sentence: "Tỷ lệ hộ nghèo giảm.")]
        }
        return .entered(EnteredArticle(document: "\(number)", origin: Origin(input: input, ordinal: number), finding: finding))
    }

    private mutating func claim(
        _ pattern: Pattern, percent: Double, evidence: String, sentence: String, at start: Int, province: String,
        body: (String, Body.Kind)
    ) -> Claim {
        var magnitude = Magnitude(kind: pattern.kind, bound: pattern.bound)
        switch pattern.kind {
        case .percent: magnitude.value = pattern.citation == nil ? percent : 15; magnitude.unit = "%"
        case .fromTo: magnitude.from = 48; magnitude.to = 26; magnitude.unit = "cuộc"
        default: magnitude.intensity = .strong
        }
        return Claim(
            id: "c-" + Fingerprint(parts: [evidence, pattern.object.rawValue]).short, object: pattern.object,
            subtype: pattern.subtype.split(separator: ";").map(String.init), objectSurface: "văn bản", measure: pattern.measure,
            direction: pattern.direction, modality: pattern.modality, magnitude: magnitude,
            base: Base(type: .samePeriod, surface: below(2) == 0 ? "so với cùng kỳ" : nil),
            org: below(4) == 0 ? nil : "\(body.0) \(province)", orgKind: body.1, citationOf: pattern.citation,
            mechanism: pattern.mechanism, span: Span(section: .body, start: start, end: start + evidence.unicodeScalars.count),
            evidence: evidence, sentence: sentence, trigger: "giảm", rule: "decrease.\(pattern.modality.rawValue)",
            confidence: below(10) == 0 ? 0.55 : 0.9, doubts: below(20) == 0 ? ["inherited_subject"] : [])
    }

    private mutating func observation(_ org: String) -> Observation {
        Observation(
            id: "o-\(below(1 << 30))", object: .document, subtype: ["van_ban"], value: Double(900 + below(90)),
            unit: "văn bản", bound: .nearly, org: org, level: .commune, span: Span(section: .body, start: 0, end: 5),
            evidence: "ban hành gần 900 văn bản", sentence: "Đảng ủy phường ban hành gần 900 văn bản.", rule: "level.issued")
    }

    private func remark() -> Remark {
        Remark(
            id: "r-1", kind: .difficulty, subject: "too_few_documents", span: Span(section: .body, start: 0, end: 3),
            evidence: "văn bản hướng dẫn còn ít", rule: "remark.difficulty")
    }

    /// Fills a ledger with about `claims` claims in inputs of 500 articles, and some inputs that were not used.
    static func fill(_ ledger: Ledger, claims: Int, run: String = "run-1") throws {
        try ledger.begin(RunRecord(id: run, configuration: "cấu hình", tool: "tinhgon test"))
        var generator = Synthetic()
        var left = claims, number = 0, file = 0
        while left > 0 {
            let path = "tin/\(file < 10 ? "0" : "")\(file).xml"
            var outcomes: [DocumentOutcome] = []
            while left > 0, outcomes.count < 500 {
                let count = min(left, 1 + generator.below(3))
                outcomes.append(generator.article(number, in: path, claims: count))
                number += 1
                left -= count
            }
            outcomes.append(.rejected(RejectedDocument(
                document: "chuyen-muc", origin: Origin(input: path, ordinal: 999),
                rejection: Rejection(.listPage, "eleven teasers and no body"))))
            try ledger.enter(
                InputRecord(path: path, fingerprint: "f\(file)", rules: "r", bytes: 100_000, format: "rss", encoding: "utf-8", status: .used),
                outcomes)
            file += 1
        }
        try ledger.enter(InputRecord(
            path: "anh/logo.png", fingerprint: "p", rules: "r", bytes: 900, status: .skipped, reason: "unknown_format",
            message: "PNG image"))
        try ledger.enter(InputRecord(
            path: "hong/trang.gz", fingerprint: "g", rules: "r", bytes: 12, format: "gzip", status: .failed,
            reason: "truncated", message: "gzip stream ends at byte 12"))
    }
}

private extension String {
    var hashPrefix: String { String(Fingerprint(parts: [self]).short.prefix(6)) }
}
