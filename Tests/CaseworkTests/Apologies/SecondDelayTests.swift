import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A second delay, and the clock of a correction: each has its own letter, and neither ends unexplained.
@Suite struct SecondDelayTests {
    @Test(arguments: Engine.available)
    func `a correction's clock may be re-appointed once more, and before its own day must be`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            let code = try await office.reopenedAfterReAppointment()
            #expect(try await !office.dossier(code).isReAppointed)
            _ = try await office.work.acts.openApology(
                code, for: .overdue, reason: "Sẽ không kịp.", by: office.officer(.leader))
            let refused = try await anyRefusal { try await office.signLetter(of: code, newDay: nil) }
            #expect(refused as? ApologyRefusal == .newDateMissing)
            try await office.signLetter(of: code, newDay: 20_801)
            let told = try await office.dossier(code)
            #expect(told.isReAppointed && told.dueAt.date == CivilDate(dayNumber: 20_801))
            let words = TrackedStatus(of: told, at: office.clock.now).apology
            #expect(words?.contains("Việc sửa sai sót không kịp ngày đã hẹn") == true)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a reopening of an earlier version of the program is replayed as it was`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.reopenedAfterReAppointment()
            var events = try await office.events(of: code)
            let index = try #require(events.firstIndex { $0.kind == .reopened })
            events[index].facts[.reAppointed] = nil
            let replayed = try Dossier.replaying(events, code: code, officeID: office.office.id)
            #expect(replayed.isReAppointed)
        }
    }

    @Test(arguments: Engine.available)
    func `a second delay that a pause has stopped is explained before the dossier is closed`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            _ = try await office.apologise(for: code, newDay: 20_790)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_791), hour: 9))
            let acts = office.work.acts
            _ = try await acts.proposeSupplement(code, items: ["Giấy chứng sinh"], by: office.officer(.processing))
            _ = try await acts.approveSupplement(code, by: office.officer(.leader))
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_820), hour: 9))
            let close = {
                _ = try await acts.closeIncomplete(code, reason: "Hết hạn bổ sung.", by: office.officer(.reception))
            }
            #expect(await workflowRefusal(close) == .explanationMissing)
            _ = try await acts.explainDelay(
                code, explanation: "Nơi xác minh chưa trả lời.", by: office.officer(.processing))
            try await close()
            #expect(try await office.dossier(code).status == .closedIncomplete)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a pause before the re-appointment has passed leaves nothing to explain`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            _ = try await office.apologise(for: code, newDay: 20_790)
            let acts = office.work.acts
            _ = try await acts.proposeSupplement(code, items: ["Giấy chứng sinh"], by: office.officer(.processing))
            _ = try await acts.approveSupplement(code, by: office.officer(.leader))
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_820), hour: 9))
            _ = try await acts.closeIncomplete(code, reason: "Hết hạn bổ sung.", by: office.officer(.reception))
        }
    }
}

extension TestOffice {
    /// A dossier that was re-appointed, answered, returned, and opened again for a mistake.
    fileprivate func reopenedAfterReAppointment() async throws -> String {
        try await keep(.birth)
        let code = try await drafted()
        try await goToEve()
        _ = try await apologise(for: code, newDay: 20_790)
        clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
        _ = try await work.acts.sign(code, by: officer(.leader))
        _ = try await work.acts.number(code, by: officer(.clerk))
        let collection = ResultCollection(evidence: .identityPaper, name: "Nguyễn Văn Thử", settlement: .unpaid)
        _ = try await work.acts.giveBack(code, to: collection, by: officer(.reception))
        _ = try await work.acts.reopen(code, reason: "Sai ngày sinh.", by: officer(.leader))
        return code
    }
}
