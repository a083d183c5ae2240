import TestSupport
import Testing

@testable import Web

@Suite struct FormFieldsTests {
    @Test func `names may repeat, signs are decoded, line ends and letters are made one`() throws {
        let form = try FormFields(urlEncoded: "a=1&b=x+y%26z&a=2&c&d=m%0D%0An%0Do&e=Nguye%CC%82%CC%83n&=7")
        #expect(form.all("a") == ["1", "2"])
        #expect(form.text("b") == "x y&z")
        #expect(form.optional("c") == "")
        #expect(form.optional("f") == nil)
        #expect(form.text("d") == "m\nn\no")
        #expect(Array(form.text("e").utf8) == Array("Nguy\u{1EC5}n".utf8))
        #expect(form.text("") == "7")
    }

    @Test func `more fields than any page has are refused`() {
        let text = Array(repeating: "a=1", count: 2001).joined(separator: "&")
        #expect(throws: RequestProblem.malformed) { try FormFields(urlEncoded: text) }
    }

    @Test func `whatever bytes come, decoding gives fields or says no`() {
        var chance = SeededChance(seed: 11)
        let signs = Array("a=&%+;09fF\u{0}ế".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<chance.below(40)).map { _ in signs[chance.below(signs.count)] }
            let text = String(decoding: bytes, as: UTF8.self)
            if let form = try? FormFields(urlEncoded: text) {
                #expect(form.pairs.count <= text.utf8.count { $0 == UInt8(ascii: "&") } + 1)
            }
        }
    }

    @Test func `everything wrong with a form is told at once, each by its field`() throws {
        let form = try FormFields(
            urlEncoded: "name=%20%20&title=\(String(repeating: "a", count: 101))&note=a%07b&days=0")
        var reader = FormReader(form)
        _ = reader.line("name", label: "Họ và tên", limit: 100)
        _ = reader.line("title", label: "Chức danh", limit: 100)
        _ = reader.lines("note", label: "Ghi chú", limit: 100)
        _ = reader.number("days", label: "Số ngày", in: 1...10)
        let errors = try #require(throws: FieldErrors.self) { try reader.finish() }
        #expect(errors.items.map(\.field) == ["name", "title", "note", "days"])
        #expect(errors["name"] == "Vui lòng nhập «Họ và tên».")
        #expect(errors["title"] == "«Chức danh» dài quá 100 ký tự. Vui lòng rút gọn.")
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\n", "\u{85}", "\u{202E}"])
    func `a line takes no signs that hide or move text`(sign: String) throws {
        let form = try FormFields(urlEncoded: "name=Hoa\(Link.escaped(sign))Sen")
        var reader = FormReader(form)
        _ = reader.line("name", label: "Họ và tên", limit: 100)
        #expect(reader.errors["name"] != nil)
    }
}
