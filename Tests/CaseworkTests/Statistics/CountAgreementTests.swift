import Casework
import Domain
import Storage
import Synchronization
import TestSupport
import Testing

/// After thousands of random acts every quick way of counting agrees with counting dossier by dossier.
@Suite struct CountAgreementTests {
    @Test(arguments: Engine.available, 0..<2)
    func `numbers, lists and brute force agree, for any period and filter`(engine: Engine, seed: UInt64) async throws {
        try await TestOffice.open(engine) { office in
            let story = try await RandomOffice(office, seed: seed)
            for round in 0..<6 {
                try await story.act(times: 90)
                try await story.compareCounts(times: 12, with: SeededChance(seed: seed * 100 + UInt64(round)))
            }
            let verified = try await Verification(database: office.database).run()
            #expect(verified.dossiers > 60)
        }
    }

    @Test(arguments: Engine.available)
    func `verification finds a monthly sum and a column that somebody changed`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .decided)
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { try $0.execute("UPDATE count_tally SET early = early + 1") }
            await #expect(throws: BrokenLink.tallyDiffers(month: "2026-11")) {
                try await Verification(database: office.database).run()
            }
            try await office.database.write { writer in
                try writer.execute("UPDATE count_tally SET early = early - 1")
                try writer.execute("UPDATE dossier SET specialist_id = 'x' WHERE code = \(code)")
            }
            await #expect(throws: BrokenLink.countColumnsDiffer(code: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the dossiers of one case count once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let leading = try await office.newDossier()
            let member = try await office.receive(inOneCaseWith: leading.code)
            // Whichever dossier of the case is named, all know the one that leads it.
            let third = try await office.receive(inOneCaseWith: member.code)
            #expect([member.caseCode, third.caseCode] == [leading.code, leading.code])
            #expect([leading, member, third].map(\.isCounted) == [true, false, false])
            let question = CountQuestion(
                period: ReportPeriod(monthOf: office.clock.now.date), today: office.clock.now.date)
            let id = office.office.id
            let (counts, listed) = try await office.database.read { reader in
                (
                    try CountsStore.counts(question, office: id, in: reader),
                    try CountedList(.received, question, office: id, in: reader).count(in: reader)
                )
            }
            #expect(counts.total.received == 1)
            #expect(listed == 1)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier is not received into a case that the office does not have`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let unknown = "H01.89.12-261124-9999"
            await #expect(throws: IntakeRefusal.caseUnknown(code: unknown)) {
                try await office.receive(inOneCaseWith: unknown)
            }
            #expect(try await office.dossierCount() == 0)
        }
    }
}

extension TestOffice {
    @discardableResult
    fileprivate func receive(inOneCaseWith code: String) async throws -> Dossier {
        let form = IntakeForm(
            procedureCode: "1.001193", owner: Person(name: "Nguyễn Văn Thử"), caseCode: code)
        let key = try ReceptionKey(surroundings.freshKey(), bodyHash: "")
        return try await work.intake.receive(form, key: key, by: officer(.reception)).dossier
    }
}

/// An office where chance decides what is done next, over some months.
private final class RandomOffice: Sendable {
    let office: TestOffice
    private let people: [Officer]
    private let receivers: [Officer]
    private let chance: TestDice

    init(_ office: TestOffice, seed: UInt64) async throws {
        self.office = office
        var birth = ProcedureVersion.birth
        birth.definition.field = "Hộ tịch"
        try await office.keep(birth)
        try await office.keep(.copy)
        let second = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
        let third = try await office.hire("lan", "Lý Thị Lan", [.reception])
        people = [.reception, .processing, .leader, .head, .clerk].map(office.officer) + [second, third]
        receivers = [office.officer(.reception), third]
        chance = TestDice(seed: seed)
        office.clock.set(LocalInstant(CivilDate(dayNumber: 20_700), hour: 8))
    }

    func act(times: Int) async throws {
        for _ in 0..<times {
            office.clock.advance(minutes: chance.below(4) == 0 ? chance.below(2000) : chance.below(60))
            if chance.below(5) == 0 { try await receive() } else { try await goOn() }
        }
    }

    private func receive() async throws {
        let procedure = chance.below(2) == 0 ? "1.001193" : "2.000815"
        let form = IntakeForm(
            procedureCode: procedure, owner: Person(name: "Nguyễn Văn Thử"),
            channel: [.counter, .post, .online][chance.below(3)],
            isImmediate: procedure == "2.000815" && chance.below(3) == 0)
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        _ = try await office.work.intake.receive(form, key: key, by: receivers[chance.below(2)])
    }

