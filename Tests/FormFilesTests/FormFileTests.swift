import Domain
import FormFiles
import Testing

/// A file that is right, and the ways in which one can be wrong: each is named with its line.
@Suite struct FormFileTests {
    private static let lines = [
        "name: trial", "procedures: [1.001193]", "title: Tờ khai thử", "validFrom: 2020-07-16",
        "source: Thông tư thử", "confidence: memory", "sections:", "  - title: Người khai", "    fields:",
        "      - {name: applicant.name, label: Họ tên, type: name, required: true, source: [card.name, earlier]}",
        "      - {name: born, label: Ngày sinh, type: date}",
        "      - {name: died, label: Ngày chết, type: date, when: {field: born, filled: true}}",
        "rules:", "  - {kind: notBefore, fields: [died, born], message: Ngày chết trước ngày sinh.}",
        "print:", "  - [applicant.name]", "  - \"Sinh ngày {born}, chết ngày {died}\"", "signatures: [NGƯỜI KHAI]",
    ]

    /// The file with one line, from 1, put another way.
    private static func file(line: Int, _ text: String) -> FormFile {
        var lines = lines
        lines[line - 1] = text
        return FormFile(yaml: lines.joined(separator: "\n"))
    }

    @Test func `a right file is read whole`() throws {
        let file = FormFile(yaml: Self.lines.joined(separator: "\n"))
        #expect(file.faults.isEmpty)
        let form = try #require(file.definition)
        #expect(form.fields.map(\.name) == ["applicant.name", "born", "died"])
        #expect(form.fields[0].sources.map(\.source) == [.card(.name), .earlier("applicant.name")])
        #expect(form.fields[2].condition == .isFilled(field: "born"))
        #expect(form.layout.lines.count == 2 && form.rules.count == 1)
    }

    struct Planted: Sendable, CustomTestStringConvertible {
        var name: String
        var line: Int
        var text: String
        var complaint: String
        var found: Int?

        var testDescription: String { name }
    }

    private static let planted = [
        Planted(
            name: "an unknown key", line: 11, text: "      - {name: born, label: Ngày sinh, tipe: date}",
            complaint: "Không có khóa «tipe»"),
        Planted(
            name: "a doubled key", line: 11, text: "      - {name: born, label: Ngày sinh, label: Sinh, type: date}",
            complaint: "Khóa «label» viết hai lần"),
        Planted(
            name: "a rule about a field that is not there", line: 14,
            text: "  - {kind: notBefore, fields: [died, birth], message: Sai ngày.}",
            complaint: "ô «birth» không có trong mẫu"),
        Planted(
            name: "a circular condition", line: 11,
            text: "      - {name: born, label: Ngày sinh, type: date, when: {field: died, filled: true}}",
            complaint: "quay vòng"),
        Planted(
            name: "an unknown source", line: 10,
            text: "      - {name: applicant.name, label: Họ tên, type: name, source: passport.name}",
            complaint: "Không có nguồn «passport.name»"),
        Planted(
            name: "a field without a place on paper", line: 17, text: "  - \"Sinh ngày {born}\"",
            complaint: "Ô «died» không có chỗ trên bản in", found: 12),
        Planted(
            name: "a printed field that is not there", line: 16, text: "  - [applicant.name, applicant.age]",
            complaint: "Bản in nói đến ô «applicant.age»"),
        Planted(
            name: "a name used twice", line: 12, text: "      - {name: born, label: Ngày chết, type: date}",
            complaint: "Tên ô «born» dùng hai lần"),
        Planted(
            name: "a kind of field that is not there", line: 11, text: "      - {name: born, label: Sinh, type: day}",
            complaint: "Không có loại ô «day»"),
        Planted(
            name: "a rule of dates about a name", line: 14,
            text: "  - {kind: notBefore, fields: [died, applicant.name], message: Sai ngày.}",
            complaint: "không phải là ngày"),
        Planted(
            name: "a choice without answers", line: 11, text: "      - {name: born, label: Sinh, type: choice}",
            complaint: "ít nhất hai câu trả lời"),
        Planted(name: "a day that is not there", line: 4, text: "validFrom: 2020-02-30", complaint: "phải là ngày"),
        Planted(
            name: "a code that is none", line: 2, text: "procedures: [khai-sinh]", complaint: "mã thủ tục", found: 1),
        Planted(
            name: "a confidence nobody knows", line: 6, text: "confidence: sure", complaint: "verified hoặc memory"),
        Planted(
            name: "a brace left open", line: 17, text: "  - \"Sinh ngày {born, {died}\"", complaint: "ô «born, {died»"),
        Planted(
            name: "a signer's paper that is not there", line: 18,
            text: "signatures: [{role: NGƯỜI KHAI, identity: applicant.identity}]",
            complaint: "ô «applicant.identity» không có trong mẫu", found: 1),
        Planted(name: "a title left out", line: 3, text: "title:", complaint: "Thiếu «title»"),
    ]

    @Test(arguments: planted)
    func `what is wrong is named with its line`(_ planted: Planted) {
        let file = Self.file(line: planted.line, planted.text)
        #expect(file.definition == nil)
        let found = file.faults.filter { $0.message.contains(planted.complaint) }
        #expect(found.first?.line == planted.found ?? planted.line, "\(file.faults)")
    }

    @Test(arguments: [
        "", "[", "- a\n- b", "remarks: &x [a]\nprocedures: *x", "name: [", "\t", "name: {a: b}", "print: {to: {to: x}}",
        String(repeating: "[", count: 3_000), String(repeating: "x", count: 300_000),
    ])
    func `any other text is refused with a sentence`(text: String) {
        let file = FormFile(yaml: text)
        #expect(file.definition == nil && !file.faults.isEmpty)
    }
}
