import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Proposals, extensions, the grace period, reopening and corrections.
@Suite struct LifeInFullTests {
    @Test(arguments: Engine.available)
    func `a request for completion goes out only when a leader lets it, and gives fifteen working days`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let proposed = try await acts.proposeSupplement(
                code, items: ["Giấy chứng sinh"], by: office.officer(.processing))
            #expect(proposed.status == .processing)
            #expect(proposed.proposal?.items == ["Giấy chứng sinh"])
            for role in Role.allCases where role != .leader {
                let refused = await workflowRefusal {
                    _ = try await acts.approveSupplement(code, by: office.officer(role))
                }
                #expect(refused == .notYourPost)
            }
            let approved = try await acts.approveSupplement(code, by: office.officer(.leader))
            #expect(approved.status == .awaitingSupplement)
            #expect(approved.graceUntil?.slashed == "15/12/2026")
            #expect(approved.proposal == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a specialist proposes to stop the clock, and a leader alone stops it`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let (specialist, leader) = (office.officer(.processing), office.officer(.leader))
            let early = await workflowRefusal { _ = try await acts.approveSuspension(code, by: leader) }
            #expect(early == .nothingProposed)
            for role in Role.allCases where role != .processing {
                let refused = await workflowRefusal {
                    _ = try await acts.proposeSuspension(code, reason: "Chờ bản án.", by: office.officer(role))
                }
                #expect(refused == .notYourPost)
            }
            let mute = await workflowRefusal { _ = try await acts.proposeSuspension(code, reason: "", by: specialist) }
            #expect(mute == .reasonMissing)
            let proposed = try await acts.proposeSuspension(code, reason: "Chờ bản án số 5.", by: specialist)
            #expect(proposed.status == .processing && proposed.proposal?.kind == .suspension)
            #expect(try await office.dossier(code) == proposed)
            for role in Role.allCases where role != .leader {
                let refused = await workflowRefusal {
                    _ = try await acts.approveSuspension(code, by: office.officer(role))
                }
                #expect(refused == .notYourPost)
            }
            _ = try await acts.sendBackProposal(code, reason: "Chưa có quyết định của tòa.", by: leader)
            #expect(try await office.events(of: code).last?.kind == .suspensionSentBack)
            _ = try await acts.proposeSuspension(code, reason: "Chờ bản án số 6.", by: specialist)
            let stopped = try await acts.approveSuspension(code, by: leader)
            #expect(stopped.status == .suspended && stopped.proposal == nil && stopped.pauses.count == 1)
            let event = try #require(try await office.events(of: code).last)
            #expect(event.facts[.reason] == "Chờ bản án số 6." && event.facts[.officer] == specialist.id)
            office.clock.advance(minutes: 24 * 60)
            #expect(try await acts.resume(code, by: leader).dueAt > stopped.dueAt)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the grace period is the procedure's where it has one of its own`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            var version = ProcedureVersion.birth
            version.definition.graceDays = 3
            try await office.keep(version)
            let alone = try await office.inProcessing()
            try await office.requestSupplement(alone)
            #expect(try await office.dossier(alone).graceUntil?.slashed == "27/11/2026")
        }
    }

    @Test(arguments: Engine.available)
    func `a proposal comes back with its reason, and the same thing is never asked for twice`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let (specialist, leader) = (office.officer(.processing), office.officer(.leader))
            _ = try await acts.proposeSupplement(code, items: ["Giấy chứng sinh"], by: specialist)
            _ = try await acts.sendBackProposal(code, reason: "Đã có trong dữ liệu dân cư.", by: leader)
            #expect(try await office.dossier(code).supplementCount == 0)
            try await office.requestSupplement(code, items: ["Giấy chứng sinh"])
            _ = try await acts.receiveSupplement(code, by: office.officer(.reception))
            let refused = await workflowRefusal {
                _ = try await acts.proposeSupplement(code, items: ["giấy  chứng sinh"], by: specialist)
            }
            #expect(refused == .itemAskedBefore("giấy  chứng sinh"))
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier is closed for want of papers only after the grace period`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.requestSupplement(code)
            let close = {
                _ = try await office.work.acts.closeIncomplete(
                    code, reason: "Không bổ sung.", by: office.officer(.reception))
            }
            let until = try #require(try await office.dossier(code).graceUntil)
            office.clock.set(LocalInstant(until, hour: 23))
            #expect(await workflowRefusal(close) == .graceNotOver(until: until))
            office.clock.set(LocalInstant(until.adding(days: 1), hour: 8))
            try await close()
            #expect(try await office.dossier(code).status == .closedIncomplete)
        }
    }

    @Test(
        arguments: Engine.available,
        [
            // «Không quá 05 ngày» is the whole time; «thêm không quá 05 ngày» comes on top of three.
            (mode: VerificationExtension.Mode.total, days: 5), (mode: .additional, days: 8),
        ])
    func `verification lengthens the limit once, by leave of a leader and before it is over`(
        engine: Engine, allowed: (mode: VerificationExtension.Mode, days: Int)
    ) async throws {
        try await TestOffice.open(engine) { office in
            var version = ProcedureVersion.birth
            version.definition.verification = VerificationExtension(mode: allowed.mode, days: 5)
            try await office.keep(version)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let (specialist, leader) = (office.officer(.processing), office.officer(.leader))
            let before = try await office.dossier(code)
            _ = try await acts.proposeExtension(code, reason: "Xác minh nơi sinh.", by: specialist)
            let after = try await acts.approveExtension(code, by: leader)
            #expect(
                WorkingCalendar.sample.workingDayCount(after: before.receivedAt.date, through: after.lawfulDueAt.date)
                    == allowed.days)
            #expect(after.dueAt == after.lawfulDueAt)
            #expect(after.originalDueAt == before.originalDueAt)
            let refused = await workflowRefusal {
                _ = try await acts.proposeExtension(code, reason: "Lần nữa.", by: specialist)
            }
            #expect(refused == .extensionUsed)
            let late = try await office.inProcessing()
            office.clock.advance(minutes: 20 * 24 * 60)
            let tooLate = await workflowRefusal {
                _ = try await acts.proposeExtension(late, reason: "Muộn.", by: specialist)
            }
            #expect(tooLate == .extensionTooLate)
        }
    }

    @Test(arguments: Engine.available)
    func `a wrong result is put right on a clock of its own, with an apology, and returned again`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .reopened)
            let reopened = try await office.dossier(code)
            let acts = office.work.acts
            let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh đúng")
            _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
            let sign = { _ = try await acts.sign(code, by: office.officer(.leader)) }
            #expect(await workflowRefusal(sign) == .apologyMissing)
            try await office.signLetter(of: code, newDay: nil)
            try await sign()
            _ = try await acts.number(code, by: office.officer(.clerk))
            let collection = ResultCollection(evidence: .identityPaper, name: "Trần Thị Nhận", settlement: .unpaid)
            let returned = try await acts.giveBack(code, to: collection, by: office.officer(.reception))
            #expect(returned.status == .returned)
            #expect(returned.resultNumber == "02/2026")
            #expect(returned.finishedAt == reopened.finishedAt)
            #expect(returned.lawfulDueAt == reopened.lawfulDueAt)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a corrected person is kept as they were, and a change behind the verbs' back is found`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            for name in ["Nguyễn Văn Thứ", "Nguyễn Văn Thử"] {
                _ = try await office.work.acts.correctPerson(
                    code, part: .owner, changes: Person(name: name), reason: "Sai dấu.",
                    by: office.officer(.reception))
            }
            _ = try await Verification(database: office.database).run()
            try await office.database.write { writer in
                _ = try writer.execute("UPDATE dossier_person_former SET name = 'Ai đó' WHERE replaced_by = 4")
            }
            await #expect(throws: BrokenLink.personDiffers(code: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a suspended dossier is resumed before it is withdrawn`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .suspended)
            let withdraw = {
                _ = try await office.work.acts.withdraw(code, reason: "Theo đơn.", by: office.officer(.reception))
            }
            #expect(await workflowRefusal(withdraw) == .resumeFirst)
            _ = try await office.work.acts.resume(code, by: office.officer(.leader))
            try await withdraw()
            #expect(try await office.dossier(code).status == .withdrawn)
        }
    }
}
