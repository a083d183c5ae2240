import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Freezing a report: signed once, compared later, and watched over by verification.
@Suite struct SnapshotTests {
    /// A month of a few dossiers, and the clock in the month after.
    private func october(_ office: TestOffice) async throws -> (period: ReportPeriod, codes: [String]) {
        let day = CivilDate(dayNumber: 20_752)
        office.clock.set(LocalInstant(day, hour: 8))
        try await office.keep(.birth)
        var codes: [String] = []
        for status in [DossierStatus.decided, .withdrawn, .awaitingSupplement, .received] {
            let code = try await office.newDossier().code
            try await office.bring(code, to: status)
            codes.append(code)
        }
        office.clock.set(LocalInstant(day.addingMonth, hour: 8))
        return (ReportPeriod(monthOf: day), codes)
    }

    @Test(arguments: Engine.available)
    func `a frozen month says what it said, and is equal while nothing changes`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (period, codes) = try await october(office)
            let kept = try await office.work.snapshots.freeze(period, by: office.officer(.leader))
            #expect(kept.snapshot.dossierCount == codes.count)
            #expect(kept.snapshot.total.resolved == 2)
            #expect(kept.snapshot.total.pending == 2)
            let compared = try await office.work.snapshots.compare(kept.id, office: office.office.id)
            #expect(compared.isEqual)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what was done after the month changes nothing of it`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (period, codes) = try await october(office)
            let kept = try await office.work.snapshots.freeze(period, by: office.officer(.head))
            _ = try await office.work.acts.withdraw(codes[3], reason: "Xin rút", by: office.officer(.reception))
            #expect(try await office.work.snapshots.compare(kept.id, office: office.office.id).isEqual)
        }
    }

    @Test(arguments: Engine.available)
    func `a record changed behind the verbs shows as a difference that names the dossier`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (period, codes) = try await october(office)
            let kept = try await office.work.snapshots.freeze(period, by: office.officer(.leader))
            _ = try await office.database.write {
                try $0.execute("UPDATE dossier SET resolved_as = 'late' WHERE code = \(codes[0])")
            }
            let compared = try await office.work.snapshots.compare(kept.id, office: office.office.id)
            #expect(compared.isIntact)
            #expect(!compared.isEqual)
            #expect(compared.differences.map(\.code) == [codes[0]])
            #expect(compared.differences.first?.now?.stood == .late)
        }
    }

    @Test(arguments: Engine.available)
    func `a frozen report that somebody changed is no longer intact, and verification says so`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (period, _) = try await october(office)
            let kept = try await office.work.snapshots.freeze(period, by: office.officer(.leader))
            _ = try await office.database.write {
                try $0.execute("UPDATE count_snapshot SET field_counts = replace(field_counts, ' 4 ', ' 5 ')")
            }
            #expect(try await !office.work.snapshots.compare(kept.id, office: office.office.id).isIntact)
            await #expect(throws: BrokenLink.snapshotDiffers(period: period.vietnamese)) {
                try await Verification(database: office.database).run()
            }
            _ = try await office.database.write { try $0.execute("DELETE FROM count_snapshot") }
            await #expect(throws: BrokenLink.snapshotMissing) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a month is frozen once, when it is over, and by a leader`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (period, _) = try await october(office)
            let leader = office.officer(.leader)
            _ = try await office.work.snapshots.freeze(period, by: leader)
            await #expect(throws: ReportRefusal.snapshotExists(period: period.vietnamese)) {
                try await office.work.snapshots.freeze(period, by: leader)
            }
            await #expect(throws: ReportRefusal.periodNotOver(to: period.following.to)) {
                try await office.work.snapshots.freeze(period.following, by: leader)
            }
            await #expect(throws: AccountRefusal.notAllowed) {
                try await office.work.snapshots.freeze(period.previous, by: office.officer(.control))
            }
        }
    }
}

extension CivilDate {
    /// The first day of the next month.
    fileprivate var addingMonth: CivilDate { lastOfMonth.adding(days: 1) }
}
