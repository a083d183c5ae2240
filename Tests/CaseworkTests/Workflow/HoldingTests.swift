import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Who may touch a dossier: holders, deputies, and whoever has it open.
@Suite struct HoldingTests {
    @Test(arguments: Engine.available)
    func `work of somebody absent lies with the deputy, both names stand in the trail, and it comes back`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let binh = office.officer(.processing)
            let code = try await office.inProcessing()
            let today = office.clock.now.date
            let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh")
            let early = await workflowRefusal { _ = try await office.work.acts.draft(draft, on: code, by: cuc) }
            #expect(early == .notYours)
            _ = try await office.work.absences.enter(
                officer: binh.id, deputy: cuc.id, from: today, to: today.adding(days: 2), reason: "Tập huấn", by: binh)
            _ = try await office.work.acts.draft(draft, on: code, by: cuc)
            let drafted = try await office.events(of: code).last { $0.kind == .outcomeDrafted }
            #expect(drafted?.actorID == cuc.id)
            #expect(drafted?.facts[.onBehalfOf] == binh.id)
            _ = try await office.work.acts.withdrawHandover(of: code, by: cuc)
            office.clock.advance(minutes: 3 * 24 * 60)
            let late = await workflowRefusal { _ = try await office.work.acts.draft(draft, on: code, by: cuc) }
            #expect(late == .notYours)
            _ = try await office.work.acts.draft(draft, on: code, by: binh)
        }
    }

    @Test(arguments: Engine.available)
    func `what a deputy accepts by name or drafts lies on the absent officer's desk when they are back`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let (binh, acts) = (office.officer(.processing), office.work.acts)
            let code = try await office.newDossier().code
            _ = try await acts.offerHandover(
                of: code, to: .processing, receiver: binh.id, by: office.officer(.reception))
            let today = office.clock.now.date
            _ = try await office.work.absences.enter(
                officer: binh.id, deputy: cuc.id, from: today, to: today.adding(days: 2), reason: "Tập huấn", by: binh)
            let accepted = try await acts.acceptHandover(of: code, by: cuc)
            #expect(accepted.holder == Holder(role: .processing, officerID: binh.id))
            let event = try await office.events(of: code).last
            #expect(event?.actorID == cuc.id && event?.facts[.onBehalfOf] == binh.id)
            let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh")
            _ = try await acts.draft(draft, on: code, by: cuc)
            let back = try await acts.sendBack(code, reason: "Sai tên cha.", by: office.officer(.leader))
            #expect(back.holder == Holder(role: .processing, officerID: binh.id))
            #expect(back.outcome?.draftedByID == cuc.id, "who wrote it may not sign it")
            office.clock.advance(minutes: 3 * 24 * 60)
            let late = await workflowRefusal { _ = try await acts.draft(draft, on: code, by: cuc) }
            #expect(late == .notYours)
            #expect(try await acts.draft(draft, on: code, by: binh).outcome?.draftedByID == binh.id)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a result a deputy drafted is opened again on the absent officer's desk, a common tray's on the taker's`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let cuc = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let (binh, acts) = (office.officer(.processing), office.work.acts)
            let (mine, tray) = (try await office.inProcessing(), try await office.newDossier().code)
            _ = try await acts.offerHandover(of: tray, to: .processing, by: office.officer(.reception))
            let today = office.clock.now.date
            _ = try await office.work.absences.enter(
                officer: binh.id, deputy: cuc.id, from: today, to: today, reason: "Nghỉ ốm", by: binh)
            for code in [mine, tray] {
                if code == tray { _ = try await acts.acceptHandover(of: code, by: cuc) }
                _ = try await acts.draft(OutcomeDraft(isPositive: true, summary: "Đồng ý"), on: code, by: cuc)
                _ = try await acts.sign(code, by: office.officer(.leader))
                _ = try await acts.number(code, by: office.officer(.clerk))
                let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
                _ = try await acts.giveBack(code, to: collection, by: office.officer(.reception))
                let reopened = try await acts.reopen(code, reason: "Sai tên.", by: office.officer(.leader))
                #expect(reopened.holder.officerID == (code == mine ? binh.id : cuc.id))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an open dossier is locked to everybody else until its holder or a leader lets go`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let binh = office.officer(.processing)
            #expect(try await acts.openForWork(code, by: binh)?.officerName == "Trần Văn Bình")
            let withdrawn = await workflowRefusal {
                _ = try await acts.withdraw(code, reason: "Theo đề nghị.", by: office.officer(.reception))
            }
            #expect(withdrawn == .locked(by: "Trần Văn Bình"))
            let released = await workflowRefusal {
                try await acts.releaseLock(code, by: office.officer(.reception))
            }
            #expect(released == .locked(by: "Trần Văn Bình"))
            try await acts.releaseLock(code, by: office.officer(.leader))
            #expect(try await office.events(of: code).last?.kind == .lockReleased)
            _ = try await acts.withdraw(code, reason: "Theo đề nghị.", by: office.officer(.reception))
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier that lies with somebody else cannot be locked away from them`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let refused = await workflowRefusal {
                _ = try await office.work.acts.openForWork(code, by: office.officer(.reception))
            }
            #expect(refused == .notYours)
        }
    }

    @Test(arguments: Engine.available)
    func `a lock ends when the dossier leaves its holder's hands`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            _ = try await acts.openForWork(code, by: office.officer(.processing))
            _ = try await acts.draft(
                OutcomeDraft(isPositive: true, summary: "Đồng ý"), on: code, by: office.officer(.processing))
            #expect(try await acts.sign(code, by: office.officer(.leader)).status == .decided)
        }
    }

    @Test(arguments: Engine.available)
    func `personal data are given only with a reason and after their event is stored`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let acts = office.work.acts
            let without = await workflowRefusal {
                _ = try await acts.revealPersons(code, reason: "", by: office.officer(.processing))
            }
            #expect(without == .reasonMissing)
            let clerk = await workflowRefusal {
                _ = try await acts.revealPersons(code, reason: "Xem", by: office.officer(.clerk))
            }
            #expect(clerk == .notYourPost)
            let persons = try await acts.revealPersons(code, reason: "Đối chiếu.", by: office.officer(.processing))
            #expect(persons.map(\.person.personalNumber) == ["089090000123"])
            let last = try await office.events(of: code).last
            #expect(last?.kind == .personalDataRevealed)
            #expect(last?.facts[.reason] == "Đối chiếu.")
        }
    }

    @Test(arguments: Engine.available)
    func `looks at dossiers are gathered and written together`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            let log = office.work.accessLog
            try await log.recordAccess(to: code, page: "show", by: office.officer(.processing))
            try await log.recordAccess(to: code, page: "show", by: office.officer(.leader))
            let (id, read) = (office.office.id, office.database)
            let before = try await read.read {
                try AccessLogStore.accesses(.subject(code), limit: 9, office: id, in: $0)
            }
            try await log.flush()
            let after = try await read.read {
                try AccessLogStore.accesses(.subject(code), limit: 9, office: id, in: $0)
            }
            #expect(before.isEmpty)
            #expect(Set(after.map(\.officerID)) == [office.officer(.processing).id, office.officer(.leader).id])
        }
    }
}
