import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Late dossiers that end on other ways than by a signature, and letters that a pause makes old.
@Suite struct LateEndingTests {
    @Test(arguments: Engine.available)
    func `a dossier that was late when completion was asked for is not closed without its letter`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            // Due on Friday, 27/11; on Monday it is late.
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
            #expect(try await office.work.watch.look() == 1)
            try await office.requestSupplement(code)
            let grace = try #require(try await office.dossier(code).graceUntil)
            office.clock.set(LocalInstant(grace.adding(days: 1), hour: 8))
            let close = {
                _ = try await office.work.acts.closeIncomplete(
                    code, reason: "Không bổ sung.", by: office.officer(.reception))
            }
            #expect(await workflowRefusal(close) == .apologyMissing)
            // The clock stands still, so there is no new date to tell; the letter is signed all the same.
            try await office.signLetter(of: code, newDay: nil)
            try await close()
            let closed = try await office.dossier(code)
            #expect(closed.resolution?.result == .late)
            #expect(closed.apologisedFor == [.overdue])
            #expect(try await office.letter(of: code).stage == .signed)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `one that was in time when completion was asked for needs none, and gets none signed`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            try await office.requestSupplement(code)
            let refused = try await anyRefusal { try await office.signLetter(of: code, newDay: nil) }
            #expect(refused as? ApologyRefusal == .clockStopped)
            let grace = try #require(try await office.dossier(code).graceUntil)
            office.clock.set(LocalInstant(grace.adding(days: 1), hour: 8))
            let closed = try await office.work.acts.closeIncomplete(
                code, reason: "Không bổ sung.", by: office.officer(.reception))
            #expect(closed.resolution?.result == .onTime)
            #expect(closed.apology == nil)
            #expect(try await office.letter(of: code).stage == .dropped)
        }
    }

    @Test(arguments: Engine.available)
    func `a letter begun before a pause falls away with the old date, and the watch begins another in time`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            let resumed = try await office.supplementedAfterAWeek(code)
            // Five working days later than Friday, 27/11.
            #expect(resumed.dueAt.date == CivilDate(dayNumber: 20_791))
            #expect(resumed.apology == nil)
            #expect(try await office.work.watch.look() == 1)
            let letter = try await office.letter(of: code)
            #expect(letter.ordinal == 2)
            #expect(letter.dueAt == resumed.dueAt)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a letter for several faults lives through a pause, and tells the date that was promised last`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            _ = try await office.work.acts.openApology(
                code, for: .attitude, reason: "Có phản ánh.", by: office.officer(.leader))
            let resumed = try await office.supplementedAfterAWeek(code)
            #expect(resumed.apology?.kinds == [.overdue, .attitude])
            #expect(try await office.letter(of: code).telling(resumed).dueAt == resumed.dueAt)
            let sent = try await office.apologise(for: code, newDay: 20_797)
            #expect(sent.dueAt == resumed.dueAt)
            let id = office.office.id
            let papers = try await office.database.read { try PaperStore.papers(of: code, office: id, in: $0) }
            let paper = try #require(papers.last { $0.kind == .apology })
            guard case .apology(let printed) = paper.sheet?.content else {
                Issue.record("no letter")
                return
            }
            #expect(printed.dueAt == resumed.dueAt)
            #expect(printed.newDueAt?.date == CivilDate(dayNumber: 20_797))
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a corrected result that is late by its own clock needs a letter for that delay too`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.reopenedAfterALateAnswer()
            let acts = office.work.acts
            office.clock.advance(minutes: 10 * 24 * 60)
            let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh đúng")
            _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
            _ = try await office.apologise(for: code, newDay: nil)
            #expect(try await office.dossier(code).apologisedFor == [.error])
            let sign = { _ = try await acts.sign(code, by: office.officer(.leader)) }
            #expect(await workflowRefusal(sign) == .apologyMissing)
            #expect(try await office.work.watch.look() == 1)
            #expect(try await office.letter(of: code).kinds == [.overdue])
            try await office.signLetter(of: code, newDay: nil)
            try await sign()
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a reopening that an earlier version wrote down is replayed as that version understood it`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.reopenedAfterALateAnswer()
            var events = try await office.events(of: code)
            let index = try #require(events.firstIndex { $0.kind == .reopened })
            events.removeLast(events.count - index - 1)
            let id = office.office.id
            #expect(try Dossier.replaying(events, code: code, officeID: id).apologisedFor == [])
            events[index].facts[.kinds] = nil
            #expect(try Dossier.replaying(events, code: code, officeID: id).apologisedFor == [.overdue])
        }
    }
}

extension TestOffice {
    /// Asks for completion now and gets it on Thursday, 03/12/2026.
    fileprivate func supplementedAfterAWeek(_ code: String) async throws -> Dossier {
        try await requestSupplement(code)
        clock.set(LocalInstant(CivilDate(dayNumber: 20_790), hour: 8))
        return try await work.acts.receiveSupplement(code, by: officer(.reception))
    }

    /// A dossier answered late, with its letter, and opened again for a mistake.
    fileprivate func reopenedAfterALateAnswer() async throws -> String {
        let code = try await drafted()
        clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
        try await work.watch.look()
        _ = try await apologise(for: code, newDay: nil)
        _ = try await work.acts.sign(code, by: officer(.leader))
        _ = try await work.acts.number(code, by: officer(.clerk))
        let collection = ResultCollection(evidence: .identityPaper, name: "Trần Thị Nhận", settlement: .unpaid)
        _ = try await work.acts.giveBack(code, to: collection, by: officer(.reception))
        _ = try await work.acts.reopen(code, reason: "Sai ngày sinh.", by: officer(.leader))
        return code
    }
}
