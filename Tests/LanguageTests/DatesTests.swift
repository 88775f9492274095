import Language
import Pipeline
import Testing

@Suite struct DatesTests {
    let dates: Dates

    init() throws {
        dates = try Dates(pack: LanguagePack(code: "vi"))
    }

    /// text, ISO, rule
    @Test(arguments: [
        ("2021-02-24", "2021-02-24", "iso"),
        ("2021-02-24T09:27:33+07:00", "2021-02-24T09:27:00+07:00", "iso"),
        ("2021-02-24T02:27:33.120Z", "2021-02-24T02:27:00+00:00", "iso"),
        ("2021-02-24 09:27:00 +0700", "2021-02-24T09:27:00+07:00", "iso"),
        ("20210224T092700", "2021-02-24T09:27:00", "compact"),
        ("Wed, 06 Apr 2011 09:27:00 +0700", "2011-04-06T09:27:00+07:00", "day_month_year_words"),
        ("Wed, 06 Apr 2011 09:27:00 GMT", "2011-04-06T09:27:00+00:00", "day_month_year_words"),
        ("Thứ Tư, 06/04/2011, 09:27 (GMT+7)", "2011-04-06T09:27:00+07:00", "day_month_year"),
        ("Thứ tư, 6/4/2011 | 09:27 GMT+7", "2011-04-06T09:27:00+07:00", "day_month_year"),
        ("09:27 | 06/04/2011", "2011-04-06T09:27:00", "day_month_year"),
        ("09:27 ngày 06/04/2011", "2011-04-06T09:27:00", "day_month_year"),
        ("9h27, thứ Tư ngày 6-4-2011", "2011-04-06T09:27:00", "day_month_year"),
        ("Cập nhật lúc 9 giờ 27 ngày 6.4.2011", "2011-04-06T09:27:00", "day_month_year"),
        ("22/01/2013 | 12:00 AM", "2013-01-22T00:00:00", "day_month_year"),
        ("04/06/2011 1:05:00 CH", "2011-06-04T13:05:00", "day_month_year"),
        ("4/26/2011 3:05 PM", "2011-04-26T15:05:00", "month_day_year"),
        ("Sáng ngày 24/2/2021, đoàn", "2021-02-24", "day_month_year"),
        ("ngày 24 tháng 02 năm 2021", "2021-02-24", "day_month_year_words"),
        ("24 Tháng Hai, 2021", "2021-02-24", "day_month_year_words"),
        ("Tháng Mười Hai 24, 2021", "2021-12-24", "month_day_year_words"),
        ("February 24th, 2021 at 3:05 p.m. EST", "2021-02-24T15:05:00-05:00", "month_day_year_words"),
        ("24 / 2 / 2021", "2021-02-24", "day_month_year"),
        ("sáng 16-3, tại", "2020-03-16", "day_month"),
        ("ngày 5.3, xã", "2020-03-05", "day_month"),
        ("hội nghị (28/12) bàn", "2019-12-28", "day_month"),
        ("ngày 3 tháng 4", "2020-04-03", "day_month"),
        ("thứ Năm ngày 2/1", "2020-01-02", "day_month"),
    ])
    func reads(text: String, iso: String, rule: String) {
        let moment = dates.first(in: text, near: Day("2020-02-01"))
        #expect(moment?.iso == iso)
        #expect(moment?.rule == rule)
    }

    @Test(arguments: [
        "1/2 số hội nghị", "giảm 15-20%", "số 226-KL/TW", "Quyết định 45/2018/QĐ-TTg", "công văn 24/2021", "tỷ số 3-2",
        "năm 2021", "từ 10.5 đến 12.5 tỷ", "ĐT: 0912-345-678", "32/12/2021", "192.168.1.2021",
        "kết quả 9 tháng năm 2019",
    ])
    func leavesNumbersAlone(text: String) {
        #expect(dates.first(in: text, near: Day("2020-02-01")) == nil)
    }

    @Test func aDayWithoutYearNeedsAReference() {
        #expect(dates.first(in: "sáng 16-3") == nil)
        #expect(dates.mentions(in: "sáng 16-3", near: Day("2022-12-30")).first?.hasBorrowedYear == true)
        #expect(dates.first(in: "sáng 2/1", near: Day("2022-12-30"))?.iso == "2023-01-02")
    }

    @Test func givesTheBytesItRead() throws {
        let text = "Chiều 3/4/2020 và ngày 5-6-2020 họp"
        let found = dates.mentions(in: text)
        #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["3/4/2020", "5-6-2020"])
    }
}
