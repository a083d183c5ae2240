import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Whose form it is: another card in the middle of it, and a dossier that names somebody else.
@Suite struct FormPersonTests {
    private static let wife = "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định, xã Hoà Bình, An Giang|12042021"

    @Test(arguments: Engine.available)
    func `another person's card is asked about, then fills the form anew, and what was typed stays`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            let id = try await office.begin().id
            #expect(try await forms.open(id, by: hoa).filled.text("applicant.name") == "Nguyễn Văn Thử")
            try await forms.write(["child.name": .text("Nguyễn Văn Bông")], on: id, by: hoa)
            let card = try IdentityCard.read(Self.wife).card
            await #expect(throws: FormRefusal.cardOfAnother("Trần Thị Mẫu", than: "Nguyễn Văn Thử")) {
                try await forms.take(card, on: id, by: hoa)
            }
            #expect(try await forms.open(id, by: hoa).filled.text("applicant.name") == "Nguyễn Văn Thử")
            let filled = try #require(try await forms.take(card, replacing: true, on: id, by: hoa).content?.form)
            #expect(filled.text("applicant.name") == "Trần Thị Mẫu" && filled.text("child.name") == "Nguyễn Văn Bông")
            let answers = filled.values.keys.map(filled.text)
            #expect(
                !answers.contains { $0.contains("Thử") || $0.contains("089090000123") }, "nothing of the first is left")
        }
    }

    @Test(arguments: Engine.available)
    func `a specialist's form fills itself from no dossier and no form of a colleague`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, binh) = (office.work.forms, office.officer(.processing))
            let person = Person(
                name: "Nguyễn Văn Thử", personalNumber: "089090000123", birthDate: "1990-02-05", phone: "0912345678")
            let code = try await office.receive("1.001193", owner: person).code
            _ = try await office.finish(try await office.begin().id)
            let request = FormRequest(procedureCode: "1.000894", party: FormParty(person))
            let begun = try await forms.begin(request, by: binh)
            let answers = try #require(begun.content?.form)
            #expect(answers.values.keys.allSatisfy { !answers.text($0).contains("0912") })
            #expect(try await forms.open(begun.id, by: binh).sources.earlier.isEmpty)
            _ = try await office.work.acts.offerHandover(of: code, to: .processing, by: office.officer(.reception))
            _ = try await office.work.acts.acceptHandover(of: code, by: binh)
            #expect(try await forms.open(begun.id, by: binh).sources.earlier.count == 1, "what is theirs by now")
            #expect(try await forms.open(begun.id, by: office.officer(.reception)).sources.earlier.count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `bride and groom are both filled from their cards, whichever comes first`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            let id = try await office.begin("1.000894").id
            let card = try IdentityCard.read(Self.wife).card
            let filled = try #require(try await forms.take(card, on: id, by: hoa).content?.form)
            #expect(filled.text("husband.name") == "Nguyễn Văn Thử" && filled.text("wife.name") == "Trần Thị Mẫu")
            #expect(filled.text("husband.identity").contains("089090000123"))
            #expect(filled.text("wife.identity").contains("089304000456"))
            #expect(filled.text("wife.birthDate") == "2004-12-31")
            let third = try IdentityCard.read("089190000777||Lê Thị Lạ|01011990|Nữ|Ấp Khác, An Giang|12042021").card
            await #expect(throws: FormRefusal.cardOfAnother("Lê Thị Lạ", than: "Trần Thị Mẫu")) {
                try await forms.take(third, on: id, by: hoa)
            }
            let changed = try await forms.take(third, replacing: true, on: id, by: hoa).content?.form
            #expect(changed?.text("wife.name") == "Lê Thị Lạ" && changed?.text("husband.name") == "Nguyễn Văn Thử")
        }
    }

    @Test(arguments: Engine.available)
    func `a number typed wrong brings nobody else's data along`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            _ = try await office.finish(try await office.begin("1.000894").id)
            let draft = try await office.begin()
            office.clock.advance(seconds: 60)
            let stranger = FormParty(
                Person(name: "Người Hoàn Toàn Lạ", personalNumber: TestOffice.father.number, birthDate: "1991"))
            let begun = try await office.begin(for: stranger)
            #expect(begun.id != draft.id)
            let answers = begun.content?.form.values.keys.compactMap { begun.content?.form.text($0) } ?? []
            #expect(!answers.contains { $0.contains("Mẫu") || $0.contains("Thử") || $0.contains("Long Định") })
        }
    }

    @Test(arguments: Engine.available)
    func `what is confirmed is what was read aloud`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            let id = try await office.begin().id
            let answers = FormSamples.completed(try await forms.open(id, by: hoa).definition).values
            try await forms.write(answers, on: id, by: hoa)
            let read = try await forms.open(id, by: hoa).mark
            try await forms.release(id, by: hoa)
            let binh = office.officer(.processing)
            try await forms.write(["child.origin": .text("Xã ĐÃ ĐỔI")], on: id, by: binh)
            try await forms.release(id, by: binh)
            await #expect(throws: FormRefusal.changedSinceRead) { try await forms.confirm(id, read: read, by: hoa) }
            let again = try await forms.open(id, by: hoa).mark
            #expect(try await forms.confirm(id, read: again, by: hoa).confirmation != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `whoever is gone for half an hour keeps no form from colleagues`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa, binh) = (office.work.forms, office.officer(.reception), office.officer(.processing))
            let id = try await office.begin().id
            office.clock.advance(minutes: 29)
            await #expect(throws: FormRefusal.locked(by: hoa.name)) {
                try await forms.write(["child.origin": .text("A")], on: id, by: binh)
            }
            #expect(try await forms.open(id, by: binh).lock?.officerID == hoa.id)
            office.clock.advance(minutes: 1)
            #expect(try await forms.open(id, by: binh).lock == nil)
            try await forms.write(["child.origin": .text("B")], on: id, by: binh)
            await #expect(throws: FormRefusal.locked(by: binh.name)) {
                try await forms.write(["child.origin": .text("C")], on: id, by: hoa)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `one press begins one form, also for who has no number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            func begin(_ name: String) async throws -> String {
                let party = FormParty(Person(name: name, birthDate: "1950"))
                return try await forms.begin(
                    FormRequest(procedureCode: "1.001193", party: party, press: "k1"), by: hoa
                ).id
            }
            let first = try await begin("Lê Thị Không Thẻ")
            #expect(try await begin("Lê Thị Không Thẻ") == first)
            #expect(try await begin("Phạm Thị Khác") != first, "another person on the same screen")
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
