import Domain
import TestSupport
import Testing

/// Details of a form that people stumble over: spellings of one date, whose question it is, capitals, numbers that do not fit.
@Suite struct FormDetailTests {
    private static let form = FormDefinition(
        name: "sample", procedures: ["1.000894"], title: "Tờ khai", validFrom: FormSamples.day,
        provenance: FormProvenance(source: "Mẫu", confidence: .memory),
        sections: [
            FormSection(
                title: "Bên nam",
                fields: [
                    FormField("husband.name", "Họ và tên (ghi bằng chữ in hoa)", .name, isRequired: true),
                    FormField(
                        "husband.birthDate", "Ngày sinh", .date(yearOnly: true), isRequired: true,
                        sources: [FieldFilling(.card(.birthDate))]),
                    FormField("husband.sex", "Giới tính", .choice(["Nam", "Nữ"])),
                    FormField("husband.identity", "Giấy tờ tùy thân", .text),
                ]),
            FormSection(
                title: "Bên nữ",
                fields: [FormField("wife.birthDate", "Ngày sinh", .date(yearOnly: true), isRequired: true)]),
        ], layout: FormLayout(lines: [], signatures: []))

    private static let nothing = FormSources(office: FormSamples.office, today: FormSamples.day)
    private static let act = Act(
        officer: Officer(
            officeID: "hoabinh", id: "hoa", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception]),
        at: TestOffice.morning)

    @Test func `a date sent back in another spelling was not typed`() throws {
        let party = try #require(FormSamples.card.map { FormParty($0) })
        let sources = FormSources(card: FormSamples.card, office: FormSamples.office, today: FormSamples.day)
        for (typed, isTyped) in [("05/02/1990", false), ("1990-02-05", false), ("05/02/1991", true)] {
            var form = CitizenForm(
                officeID: "hoabinh", id: "1", definitionName: "sample", definitionFrom: FormSamples.day,
                procedureCode: "1.000894", procedureVersion: 1, content: CitizenForm.Content(party: party),
                begunByID: "hoa", begunAt: TestOffice.morning)
            try form.write([:], in: Self.form, from: sources, by: Self.act)
            try form.write(["husband.birthDate": .text(typed)], in: Self.form, from: sources, by: Self.act)
            #expect(form.content?.form.filledNames.contains("husband.birthDate") == !isTyped, "\(typed)")
        }
    }

    @Test func `a fault says in which part it is where several have a question of that name`() {
        let faults = Self.form.check(FilledForm(), on: FormSamples.day).map(\.message)
        #expect(faults.contains { $0.hasPrefix("Bên nam: Chưa có «Ngày sinh»") })
        #expect(faults.contains { $0.hasPrefix("Bên nữ: Chưa có «Ngày sinh»") })
        #expect(faults.contains { $0.hasPrefix("Chưa có «Họ và tên") }, "the only one of its name")
    }

    @Test func `no person's name has a digit, a bar or a whole card in it`() {
        for name in ["Nguyễn Văn 3", "Nguyễn|Văn", "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định|12042021"] {
            var form = FilledForm()
            form.type(name, in: "husband.name")
            let faults = Self.form.check(form, on: FormSamples.day)
            #expect(faults.contains { $0.field == "husband.name" }, "\(name)")
        }
    }

    @Test func `what is asked for in capitals is printed in capitals`() {
        var form = FilledForm()
        form.type("Nguyễn Đức Thử", in: "husband.name")
        form.type("Căn cước số 089090000123", in: "husband.identity")
        let paper = FormPaper(Self.form, filled: form, office: FormSamples.office, on: FormSamples.day)
        #expect(paper.shown("husband.name") == "NGUYỄN ĐỨC THỬ")
        #expect(paper.shown("husband.identity") == "Căn cước số 089090000123")
    }

    @Test(arguments: [
        ("Căn cước số 089090000123", "1990", "Nam", nil as String?),
        ("Căn cước số 089090000123", "1985", "Nam", "1990"),
        ("Căn cước số 089090000123", "", "Nữ", "Nam"), ("Hộ chiếu B1234567", "1985", "Nữ", nil), ("", "1985", "", nil),
    ])
    func `a number that does not fit birth or sex is shown for comparison`(
        identity: String, birth: String, sex: String, told: String?
    ) {
        var form = FilledForm()
        form.type(identity, in: "husband.identity")
        form.type(birth, in: "husband.birthDate")
        form.type(sex, in: "husband.sex")
        let found = Self.form.differences(of: form, from: Self.nothing).first { $0.field == "husband.identity" }
        #expect((found == nil) == (told == nil))
        if let told { #expect(found?.message.contains(told) == true) }
    }

    @Test func `of two versions in force the newer is offered`() {
        var newer = Self.form
        newer.validFrom = Self.form.validFrom.adding(days: 100)
        let both = [Self.form, newer]
        #expect(both.forms(of: "1.000894", on: newer.validFrom).map(\.validFrom) == [newer.validFrom])
        #expect(
            both.forms(of: "1.000894", on: newer.validFrom.adding(days: -1)).map(\.validFrom) == [Self.form.validFrom])
    }
}
