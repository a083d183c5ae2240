import Domain
import FormFiles
import TestSupport
import Testing

/// What a form may take over from earlier forms of the same person, and what is never taken: another person's data.
@Suite struct EarlierFormTests {
    private static let act = Act(
        officer: Officer(
            officeID: "hoabinh", id: "hoa", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception]),
        at: LocalInstant(FormSamples.day, hour: 9))

    private static func shipped(_ name: String) throws -> FormDefinition {
        try #require(try ShippedForms.all().first { $0.name == name && $0.isInForce(on: FormSamples.day) })
    }

    private static func sources(
        _ earlier: [EarlierForm], card: IdentityCard? = FormSamples.card, representative: Person? = nil
    ) -> FormSources {
        FormSources(
            card: card, representative: representative, earlier: earlier, office: FormSamples.office,
            today: FormSamples.day)
    }

    private static func told(_ name: String, daysAgo: Int = 1, _ values: [String: String]) -> EarlierForm {
        EarlierForm(
            definitionName: name, day: FormSamples.day.adding(days: -daysAgo), values: values.mapValues { .text($0) },
            thirds: (try? shipped(name).thirds) ?? [])
    }

    /// The form with some answers typed, as an officer's page sends them.
    private static func written(
        _ definition: FormDefinition, _ answers: [(String, String)], from sources: FormSources
    ) throws -> FilledForm {
        var form = CitizenForm(
            officeID: "hoabinh", id: "1", definitionName: definition.name, definitionFrom: definition.validFrom,
            procedureCode: "1", procedureVersion: 1,
            content: CitizenForm.Content(party: FormParty(Person(name: "Nguyễn Văn Thử"))), begunByID: "hoa",
            begunAt: act.at)
        try form.write([:], in: definition, from: sources, by: act)
        for (field, text) in answers {
            try form.write([field: .text(text)], in: definition, from: sources, by: act)
        }
        return try #require(form.content?.form)
    }

    private static let firstWife = [
        "wife.name": "Vợ Thị Cũ", "wife.birthDate": "1991-01-01", "wife.ethnicity": "Kinh",
        "wife.identity": "Căn cước số 089191000111", "husband.name": "Nguyễn Văn Thử", "husband.ethnicity": "Khmer",
    ]
    private static let secondWife = [
        "wife.name": "Phạm Thị Mới", "wife.birthDate": "1995-05-05", "wife.identity": "Căn cước số 089195000555",
        "husband.name": "Nguyễn Văn Thử",
    ]
    private static let firstBirth = [
        "applicant.relation": "Cha", "mother.name": "Vợ Thị Cũ", "mother.birthDate": "1991", "mother.ethnicity": "Kinh",
        "mother.identity": "Căn cước số 089191000111", "father.name": "Nguyễn Văn Thử", "father.ethnicity": "Khmer",
        "child.origin": "Xã Hoà Bình",
    ]

    @Test func `whom somebody marries is not taken from an earlier marriage, what is known of a typed one is`() throws {
        let form = try Self.shipped("marriage-registration")
        let sources = Self.sources([Self.told("marriage-registration", Self.firstWife)])
        let fresh = try Self.written(form, [], from: sources)
        #expect(fresh.text("husband.name") == "Nguyễn Văn Thử" && fresh.text("husband.ethnicity") == "Khmer")
        for part in ["name", "birthDate", "ethnicity", "identity"] { #expect(fresh.isBlank("wife.\(part)")) }
        let namesake = try Self.written(form, [("wife.name", "vợ thị cũ")], from: sources)
        #expect(namesake.isBlank("wife.identity") && namesake.isBlank("wife.birthDate"), "a name alone is not a person")
        let born = ("wife.birthDate", "01/01/1991")
        let again = try Self.written(form, [("wife.name", "vợ thị cũ"), born], from: sources)
        #expect(again.text("wife.identity") == "Căn cước số 089191000111")
        let bare = try Self.written(form, [("wife.name", "vo thi cu"), born], from: sources)
        #expect(bare.text("wife.ethnicity") == "Kinh", "typed without accents")
        let year = try Self.written(form, [("wife.name", "Vợ Thị Cũ"), ("wife.birthDate", "1991")], from: sources)
        #expect(year.isBlank("wife.identity"), "a year beside a day is not a birth date")
        let accented = try Self.written(form, [("wife.name", "Vợ Thị Cử")], from: sources)
        #expect(accented.isBlank("wife.ethnicity") && accented.isBlank("wife.identity"), "another name")
        let other = try Self.written(form, [("wife.name", "Lê Thị Khác")], from: sources)
        #expect(other.isBlank("wife.identity") && other.isBlank("wife.ethnicity"))
    }

    @Test func `the mother is the wife of the newest form, with nobody else's papers`() throws {
        let sources = Self.sources([
            Self.told("marriage-registration", daysAgo: 1, Self.secondWife),
            Self.told("birth-registration", daysAgo: 900, Self.firstBirth),
            Self.told("marriage-registration", daysAgo: 2000, Self.firstWife),
        ])
        let form = try Self.shipped("birth-registration")
        let filled = try Self.written(form, [("applicant.relation", "Cha")], from: sources)
        #expect(filled.text("mother.name") == "Phạm Thị Mới")
        #expect(filled.text("mother.identity") == "Căn cước số 089195000555")
        #expect(filled.isBlank("mother.ethnicity"))
        #expect(filled.text("father.name") == "Nguyễn Văn Thử" && filled.text("father.ethnicity") == "Khmer")
        let former = try Self.written(
            form, [("applicant.relation", "Cha"), ("mother.name", "Vợ Thị Cũ"), ("mother.birthDate", "1991")],
            from: sources)
        #expect(former.text("mother.identity") == "Căn cước số 089191000111")
        #expect(former.text("mother.ethnicity") == "Kinh")
        let unlike = try Self.written(
            form, [("applicant.relation", "Cha"), ("mother.name", "Vợ Thị Cũ"), ("mother.birthDate", "2001")],
            from: Self.sources([Self.told("marriage-registration", Self.firstWife)]))
        #expect(unlike.isBlank("mother.identity"), "two of one name are told apart by birth")
    }

    @Test func `beside another name, or none, nothing of the card stays`() throws {
        let form = try Self.shipped("birth-registration")
        let father = [("applicant.relation", "Cha")]
        let own = try Self.written(form, father, from: Self.sources([]))
        #expect(own.text("father.identity").contains("089090000123"))
        for name in ["Lê Văn Khác", ""] {
            let other = try Self.written(form, father + [("father.name", name)], from: Self.sources([]))
            for part in ["birthDate", "residence", "identity"] { #expect(other.isBlank("father.\(part)"), "\(name)") }
        }
        let accents = try Self.written(form, father + [("father.name", "NGUYEN VAN THU")], from: Self.sources([]))
        #expect(accents.text("father.identity").contains("089090000123"))
        let marriage = try Self.written(
            try Self.shipped("marriage-registration"), [("husband.name", "Lê Văn Khác")], from: Self.sources([]))
        #expect(marriage.isBlank("husband.birthDate") && marriage.isBlank("husband.identity"))
    }

    @Test
    func `grandparents are not asked whether they are the parents, and their last grandchild's parents are not taken`()
        throws
    {
        let form = try Self.shipped("birth-registration")
        var grandchild = Self.firstBirth
        grandchild["applicant.relation"] = "Bà nội"
        let sources = Self.sources([Self.told("birth-registration", grandchild)])
        let filled = try Self.written(form, [("applicant.relation", "Bà nội")], from: sources)
        for part in ["name", "identity", "ethnicity"] {
            #expect(filled.isBlank("mother.\(part)") && filled.isBlank("father.\(part)"))
        }
        #expect(filled.isBlank("child.origin"))
        let same = try Self.written(
            form, [("applicant.relation", "Bà nội"), ("mother.name", "Vợ Thị Cũ"), ("mother.birthDate", "1991")],
            from: sources)
        #expect(same.text("mother.identity") == "Căn cước số 089191000111")
    }

    @Test(arguments: [("Cậu", "Cha"), ("Dì", "Mẹ"), ("Bản thân", "Mẹ")])
    func `the parents of a form that was filed as somebody else are not one's child's`(
        _ before: String, _ now: String
    ) throws {
        var nephew = Self.firstBirth
        nephew["applicant.relation"] = before
        nephew["father.name"] = "Huỳnh Văn Anh Rể"
        let filled = try Self.written(
            try Self.shipped("birth-registration"), [("applicant.relation", now)],
            from: Self.sources([Self.told("birth-registration", nephew)]))
        let other = now == "Cha" ? "mother" : "father"
        for part in ["name", "identity", "ethnicity"] { #expect(filled.isBlank("\(other).\(part)"), "\(part)") }
        #expect(filled.isBlank("child.origin"))
    }

    @Test func `what an extract says of a daughter is not her mother's own`() throws {
        let daughter = [
            "applicant.name": "Nguyễn Văn Thử", "subject.name": "Nguyễn Thị Con", "subject.birthDate": "2001-01-01",
            "subject.sex": "Nữ", "subject.residence": "Phường Xa, tỉnh Cà Mau",
        ]
        let form = try Self.shipped("disability-assessment")
        let told = [Self.told("extract-copy", daughter)]
        let carded = try Self.written(form, [], from: Self.sources(told))
        #expect(!carded.text("subject.residence").contains("Cà Mau"))
        let typed = try Self.written(form, [("subject.name", "Nguyễn Văn Thử")], from: Self.sources(told, card: nil))
        for part in ["birthDate", "sex", "residence"] { #expect(typed.isBlank("subject.\(part)"), "\(part)") }
    }

    @Test func `parts of other forms that mean other people tell nothing`() throws {
        let again = try Self.shipped("birth-re-registration")
        let sources = Self.sources([Self.told("birth-registration", Self.firstBirth)])
        let own = try Self.written(again, [("registered.relation", "Bản thân")], from: sources)
        #expect(own.text("child.name") == "Nguyễn Văn Thử" && own.text("child.sex") == "Nam")
        for field in ["mother.name", "father.name", "child.origin", "child.ethnicity"] { #expect(own.isBlank(field)) }
        let allowance = try Self.written(try Self.shipped("monthly-allowance-child"), [], from: sources)
        #expect(allowance.isBlank("mother.name") && allowance.isBlank("father.name"))
        let birth = try Self.written(
            try Self.shipped("birth-registration"), [("applicant.relation", "Cha")],
            from: Self.sources([
                Self.told("birth-re-registration", ["mother.name": "Mẹ Của Thử", "father.name": "Cha Của Thử"])
            ]))
        #expect(birth.isBlank("mother.name") && birth.text("father.name") == "Nguyễn Văn Thử")
    }

    @Test func `a dead person is known from the registration of the death, never from an earlier funeral`() throws {
        let form = try Self.shipped("funeral-support")
        let dead = ["deceased.name": "Cụ Ông Một", "deceased.ethnicity": "Kinh", "death.cause": "Tuổi già"]
        let registered = Self.told("death-registration", daysAgo: 2, dead)
        let filled = try Self.written(form, [], from: Self.sources([registered]))
        #expect(filled.text("deceased.name") == "Cụ Ông Một" && filled.text("death.cause") == "Tuổi già")
        let other = try Self.written(form, [("deceased.name", "Cụ Bà Hai")], from: Self.sources([registered]))
        #expect(other.isBlank("death.cause") && other.isBlank("deceased.ethnicity"))
        let buried = Self.told("funeral-support", daysAgo: 1, dead)
        let next = try Self.written(form, [], from: Self.sources([buried, registered]))
        #expect(next.isBlank("deceased.name") && next.isBlank("death.cause"))
    }

    @Test func `what a form says of whoever filed it is not the person's`() throws {
        let form = try Self.shipped("marital-status-certificate")
        var content = CitizenForm.Content(party: FormParty(Person(name: "Võ Thị Chủ")))
        content.form.type("Ấp Nộp Thay, xã Khác, Cà Mau", in: "applicant.residence")
        content.form.type("Xin việc", in: "certificate.purpose")
        #expect(form.valuesOfParty(in: content).keys.sorted() == ["applicant.residence", "certificate.purpose"])
        content.representative = FormParty(Person(name: "Đặng Văn Nộp Thay"))
        #expect(form.valuesOfParty(in: content).keys.sorted() == ["certificate.purpose"])
    }

    @Test func `of whoever files nothing is taken from the person they file for`() throws {
        let sources = Self.sources(
            [Self.told("extract-copy", ["applicant.residence": "Ấp Long Định", "applicant.identity": "Hộ chiếu B1"])],
            representative: Person(name: "Đặng Văn Nộp Thay"))
        let filled = try Self.written(try Self.shipped("birth-registration"), [], from: sources)
        #expect(filled.text("applicant.name") == "Đặng Văn Nộp Thay")
        for part in ["birthDate", "residence", "identity"] { #expect(filled.isBlank("applicant.\(part)")) }
    }

    @Test(arguments: [(2_000, "Ấp Long Định, xã Hoà Bình, An Giang"), (10, "Ấp Mới, xã Mỹ Luông")])
    func `of an address the card or the earlier form holds, whichever is newer, and the other is said`(
        daysAgo: Int, address: String
    ) throws {
        let form = try Self.shipped("marital-status-certificate")
        let card = try IdentityCard.read(
            "089090000123||Nguyễn Văn Thử|05021990|Nam|Ấp Long Định, xã Hoà Bình, An Giang|01082025"
        ).card
        let earlier = Self.told("extract-copy", daysAgo: daysAgo, ["applicant.residence": "Ấp Mới, xã Mỹ Luông"])
        let sources = Self.sources([earlier], card: card)
        let filled = try Self.written(form, [], from: sources)
        #expect(filled.text("applicant.residence") == address)
        let notes = form.differences(of: filled, from: sources).filter { $0.field == "applicant.residence" }
        #expect(notes.isEmpty == address.hasPrefix("Ấp Long Định"), "\(notes)")
    }

    @Test func `one question after the other asks once who a person known from earlier forms is`() throws {
        let form = try Self.shipped("birth-registration")
        let sources = Self.sources([Self.told("birth-registration", Self.firstBirth)])
        let filled = try Self.written(form, [("applicant.relation", "Cha")], from: sources)
        let asked = form.fields.filter { form.asks($0, in: filled, from: sources) }.map(\.name)
        #expect(asked.contains("mother.name") && !asked.contains("mother.identity"))
        #expect(!asked.contains("father.name") && asked.contains("child.name"))
        var heard = filled
        for name in ["mother.name", "parents.marriageNumber"] { heard.hear(name) }
        let rest = form.fields.filter { form.asks($0, in: heard, from: sources) }.map(\.name)
        #expect(!rest.contains("mother.name") && !rest.contains("parents.marriageNumber"), "once")
        let begun = try Self.written(form, [], from: sources)
        #expect(begun.text("applicant.relation") == "Cha")
        let relation = try #require(form.field("applicant.relation"))
        #expect(form.asks(relation, in: begun, from: sources), "it may be another child")
    }
}
