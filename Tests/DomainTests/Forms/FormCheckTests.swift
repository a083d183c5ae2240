import Domain
import TestSupport
import Testing

/// The rules of fields and between fields.
@Suite struct FormCheckTests {
    private static let today = CivilDate(dayNumber: 20_780)

    private static func form(_ fields: [FormField], _ rules: [FormRule] = []) -> FormDefinition {
        FormDefinition(
            name: "trial", procedures: ["1.001193"], title: "Tờ khai thử", validFrom: CivilDate(dayNumber: 0),
            provenance: FormProvenance(source: "", confidence: .memory),
            sections: [FormSection(title: "Thử", fields: fields)], rules: rules,
            layout: FormLayout(lines: [.labelled(fields.map(\.name))], signatures: []))
    }

    private static func filled(_ values: [String: String]) -> FilledForm {
        var form = FilledForm()
        for (name, text) in values { form.type(text, in: name) }
        return form
    }

    @Test(arguments: [
        (FieldKind.date(yearOnly: false), "05/02/1990", true), (.date(yearOnly: false), "1990", false),
        (.date(yearOnly: true), "1990", true), (.date(yearOnly: true), "02/1990", true),
        (.date(yearOnly: true), "31/02/1990", false), (.name, "Nguyễn Văn Thử", true), (.name, "123", false),
        (.personalNumber, "089090000123", true), (.personalNumber, "352000001", true),
        (.personalNumber, "12345", false),
        (.money, "500.000", true), (.money, "500000 đồng", true), (.money, "nhiều", false), (.count, "2", true),
        (.count, "hai", false), (.phone, "0912 345 678", true), (.phone, "12", false),
        (.choice(["Có", "Không"]), "Có", true), (.choice(["Có", "Không"]), "có", false), (.text, "a\u{202E}b", false),
        (.text, "a\u{061C}b", false), (.text, "Ho\u{200B}a", false), (.name, "Nguyễn\u{200D} Văn Thử", false),
        (.text, "a\u{2060}b", false), (.text, "dòng 1\ndòng 2", false), (.paragraph, "dòng 1\ndòng 2", true),
        (.place, "Ấp Long Định", true),
    ])
    func `a field takes what its kind reads`(kind: FieldKind, text: String, isTaken: Bool) {
        let faults = Self.form([FormField("x", "Ô thử", kind)]).check(Self.filled(["x": text]), on: Self.today)
        #expect(faults.isEmpty == isTaken, "\(faults)")
    }

    @Test(arguments: [("0", "từ 1 trở lên"), ("1", ""), ("999", ""), ("1000000", "quá 3 chữ số")])
    func `a number of copies has its bounds`(text: String, complaint: String) {
        let form = Self.form([FormField("copies", "Số lượng bản sao", .count, maximumLength: 3, least: 1)])
        let faults = form.check(Self.filled(["copies": text]), on: Self.today).map(\.message)
        #expect(complaint.isEmpty ? faults.isEmpty : faults.count == 1 && faults[0].contains(complaint), "\(faults)")
    }

    @Test func `a field that is not asked is neither missing nor wrong`() {
        let form = Self.form([
            FormField("wanted", "Cấp bản sao", .choice(["Có", "Không"]), isRequired: true),
            FormField(
                "count", "Số lượng", .count, isRequired: true, condition: .equals(field: "wanted", answers: ["Có"])),
        ])
        #expect(form.check(Self.filled(["wanted": "Không", "count": "hai"]), on: Self.today).isEmpty)
        #expect(form.check(Self.filled(["wanted": "Có"]), on: Self.today).map(\.field) == ["count"])
    }

    @Test(arguments: [
        (FormRule.Kind.notBefore, "2020", "1990", false), (.notBefore, "04/02/1990", "05/02/1990", true),
        (.notBefore, "1990", "05/02/1990", false), (.notBefore, "1989", "05/02/1990", true),
        (.differ, "Nguyễn Văn A", "nguyen van a", true), (.differ, "A", "B", false), (.differ, "", "", false),
        (.oneFilled, "", " ", true), (.oneFilled, "x", "", false),
        (.notAfterToday, "2026", "23/11/2026", false), (.notAfterToday, "24/11/2026", "", true),
        (.ageAtLeast(20), "23/11/2006", "", false), (.ageAtLeast(20), "24/11/2006", "", true),
    ])
    func `a rule between fields`(kind: FormRule.Kind, first: String, second: String, isBroken: Bool) {
        let form = Self.form([FormField("a", "Ô một"), FormField("b", "Ô hai")], [FormRule(kind, ["a", "b"], "Sai.")])
        let faults = form.check(Self.filled(["a": first, "b": second]), on: Self.today)
        #expect(faults == (isBroken ? [FormFault(field: "a", message: "Sai.")] : []))
    }

