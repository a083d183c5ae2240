import Casework
import Domain

/// A whole year of an office in which everything was resolved in time and nothing was left over.
///
/// In 2019 the office had model days: Tuesdays without writing until 01/10, and from 02/10 on Wednesdays without writing
/// and without appointment. Of 3,330 dossiers 380 came on such Tuesdays and 180 on such Wednesdays; other sizes keep the
/// proportion.
struct YearStory {
    private let book: StoryBook
    private let year: Int
    private var chance: StoryChance
    private var people = StoryPeople()

    init(_ year: Int, book: StoryBook, seed: Int) {
        self.year = year
        self.book = book
        chance = StoryChance(seed: seed)
    }

    /// The acts of so many dossiers.
    mutating func acts(dossiers count: Int) throws -> [PlannedAct] {
        var acts: [PlannedAct] = []
        for (index, moment) in receptions(count).enumerated() {
            acts += try way(of: index, receivedAt: moment)
        }
        return acts
    }

    // MARK: - When people come

    private mutating func receptions(_ count: Int) -> [LocalInstant] {
        let days = workingDays
        var moments: [LocalInstant] = []
        for kind in DayKind.allCases {
            let ofKind = days.filter { DayKind($0, of: year) == kind }.map { (value: $0, weight: Self.weight(of: $0)) }
            guard !ofKind.isEmpty else { continue }
            moments += (0..<kind.share(of: count, of: year)).map { _ in moment(on: chance.pick(ofKind)) }
        }
        return moments.sorted()
    }

    private var workingDays: [CivilDate] {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
        return (0..<366).map { first.adding(days: $0) }.filter { $0.year == year && book.calendar.isWorkingDay($0) }
    }

    /// Before Tết and when schools enrol more people come, and on Mondays.
    private static func weight(of day: CivilDate) -> Int {
        let byMonth = [11, 9, 9, 9, 10, 12, 14, 14, 11, 9, 9, 10]
        return byMonth[day.month - 1] * (day.weekday == .monday ? 13 : 10)
    }

    /// Mornings are busier; on the year's last day the door closes early.
    private mutating func moment(on day: CivilDate) -> LocalInstant {
        let isLast = book.calendar.nextWorkingDay(after: day).map { $0.year > year } ?? true
        let isMorning = isLast || chance.happens(percent: 62)
        let minute =
            isMorning ? chance.number(in: 7 * 60 + 2...11 * 60) : chance.number(in: 13 * 60 + 32...16 * 60 + 20)
        return LocalInstant(day, minuteOfDay: minute).adding(seconds: chance.number(in: 0...59))
    }

    // MARK: - How it goes

    private mutating func way(of index: Int, receivedAt moment: LocalInstant) throws -> [PlannedAct] {
        let isWithoutAppointment = DayKind(moment.date, of: year) == .withoutAppointment
        var procedure = chance.pick(isWithoutAppointment ? StoryBook.sameDayMix : StoryBook.mix)
        if try book.dueAt(procedure, receivedAt: moment) > yearEnd { procedure = "2.000815" }
        let canBeImmediate = book.isSameDay(procedure) && moment.minuteOfDay < 15 * 60
        let isImmediate = isWithoutAppointment || (canBeImmediate && chance.happens(percent: 55))
        let person = people.citizen(on: moment.date, using: &chance)
        let form = IntakeForm(
            procedureCode: procedure, owner: person,
            feeQuantity: chance.pick([(1, 6), (2, 3), (3, 1)]), pageCount: chance.pick([(1, 5), (2, 4), (6, 1)]),
            isImmediate: isImmediate)
        var plan = DossierPlan(
            book, dossier: index, receiving: StoryFilingWays.telling(form, dossier: index, in: year), at: moment,
            latest: yearEnd)
        let dueAt = try book.dueAt(procedure, receivedAt: moment)
        // Now and then what was to be finished at once cannot be, and gets its slip.
        let fallsBack = isWithoutAppointment && index.isMultiple(of: 17) && moment.minuteOfDay < 10 * 60
        if fallsBack { plan.then(.abandonImmediate(obstacles[index / 17 % obstacles.count]), afterMinutes: 6) }
        if isImmediate && !fallsBack { whileWaiting(&plan) } else { byAppointment(&plan, dueAt: dueAt) }
        end(&plan, person, isWaiting: isWithoutAppointment && !fallsBack)
        return plan.acts
    }

    private let obstacles = [ShortWayObstacle.verificationNeeded, .signatoryAway].map(\.vietnamese)

    private var yearEnd: LocalInstant {
        workingDays.last.map(book.calendar.closing(on:)) ?? LocalInstant(epochSeconds: 0)
    }

    private mutating func whileWaiting(_ plan: inout DossierPlan) {
        plan.then(.sign, afterMinutes: chance.number(in: 4...18))
        plan.then(.number(plan.certification), afterMinutes: chance.number(in: 1...5))
    }

    /// Signed well within the time there is, at the latest when four fifths of it are used.
    private mutating func byAppointment(_ plan: inout DossierPlan, dueAt: LocalInstant) {
        let minutes = max(6, (book.calendar.workingSeconds(from: plan.now, to: dueAt) ?? 0) / 60)
        let used = min(
            minutes * chance.number(in: 30...80) / 100, minutes > 480 ? minutes : chance.number(in: 25...120))
        plan.then(.offer(), afterMinutes: used / 8)
        plan.then(.accept(), afterMinutes: used / 8)
        if minutes > 960, chance.happens(percent: 3) { pause(&plan) }
        let isPositive = !chance.happens(percent: 1)
        plan.then(
            .draft(isPositive ? StoryWords.positive : StoryWords.negative), afterMinutes: used / 2)
        plan.then(.sign, afterMinutes: used / 8)
        plan.then(.number(isPositive ? plan.certification : nil), afterMinutes: chance.number(in: 5...40))
    }

    private mutating func pause(_ plan: inout DossierPlan) {
        guard let end = book.calendar.adding(workingSeconds: 3 * 28_800, to: plan.now), end.date.month < 12 else {
            return
        }
        plan.then(.requestSupplement(StoryWords.missing), afterMinutes: 30)
        plan.then(.receiveSupplement, afterMinutes: chance.number(in: 300...1200))
    }

    private mutating func end(_ plan: inout DossierPlan, _ person: Person, isWaiting: Bool) {
        let minutes = chance.pick([(3, 5), (45, 3), (500, 2)])
        let collection = StoryWords.collection(person, hasSlip: !isWaiting)
        plan.then(.giveBack(collection), afterMinutes: isWaiting ? min(minutes, 7) : minutes)
        if chance.happens(percent: 35) {
            plan.then(.rate(chance.pick([(5, 14), (4, 5), (3, 1)])), at: plan.now.adding(seconds: 40))
        }
    }
}

/// What kind of day it is at the counter.
private enum DayKind: CaseIterable {
    case withoutWriting, withoutAppointment, ordinary

    init(_ day: CivilDate, of year: Int) {
        let isAfter = day.description >= "2019-10-02"
        switch (year, day.weekday) {
        case (2019, .tuesday) where !isAfter: self = .withoutWriting
        case (2019, .wednesday) where isAfter: self = .withoutAppointment
        default: self = .ordinary
        }
    }

    /// How many of the year's dossiers come on such days.
    func share(of count: Int, of year: Int) -> Int {
        guard year == 2019 else { return self == .ordinary ? count : 0 }
        let writing = count * 380 / 3330, appointment = count * 180 / 3330
        return switch self {
        case .withoutWriting: writing
        case .withoutAppointment: appointment
        case .ordinary: count - writing - appointment
        }
    }
}
