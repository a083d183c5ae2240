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

    private static let november = ReportPeriod(monthOf: TestOffice.morning.date)

    @Test(arguments: Engine.available)
    func `five withdrawals by one officer in a minute are found, four are not`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var codes: [String] = []
            for _ in 0..<9 { codes.append(try await office.newDossier().code) }
            for code in codes.prefix(4) { try await office.bring(code, to: .withdrawn) }
            #expect(try await found(.manyClosings, of: Self.november, office).isEmpty)
            office.clock.advance(minutes: 5)
            for code in codes.suffix(5) {
                office.clock.advance(seconds: 10)
                try await office.bring(code, to: .withdrawn)
            }
            let many = try await found(.manyClosings, of: Self.november, office)
            #expect(many.map(\.code) == Array(codes.suffix(5)))
            #expect(Set(many.map(\.officerID)) == [office.officer(.reception).id])
            // Nobody signed anything, so nothing was signed at an odd hour.
            #expect(try await found(.signedOutsideHours, of: Self.november, office).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a pause on the due day is found, one on the day before is not`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let (before, on) = (try await office.inProcessing(), try await office.inProcessing())
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 9))
            try await office.requestSupplement(before)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_784), hour: 9))
            try await office.requestSupplement(on)
            let paused = try await found(.pauseOnDueDay, of: Self.november, office)
            #expect(paused.map(\.code) == [on])
            #expect(paused.first?.officerID == office.officer(.leader).id)
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawal after the due day is found, unless the clock had stopped before it`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let (late, paused) = (try await office.inProcessing(), try await office.inProcessing())
            let inTime = try await office.newDossier().code
            try await office.bring(inTime, to: .withdrawn)
            try await office.requestSupplement(paused)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
            for code in [late, paused] {
                _ = try await office.work.acts.withdraw(code, reason: "Theo đơn.", by: office.officer(.reception))
            }
            let withdrawn = try await found(.withdrawnLate, of: Self.november, office)
            #expect(withdrawn.map(\.code) == [late])
            #expect(withdrawn.first?.officerID == office.officer(.reception).id)
        }
    }

    @Test(arguments: Engine.available)
    func `a reception put in behind the desk with an earlier moment is found, an old book's is not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let today = office.clock.now.date
            _ = try await office.work.paperBooks.take(
                [.line(2, number: nil, code: nil, on: today.adding(days: -3), ending: nil)], from: "abc",
                office: office.office, by: SystemActor.id, isRehearsal: false)
            try await office.newDossier()
            let code = try await office.insertReception(effectiveAt: office.clock.now.adding(seconds: -2 * 3600))
            let backdated = try await found(.backdatedReception, of: Self.november, office)
            #expect(backdated.map(\.code) == [code])
            #expect(backdated.first?.at == office.clock.now)
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

extension TestOffice {
    /// Writes a reception that the desk could not have written: it took effect before it was entered.
    fileprivate func insertReception(effectiveAt moment: LocalInstant) async throws -> String {
        let form = IntakeForm(procedureCode: "1.001193", owner: Person(name: "Nguyễn Văn Thử"))
        let acted = try ProcedureVersion.birth.receive(
            form, as: ReceptionNumbers(code: "H01.89.12-261124-0900", bookYear: 2026, bookNumber: 900),
            hashes: ReceptionHashes(persons: "p", tracking: "t"),
            by: Act(officer: officer(.reception), at: moment), calendar: .sample)
        var event = acted.events[0]
        event.enteredAt = clock.now
        let (entered, dossier) = (event, acted.dossier)
        try await database.write { writer in
            try DossierStore.insert(dossier, trackingHash: "t", in: writer)
            try DossierEventStore.append([entered], dossier: dossier.code, office: dossier.officeID, in: writer)
        }
        return dossier.code
    }
}
