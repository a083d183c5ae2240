import Domain
import TestSupport
import Testing

/// Writing for a citizen, reading aloud, comparing with the card: the rules alone.
@Suite struct CitizenFormRuleTests {
    private static let form = FormDefinition(
        name: "sample", procedures: ["1.001193"], title: "Tờ khai", validFrom: FormSamples.day,
        provenance: FormProvenance(source: "Mẫu", confidence: .memory),
        sections: [
            FormSection(
                title: "Người yêu cầu",
                fields: [
                    FormField(
                        "applicant.name", "Họ, chữ đệm, tên", .name, isRequired: true,
                        sources: [FieldFilling(.card(.name))]),
                    FormField(
                        "applicant.number", "Số định danh", .personalNumber, sources: [FieldFilling(.card(.number))]),
                    FormField("birth", "Ngày sinh", .date(yearOnly: true), sources: [FieldFilling(.card(.birthDate))]),
                    FormField("relation", "Quan hệ", .choice(["Cha", "Mẹ"])),
                    FormField(
                        "father.name", "Tên cha", .name,
                        sources: [FieldFilling(.card(.name), when: .equals(field: "relation", answers: ["Cha"]))]),
                    FormField("amount", "Mức hưởng", .money), FormField("remark", "Ghi chú", .paragraph),
                    FormField(
                        "people", "Người trong hộ",
                        .people([
                            FormColumn("name", "Họ tên", .name), FormColumn("year", "sinh", .date(yearOnly: true)),
                        ])),
                ])
        ], layout: FormLayout(lines: [], signatures: []))

    private static let sources = FormSources(
        card: FormSamples.card, office: FormSamples.office, today: FormSamples.day)

    private static let officer = Officer(
        officeID: "hoabinh", id: "hoa", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception])

    private static func begun() throws -> CitizenForm {
        let party = try #require(FormSamples.card.map { FormParty($0) })
        var form = CitizenForm(
            officeID: "hoabinh", id: "1", definitionName: "sample", definitionFrom: FormSamples.day,
            procedureCode: "1.001193", procedureVersion: 1, content: CitizenForm.Content(party: party),
            begunByID: "hoa", begunAt: TestOffice.morning)
        try form.write([:], in: Self.form, from: sources, by: act)
        return form
    }

    private static let act = Act(officer: officer, at: TestOffice.morning)

    private static func written(_ answers: [String: FieldValue]) throws -> CitizenForm {
        var form = try begun()
        try form.write(answers, in: Self.form, from: sources, by: act)
        return form
    }

    @Test func `sending back what had filled itself is not typing, and an emptied field stays empty`() throws {
        let same = try Self.written(["applicant.name": .text("Nguyễn Văn Thử"), "amount": .text("")])
        #expect(same.content?.form.filledNames.contains("applicant.name") == true)
        var emptied = try Self.written(["applicant.name": .text("")])
        try emptied.write(["amount": .text("500000")], in: Self.form, from: Self.sources, by: Self.act)
        #expect(emptied.content?.form.text("applicant.name") == "")
    }

    @Test func `what followed from an answer goes when the answer changes`() throws {
        var form = try Self.written(["relation": .text("Cha")])
        #expect(form.content?.form.text("father.name") == "Nguyễn Văn Thử")
        try form.write(["relation": .text("Mẹ")], in: Self.form, from: Self.sources, by: Self.act)
        #expect(form.content?.form.isBlank("father.name") == true)
        try form.write(["father.name": .text("Nguyễn Văn Lúa")], in: Self.form, from: Self.sources, by: Self.act)
        try form.write(["relation": .text("Cha")], in: Self.form, from: Self.sources, by: Self.act)
        #expect(form.content?.form.text("father.name") == "Nguyễn Văn Lúa")
    }

    @Test
    func `a field the form lacks and a text of thirty thousand signs are refused, ten thousand are kept and told`()
        throws
    {
        #expect(throws: FormRefusal.fieldUnknown("nothing")) { _ = try Self.written(["nothing": .text("x")]) }
        #expect(throws: FormRefusal.fieldUnknown("people")) { _ = try Self.written(["people": .text("x")]) }
        let long = String(repeating: "a", count: 30_000)
        #expect(throws: FormRefusal.answerTooLong("Ghi chú")) { _ = try Self.written(["remark": .text(long)]) }
        let kept = try Self.written(["remark": .text(String(repeating: "a", count: 10_000))])
        #expect(Self.form.check(kept.content?.form ?? FilledForm(), on: FormSamples.day).map(\.field) == ["remark"])
    }

    @Test func `the form is read aloud in whole sentences, in its order`() throws {
        let form = try Self.written([
            "relation": .text("Cha"), "amount": .text("500000"),
            "people": .rows([["name": "Nguyễn Văn Bông", "year": "2026"], [:]]),
        ])
        let reading = Self.form.reading(of: form.content?.form ?? FilledForm())
        #expect(reading.map(\.title) == ["Người yêu cầu"])
        #expect(
            reading.flatMap(\.lines).map(\.sentence) == [
                "Họ, chữ đệm, tên là Nguyễn Văn Thử.", "Số định danh là 089 090 000 123.",
                "Ngày sinh: ngày 05 tháng 02 năm 1990.", "Quan hệ: Cha.", "Tên cha là Nguyễn Văn Thử.",
                "Mức hưởng là 500.000 đồng.", "Ghi chú: để trống.", "Người trong hộ: có 1 dòng.",
                "Dòng 1: Họ tên Nguyễn Văn Bông, sinh năm 2026.",
            ])
    }

    @Test(arguments: [
        ("applicant.name", "Nguyễn Văn Thừ", true), ("applicant.name", "NGUYỄN VĂN THỬ", true),
        ("applicant.name", "Nguyễn Văn Thử", false), ("father.name", "Nguyen Van Thu", true),
        ("father.name", "Nguyễn Văn Lúa", false), ("birth", "05/02/1990", false), ("birth", "1991", true),
        ("applicant.number", "089090000124", true), ("amount", "5", false),
    ])
    func `an answer that differs from the card is shown by its field`(field: String, text: String, differs: Bool) throws
    {
        let form = try Self.written([field: .text(text)])
        let found = Self.form.differences(of: form.content?.form ?? FilledForm(), from: Self.sources)
        #expect(found.map(\.field) == (differs ? [field] : []))
    }

    @Test func `a list of places loses empty and repeated lines and refuses what cannot be printed`() throws {
        #expect(
            try OfficePlaces(lines: " Ấp Bình Hoà \n\nẤp Long Định\r\nẤp Bình Hoà").names == [
                "Ấp Bình Hoà", "Ấp Long Định",
            ])
        #expect(throws: FormRefusal.placeUnusable(line: 2)) { _ = try OfficePlaces(lines: "a\n\u{202E}b") }
        let many = (0...OfficePlaces.most).map(String.init).joined(separator: "\n")
        #expect(throws: FormRefusal.tooManyPlaces(most: OfficePlaces.most)) { _ = try OfficePlaces(lines: many) }
    }

    @Test func `a card survives as words and becomes a card again`() throws {
        let card = try #require(FormSamples.card)
        #expect(FormParty(card).card == card)
        #expect(FormParty(Person(name: "Nguyễn Văn Thử")).card == nil)
    }
}
