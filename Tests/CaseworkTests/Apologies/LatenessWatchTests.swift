import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The watch needs nobody to remember it, and never asks twice.
@Suite struct LatenessWatchTests {
    @Test(arguments: Engine.available)
    func `a letter is opened the working day before, and once, however often anybody looks`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            #expect(try await office.work.watch.look() == 0)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            #expect(try await office.work.watch.look() == 1)
            #expect(try await office.work.watch.look() == 0)
            // A restart is a new watch over the same database.
            let restarted = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings)
            #expect(try await restarted.watch.look() == 0)
            #expect(try await office.dossier(code).apology?.stage == .opened)
            #expect(try await office.events(of: code).count { $0.kind == .apologyOpened } == 1)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `two watches at once open each letter once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var codes: [String] = []
            for _ in 0..<8 { codes.append(try await office.inProcessing()) }
            office.clock.advance(minutes: 10 * 24 * 60)
            let opened = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    let work = OfficeWork(
                        database: office.database, files: office.work.files, surroundings: office.surroundings)
                    group.addTask { try await work.watch.look() }
                }
                return try await group.reduce(0, +)
            }
            #expect(opened == 8)
            for code in codes {
                #expect(try await office.events(of: code).count { $0.kind == .apologyOpened } == 1)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a clock that jumps ahead and back opens nothing twice and nothing too early`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let start = office.clock.now
            office.clock.advance(minutes: 60 * 24 * 60)
            #expect(try await office.work.watch.look() == 1)
            office.clock.set(start)
            let second = try await office.inProcessing()
            #expect(try await office.work.watch.look() == 0)
            office.clock.set(start.adding(seconds: -400 * 86_400))
            #expect(try await office.work.watch.look() == 0)
            office.clock.set(start.adding(seconds: 61 * 86_400))
            #expect(try await office.work.watch.look() == 1)
            #expect(try await office.dossier(code).apologyCount == 1)
            #expect(try await office.dossier(second).apologyCount == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `who stands still is left alone, and an office's own setting is kept to`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let paused = try await office.inProcessing()
            try await office.requestSupplement(paused)
            let running = try await office.inProcessing()
            try await office.work.times.set(
                apologyNoticeDays: 2, supplementGraceDays: 15, archive: ArchiveTerms(), by: office.officer(.control))
            // Due on Friday: two working days before is Wednesday.
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_782), hour: 8))
            #expect(try await office.work.watch.look() == 1)
            #expect(try await office.dossier(running).apology != nil)
            #expect(try await office.dossier(paused).apology == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `what was opened again is looked at by its own clock, after what is due before it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let reopened = try await office.newDossier().code
            office.clock.advance(minutes: 24 * 60)
            let running = try await office.inProcessing()
            office.clock.advance(minutes: 24 * 60)
            try await office.bring(reopened, to: .reopened)
            let (sooner, later) = (try await office.dossier(running), try await office.dossier(reopened))
            #expect(later.lawfulDueAt < sooner.lawfulDueAt && sooner.judgedDueAt.date < later.judgedDueAt.date)
            let id = office.office.id
            let expected = [(sooner.judgedDueAt.date, [running]), (later.judgedDueAt.date, [running, reopened])]
            for (last, codes) in expected {
                let found = try await office.database.read { reader in
                    try DossierStore.runningWithoutLetter(dueThrough: last, limit: 9, office: id, in: reader)
                }
                #expect(found.map(\.code) == codes)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what an officer saw stays valid when the watch asks for a letter meanwhile`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let seen = try await office.dossier(try await office.drafted())
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            #expect(try await office.work.watch.look() == 1)
            let signed = try await office.work.acts.sign(
                seen.code, by: office.officer(.leader), seen: seen.sequence)
            #expect(signed.status == .decided)
            // Signed in time: the letter is needless.
            #expect(signed.apology == nil)
            _ = try await Verification(database: office.database).run()
        }
    }
}
