import Foundation
import Testing
import Vietnamese

@Suite struct VietnameseOrderTests {
    /// In the order of the Unicode collation for Vietnamese.
    static let provinces = [
        "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
        "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông",
        "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương",
        "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
        "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận",
        "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
        "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
        "Vĩnh Phúc", "Yên Bái",
    ]

    private static func isIncreasing(_ a: String, _ b: String) -> Bool {
        VietnameseOrder.key(of: a).lexicographicallyPrecedes(VietnameseOrder.key(of: b))
    }

    @Test func `the 63 provinces stand in dictionary order`() {
        #expect(Self.provinces.count == 63)
        let shuffled = Self.provinces.sorted { Array($0.utf8.reversed()).lexicographicallyPrecedes(Array($1.utf8.reversed())) }
        #expect(shuffled != Self.provinces)
        #expect(shuffled.sorted(by: Self.isIncreasing) == Self.provinces)
    }

    /// Foundation's ICU is the judge.
    @Test func `agrees with the Unicode collation for Vietnamese`() {
        let words = ["Da", "Dak", "Dũng", "Dương", "Đà", "Đắk", "Điện", "Em", "ma", "mà", "mả", "mã", "má", "mạ", "Ma",
                     "an", "ăn", "ân", "on", "ôn", "ơn", "un", "ưn", "en", "ên", "thanh hoá", "thanh hóa", "Hạ Long", "Hà Tĩnh"]
            + Self.provinces
        let vietnamese = Locale(identifier: "vi_VN")
        let expected = words.sorted { $0.compare($1, locale: vietnamese) == .orderedAscending }
        #expect(words.reversed().sorted(by: Self.isIncreasing) == expected)
    }

    @Test func `composed and decomposed texts are the same to it, and numbers sort by size`() {
        #expect(VietnameseOrder.key(of: "Đắk Lắk") == VietnameseOrder.key(of: "Đắk Lắk".decomposedStringWithCanonicalMapping))
        #expect(Self.isIncreasing("Quận 9", "Quận 10"))
        #expect(!Self.isIncreasing("Quận 10", "Quận 9"))
    }
}
