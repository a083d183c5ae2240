import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What goes to the archive, by how long it is kept and the year in which it was finished.
@Suite struct FinishedDossiersTests {
    @Test(arguments: Engine.available)
    func `finished dossiers stand by class and year, open ones nowhere`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var permanent = ProcedureVersion.birth
            permanent.code = "1.000656"
            permanent.definition.retention = .permanent
            try await office.keep(permanent)
            let births = [try await office.newDossier().code, try await office.newDossier().code]
            let open = try await office.newDossier().code
            let death = try await office.newDossier(permanent.code).code
            try await office.bring(births[0], to: .returned)
            try await office.bring(births[1], to: .withdrawn)
            try await office.bring(open, to: .readyAtCounter)
            try await office.bring(death, to: .returned)
            office.clock.advance(minutes: 60 * 24 * 60)
            let late = try await office.newDossier().code
            try await office.bring(late, to: .withdrawn)
            let groups = try await office.groups()
            #expect(
                groups == [
                    ArchiveGroup(retention: .years(20), year: 2026, dossierCount: 2),
                    ArchiveGroup(retention: .permanent, year: 2026, dossierCount: 1),
                    ArchiveGroup(retention: .years(20), year: 2027, dossierCount: 1),
                ])
            #expect(try await office.finished(.years(20), 2026) == births)
            #expect(try await office.finished(.permanent, 2026) == [death])
            #expect(try await office.finished(.permanent, 2027).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `the office sets how long it keeps what nothing else says, within reason`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let terms = ArchiveTerms(retentionYears: 5, handOverYears: 2)
            let id = office.office.id
            try await office.work.times.set(
                apologyNoticeDays: 1, supplementGraceDays: 15, archive: terms, by: office.officer(.control))
            #expect(try await office.database.read { try OfficeStore.office(id, in: $0)?.archive } == terms)
            for wrong in [ArchiveTerms(retentionYears: 0), ArchiveTerms(handOverYears: 11)] {
                await #expect(throws: CalendarRefusal.daysOutOfRange) {
                    try await office.work.times.set(
                        apologyNoticeDays: 1, supplementGraceDays: 15, archive: wrong, by: office.officer(.control))
                }
            }
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.times.set(
                    apologyNoticeDays: 1, supplementGraceDays: 15, archive: terms, by: office.officer(.leader))
            }
        }
    }
}

extension TestOffice {
    fileprivate func groups() async throws -> [ArchiveGroup] {
        try await database.read { try work.finished.groups(of: office, in: $0) }
    }

    fileprivate func finished(_ retention: Retention, _ year: Int) async throws -> [String] {
        try await database.read {
            try work.finished.dossiers(keptFor: retention, finishedIn: year, of: office, in: $0).map(\.dossier.code)
        }
    }
}
