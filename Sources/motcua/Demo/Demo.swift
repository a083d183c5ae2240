import ArgumentParser
import Casework
import Domain
import FormFiles
import Foundation
import Storage

/// `motcua demo`: an office of invented people to look at and try; never beside a real one.
struct Demo: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tạo cơ quan trình diễn «xã Long Điền B» với người và hồ sơ hư cấu.",
        discussion: """
            Không có --year: khoảng 60 hồ sơ ở mọi trạng thái, tính theo ngày hôm nay. Có --year: cả năm đó, mọi hồ sơ \
            giải quyết đúng hạn và xong trong năm.
            """)

    private static let counts = 0...100_000
    /// The story's seed: everybody sees the same office.
    private static let seed = 89

    @OptionGroup var settings: Settings
    @Option(help: "Số hồ sơ.") var dossiers: Int?
    @Option(help: "Kể cả một năm đã qua thay cho những ngày gần đây.") var year: Int?
    @Option(help: "Mã cơ quan.") var agency = "H01.89.12"
    @Flag(help: "Xóa sạch cơ sở dữ liệu trước, nếu chỉ có cơ quan trình diễn.") var reset = false
    @Flag(help: "Không làm gì khi cơ sở dữ liệu đã có cơ quan.") var ifEmpty = false

    func perform() async throws {
        if let dossiers, !Self.counts.contains(dossiers) { throw DemonstrationRefusal.countOutOfRange(Self.counts) }
        let book = try StoryBook.shipped()
        let opened = try await settings.open(mayMake: true)
        if ifEmpty, try await !opened.database.read({ try OfficeStore.all(in: $0) }).isEmpty { return }
        let now = opened.work.surroundings.now()
        let acts = try story(book, at: now)
        try await DemonstrationOffice(database: opened.database).makeRoom(reset: reset)
        try await tell(acts, book.calendar, from: opened, until: now)
    }

    private func story(_ book: StoryBook, at now: LocalInstant) throws -> [PlannedAct] {
        guard let year else {
            var story = LivelyStory(at: now, book: book, seed: Self.seed)
            return story.acts(dossiers: dossiers ?? StoryScene.all.count)
        }
        guard book.calendar.coveredYears.contains(year) else {
            throw DemonstrationRefusal.yearOutsideCalendar(book.calendar.coveredYears)
        }
        guard year < now.date.year else { throw DemonstrationRefusal.yearNotOver(year) }
        var story = YearStory(year, book: book, seed: Self.seed)
        return try story.acts(dossiers: dossiers ?? 3330)
    }

    private func tell(
        _ acts: [PlannedAct], _ calendar: WorkingCalendar, from opened: OpenedOffice, until now: LocalInstant
    ) async throws {
        var surroundings = opened.work.surroundings
        surroundings.now = { StoryClock.moment ?? now }
        let work = OfficeWork(
            database: opened.database, files: opened.work.files, surroundings: surroundings,
            definitions: try ShippedForms.all())
        let founded = LocalInstant((acts.map(\.at).min() ?? now).date.adding(days: -1), hour: 8)
        let staff = try await StoryClock.$moment.withValue(founded) {
            let staff = try await DemoStaff.open(DemoStaff.longDienB(agencyCode: agency), work: work)
            try await StoryModels.decide(by: staff, work: work)
            return staff
        }
        // Before the story, so that whoever interrupts it can still sign in.
        Self.say(staff.announcement)
        let total = acts.count
        try await StoryTelling(work: work, staff: staff, calendar: calendar, writesForms: year != nil) {
            Self.report($0, of: total)
        }.tell(acts)
        if year == nil, dossiers == nil {
            try await StoryCases(work: work, staff: staff, calendar: calendar).tell(until: now)
            try await StoryForms(work: work, staff: staff).tell(until: now)
        }
        // What a server would have seen by now; a year that is over holds nothing to be sorry for.
        try await StoryClock.$moment.withValue(now) { _ = try await work.watch.look() }
        if year == nil { try await enterAbsence(staff, work, on: now.date) }
        if year == nil, !acts.isEmpty {
            try await StoryClock.$moment.withValue(now) {
                try await writeSlips(staff, work)
                try await keepMoney(staff, work, opened.database)
                try await StoryFilings(work: work, staff: staff).tell(on: now.date)
            }
        }
        let dossierCount = acts.count { if case .receive = $0.act { true } else { false } }
        Self.say("Đã tạo \(dossierCount) hồ sơ với \(total) việc.")
    }

    /// The second specialist is on leave from today on.
    private func enterAbsence(_ staff: DemoStaff, _ work: OfficeWork, on today: CivilDate) async throws {
        _ = try await work.absences.enter(
            officer: staff.absent.id, deputy: staff.specialist.id, from: today, to: today.adding(days: 4),
            reason: "Nghỉ phép năm", by: staff.leader)
    }

    /// Two people of whom nothing could be received: one comes again with what is missing, one must go elsewhere.
    private func writeSlips(_ staff: DemoStaff, _ work: OfficeWork) async throws {
        _ = try await work.intake.requestCompletion(
            procedure: StoryScene.birth, person: Person(name: StoryWords.comesAgain), items: StoryWords.missing,
            reason: StoryWords.whyMissing, key: work.surroundings.freshKey(), by: staff.counter)
        _ = try await work.intake.refuse(
            procedure: StoryScene.business, person: Person(name: StoryWords.goesElsewhere),
            reason: StoryWords.whyRefused, key: work.surroundings.freshKey(), by: staff.counter)
    }

    /// The leader has named an account, and the counter has handed in what it took so far.
    private func keepMoney(
        _ staff: DemoStaff, _ work: OfficeWork, _ database: any CaseDatabaseReader
    ) async throws {
        let account = try FeeAccount(
            bankCode: StoryWords.bankCode, number: StoryWords.account, holder: StoryWords.accountHolder,
            bank: StoryWords.bank)
        try await work.tills.setAccount(account, by: staff.leader)
        let office = staff.office.id
        let open = try await database.read {
            try FeePaymentStore.open(of: staff.counter.id, office: office, in: $0)
        }
        guard !open.isEmpty else { return }
        let expected = TillCount(expectedOf: TillSums(open))
        _ = try await work.tills.close(counted: expected, seen: expected, explanation: "", by: staff.counter)
    }

    /// Written at once, unlike `print` into a pipe.
    private static func say(_ text: String) {
        FileHandle.standardOutput.write(Data("\(text)\n".utf8))
    }

    /// A line on standard error now and then; what the command answers stays apart from it.
    private static func report(_ told: Int, of total: Int) {
        FileHandle.standardError.write(Data("Đang tạo dữ liệu trình diễn: \(told)/\(total) việc\n".utf8))
    }
}