    /// One act that the rules allow somebody on some open dossier.
    private func goOn() async throws {
        let id = office.office.id
        let codes = try await office.database.read { reader in
            try reader.rows("SELECT code FROM dossier WHERE office_id = \(id) AND is_open ORDER BY code")
                .map { try $0.text("code") }
        }
        guard !codes.isEmpty else { return }
        let code = codes[chance.below(codes.count)]
        var allowed: [(NextStep, Officer)] = []
        for officer in people {
            // Ends by withdrawal are rarer than all else.
            allowed += try await steps(on: code, for: officer).filter { $0 != .withdraw || chance.below(8) == 0 }
                .map { ($0, officer) }
        }
        guard !allowed.isEmpty else { return }
        let (step, officer) = allowed[chance.below(allowed.count)]
        _ = try await anyRefusal { try await office.perform(step, on: code, by: officer) }
    }

    private func steps(on code: String, for officer: Officer) async throws -> [NextStep] {
        let (dossier, now, rules) = (try await office.dossier(code), office.clock.now, office.work.rules)
        return try await office.database.read { reader in
            let act = try DossierActs.act(of: officer, on: code, at: now, in: reader)
            let version = try rules.version(
                dossier.procedureCode, number: dossier.procedureVersion, office: dossier.officeID, in: reader)
            return dossier.nextSteps(
                for: act, workflow: version.definition.workflow, verification: version.definition.verification)
        }
    }
}

// MARK: - Comparing

extension RandomOffice {
    func compareCounts(times: Int, with seeded: SeededChance) async throws {
        let dossiers = try await replayed()
        let (id, today) = (office.office.id, office.clock.now.date)
        let officers = people.map(\.id)
        try await office.database.read { reader in
            var chance = seeded
            for _ in 0..<times {
                let question = CountQuestion(period: try Self.period(&chance, today: today), today: today)
                let filter = Self.filter(&chance, officers: officers)
                let lives = dossiers.filter { filter.passes($0) }.map(\.countedLife)
                let brute = Counts(of: lives, in: question)
                let counts = try CountsStore.counts(question, filter: filter, office: id, in: reader)
                #expect(counts.total == brute, "\(question) \(filter)")
                #expect(counts.identities.map(\.holds) == [true, true], "\(question) \(filter)")
                let figure = chance.one(of: CountFigure.allCases)
                let list = try CountedList(figure, question, filter: filter, office: id, in: reader)
                #expect(try list.count(in: reader) == brute[figure], "\(figure) \(question) \(filter)")
                let shown = try stride(from: 0, through: brute[figure], by: 7).flatMap {
                    try list.lines(limit: 7, offset: $0, in: reader)
                }
                #expect(Set(shown.map(\.dossier.code)).count == brute[figure])
                let strangers = shown.filter { !figure.contains($0.dossier.countedLife, in: question) }
                #expect(strangers.map(\.dossier.code) == [])
            }
        }
    }

    /// Every dossier as its events make it, apart from all that storage keeps for counting.
    private func replayed() async throws -> [Dossier] {
        let id = office.office.id
        return try await office.database.read { reader in
            try reader.rows("SELECT code FROM dossier WHERE office_id = \(id)").map { row in
                let code = try row.text("code")
                let events = try DossierEventStore.events(of: code, office: id, in: reader).map(\.event)
                return try Dossier.replaying(events, code: code, officeID: id)
            }
        }
    }

    private static func period(_ chance: inout SeededChance, today: CivilDate) throws -> ReportPeriod {
        let day = today.adding(days: 10 - chance.below(100))
        switch chance.below(4) {
        case 0: return ReportPeriod(monthOf: day)
        case 1: return ReportPeriod(quarterOf: day)
        case 2: return ReportPeriod(yearOf: day)
        default: return try ReportPeriod(from: day, to: day.adding(days: chance.below(70)))
        }
    }

    private static func filter(_ chance: inout SeededChance, officers: [String]) -> CountFilter {
        CountFilter(
            field: chance.below(5) == 0 ? "Chứng thực" : nil,
            procedureCode: chance.below(4) == 0 ? chance.one(of: ["1.001193", "2.000815"]) : nil,
            channel: chance.below(4) == 0 ? chance.one(of: Channel.allCases) : nil,
            officer: chance.below(3) == 0
                ? CountedOfficer(part: chance.one(of: TallyPart.allCases), id: chance.one(of: officers)) : nil)
    }
}

extension CountFilter {
    /// Whether a dossier passes, asked of the dossier alone; copies are the one procedure of «Chứng thực».
    fileprivate func passes(_ dossier: Dossier) -> Bool {
        guard field == nil || dossier.procedureCode == "2.000815" else { return false }
        guard procedureCode.map({ $0 == dossier.procedureCode }) ?? true else { return false }
        guard channel.map({ $0 == dossier.channel }) ?? true else { return false }
        guard let officer else { return true }
        return officer.id == (officer.part == .receiver ? dossier.receivedByID : dossier.specialistID)
    }
}

/// Seeded chance that several tasks may ask.
private final class TestDice: Sendable {
    private let chance: Mutex<SeededChance>

    init(seed: UInt64) {
        chance = Mutex(SeededChance(seed: seed))
    }

    func below(_ bound: Int) -> Int { chance.withLock { $0.below(bound) } }
}
