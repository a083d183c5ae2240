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
            let before = try await read.read { try AccessLogStore.accesses(of: code, office: id, limit: 9, in: $0) }
            try await log.flush()
            let after = try await read.read { try AccessLogStore.accesses(of: code, office: id, limit: 9, in: $0) }
            #expect(before.isEmpty)
            #expect(Set(after.map(\.officerID)) == [office.officer(.processing).id, office.officer(.leader).id])
        }
    }
}
