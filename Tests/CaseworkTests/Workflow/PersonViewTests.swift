import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Whose persons a specialist may see: those of the dossiers that are or were their own.
@Suite struct PersonViewTests {
    @Test(arguments: Engine.available)
    func `who holds it, to whom it is offered and who had it before sees its persons; a colleague does not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let (binh, hoa) = (office.officer(.processing), office.officer(.reception))
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let code = try await office.newDossier().code
            #expect(try await !office.shows(code, to: binh), "it lies at the counter")
            let acts = office.work.acts
            _ = try await acts.offerHandover(of: code, to: .processing, by: hoa)
            #expect(try await office.shows(code, to: cuc), "it is offered to the post")
            _ = try await acts.acceptHandover(of: code, by: binh)
            #expect(try await office.shows(code, to: binh))
            #expect(try await !office.shows(code, to: cuc), "a look has not made it theirs")
            let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh")
            _ = try await acts.draft(draft, on: code, by: binh)
            _ = try await acts.sign(code, by: office.officer(.leader))
            #expect(try await office.shows(code, to: binh), "they drafted it")
            #expect(try await !office.shows(code, to: cuc))
            for role in [Role.reception, .leader, .head] {
                #expect(try await office.shows(code, to: office.officer(role)), "\(role)")
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `who may not see the persons cannot write over them either`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let code = try await office.inProcessing()
            let changes = Person(name: "Người Khác", phone: "0912345999")
            await #expect(throws: WorkflowRefusal.personsNotYours) {
                try await office.work.acts.correctPerson(
                    code, part: .owner, changes: changes, reason: "Sai tên.", by: cuc)
            }
            let corrected = try await office.work.acts.correctPerson(
                code, part: .owner, changes: changes, reason: "Sai tên.", by: office.officer(.processing))
            #expect(corrected.sequence == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `what is offered to one person is not shown to their post`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let code = try await office.newDossier().code
            _ = try await office.work.acts.offerHandover(
                of: code, to: .processing, receiver: cuc.id, by: office.officer(.reception))
            #expect(try await office.shows(code, to: cuc))
            #expect(try await !office.shows(code, to: office.officer(.processing)))
        }
    }

    @Test(arguments: Engine.available)
    func `who stands in for an absent colleague sees what is the colleague's, as long as they are away`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let binh = office.officer(.processing)
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let code = try await office.inProcessing()
            #expect(try await !office.shows(code, to: cuc))
            let today = office.clock.now.date
            let absence = try await office.work.absences.enter(
                officer: binh.id, deputy: cuc.id, from: today, to: today.adding(days: 3), reason: "Đi học", by: binh)
            #expect(try await office.shows(code, to: cuc))
            try await office.work.absences.end(absence.id, by: binh)
            #expect(try await !office.shows(code, to: cuc))
        }
    }

    @Test(arguments: Engine.available)
    func `files and papers follow the dossier, and the clerk opens the result alone`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png"], to: code)
            let file = try #require(try await office.files(of: code).first)
            let (binh, hoa) = (office.officer(.processing), office.officer(.reception))
            let receipt = try await office.work.intake.issueReceipt(of: code, by: hoa)
            for officer in [binh, office.officer(.clerk)] {
                await #expect(throws: WorkflowRefusal.personsNotYours) {
                    try await office.work.dossierFiles.open(file.id, of: code, by: officer)
                }
            }
            await #expect(throws: WorkflowRefusal.personsNotYours) {
                try await office.work.papers.open(receipt.id, by: binh)
            }
            #expect(try await !office.work.papers.mayOpen(receipt, by: binh))
            _ = try await office.work.acts.offerHandover(of: code, to: .processing, by: hoa)
            _ = try await office.work.dossierFiles.open(file.id, of: code, by: binh)
            _ = try await office.work.papers.open(receipt.id, by: binh)
        }
    }

    @Test(arguments: Engine.available)
    func `a finished form is for whoever wrote it, an unfinished one for whoever goes on with it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let (binh, forms) = (office.officer(.processing), office.work.forms)
            let id = try await office.begin().id
            _ = try await forms.open(id, by: binh)
            _ = try await office.finish(id)
            await #expect(throws: WorkflowRefusal.personsNotYours) { try await forms.open(id, by: binh) }
            await #expect(throws: WorkflowRefusal.personsNotYours) { try await forms.reopen(id, by: binh) }
            #expect(try await forms.list(limit: 10, for: binh).waiting == [])
            #expect(try await forms.list(limit: 10, for: office.officer(.leader)).waiting.count == 1)
        }
    }
}

extension TestOffice {
    /// Whether an officer is given the persons of a dossier; refused, nothing is told in its chain.
    fileprivate func shows(_ code: String, to officer: Officer) async throws -> Bool {
        let before = try await events(of: code).count
        let refusal = await workflowRefusal {
            _ = try await work.acts.revealPersons(code, reason: "Đối chiếu giấy tờ.", by: officer)
        }
        let told = try await events(of: code).count - before
        #expect(refusal == nil || refusal == .personsNotYours)
        #expect(told == (refusal == nil ? 1 : 0))
        return refusal == nil
    }
}
