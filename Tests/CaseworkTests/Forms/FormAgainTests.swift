import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A form that is gone on with: after another card, after the reception's screen, after its draft's days.
@Suite struct FormAgainTests {
    private static let newer =
        "089090000123|352000001|Nguyễn Văn Thử Đổi|05021990|Nam|Ấp Mới, xã Mỹ Luông, An Giang|01102026"

    @Test(arguments: Engine.available)
    func `a card issued since takes the place of the one the draft was begun with`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let hoa = office.officer(.reception)
            let begun = try await office.begin()
            try await office.work.forms.write(["child.name": .text("Nguyễn Văn Bông")], on: begun.id, by: hoa)
            let again = try await office.begin(for: FormParty(try IdentityCard.read(Self.newer).card))
            #expect(again.id == begun.id)
            let filled = try #require(again.content?.form)
            #expect(filled.text("applicant.name") == "Nguyễn Văn Thử Đổi")
            #expect(filled.text("applicant.residence") == "Ấp Mới, xã Mỹ Luông, An Giang")
            #expect(filled.text("applicant.identity").contains("01/10/2026"))
            #expect(filled.text("child.name") == "Nguyễn Văn Bông")
            let older = try await office.begin()
            let party = try #require(older.content?.party)
            #expect(party.name == "Nguyễn Văn Thử Đổi", "an older card does not win over it")
            #expect(party.address == "Ấp Mới, xã Mỹ Luông, An Giang")
        }
    }

    @Test(arguments: Engine.available)
    func `whoever files is who files now`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let filer = FormParty(Person(name: "Đặng Văn Nộp Thay", address: "Ấp Nộp Thay, xã Khác"))
            let first = FormRequest(procedureCode: "1.001193", party: TestOffice.father, representative: filer)
            let begun = try await office.work.forms.begin(first, by: office.officer(.reception))
            #expect(begun.content?.form.text("applicant.residence") == "Ấp Nộp Thay, xã Khác")
            let again = try await office.begin()
            #expect(again.id == begun.id && again.content?.representative == nil)
            #expect(again.content?.form.text("applicant.name") == "Nguyễn Văn Thử")
        }
    }

    @Test(arguments: Engine.available)
    func `what one representative is to the person goes with them`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            func begin(_ name: String) async throws -> CitizenForm {
                let filer = FormParty(Person(name: name, address: "Ấp Nộp Thay"))
                return try await forms.begin(
                    FormRequest(procedureCode: "1.001193", party: TestOffice.father, representative: filer), by: hoa)
            }
            let first = try await begin("Lý Văn Thay")
            try await forms.write(["applicant.relation": .text("Cậu")], on: first.id, by: hoa)
            let second = try await begin("Kim Thị Nối")
            #expect(second.id == first.id && second.content?.form.text("applicant.name") == "Kim Thị Nối")
            #expect(second.content?.form.isBlank("applicant.relation") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `as many copies are received as the form says at that moment, whatever it said before`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([
                .sample(fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
            ])
            let hoa = office.officer(.reception)
            let id = try await office.begin("2.000815").id
            try await office.work.forms.write(
                ["paper.copies": .text("2"), "paper.pages": .text("3")], on: id, by: hoa)
            _ = try await office.finish(id)
            try await office.work.forms.reopen(id, by: hoa)
            try await office.work.forms.write(["paper.copies": .text("4")], on: id, by: hoa)
            try await office.work.forms.confirm(id, by: hoa)
            func receive(_ copies: Int, _ pages: Int) async throws -> ReceivedDossier {
                try await office.work.intake.receive(
                    IntakeForm(
                        procedureCode: "2.000815", owner: TestOffice.father.person, feeQuantity: copies,
                        pageCount: pages),
                    key: try ReceptionKey(office.surroundings.freshKey(), bodyHash: ""), citizenForm: id, by: hoa)
            }
            await #expect(throws: FormRefusal.countDiffers(signed: 4)) { _ = try await receive(2, 3) }
            await #expect(throws: FormRefusal.pagesDiffer(signed: 3)) { _ = try await receive(4, 1) }
            let received = try await receive(4, 3)
            #expect(received.dossier.bookNumber == 1, "nothing was begun of what was refused")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a draft of a version that is over goes on in the one that holds, and is not agreed to as it was`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let hoa = office.officer(.reception)
            let today = office.clock.now.date
            var older = try #require(TestOffice.definitions.forms(of: "1.001193", on: today).first)
            var newer = older
            older.validTo = today
            newer.validFrom = today.adding(days: 1)
            let forms = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings,
                definitions: [older, newer]
            ).forms
            let request = FormRequest(procedureCode: "1.001193", party: TestOffice.father)
            let begun = try await forms.begin(request, by: hoa)
            let answers = FormSamples.completed(older).values
            try await forms.write(answers, on: begun.id, by: hoa)
            office.clock.advance(seconds: 86_400)
            await #expect(throws: FormRefusal.versionOver(title: older.title)) {
                try await forms.confirm(begun.id, by: hoa)
            }
            let again = try await forms.begin(request, by: hoa)
            #expect((again.id, again.definitionFrom) == (begun.id, newer.validFrom))
            #expect(again.content?.form.text("child.name") == "Nguyễn Văn Bông", "nothing that was written is lost")
            #expect(try await forms.confirm(begun.id, by: hoa).definitionFrom == newer.validFrom)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `an address of whoever filed is not taken for the person's own later`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let filer = FormParty(Person(name: "Đặng Văn Nộp Thay", address: "Ấp Nộp Thay, xã Khác"))
            let request = FormRequest(procedureCode: "1.001193", party: TestOffice.father, representative: filer)
            let begun = try await office.work.forms.begin(request, by: office.officer(.reception))
            try await office.work.forms.write(
                ["applicant.identity": .text("Căn cước số 089080000999")], on: begun.id, by: office.officer(.reception))
            _ = try await office.finish(begun.id)
            office.clock.advance(seconds: 60)
            let next = try #require(try await office.begin().content?.form)
            #expect(next.text("applicant.residence").hasPrefix("Ấp Long Định"))
        }
    }

    @Test(arguments: Engine.available)
    func `what the counter's screen said waits with the form, and copies and pages are not asked again`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            var request = FormRequest(
                procedureCode: "2.000815", party: TestOffice.father, reception: ["setCount": "2"],
                counts: CitizenForm.FormCounts(quantity: 2, pages: 3))
            let begun = try await office.work.forms.begin(request, by: office.officer(.reception))
            let content = try #require(begun.content)
            #expect(content.reception == ["setCount": "2"])
            #expect((content.form.text("paper.copies"), content.form.text("paper.pages")) == ("2", "3"))
            request.reception = ["setCount": "1", "returnChannel": "post"]
            let again = try await office.work.forms.begin(request, by: office.officer(.reception))
            #expect(again.id == begun.id && again.content?.reception == request.reception)
            let hoa = office.officer(.reception)
            try await office.work.forms.write(["paper.copies": .text("5")], on: begun.id, by: hoa)
            let same = try await office.work.forms.begin(request, by: hoa).content?.form
            #expect(same?.text("paper.copies") == "5", "the screen has said nothing new")
            request.counts = CitizenForm.FormCounts(quantity: 1, pages: 3)
            let fewer = try await office.work.forms.begin(request, by: hoa).content?.form
            #expect((fewer?.text("paper.copies"), fewer?.text("paper.pages")) == ("1", "3"))
        }
    }

    @Test(arguments: Engine.available)
    func `a form that a dossier took along is no draft when it is opened again`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (forms, hoa) = (office.work.forms, office.officer(.reception))
            let id = try await office.finish(try await office.begin().id).id
            let dossier = try await office.work.intake.receive(
                IntakeForm(procedureCode: "1.001193", owner: TestOffice.father.person),
                key: ReceptionKey(office.surroundings.freshKey(), bodyHash: ""), citizenForm: id, by: hoa
            ).dossier
            try await forms.reopen(id, by: hoa)
            let draft = try await office.begin("1.000894").id
            let another = try await office.work.intake.receive(
                IntakeForm(procedureCode: "1.001193", owner: TestOffice.father.person),
                key: ReceptionKey(office.surroundings.freshKey(), bodyHash: ""), by: hoa
            ).dossier
            let ofDossier = try await forms.begin(
                FormRequest(procedureCode: "1.001193", party: TestOffice.father, dossierCode: another.code), by: hoa)
            office.clock.advance(minutes: 31 * 24 * 60)
            #expect(try await forms.eraseOutdated() == 2)
            for gone in [draft, ofDossier.id] {
                await #expect(throws: FormRefusal.formUnknown) { _ = try await forms.open(gone, by: hoa) }
            }
            #expect(try await forms.open(id, by: hoa).form.dossierCode == dossier.code)
            #expect(try await forms.open(id, by: hoa).form.content != nil)
            office.clock.advance(minutes: 730 * 24 * 60)
            #expect(try await forms.list(limit: 10, for: hoa).unfinished.map(\.form.id) == [id])
            #expect(try await forms.eraseOutdated() == 1)
            #expect(
                try await forms.open(id, by: hoa).form.content == nil, "its answers go with those of finished forms")
            #expect(try await forms.list(limit: 10, for: hoa).unfinished.isEmpty)
        }
    }
}
