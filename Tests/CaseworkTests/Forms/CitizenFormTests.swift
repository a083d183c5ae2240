import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Forms that officers write for citizens, through the office's verbs.
@Suite struct CitizenFormTests {
    @Test(arguments: Engine.available)
    func `a form begins filled from the card, and what is answered is there after a restart`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let begun = try await office.begin()
            #expect(begun.content?.form.text("applicant.name") == "Nguyễn Văn Thử")
            try await office.work.forms.write(
                ["child.name": .text("Nguyễn Văn Bông")], on: begun.id, by: office.officer(.reception))
            let restarted = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings,
                definitions: TestOffice.definitions)
            let opened = try await restarted.forms.open(begun.id, by: office.officer(.reception))
            #expect(opened.filled.text("child.name") == "Nguyễn Văn Bông")
            #expect(opened.filled.filledNames.contains("applicant.name"))
            #expect(!opened.filled.filledNames.contains("child.name"))
        }
    }

    @Test(arguments: Engine.available)
    func `the same person's form that nobody finished is gone on with, another person's is not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let first = try await office.begin()
            #expect(try await office.begin().id == first.id)
            let other = FormParty(Person(name: "Trần Thị Mẫu", personalNumber: "089304000456"))
            #expect(try await office.begin(for: other).id != first.id)
            let nameless = FormParty(Person(name: "Nguyễn Văn Thử"))
            let unnumbered = try await office.begin(for: nameless).id
            #expect(try await office.begin(for: nameless).id != unnumbered)
        }
    }

    @Test(arguments: Engine.available)
    func `a person's next form starts from the last one, and both looks are in the access log`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let marriage = try await office.finish(try await office.begin("1.000894").id)
            office.clock.advance(seconds: 60)
            let birth = try await office.begin()
            let share = try #require(
                TestOffice.definitions.first { $0.name == "birth-registration" }?.share(
                    of: birth.content?.form ?? FilledForm()))
            #expect(birth.content?.form.text("mother.name") == "Trần Thị Mẫu")
            #expect(share.percent >= 60)
            let looks = try await office.database.read {
                try AccessLogStore.accesses(.subject(marriage.id), limit: 10, office: "hoabinh", in: $0)
            }
            #expect(Set(looks.map(\.page)) == ["form", "form filled from it"])
        }
    }

    @Test(arguments: Engine.available)
    func `two officers on one form see each other, and only its holder or a leader lets go`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let id = try await office.begin().id
            let (hoa, binh) = (office.officer(.reception), office.officer(.processing))
            let opened = try await office.work.forms.open(id, by: binh)
            #expect(opened.lock?.officerName == hoa.name)
            let answer: [String: FieldValue] = ["child.name": .text("Nguyễn Văn Bông")]
            await #expect(throws: FormRefusal.locked(by: hoa.name)) {
                _ = try await office.work.forms.write(answer, on: id, by: binh)
            }
            await #expect(throws: FormRefusal.locked(by: hoa.name)) {
                try await office.work.forms.release(id, by: binh)
            }
            try await office.work.forms.release(id, by: office.officer(.leader))
            try await office.work.forms.write(answer, on: id, by: binh)
            #expect(try await office.work.forms.open(id, by: hoa).lock?.officerName == binh.name)
            #expect(try await office.officeEvents(.formLockReleased).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what is confirmed stands under a hash in the office's chain, and a changed answer shows`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let form = try await office.finish(try await office.begin().id)
            #expect(form.content?.form.writtenBy == office.officer(.reception).name)
            let events = try await office.officeEvents(.formConfirmed)
            #expect(events.map(\.link.actorID) == [office.officer(.reception).id])
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { writer in
                try writer.execute(
                    "UPDATE citizen_form SET content = replace(content, 'Bông', 'Bóng') WHERE form_id = \(form.id)")
            }
            await #expect(throws: BrokenLink.formDiffers(id: form.id)) {
                _ = try await Verification(database: office.database).run()
            }
            _ = try await office.database.write { writer in
                try writer.execute("DELETE FROM citizen_form WHERE form_id = \(form.id)")
            }
            await #expect(throws: BrokenLink.formDiffers(id: form.id)) {
                _ = try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a form with a gap is not confirmed, and a finished one changes only after it is opened again`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let hoa = office.officer(.reception)
            let id = try await office.begin().id
            await #expect(throws: FormRefusal.self) { _ = try await office.work.forms.confirm(id, by: hoa) }
            let form = try await office.finish(id)
            let answer: [String: FieldValue] = ["child.name": .text("Nguyễn Văn Bóng")]
            await #expect(throws: FormRefusal.confirmedAlready) {
                _ = try await office.work.forms.write(answer, on: id, by: hoa)
            }
            try await office.work.forms.reopen(id, by: hoa)
            try await office.work.forms.write(answer, on: id, by: hoa)
            let again = try await office.work.forms.confirm(id, by: hoa)
            #expect(again.content?.form.text("child.name") == "Nguyễn Văn Bóng")
            #expect(again.content != form.content)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a reception takes the form along once, and one of another procedure not at all`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let form = try await office.finish(try await office.begin().id)
            let owner = TestOffice.father.person
            let code = try await office.receive("1.001193", owner: owner, form: form.id)
            let taken = try await office.database.read {
                try CitizenFormStore.forms(of: code, office: "hoabinh", in: $0)
            }
            #expect(taken.map(\.form.id) == [form.id])
            #expect(try await office.officeEvents(.formAttached).count == 1)
            let list = try await office.work.forms.list(limit: 10, for: office.officer(.reception))
            #expect(list.finished.map(\.form.id) == [form.id] && list.waiting == [])
            await #expect(throws: FormRefusal.attachedElsewhere(code: code)) {
                _ = try await office.receive("1.001193", owner: owner, form: form.id)
            }
            let other = try await office.begin("1.000894")
            await #expect(throws: FormRefusal.otherProcedure) {
                _ = try await office.receive("1.001193", owner: owner, form: other.id)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier keeps the form of the day it was received, the counter takes today's`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let today = office.clock.now.date
            var older = try #require(TestOffice.definitions.forms(of: "1.001193", on: today).first)
            var newer = older
            older.validTo = today
            newer.validFrom = today.adding(days: 1)
            let work = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings,
                definitions: [older, newer])
            let code = try await work.intake.receive(
                IntakeForm(procedureCode: "1.001193", owner: TestOffice.father.person),
                key: try ReceptionKey(office.surroundings.freshKey(), bodyHash: ""), by: office.officer(.reception)
            ).dossier.code
            office.clock.advance(seconds: 86_400)
            for (dossier, from) in [(code, older.validFrom), (nil, newer.validFrom)] {
                let request = FormRequest(
                    procedureCode: "1.001193", party: TestOffice.father, dossierCode: dossier)
                let begun = try await work.forms.begin(request, by: office.officer(.reception))
                #expect(begun.definitionFrom == from)
            }
            await #expect(throws: WorkflowRefusal.dossierUnknown(code: "H01-1")) {
                let request = FormRequest(procedureCode: "1.001193", party: TestOffice.father, dossierCode: "H01-1")
                _ = try await work.forms.begin(request, by: office.officer(.reception))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what has served its time is erased and still stands every check`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let form = try await office.finish(try await office.begin().id)
            let draft = try await office.begin("1.000894")
            let list = { try await office.work.forms.list(limit: 10, for: office.officer(.reception)) }
            #expect(try await list().waiting.map(\.form.id) == [form.id])
            #expect(try await list().unfinished.map(\.form.id) == [draft.id])
            #expect(try await office.work.forms.eraseOutdated() == 0)
            office.clock.advance(seconds: 31 * 86_400)
            #expect(try await office.work.forms.eraseOutdated() == 1)
            await #expect(throws: FormRefusal.formUnknown) {
                _ = try await office.work.forms.open(draft.id, by: office.officer(.reception))
            }
            office.clock.advance(seconds: 700 * 86_400)
            #expect(try await office.work.forms.eraseOutdated() == 1)
            let erased = try await office.work.forms.open(form.id, by: office.officer(.reception))
            #expect(erased.form.content == nil)
            let (waiting, finished) = (try await list().waiting, try await list().finished)
            #expect(waiting + finished == [])
            #expect(try await office.begin().content?.form.isBlank("mother.name") == true)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a person's earlier forms are found by an index`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let plan: [String] = try await office.database.read { reader in
                let query: SQLText = """
                    SELECT f.* FROM citizen_form AS f
                    WHERE f.office_id = \("hoabinh") AND f.person_hash = \("0f") AND f.person_hash <> ''
                    ORDER BY f.changed_at DESC, f.form_id LIMIT 10
                    """
                switch reader.dialect {
                case .sqlite: return try reader.rows("EXPLAIN QUERY PLAN \(query)").map { try $0.text("detail") }
                case .postgres: return try reader.rows("EXPLAIN \(query)").map { try $0.text("QUERY PLAN") }
                }
            }
            #expect(plan.contains { $0.contains("citizen_form_person") }, "\(plan)")
        }
    }

    @Test func `who has no such post neither writes nor reads`() async throws {
        try await TestOffice.open { office in
            try await office.seedFormProcedures()
            let id = try await office.begin().id
            await #expect(throws: WorkflowRefusal.notYourPost) {
                _ = try await office.work.forms.open(id, by: office.officer(.administrator))
            }
            await #expect(throws: WorkflowRefusal.notYourPost) {
                _ = try await office.work.forms.write([:], on: id, by: office.officer(.leader))
            }
        }
    }
}

extension TestOffice {
    fileprivate func officeEvents(_ kind: OfficeEventKind) async throws -> [OfficeEvent] {
        let id = office.id
        return try await database.read {
            try OfficeEventStore.events(officeID: id, in: $0).filter { $0.link.kind == kind.rawValue }
        }
    }

    fileprivate func receive(_ procedure: String, owner: Person, form: String) async throws -> String {
        let key = try ReceptionKey(surroundings.freshKey(), bodyHash: "")
        return try await work.intake.receive(
            IntakeForm(procedureCode: procedure, owner: owner), key: key, citizenForm: form, by: officer(.reception)
        ).dossier.code
    }
}
