import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What the look through the records finds, on both engines.
@Suite struct OddityTests {
    private func found(_ rule: OddityRule, of period: ReportPeriod, _ office: TestOffice) async throws -> [FoundOddity]
    {
        try await office.database.read { reader in
            let store = OddityStore(period: period, office: office.office.id, calendar: .sample)
            return try store.found(in: reader).filter { $0.rule == rule }
        }
    }

    @Test(arguments: Engine.available)
    func `what is opened again on the day it was signed is found, with who opened it and when`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .returned)
            office.clock.advance(minutes: 15)
            _ = try await office.work.acts.reopen(code, reason: "Sai ngày sinh.", by: office.officer(.leader))
            // Signed again at once: nothing but the act itself tells that it was ever open.
            let draft = OutcomeDraft(isPositive: true, summary: "Cấp lại")
            _ = try await office.work.acts.draft(draft, on: code, by: office.officer(.processing))
            try await office.signLetter(of: code, newDay: nil)
            _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            let november = ReportPeriod(monthOf: TestOffice.morning.date)
            let oddities = try await found(.reopened, of: november, office)
            #expect(oddities.map(\.code) == [code])
            #expect(oddities.first?.officerID == office.officer(.leader).id)
            #expect(oddities.first?.at == TestOffice.morning.adding(seconds: 15 * 60))
        }
    }

    @Test(arguments: Engine.available)
    func `a result of last month that is opened again stands in the month of the opening`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .returned)
            office.clock.advance(minutes: 20 * 24 * 60)
            _ = try await office.work.acts.reopen(code, reason: "Sai tên.", by: office.officer(.leader))
            let november = ReportPeriod(monthOf: TestOffice.morning.date)
            #expect(try await found(.reopened, of: november, office).isEmpty)
            #expect(try await found(.reopened, of: november.following, office).map(\.code) == [code])
        }
    }
}
