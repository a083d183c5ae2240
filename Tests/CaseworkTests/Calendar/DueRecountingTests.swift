import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A storm closes the office while dossiers are open: every due date moves with the calendar, and back.
@Suite struct DueRecountingTests {
    /// Three working days from Tuesday 24/11/2026 end on Friday 27/11.
    private let promised = "2026-11-27T09:05"

    @Test(arguments: Engine.available)
    func `an approved closure moves an open dossier and says why, a revoked one moves it back`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let dossier = try await office.newDossier()
            #expect(dossier.lawfulDueAt.minuteText == promised)
            let closure = try await office.proposeStorm(from: "2026-11-25", to: "2026-11-26")
            #expect(try await office.dossier(dossier.code) == dossier)
            #expect(try await office.work.calendar.approveClosure(closure.id, by: office.officer(.leader)) == 1)
            let moved = try await office.dossier(dossier.code)
            #expect(moved.lawfulDueAt.minuteText == "2026-12-01T09:05" && moved.dueAt == moved.lawfulDueAt)
            #expect(moved.originalDueAt == dossier.originalDueAt)
            let event = try #require(try await office.events(of: dossier.code).last)
            #expect(event.kind == .dueDateRecounted && event.actorID == office.officer(.leader).id)
            #expect(
                event.dueReasons == [
                    "Cơ quan nghỉ đột xuất từ 25/11/2026 đến hết 26/11/2026 do bão số 13 (Công văn số 12/UBND-VP), "
                        + "không tính vào thời hạn.",
                    "Hạn giải quyết theo quy định chuyển từ \(dossier.dueAt.vietnamese) sang \(moved.dueAt.vietnamese).",
                    "Ngày hẹn trả chuyển từ \(dossier.dueAt.vietnamese) sang \(moved.dueAt.vietnamese).",
                ])
            _ = try await Verification(database: office.database).run()
            let back = try await office.work.calendar.revokeClosure(
                closure.id, reason: "Bão tan sớm", by: office.officer(.leader))
            #expect(back == 1)
            #expect(try await office.dossier(dossier.code).dueAt == dossier.dueAt)
            let told = try #require(try await office.events(of: dossier.code).last?.dueReasons.first)
            #expect(told.contains("đã được thu hồi") && told.hasSuffix("Lý do: Bão tan sớm."))
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a closure entered afterwards moves what runs across it, and nothing that is decided`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var dossiers: [DossierStatus: Dossier] = [:]
            for status in TestOffice.reachableStatuses where ![.reopened, .closedIncomplete].contains(status) {
                let code = try await office.newDossier().code
                try await office.bring(code, to: status)
                dossiers[status] = try await office.dossier(code)
            }
            // The storm was on Wednesday; somebody writes it down on Thursday.
            office.clock.advance(minutes: 2 * 24 * 60)
            try await office.storm(from: "2026-11-25", to: "2026-11-25")
            for (status, before) in dossiers {
                let after = try await office.dossier(before.code)
                let expected = status.isPending ? "2026-11-30T09:05" : promised
                #expect(after.lawfulDueAt.minuteText == expected, "\(status)")
                #expect(after.originalDueAt == before.originalDueAt)
            }
            try await office.expectEverythingCountedRight()
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier that goes on after a pause keeps the closure, and does not count it twice`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .suspended)
            try await office.storm(from: "2026-11-26", to: "2026-11-26")
            office.clock.advance(minutes: 24 * 60)
            let resumed = try await office.work.acts.resume(code, by: office.officer(.leader))
            // One day paused, one day of storm: Friday becomes Tuesday.
            #expect(resumed.lawfulDueAt.minuteText == "2026-12-01T09:05")
            let events = try await office.events(of: code).count
            try await office.storm(from: "2027-03-01", to: "2027-03-01")
            #expect(try await office.events(of: code).count == events)
        }
    }

    @Test(arguments: Engine.available)
    func `a letter of apology that is no longer due falls away, and the watch waits for the new date`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .processing)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            #expect(try await office.work.watch.look() == 1)
            try await office.storm(from: "2026-11-26", to: "2026-11-26")
            #expect(try await office.dossier(code).apology == nil)
            #expect(try await office.work.watch.look() == 0)
            _ = try await Verification(database: office.database).run()
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_784), hour: 6))
            #expect(try await office.work.watch.look() == 0)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_784), hour: 8))
            #expect(try await office.work.watch.look() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `the portal is told of the new date, and an officer's open page is not refused for it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.connectPortal()
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .processing)
            let seen = try await office.dossier(code).sequence
            try await office.storm(from: "2026-11-25", to: "2026-11-25")
            let messages = try await office.database.read { reader in
                try reader.rows("SELECT sequence FROM outbox_message WHERE dossier_code = \(code) ORDER BY sequence")
                    .map { try $0.integer("sequence") }
            }
            #expect(messages.last == seen + 1)
            _ = try await office.work.acts.requestPayment(
                code, reason: "Lệ phí", by: office.officer(.processing), seen: seen)
        }
    }

    @Test(arguments: Engine.available)
    func `many open dossiers move together, and counts stay equal to the rows`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            for number in 0..<60 { try await office.newDossier(key: "many-\(number)") }
            let closure = try await office.proposeStorm(from: "2026-11-25", to: "2026-11-27")
            #expect(try await office.work.calendar.approveClosure(closure.id, by: office.officer(.leader)) == 60)
            try await office.expectEverythingCountedRight()
        }
    }
}

extension TestOffice {
    func proposeStorm(from: String, to: String) async throws -> OfficeClosure {
        let storm = UnscheduledClosure(
            from: try #require(CivilDate(from)), to: try #require(CivilDate(to)), document: "Công văn số 12/UBND-VP",
            reason: "bão số 13")
        return try await work.calendar.propose(storm, by: officer(.control))
    }

    /// A storm with its order, approved.
    func storm(from: String, to: String) async throws {
        let closure = try await proposeStorm(from: from, to: to)
        try await work.calendar.approveClosure(closure.id, by: officer(.leader))
    }

    /// Chains, states, count columns and monthly sums, and the late ones of a month as the list of running dossiers has them.
    fileprivate func expectEverythingCountedRight() async throws {
        _ = try await Verification(database: database).run()
        let id = office.id
        let day = clock.now.date.adding(days: 4)
        let (counted, stored) = try await database.read { reader in
            (
                try DossierList.runningCounts(on: day, soonThrough: day, office: id, in: reader).late,
                try DossierStore.received(from: day.adding(days: -60), to: day, limit: 500, office: id, in: reader)
            )
        }
        #expect(counted == stored.count { $0.status.isRunning && $0.lawfulDueAt.date < day })
    }
}
