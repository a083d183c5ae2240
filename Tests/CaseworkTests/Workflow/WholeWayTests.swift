import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Dossiers from the counter back to the counter, through the office's verbs.
@Suite struct WholeWayTests {
    @Test(arguments: Engine.available)
    func `a dossier goes from hand to hand until the citizen has the result and has rated it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let acts = office.work.acts
            let code = try await office.newDossier().code
            _ = try await acts.offerHandover(of: code, to: .processing, by: office.officer(.reception))
            #expect(try await acts.acceptHandover(of: code, by: office.officer(.processing)).status == .processing)
            let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh")
            _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
            let signed = try await acts.sign(code, by: office.officer(.leader))
            #expect(signed.status == .decided)
            #expect(signed.finishedAt == office.clock.now)
            #expect(try await acts.number(code, by: office.officer(.clerk)).resultNumber == "01/2026")
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await acts.giveBack(code, to: collection, by: office.officer(.reception))
            try await acts.rate(code, office: office.office.id, score: 5)
            let dossier = try await office.dossier(code)
            #expect(dossier.status == .returned)
            #expect(dossier.rating == 5)
            #expect(try await Verification(database: office.database).run().dossiers == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `numbers of outcomes follow one another and a refused numbering spends none`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var numbers: [String] = []
            for _ in 0..<3 {
                let code = try await office.signed()
                _ = await workflowRefusal {
                    _ = try await office.work.acts.number(code, by: office.officer(.processing))
                }
                let dossier = try await office.work.acts.number(code, by: office.officer(.clerk))
                _ = await workflowRefusal { _ = try await office.work.acts.number(code, by: office.officer(.clerk)) }
                numbers.append(dossier.resultNumber)
            }
            #expect(numbers == ["01/2026", "02/2026", "03/2026"])
        }
    }

    @Test(arguments: Engine.available)
    func `what is finished at once is signed without ever leaving the counter's chain`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            let code = try await office.newDossier("2.000815", isImmediate: true).code
            let queue = try await office.database.read {
                try DossierList.waitingForSignature(limit: 10, office: office.office.id, in: $0)
            }
            #expect(queue.map(\.dossier.code) == [code])
            #expect(try await office.work.acts.sign(code, by: office.officer(.leader)).status == .decided)
        }
    }

    @Test(arguments: Engine.available)
    func `what cannot be finished at once goes the ordinary way, back in the counter's hands`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            let code = try await office.newDossier("2.000815", isImmediate: true).code
            let dossier = try await office.work.acts.abandonImmediate(
                code, reason: "Máy in hỏng.", by: office.officer(.reception))
            #expect(!dossier.isImmediate)
            #expect(dossier.offer == nil)
            #expect(dossier.holder == Holder(role: .reception, officerID: office.officer(.reception).id))
        }
    }

    @Test(arguments: Engine.available)
    func `a supplement stops the clock and moves the due date by the time it took`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let before = try await office.dossier(code).dueAt
            try await office.requestSupplement(code, items: ["Giấy chứng sinh bản chính"])
            #expect(try await office.dossier(code).status == .awaitingSupplement)
            // From Tuesday 9:05 to Thursday 9:05 are two working days.
            office.clock.advance(minutes: 2 * 24 * 60)
            let after = try await acts.receiveSupplement(code, by: office.officer(.reception))
            #expect(after.status == .processing)
            #expect(after.originalDueAt == before)
            #expect(after.lawfulDueAt == after.dueAt)
            #expect(WorkingCalendar.sample.workingDayCount(after: before.date, through: after.dueAt.date) == 2)
            #expect(after.dueAt.secondOfDay == before.secondOfDay)
        }
    }

    @Test(arguments: Engine.available)
    func `nobody is asked for supplements a third time`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            for item in ["Giấy chứng sinh", "Tờ khai"] {
                try await office.requestSupplement(code, items: [item])
                _ = try await acts.receiveSupplement(code, by: office.officer(.reception))
            }
            let refused = await workflowRefusal {
                _ = try await acts.proposeSupplement(code, items: ["Giấy tờ"], by: office.officer(.processing))
            }
            #expect(refused == .askedTwice)
        }
    }

    @Test(arguments: Engine.available)
    func `who wrote a draft cannot sign it, even as a leader`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let both = try await office.hire("kiem", "Đỗ Văn Kiêm", [.processing, .leader])
            let code = try await office.newDossier().code
            let acts = office.work.acts
            _ = try await acts.offerHandover(of: code, to: .processing, by: office.officer(.reception))
            _ = try await acts.acceptHandover(of: code, by: both)
            _ = try await acts.draft(OutcomeDraft(isPositive: true, summary: "Đồng ý"), on: code, by: both)
            #expect(await workflowRefusal { _ = try await acts.sign(code, by: both) } == .signerIsDrafter)
            #expect(try await acts.sign(code, by: office.officer(.leader)).status == .decided)
        }
    }
}
