import Pipeline
import Testing
@testable import Intake

@Suite struct FeedTests {
    @Test func readsRSS() throws {
        let reading = try Reading(Fixture.bytes("feed.xml"))
        let first = try #require(reading.documents.first)
        #expect(first.id == "tin-1")
        #expect(first.isHTML)
        #expect(first.text == "<p>Huyện Mẫu đã giảm 15% văn bản. <item>không phải bản ghi</item></p>")
        #expect(first.hints == Document.Hints(
            title: "Huyện Mẫu giảm văn bản", summary: "Tóm tắt một.", date: "Wed, 24 Feb 2021 09:27:00 +0700",
            url: "https://example.org/1", author: "Người Viết", categories: ["Chính trị"]))
        let second = reading.documents[1]
        #expect(second.text == "Sở Mẫu chuyển 60% cuộc họp sang trực tuyến.")
        #expect(!second.isHTML)
        // The description is the body already.
        #expect(second.hints.summary == nil)
        #expect(reading.summary.fingerprint != nil)
    }

    @Test func readsAtomWithEveryKindOfContent() throws {
        let reading = try Reading("""
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml"><a:title>Nguồn</a:title>
            <a:entry><a:id>urn:1</a:id><a:title type="html">Họp &amp;amp; hành</a:title>
              <a:link rel="edit" href="https://example.org/e"/><a:link rel="alternate" href="https://example.org/1"/>
              <a:published>2024-01-02T03:04:05Z</a:published><a:updated>2025-01-01T00:00:00Z</a:updated>
              <a:author><a:name>Tác Giả</a:name></a:author><a:category term="hop"/>
              <a:content type="xhtml"><div><p class="x">Một &lt;dòng&gt;<br/>hai</p></div></a:content></a:entry>
            <a:entry><a:id>urn:2</a:id><a:title>Hai</a:title><a:content type="html">&lt;p&gt;Đoạn&lt;/p&gt;</a:content></a:entry>
            <a:entry><a:id>urn:3</a:id><a:title>Ba</a:title><a:summary>Chỉ tóm tắt</a:summary></a:entry></a:feed>
            """)
        #expect(reading.summary.formats == [.atom])
        #expect(reading.documents.map(\.id) == ["urn:1", "urn:2", "urn:3"])
        #expect(reading.documents.map(\.text) == [
            "<div><p class=\"x\">Một &lt;dòng&gt;<br>hai</p></div>", "<p>Đoạn</p>", "Chỉ tóm tắt",
        ])
        #expect(reading.documents.map(\.isHTML) == [true, true, false])
        let hints = try #require(reading.documents.first?.hints)
        #expect(hints.title == "Họp & hành")
        #expect(hints.url == "https://example.org/1")
        #expect(hints.date == "2024-01-02T03:04:05Z")
        #expect(hints.author == "Tác Giả")
        #expect(hints.categories == ["hop"])
    }

    @Test func readsWordPressWithoutDraftsAndAttachments() throws {
        func item(_ id: Int, type: String, status: String) -> String {
            """
            <item><title>Bài \(id)</title><link>https://example.org/\(id)</link><wp:post_id>\(id)</wp:post_id>
            <wp:post_date>2021-02-24 09:27:00</wp:post_date><content:encoded><![CDATA[Một đoạn &nbsp; văn]]></content:encoded>
            <excerpt:encoded><![CDATA[Lời dẫn]]></excerpt:encoded><wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>
            <category domain="category" nicename="tin"><![CDATA[Tin]]></category><category domain="post_tag"><![CDATA[thẻ]]></category></item>
            """
        }
        let items = [item(1, type: "post", status: "publish"), item(2, type: "attachment", status: "inherit"), item(3, type: "post", status: "draft")]
        let reading = try Reading("""
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- generator="WordPress" -->
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:wp="http://wordpress.org/export/1.2/"><channel>\(items.joined())</channel></rss>
            """)
        #expect(reading.summary.formats == [.wordPress])
        #expect(reading.documents.map(\.id) == ["1"])
        #expect(reading.documents.first?.hints.summary == "Lời dẫn")
        #expect(reading.documents.first?.hints.date == "2021-02-24 09:27:00")
        #expect(reading.documents.first?.hints.categories == ["Tin"])
        // A character reference says that it was HTML, though no tag stands in it.
        #expect(reading.documents.first?.text == "<p>Một đoạn &nbsp; văn</p>\n")
        #expect(reading.rejections.map(\.rejection) == [
            Rejection(.notAnArticle, "a WordPress attachment"), Rejection(.notAnArticle, "a WordPress post with status draft"),
        ])
    }

    @Test func readsTheLastRevisionOfAWikiPage() throws {
        let reading = try Reading("""
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="vi"><siteinfo><namespaces>
            <namespace key="6">Tập tin</namespace><namespace key="14">Thể loại</namespace></namespaces></siteinfo>
            <page><title>Huyện Mẫu</title><ns>0</ns><id>7</id>
            <revision><timestamp>2020-01-01T00:00:00Z</timestamp><text>cũ</text></revision>
            <revision><timestamp>2021-01-01T00:00:00Z</timestamp><contributor><username>An</username></contributor>
            <text>'''Huyện Mẫu''' thuộc [[tỉnh Mẫu|tỉnh]].[[Tập tin:a.jpg|nhỏ|Toàn cảnh huyện Mẫu]][[Thể loại:Huyện]]</text></revision></page>
            <page><title>Mẫu</title><ns>0</ns><id>8</id><redirect title="Huyện Mẫu" /><revision><text>#đổi</text></revision></page>
            <page><title>Bản mẫu:X</title><ns>10</ns><id>9</id><revision><text>x</text></revision></page></mediawiki>
            """)
        #expect(reading.summary.formats == [.mediaWiki])
        #expect(reading.documents.map(\.id) == ["7"])
        #expect(reading.documents.first?.text == "Huyện Mẫu thuộc tỉnh.\n")
        #expect(reading.documents.first?.hints == Document.Hints(
            title: "Huyện Mẫu", date: "2021-01-01T00:00:00Z", author: "An", categories: ["Huyện"], captions: ["Toàn cảnh huyện Mẫu"]))
        #expect(reading.rejections.map(\.rejection.message) == ["a redirect to Huyện Mẫu", "a page of namespace 10"])
    }
}
