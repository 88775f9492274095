import Testing
@testable import Markup

@Suite struct XMLRecordReaderTests {
    private func read(_ text: String, inside ancestors: XMLAncestors = .none, limits: XMLLimits = XMLLimits()) throws(XMLProblem) -> XMLRecordReader.Reading {
        var reader = XMLRecordReader(limits: limits)
        return try reader.read(Array(text.utf8), inside: ancestors)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func readsATreeOfValues() throws {
        let record = try read("<item a='1' b='&lt;&#7841;'>x<![CDATA[<p>&amp;</p>]]>y<!-- z --><t> một </t><e/>đuôi</item>").record
        #expect(record.name(0)?.qualified == "item")
        #expect(record.attributes(0).map { "\($0.name.qualified)=\($0.value)" } == ["a=1", "b=<ạ"])
        #expect(record.children(0).map { record.name($0)?.local } == ["t", "e"])
        #expect(text(record.text(0)) == "x<p>&amp;</p>y một đuôi")
        #expect(record.children(0).map { text(record.text($0)) } == [" một ", ""])
        #expect(record.hasChildElements(0))
        #expect(!record.hasChildElements(record.children(0)[0]))
    }

    @Test func ancestorsBindPrefixes() throws {
        let ancestors = XMLAncestors(tags: [
            (Array("r".utf8), Array("<r xmlns:c='urn:c'\nxmlns='urn:d'>".utf8)), (Array("ch".utf8), Array("<ch>".utf8)),
        ])
        let record = try read("<c:i><t/><q:u/></c:i>", inside: ancestors).record
        #expect(record.name(0) == XMLRecord.Name(prefix: "c", local: "i", namespace: "urn:c"))
        #expect(record.children(0).map { record.name($0) } == [
            XMLRecord.Name(prefix: "", local: "t", namespace: "urn:d"), XMLRecord.Name(prefix: "q", local: "u", namespace: ""),
        ])
    }

    @Test(arguments: [
        ("<b>a<i>b &lt; c</i>d</b>", "a<i>b &lt; c</i>d"),
        ("<b>a<br/><img src='x&amp;\"y'/></b>", "a<br><img src=\"x&amp;&quot;y\">"),
        ("<b><x:p xmlns:x='http://www.w3.org/1999/xhtml'><x:b/></x:p></b>", "<p><b></b></p>"),
        ("<b/>", ""),
    ])
    func writesMarkupOutAgain(source: String, markup: String) throws {
        #expect(text(try read(source).record.markup(inside: 0)) == markup)
    }

    @Test(arguments: [
        ("<a>b", XMLProblem.Code.malformed, 1), ("<a>\n<b></a>", .malformed, 2), ("<a b='1' b='2'/>", .malformed, 1),
        ("<a>\n\n&unknown;</a>", .malformed, 3), ("<a b=1/>", .malformed, 1), ("x", .malformed, 1), ("", .malformed, 1),
        ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", .entityDeclaration, 1), ("<!DOCTYPE a SYSTEM 'x'><a/>", .entityDeclaration, 1),
    ])
    func refuses(source: String, code: XMLProblem.Code, line: Int) {
        do {
            _ = try read(source)
            Issue.record("was read")
        } catch {
            #expect(error.code == code)
            #expect(error.line == line)
            #expect(!error.message.isEmpty)
        }
    }

    @Test func aDeclarationInsideIsRefused() {
        let ancestors = XMLAncestors(tags: [(Array("r".utf8), Array("<r>".utf8))])
        #expect(throws: XMLProblem.self) { try read("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", inside: ancestors) }
    }

    @Test func boundsDepth() throws {
        let limits = XMLLimits(depth: 3)
        #expect(try read("<a><b><c/></b></a>", limits: limits).record.count == 3)
        do {
            _ = try read("<a><b><c><d/></c></b></a>", limits: limits)
            Issue.record("was read")
        } catch {
            #expect(error.code == .tooDeep)
        }
    }

    @Test func boundsAttributesAndNames() {
        do {
            _ = try read("<a b='1' c='2' d='3'/>", limits: XMLLimits(attributes: 2))
            Issue.record("was read")
        } catch {
            #expect(error.code == .tooManyAttributes)
        }
        do {
            _ = try read("<a><bcdefghi/></a>", limits: XMLLimits(nameBytes: 7))
            Issue.record("was read")
        } catch {
            #expect(error.code == .nameTooLong)
        }
    }

    @Test func largeSectionsAreRead() throws {
        let long = Array(String(repeating: "chữ]", count: 2 << 20).utf8)
        #expect(try read("<a><![CDATA[" + String(decoding: long, as: UTF8.self) + "]]></a>").record.text(0) == long)
        #expect(try read("<a>" + String(decoding: long, as: UTF8.self) + "</a>").record.text(0) == long)
    }

    @Test func mendsAndCounts() throws {
        let reading = try read("<a b='1&2'>R&D &nbsp;&amp;&#x1C;\u{1C}<![CDATA[&x \u{1}]]></a>")
        #expect(text(reading.record.text(0)) == "R&D \u{A0}&  &x  ")
        #expect(reading.record.attributes(0).map(\.value) == ["1&2"])
        #expect(reading.repairs == ["control_character": 3, "stray_ampersand": 2, "html_entity": 1])
    }

    /// One reader reads record after record, whatever happened to the last one; also past the point at which its
    /// context is made new.
    @Test func readersAreUsedAgain() throws {
        var reader = XMLRecordReader()
        for round in 0..<9_000 {
            if round % 7 == 3 {
                #expect(throws: XMLProblem.self) { try reader.read(Array("<a><b></a>".utf8)) }
            }
            let record = try reader.read(Array("<n\(round % 100) v='\(round)'>t\(round)</n\(round % 100)>".utf8)).record
            #expect(record.name(0)?.local == "n\(round % 100)")
            #expect(text(record.text(0)) == "t\(round)")
        }
    }

    @Test(arguments: [
        ("<a>x<![CDATA[abcdef]]>y<![CDATA[]]></a>", "<a>x<![CDATA[abc]]><![CDATA[def]]>y<![CDATA[]]></a>"),
        ("<a><![CDATA[abữd]]>", "<a><![CDATA[ab]]><![CDATA[ữ]]><![CDATA[d]]>"),
        ("<a>abcdef</a>", "<a>abcdef</a>"),
    ])
    func longSectionsAreCutBetweenCharacters(source: String, split: String) {
        #expect(text(XMLSections.split(Array(source.utf8), every: 3)) == split)
    }
}
