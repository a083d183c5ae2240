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
            name: "a code that is none", line: 2, text: "procedures: [khai-sinh]", complaint: "mã thủ tục"),
        Planted(
            name: "a confidence nobody knows", line: 6, text: "confidence: sure",
            complaint: "verified, memory hoặc unprescribed"),
        Planted(
            name: "a brace left open", line: 17, text: "  - \"Sinh ngày {born, {died}\"", complaint: "ô «born, {died»"),
        Planted(
            name: "a signer's paper that is not there", line: 18,
            text: "signatures: [{role: NGƯỜI KHAI, identity: applicant.identity}]",
            complaint: "ô «applicant.identity» không có trong mẫu"),
        Planted(
            name: "an end before the beginning", line: 4, text: "validFrom: 2020-07-16\nvalidTo: 2020-07-15",
            complaint: "đứng trước ngày có hiệu lực", found: 5),
        Planted(
            name: "a rule whose condition names no answer", line: 14,
            text: "  - {kind: notBefore, fields: [died, born], message: Sai ngày., when: {field: born, is: []}}",
            complaint: "không nêu câu trả lời nào"),
        Planted(
            name: "a rule whose condition asks a field that is not there", line: 14,
            text: "  - {kind: notBefore, fields: [died, born], message: Sai ngày., when: {field: poor, is: Có}}",
            complaint: "ô «poor» không có trong mẫu"),
        Planted(
            name: "a rule of amounts about a date", line: 14,
            text: "  - {kind: amountBelow, amount: 500000, fields: [died], message: Quá mức.}",
            complaint: "không phải là số tiền"),
        Planted(
            name: "a condition that a field is empty which never is", line: 12,
            text: "      - {name: died, label: Ngày chết, type: date, when: {field: applicant.name, filled: false}}",
            complaint: "không bao giờ đúng"),
        Planted(
            name: "the number of a date", line: 12,
            text: "      - {name: died, label: Ngày chết, type: date, when: {field: born, number: true}}",
            complaint: "không có số định danh"),
        Planted(
            name: "a usual answer the choice lacks", line: 11,
            text: "      - {name: born, label: Sinh, type: choice, answers: [Có, Không], source: {usually: Rồi}}",
            complaint: "«Rồi» không có trong các câu trả lời"),
        Planted(
            name: "an unknown format", line: 11, text: "      - {name: born, label: Sinh, format: fax}",
            complaint: "Không có dạng «fax»"),
        Planted(
            name: "a smallest date", line: 11, text: "      - {name: born, label: Sinh, type: date, min: 1}",
            complaint: "Khóa «min» chỉ dùng với type: count"),
        Planted(
            name: "a format of a date", line: 11, text: "      - {name: born, label: Sinh, type: date, format: email}",
            complaint: "Khóa «format» chỉ dùng với type: text"),
        Planted(
            name: "columns of unequal length", line: 16,
            text: "  - columns: {heads: [Một, Hai], fields: [[applicant.name], []]}", complaint: "dài bằng nhau"),
        Planted(
            name: "a bracket left open", line: 2, text: "procedures: [1.001193", complaint: "chưa được đóng đúng"),
        Planted(
            name: "a quotation left open", line: 17, text: "  - \"Sinh ngày {born}, chết ngày {died}",
            complaint: "chưa được đóng đúng"),
        Planted(name: "an anchor on a word", line: 3, text: "title: &t Tờ khai thử", complaint: "neo và tham chiếu"),
        Planted(
            name: "a condition that says two things", line: 12,
            text: "      - {name: died, label: Ngày chết, type: date, when: {field: born, filled: true, is: Có}}",
            complaint: "chỉ nói một điều"),
        Planted(
            name: "a number that ends with its dot", line: 11,
            text: "      - {name: born, label: Ngày sinh, type: date, item: \"5.\"}", complaint: "Số mục (item)"),
        Planted(
            name: "a whole date asked of what takes no year", line: 12,
            text: "      - {name: died, label: Ngày chết, type: date, when: {field: born, whole: false}}",
            complaint: "không nhận riêng năm sinh"),
        Planted(
            name: "a whole date that is there", line: 12,
            text: "      - {name: died, label: Ngày chết, type: date, when: {field: born, whole: true}}",
            complaint: "chỉ viết «whole: false»"),
        Planted(
            name: "an endorsement about a field that is not there", line: 18,
            text: "signatures: [NGƯỜI KHAI]\nendorsement:\n  print:\n    - [mayor.name]\n  signatures: [CHỦ TỊCH]",
            complaint: "Bản in nói đến ô «mayor.name»", found: 21),
        Planted(
            name: "an endorsement nobody signs", line: 18,
            text: "signatures: [NGƯỜI KHAI]\nendorsement: {print: [Xác nhận]}",
            complaint: "phải có dòng in (print) và người ký", found: 19),
        Planted(
            name: "a column to sign in without a table", line: 16, text: "  - {options: [born], sign: Chữ ký}",
            complaint: "chỉ đi với bảng (table)"),
        Planted(
            name: "no row to write in", line: 16, text: "  - {table: born, rows: 0}", complaint: "từ 1 đến 20"),
        Planted(
            name: "rows that are no number", line: 16, text: "  - {table: born, rows: hai}", complaint: "từ 1 đến 20"),
        Planted(
            name: "a column to sign in without a head", line: 16, text: "  - {table: born, sign: }",
            complaint: "chưa có tên"),
        Planted(
            name: "an endorsement that is empty", line: 18, text: "signatures: [NGƯỜI KHAI]\nendorsement: []",
            complaint: "Khóa «endorsement» không có gì", found: 19),
        Planted(
            name: "nothing beside the signature", line: 18, text: "signatures: [NGƯỜI KHAI]\nbeside:",
            complaint: "Khóa «beside» không có gì", found: 19),
        Planted(
            name: "a second endorsement about a field that is not there, behind lines beside the signature", line: 18,
            text:
                "signatures: [NGƯỜI KHAI]\nbeside:\n  - [born]\nendorsement:\n  - {print: [Xác nhận], signatures: [CHỦ TỊCH]}\n  - {print: [\"{mayor.name}\"], signatures: [CHA]}",
            complaint: "Bản in nói đến ô «mayor.name»", found: 23),
        Planted(
            name: "a second endorsement nobody signs", line: 18,
            text:
                "signatures: [NGƯỜI KHAI]\nendorsement:\n  - {print: [Xác nhận], signatures: [CHỦ TỊCH]}\n  - {print: [Ý kiến]}",
            complaint: "phải có dòng in (print) và người ký", found: 21),
        Planted(
            name: "a line beside the signature about a field that is not there", line: 18,
            text: "signatures: [NGƯỜI KHAI]\nbeside:\n  - [copies.count]",
            complaint: "Bản in nói đến ô «copies.count»", found: 20),
        Planted(
            name: "a party among those who endorse", line: 18,
            text:
                "signatures: [NGƯỜI KHAI]\nendorsement: {print: [Xác nhận], signatures: [{role: CHA, identity: born}]}",
            complaint: "Không có khóa «identity»", found: 19),
        Planted(name: "a title left out", line: 3, text: "title:", complaint: "Thiếu «title»"),
    ]

    @Test func `a condition on an answer the form does not print is named, in whatever it hangs`() {
        var lines = Self.lines
        lines[10] = "      - {name: born, label: Đã khai sinh, type: choice, answers: [Có, Không]}"
        for condition in [
            "{field: born, is: Khong}", "{any: [{field: born, is: Có}, {field: born, is: Khong}]}",
            "{all: [{field: born, is: Có}, {field: born, is: Không}]}",
        ] {
            lines[11] = "      - {name: died, label: Ngày chết, type: date, when: \(condition)}"
            lines[13] = "  - {kind: notAfterToday, fields: [died], message: Ngày chết sau ngày hôm nay.}"
            let file = FormFile(yaml: lines.joined(separator: "\n"))
            #expect(file.definition == nil)
            #expect(file.faults.map(\.line) == [12], "\(file.faults)")
        }
    }

    @Test func `what is asked and read aloud in another order than printed is named`() {
        var lines = Self.lines
        lines[14] = "print:"
        lines[15] = "  - \"Sinh ngày {born}, chết ngày {died}\""
        lines[16] = "  - [applicant.name]"
        let file = FormFile(yaml: lines.joined(separator: "\n"))
        #expect(file.definition == nil)
        #expect(file.faults.map(\.line) == [11, 12])
        #expect(file.faults.allSatisfy { $0.message.contains("mà in trước") }, "\(file.faults)")
    }

    @Test func `what others write behind the signatures is read`() throws {
        var lines = Self.lines
        lines[15] = "  - [born]"
        lines[16] = "  - \"Chết ngày {died}\""
        lines[9] = "      - {name: born, label: Ngày sinh, type: date, item: 1}"
        lines[10] = "      - {name: died, label: Ngày chết, type: date}"
        lines[11] = "      - {name: opinion, label: Ý kiến, type: paragraph}"
        lines += ["endorsement:", "  print:", "    - [opinion]", "  signatures: [CHA, MẸ]"]
        let form = try #require(FormFile(yaml: lines.joined(separator: "\n")).definition)
        #expect(form.fields.first?.printedLabel == "1. Ngày sinh")
        #expect(form.layout.fields == ["born", "died", "opinion"])
        #expect(form.layout.endorsements.map { $0.signatures.map(\.role) } == [["CHA", "MẸ"]])
    }

    @Test func `what stands beside the signature, several endorsements and a column to sign in are read`() throws {
        var lines = Self.lines
        lines[9] = "      - {name: born, label: Ngày sinh, type: date}"
        lines[10] = "      - {name: people, label: Thành viên, type: people, columns: [{name: name, label: Họ tên}]}"
        lines[11] = "      - {name: died, label: Ngày chết, type: date}"
        lines[15] = "  - [born]"
        lines[16] = "  - {table: people, sign: Chữ ký, rows: 2}"
        lines += ["beside:", "  - [died]", "endorsement:"]
        lines += ["  - {print: [Ý kiến của con], signatures: [CON]}", "  - {print: [Ý kiến], signatures: [CHA, MẸ]}"]
        let layout = try #require(FormFile(yaml: lines.joined(separator: "\n")).definition).layout
        #expect(
            layout.lines.last == .table(FormTable("people", sign: "Chữ ký", blankRowCount: 2))
                && layout.beside == [.labelled(["died"])])
        #expect(layout.endorsements.map { $0.signatures.map(\.role) } == [["CON"], ["CHA", "MẸ"]])
        #expect(layout.fields == ["born", "people", "died"])
    }

    @Test func `formats and conditional rules are read`() throws {
        var lines = Self.lines
        lines[10] = "      - {name: born, label: Thư điện tử, format: email}"
        lines[11] = "      - {name: died, label: Nơi cư trú, required: {field: born, number: false}}"
        lines[13] =
            "  - {kind: differ, fields: [died, born], message: Giống nhau., when: {field: born, filled: true}}"
        let form = try #require(FormFile(yaml: lines.joined(separator: "\n")).definition)
        #expect(form.fields[1].format == .email)
        #expect(form.fields[2].requirement == .namesNoNumber(field: "born"))
        #expect(form.rules.first?.condition == .isFilled(field: "born"))
    }

    @Test(arguments: planted)
    func `what is wrong is named with its line`(_ planted: Planted) {
        let file = Self.file(line: planted.line, planted.text)
        #expect(file.definition == nil)
        let found = file.faults.filter { $0.message.contains(planted.complaint) }
        #expect(found.first?.line == planted.found ?? planted.line, "\(file.faults)")
    }

    @Test(arguments: ["hello", "null", "- a\n- b", "[a, b]"])
    func `a file that is no mapping is told so once, not key by key`(text: String) {
        #expect(FormFile(yaml: text).faults.count == 1)
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