    @Test(arguments: [
        (FieldFormat.email, "hoa@example.vn", true), (.email, "hoa.nguyen+xa@mail.angiang.gov.vn", true),
        (.email, "hoa@", false), (.email, "hoa@example", false), (.email, "hoa example.vn", false),
        (.email, "hoạ@example.vn", false), (.email, "a@b@c.vn", false), (.email, "a@.vn", false),
        (.bankAccount, "0001 2345 6789", true), (.bankAccount, "12345", false), (.bankAccount, "VCB123456", false),
        (.taxCode, "0312345678", true), (.taxCode, "0312345678-001", true), (.taxCode, "089090000123", true),
        (.taxCode, "12345", false), (.businessCode, "41A8012345", true), (.businessCode, "41A801234X", false),
        (.industryCode, "4721", true), (.industryCode, "47.21", false), (.industryCode, "472", false),
        (.phone, "0912 345 678", true), (.phone, "12", false), (.personalNumber, "089090000123", true),
        (.personalNumber, "352000001", false),
    ])
    func `a line of text looks as its format says`(format: FieldFormat, text: String, isTaken: Bool) {
        let form = Self.form([FormField("x", "Ô thử", format: format)])
        let faults = form.check(Self.filled(["x": text]), on: Self.today)
        #expect(faults.isEmpty == isTaken, "\(faults)")
        #expect(faults.allSatisfy { $0.message.hasPrefix("«Ô thử» phải là") && $0.message.hasSuffix("nhập đúng.") })
    }

    @Test func `a column of a table has its format too`() {
        let columns = [FormColumn("code", "Mã ngành", format: .industryCode)]
        var filled = FilledForm()
        filled.type(.rows([["code": "4721"], ["code": "bán gạo"]]), in: "trades")
        let form = Self.form([FormField("trades", "Ngành", .people(columns))])
        #expect(form.check(filled, on: Self.today).map(\.row) == [1])
    }

    @Test func `a rule with a condition is asked only when it holds`() {
        let form = Self.form(
            [FormField("born", "Ngày sinh", .date(yearOnly: true)), FormField("poor", "Hộ nghèo")],
            [FormRule(.ageAtLeast(75), ["born"], "Chưa đủ tuổi.", when: .equals(field: "poor", answers: ["Không"]))])
        for (poor, isBroken) in [("Không", true), ("Có", false), ("", false)] {
            let faults = form.check(Self.filled(["born": "1954", "poor": poor]), on: Self.today)
            #expect(faults.map(\.message) == (isBroken ? ["Chưa đủ tuổi."] : []))
        }
    }

    @Test(arguments: [("499.999", false), ("500.000 đồng", true), ("nhiều", false), ("", false)])
    func `an amount stays below its limit`(amount: String, isBroken: Bool) {
        let form = Self.form([FormField("a", "Mức")], [FormRule(.amountBelow(500_000), ["a"], "Quá mức.")])
        #expect(form.check(Self.filled(["a": amount]), on: Self.today).isEmpty != isBroken)
    }

    @Test func `the rows of a table are checked one by one`() {
        let form = Self.form([
            FormField("people", "Thành viên", .people([FormColumn("name", "Họ tên", .name, isRequired: true)]))
        ])
        var filled = FilledForm()
        filled.type(.rows([["name": "Lê Thu Hà"], ["name": "", "age": "3"], ["name": "1"]]), in: "people")
        #expect(form.check(filled, on: Self.today).map(\.row) == [1, 2])
    }

    @Test func `what was typed empty stays empty, and a changed source is not written over it`() {
        let form = Self.form([FormField("nation", "Quốc tịch", sources: [FieldFilling(.usually("Việt Nam"))])])
        let sources = FormSources(
            office: Office(id: "a", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "An Giang"),
            today: Self.today)
        #expect(form.fill(from: sources).text("nation") == "Việt Nam")
        #expect(form.fill(Self.filled(["nation": ""]), from: sources).isBlank("nation"))
        #expect(form.share(of: form.fill(from: sources)).percent == 100)
    }

    @Test func `dates are said in words`() {
        #expect(BirthDate.year(1958).inWords == "Năm một nghìn chín trăm năm mươi tám")
        #expect(BirthDate.month(year: 1958, month: 4).inWords == "Tháng tư, năm một nghìn chín trăm năm mươi tám")
        #expect(
            CivilDate("1990-02-05").map { BirthDate.day($0).inWords }
                == "Ngày năm, tháng hai, năm một nghìn chín trăm chín mươi")
    }
}
