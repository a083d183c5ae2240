import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Whose form it is: another card in the middle of it, and a dossier that names somebody else.
@Suite struct FormPersonTests {
    private static let wife = "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định, xã Hoà Bình, An Giang|12042021"

    @Test(arguments: Engine.available)
    func `another person's card fills the form anew, and what was typed stays`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            let id = try await office.begin().id
            #expect(try await forms.open(id, by: hoa).filled.text("applicant.name") == "Nguyễn Văn Thử")
            try await forms.write(["child.name": .text("Nguyễn Văn Bông")], on: id, by: hoa)
            let card = try IdentityCard.read(Self.wife).card
            let filled = try #require(try await forms.take(card, on: id, by: hoa).content?.form)
            #expect(filled.text("applicant.name") == "Trần Thị Mẫu" && filled.text("child.name") == "Nguyễn Văn Bông")
            let answers = filled.values.keys.map(filled.text)
            #expect(
                !answers.contains { $0.contains("Thử") || $0.contains("089090000123") }, "nothing of the first is left")
        }
    }

    @Test(arguments: Engine.available)
    func `a form goes along with a dossier that names its person, or when somebody says that it belongs there`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let hoa = office.officer(.reception)
            let id = try await office.finish(try await office.begin().id).id
            func receive(_ owner: Person, _ another: Bool = false) async throws -> String {
                try await office.work.intake.receive(
                    IntakeForm(procedureCode: "1.001193", owner: owner),
                    key: ReceptionKey(office.surroundings.freshKey(), bodyHash: ""), citizenForm: id,
                    isFormOfAnother: another, by: hoa
                ).dossier.code
            }
            let stranger = Person(name: "Lý Thị Chín", personalNumber: "089155000777")
            await #expect(throws: FormRefusal.ofAnotherPerson("Nguyễn Văn Thử")) { _ = try await receive(stranger) }
            let received = try await office.database.read { try $0.rows("SELECT code FROM dossier").count }
            #expect(received == 0, "nothing is received before somebody has said so")
            let code = try await receive(stranger, true)
            #expect(try await office.work.forms.open(id, by: hoa).form.dossierCode == code)
        }
    }

    @Test(arguments: Engine.available)
    func `a form begun before the family was known is caught up, and what was typed stays`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let hoa = office.officer(.reception)
            let birth = try await office.begin()
            #expect(birth.content?.form.isBlank("mother.name") == true)
            try await office.work.forms.write(["child.origin": .text("Xã khác")], on: birth.id, by: hoa)
            _ = try await office.finish(try await office.begin("1.000894").id)
            office.clock.advance(seconds: 60)
            let again = try await office.begin()
            #expect(again.id == birth.id)
            #expect(again.content?.form.text("mother.name") == "Trần Thị Mẫu")
            #expect(again.content?.form.text("child.origin") == "Xã khác")
            try await office.work.forms.release(birth.id, by: hoa)
            try await office.work.forms.write([:], on: birth.id, by: office.officer(.processing))
            let name = try await office.begin().content?.form.writtenBy
            #expect(name == office.officer(.processing).name, "a colleague's stays as it is")
        }
    }

    @Test(arguments: Engine.available)
    func `the form of a decided dossier stays as it was signed`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            let id = try await office.finish(try await office.begin().id).id
            let intake = IntakeForm(procedureCode: "1.001193", owner: TestOffice.father.person, isImmediate: true)
            let code = try await office.work.intake.receive(
                intake, key: ReceptionKey(office.surroundings.freshKey(), bodyHash: ""), citizenForm: id, by: hoa
            ).dossier.code
            try await forms.reopen(id, by: hoa)
            _ = try await forms.confirm(id, by: hoa)
            _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            await #expect(throws: FormRefusal.dossierDecided(code: code)) { try await forms.reopen(id, by: hoa) }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test func `whom a form names is told by number, and by name where a number is missing`() throws {
        let party = FormParty(Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123"))
        var content = CitizenForm.Content(party: party)
        content.form.type("Trần Thị Mẫu", in: "mother.name")
        content.form.type("089304000456", in: "mother.number")
        let form = CitizenForm.sample(content)
        for (person, isNamed) in [
            (Person(name: "Nguyen Van Thu", personalNumber: "089090000123"), true),
            (Person(name: "Nguyễn Văn Thử", personalNumber: "089090000999"), false),
            (Person(name: "Nguyễn Văn Thử"), true), (Person(name: "trần thị mẫu"), true),
            (Person(name: "Khác", personalNumber: "089304000456"), true), (Person(name: "Lý Thị Chín"), false),
            (Person(name: ""), false),
        ] {
            #expect(form.names([person]) == isNamed, "\(person)")
        }
        #expect(form.names([Person(name: "Lý Thị Chín"), Person(name: "Nguyễn Văn Thử")]), "one of them is enough")
    }
}

extension CitizenForm {
    fileprivate static func sample(_ content: Content) -> CitizenForm {
        let day = CivilDate(dayNumber: 20_780)
        return CitizenForm(
            officeID: "hoabinh", id: "f", definitionName: "birth-registration", definitionFrom: day,
            procedureCode: "1.001193", procedureVersion: 1, content: content, begunByID: "h",
            begunAt: LocalInstant(day, hour: 9))
    }
}
