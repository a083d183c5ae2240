import Domain
import TestSupport
import Testing

@Suite struct ServiceModelTests {
    private static func model(
        _ number: Int, _ weekdays: Set<Weekday>, from: String, to: String? = nil, _ rule: HolidayRule = .dropped,
        replaces: Int? = nil, sessions: Set<DaySession> = Set(DaySession.allCases),
        kinds: Set<ServiceKind> = [.noWriting]
    ) -> ServiceModel {
        ServiceModel(
            number: number, status: .approved, replaces: replaces, name: "Mô hình \(number)",
            decisionNumber: "\(number)/QĐ-UBND", decidedOn: CivilDate(from) ?? CivilDate(dayNumber: 0),
            weekdays: weekdays, sessions: sessions, validFrom: CivilDate(from) ?? CivilDate(dayNumber: 0),
            validTo: to.flatMap { CivilDate($0) }, kinds: kinds, procedures: ["2.000815"], holidayRule: rule)
    }

    private static let history = [
        model(1, [.tuesday], from: "2018-01-09", to: "2019-10-01"), model(2, [.wednesday], from: "2019-10-02"),
    ]

    private func number(_ wall: String, among models: [ServiceModel]) throws -> Int? {
        let moment = try #require(LocalInstant(wallText: wall))
        return ServiceModel.inForce(at: moment, among: models, calendar: .shipped)?.number
    }

    @Test(arguments: [
        ("2019-09-24T09:00", 1), ("2019-10-01T16:00", 1), ("2019-10-02T07:00", 2), ("2019-10-08T09:00", nil),
        ("2019-10-09T15:00", 2), ("2019-10-03T09:00", nil), ("2019-09-25T09:00", nil), ("2019-04-30T09:00", nil),
        ("2019-02-05T09:00", nil), ("2020-01-01T09:00", nil), ("2020-01-08T09:00", 2),
    ])
    func `Tuesdays are without writing until 01/10/2019, Wednesdays without both since 02/10/2019`(
        _ wall: String, _ expected: Int?
    ) throws {
        #expect(try number(wall, among: Self.history) == expected)
    }

    @Test func `02/10/2019 was a Wednesday`() throws {
        #expect(try #require(CivilDate("2019-10-02")).weekday == .wednesday)
    }

    // Tuesday 30/04 and Wednesday 01/05/2019 were holidays, Monday 29/04 a day off in lieu, Friday 26/04 was worked.
    @Test(arguments: [
        (HolidayRule.dropped, "2019-05-02T09:00", nil), (.nextWorkingDay, "2019-05-02T09:00", 1),
        (.nextWorkingDay, "2019-05-03T09:00", nil), (.previousWorkingDay, "2019-05-02T09:00", nil),
    ])
    func `a model day on a holiday goes where its rule says`(
        _ rule: HolidayRule, _ wall: String, _ expected: Int?
    ) throws {
        #expect(try number(wall, among: [Self.model(1, [.tuesday], from: "2019-01-01", rule)]) == expected)
    }

    @Test func `a day of its own goes before one that was moved there`() throws {
        let models = [
            Self.model(1, [.thursday], from: "2019-01-01"),
            Self.model(2, [.wednesday], from: "2019-02-01", .nextWorkingDay),
        ]
        #expect(try number("2019-05-02T09:00", among: models) == 1)
    }

    @Test func `a model takes another's place on its own first day, and only once it is approved`() throws {
        var next = Self.model(2, [.friday], from: "2019-06-01", replaces: 1)
        let first = Self.model(1, [.tuesday], from: "2019-01-01")
        #expect(try number("2019-05-28T09:00", among: [first, next]) == 1)
        #expect(try number("2019-06-04T09:00", among: [first, next]) == nil)
        #expect(try number("2019-06-07T09:00", among: [first, next]) == 2)
        next.status = .proposed
        #expect(try number("2019-06-04T09:00", among: [first, next]) == 1)
    }

