#!/usr/bin/env python3
"""Writes a made-up press as JSON Lines: ARTICLES articles of the usual length that state a little over three things each.

    Tools/made-press.py ARTICLES > dump.jsonl

The same number gives the same bytes. Every sentence is of our own writing; no two articles tell the same story."""
import json
import random
import sys

PLACES = """Quảng Ninh|Hà Nội|Hải Phòng|Đắk Lắk|Đồng Nai|Cần Thơ|An Giang|Thanh Hóa|Nghệ An|Hồ Chí Minh|Huế|Lào Cai|Đà Nẵng
Cà Mau|Bắc Ninh|Thái Nguyên|Phú Thọ|Sơn La|Điện Biên|Lai Châu|Cao Bằng|Lạng Sơn|Tuyên Quang|Hưng Yên|Ninh Bình|Hà Tĩnh|Quảng Trị
Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Tây Ninh|Vĩnh Long|Đồng Tháp""".replace("\n", "|").split("|")

BODIES = ["Đảng ủy xã", "Ủy ban nhân dân xã", "Ủy ban MTTQ xã", "Hội Nông dân xã", "Đảng ủy phường", "Ủy ban nhân dân phường"]
FIRST = "Tân An Phú Bình Hòa Long Vĩnh Mỹ Thạnh Đông Hải Kim Thanh Xuân Minh Quang Lương Yên Bảo Cẩm".split()
SECOND = "Sơn Thủy Lâm Thịnh Lộc Phong Giang Châu Hưng Khê Thành Trung Lập Đức Tiến Hiệp Xá Động Điền Lạc".split()

CLAIMS = [
    "Sáu tháng qua, số hội nghị của {body} đã giảm {n}% so với cùng kỳ nhờ ghép nhiều nội dung vào một cuộc.",
    "{body} ({place}) cho biết số văn bản hành chính đã giảm {n}% so với năm trước.",
    "Từ khi có cơ quan tham mưu chung, văn bản chỉ đạo gửi cơ sở đã giảm nhiều.",
    "Số cuộc họp giao ban của {body} giảm từ {m} cuộc xuống còn {k} cuộc trong năm.",
    "{body} phấn đấu năm nay giảm ít nhất {n}% số văn bản hành chính.",
    "Chủ tịch UBND tỉnh {place} yêu cầu các sở, ngành cắt giảm tối thiểu {n}% số hội nghị, cuộc họp.",
    "Thực hiện Kết luận số 226-KL/TW của Ban Bí thư, mỗi năm các cơ quan phải giảm tối thiểu 15% văn bản hành chính.",
    "Nhiều ý kiến ở {place} cho rằng số cuộc họp vẫn chưa giảm, cán bộ xã đi họp cả tuần.",
    "Báo cáo định kỳ còn quá nhiều, có tuần một phòng phải làm {k} báo cáo.",
    "Thời gian mỗi cuộc họp của {body} được rút ngắn {n}% do gửi tài liệu trước.",
    "Đại biểu {place} kiến nghị giảm bớt hội họp và báo cáo ở cơ sở.",
    "Trong quý, {body} đã giảm được {k} cuộc họp so với quý trước.",
]

LEVELS = ["Trong năm, {body} đã ban hành {h} văn bản các loại.", "{body} đã tổ chức {k} hội nghị trong 6 tháng đầu năm."]

PHRASES = """công tác dân vận|các tầng lớp nhân dân|chương trình phối hợp|đoàn viên, hội viên|trên địa bàn|đời sống người dân
cải cách hành chính|tổ dân phố|được quan tâm|tiếp tục đổi mới|theo hướng thiết thực|nội dung và phương thức hoạt động
quy chế làm việc|chủ động tham mưu|từng bước nâng lên|phát huy vai trò|người có uy tín|các mô hình hay|kịp thời tháo gỡ
khó khăn từ cơ sở|bà con vùng cao|xây dựng nông thôn mới|hệ thống chính trị|ứng dụng công nghệ
chi bộ thôn bản|nhà văn hóa|tuyến đường liên xã|hợp tác xã|sản phẩm địa phương|mùa thu hoạch|trường học|trạm y tế|nước sạch
an ninh trật tự|hòa giải ở cơ sở|quỹ khuyến học|thanh niên tình nguyện|phụ nữ khởi nghiệp|cựu chiến binh gương mẫu""".replace("\n", "|").split("|")


def paragraph(draw):
    words = [draw.choice(PHRASES) + draw.choice(["", " năm nay", " ở " + draw.choice(PLACES), " thứ " + str(draw.randrange(99))])
             for _ in range(draw.randrange(9, 16))]
    return draw.choice(["Bên cạnh đó", "Cùng với đó", "Thời gian qua", "Ngoài ra"]) + ", " + ", ".join(words) + "."


def article(number, draw):
    place = draw.choice(PLACES)
    body = " ".join((draw.choice(BODIES), draw.choice(FIRST), draw.choice(SECOND)))

    def fill(pattern):
        return pattern.format(body=body, place=place, n=draw.randrange(5, 50), m=draw.randrange(40, 90),
                              k=draw.randrange(5, 39), h=draw.randrange(200, 3000))

    stated = [fill(pattern) for pattern in draw.sample(CLAIMS, draw.randrange(2, 6))]
    if draw.random() < .3:
        stated.append(fill(draw.choice(LEVELS)))
    text = [paragraph(draw) for _ in range(draw.randrange(6, 13))]
    for sentence in stated:
        text.insert(draw.randrange(1, len(text)), sentence)
    return {
        "id": str(number), "url": f"https://bao{number % 40}.example/tin/{number}.html",
        "title": f"{place}: chuyện họp và công văn, kỳ {number}",
        "published": f"{draw.randrange(2023, 2027)}-{draw.randrange(1, 12):02}-{draw.randrange(1, 29):02}",
        "text": "\n".join(text),
    }


def main():
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    draw = random.Random(226)
    for number in range(int(sys.argv[1])):
        print(json.dumps(article(number, draw), ensure_ascii=False))


main()