    @Test func `a model called off before its first day never holds and takes nobody's place`() throws {
        let first = Self.model(1, [.tuesday], from: "2019-01-01")
        let next = Self.model(2, [.friday], from: "2019-06-01", replaces: 1)
        let today = try #require(CivilDate("2019-05-20"))
        #expect(throws: ServiceModelRefusal.lastDayUnusable) {
            try next.ended(with: today.adding(days: -1), among: [first, next], on: today)
        }
        let off = try next.ended(with: today, among: [first, next], on: today)
        #expect(off.isCalledOff)
        #expect(first.lastDay(among: [first, off]) == nil)
        #expect(try number("2019-06-04T09:00", among: [first, off]) == 1)
        #expect(try number("2019-06-07T09:00", among: [first, off]) == nil)
    }

    @Test func `a morning's model ends at noon`() throws {
        let models = [Self.model(1, [.wednesday], from: "2019-01-01", sessions: [.morning])]
        #expect(try number("2019-10-02T11:59", among: models) == 1)
        #expect(try number("2019-10-02T13:30", among: models) == nil)
    }

    @Test(arguments: 1...200)
    func `whatever is in force is approved, within its dates and on a working day`(_ seed: UInt64) throws {
        var random = SeededChance(seed: seed)
        let models = (1...Int.random(in: 1...5, using: &random)).map { number -> ServiceModel in
            let from = CivilDate(dayNumber: Int.random(in: 17_900...18_600, using: &random))
            var model = Self.model(
                number, [Weekday.allCases[Int.random(in: 0...4, using: &random)]], from: from.description,
                HolidayRule.allCases.randomElement(using: &random) ?? .dropped)
            model.validTo =
                Bool.random(using: &random) ? from.adding(days: Int.random(in: 0...300, using: &random)) : nil
            model.status = Bool.random(using: &random) ? .approved : .proposed
            return model
        }
        for _ in 0..<40 {
            let day = CivilDate(dayNumber: Int.random(in: 17_900...18_900, using: &random))
            let moment = LocalInstant(day, hour: Int.random(in: 7...16, using: &random))
            let found = ServiceModel.inForce(at: moment, among: models, calendar: .shipped)
            let nominal = models.filter {
                $0.status == .approved && $0.weekdays.contains(day.weekday) && $0.validFrom <= day
                    && $0.validTo.map { day <= $0 } ?? true
            }
            guard WorkingCalendar.shipped.isWorkingDay(day) else {
                #expect(found == nil)
                continue
            }
            if !nominal.isEmpty { #expect(found.map(nominal.contains) == true) }
            guard let found else { continue }
            #expect(found.status == .approved && found.validFrom <= day && found.validTo.map { day <= $0 } ?? true)
            #expect(found.weekdays.contains(day.weekday) || found.holidayRule != .dropped)
            #expect(ServiceModel.inForce(at: moment, among: models.reversed(), calendar: .shipped) == found)
        }
    }

    struct Eligibility: Sendable {
        var name: String
        var code = "1.001193"
        var listed: [String] = []
        var left: [String] = []
        var exclusions: Set<ShortWayObstacle> = []
        var kinds: Set<ServiceKind> = [.noAppointment]
        var isInterlinked = false
        var authority = ""
        var legs: [LegKind] = []
        var obstacle: ShortWayObstacle?
        var isImmediate = false
        /// Whether the model is for it at all, and whether it opens the short way.
        var covers = true
        var opens = true
    }

    @Test(arguments: [
        Eligibility(name: "every procedure"), Eligibility(name: "listed", listed: ["1.001193"]),
        Eligibility(name: "not listed", listed: ["2.000815"], covers: false, opens: false),
        Eligibility(name: "taken out of all", left: ["1.001193"], covers: false, opens: false),
        Eligibility(name: "another taken out", left: ["2.000815"]),
        Eligibility(
            name: "taken out of the listed", listed: ["1.001193"], left: ["1.001193"], covers: false, opens: false),
        Eligibility(name: "only writing", kinds: [.noWriting], opens: false),
        Eligibility(
            name: "interlinked", code: "2.000286", exclusions: [.otherAgencyNeeded], isInterlinked: true, opens: false),
        Eligibility(
            name: "interlinked, not excluded", code: "2.000286", exclusions: [.verificationNeeded], isInterlinked: true),
        Eligibility(name: "may lead a case, alone", exclusions: [.otherAgencyNeeded], isInterlinked: true),
        Eligibility(name: "decided elsewhere", exclusions: [.otherAgencyNeeded], authority: "Công an xã", opens: false),
        Eligibility(name: "further legs", exclusions: [.otherAgencyNeeded], legs: [.residence], opens: false),
        Eligibility(name: "further legs, not excluded", legs: [.residence]),
        Eligibility(
            name: "to be verified", exclusions: [.verificationNeeded], obstacle: .verificationNeeded, opens: false),
        Eligibility(name: "leader away", exclusions: [.verificationNeeded], obstacle: .signatoryAway),
        Eligibility(
            name: "finished at once after all", exclusions: [.verificationNeeded], obstacle: .verificationNeeded,
            isImmediate: true),
    ])
    func `what a decision leaves out is not eligible`(_ row: Eligibility) {
        let model = ServiceModel(
            number: 1, status: .approved, name: "M", decisionNumber: "1", decidedOn: CivilDate(dayNumber: 0),
            weekdays: [.tuesday], validFrom: CivilDate(dayNumber: 0), kinds: row.kinds, procedures: row.listed,
            excludedProcedures: row.left, exclusions: row.exclusions)
        var version = ProcedureVersion.sample(code: row.code, name: "Đăng ký khai sinh")
        version.definition.isInterlinked = row.isInterlinked
        version.definition.authority = row.authority
        let form = IntakeForm(
            procedureCode: row.code, owner: Person(name: "A"), isImmediate: row.isImmediate, obstacle: row.obstacle,
            furtherLegs: row.legs)
        #expect(model.covers(row.code) == row.covers, "\(row.name)")
        #expect(model.opensShortWay(for: version, form) == row.opens, "\(row.name)")
        // The desk asks before anything is typed: it hints at no more than the reception allows in the end.
        let isKnownBefore = row.legs.isEmpty && row.obstacle == nil
        if isKnownBefore { #expect(model.opensShortWay(for: version) == row.opens, "\(row.name)") }
    }

    @Test func `what is wrong with a model is said before a leader sees it`() throws {
        let good = Self.model(0, [.tuesday], from: "2019-01-01", kinds: [.noAppointment])
        func refusal(_ change: (inout ServiceModel) -> Void) -> ServiceModelRefusal? {
            var model = good
            change(&model)
            do { try model.check() } catch { return error }
            return nil
        }
        #expect(refusal { _ in } == nil)
        #expect(refusal { $0.excludedProcedures = ["khai sinh"] } == .procedureMalformed("khai sinh"))
        #expect(refusal { $0.name = "" } == .nameMissing)
        #expect(refusal { $0.decisionNumber = "" } == .decisionMissing)
        #expect(refusal { $0.weekdays = [.saturday] } == .weekdayMissing)
        #expect(refusal { $0.sessions = [] } == .sessionMissing)
        #expect(refusal { $0.kinds = [] } == .kindMissing)
        #expect(refusal { $0.validTo = $0.validFrom.adding(days: -1) } == .datesReversed)
        #expect(refusal { $0.procedures = ["x"] } == .procedureMalformed("x"))
        #expect(refusal { $0.procedures = [] } == .proceduresMissing)
    }
}

@Suite struct ServiceTallyTests {
    private let came = LocalInstant(CivilDate(dayNumber: 18_171), hour: 9)

    private func served(_ minutes: Int?, isImmediate: Bool = true, fallback: String = "") -> ServedDossier {
        ServedDossier(
            code: "a", receivedAt: came, returnedAt: minutes.map { came.adding(seconds: $0 * 60) },
            isImmediate: isImmediate, fallback: fallback)
    }

    @Test func `minutes are told of what was resolved on the spot alone`() {
        let tally = ServiceTally([
            served(5), served(9), served(40), served(24 * 60), served(nil),
            served(30, isImmediate: false, fallback: "b"),
            served(nil, isImmediate: false, fallback: "a"), served(nil, isImmediate: false, fallback: "b"),
        ])
        #expect((tally.dossierCount, tally.onTheSpotCount, tally.onTheSpotPercent) == (8, 3, 37))
        #expect((tally.medianMinutes, tally.worstMinutes) == (9, 40))
        #expect(tally.fallbacks.map(\.reason) == ["b", "a"])
        #expect(tally.fallbacks.map(\.count) == [2, 1])
    }

    @Test func `nothing gives no minutes and no share`() {
        let tally = ServiceTally([])
        #expect(tally.medianMinutes == nil && tally.worstMinutes == nil && tally.onTheSpotPercent == nil)
    }

    @Test func `whatever became of the dossiers, the parts of a table add up to all of them`() {
        var source = SeededChance(seed: 19)
        for _ in 0..<200 {
            let dossiers = (0..<Int.random(in: 0...30, using: &source)).map { _ in
                ServedDossier(
                    code: "a", receivedAt: came.adding(seconds: Int.random(in: -200_000...20_000, using: &source)),
                    returnedAt: Bool.random(using: &source)
                        ? came.adding(seconds: Int.random(in: -200_000...90_000, using: &source)) : nil,
                    isImmediate: .random(using: &source),
                    fallback: ["", "", "a", "b"].randomElement(using: &source) ?? "",
                    hasStopped: .random(using: &source))
            }
            for today in [came.date, nil] {
                let tally = ServiceTally(dossiers, today: today)
                #expect(tally.parts.values.reduce(0, +) == tally.dossierCount)
                #expect(tally.parts[.onTheSpot, default: 0] == tally.onTheSpotCount)
                #expect(tally.parts[.fallback, default: 0] == tally.fallbacks.map(\.count).reduce(0, +))
            }
        }
    }

    @Test func `what is open today is in work, what was open yesterday is unfinished, what was withdrawn is neither`() {
        var withdrawn = served(nil)
        withdrawn.hasStopped = true
        let parts = { (today: CivilDate) in ServiceTally([served(nil), withdrawn], today: today).parts }
        #expect(parts(came.date) == [.inWork: 1, .stopped: 1])
        #expect(parts(came.date.adding(days: 1)) == [.unfinished: 1, .stopped: 1])
    }
}
