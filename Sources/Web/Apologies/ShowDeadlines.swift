import Domain
import Hummingbird
import Storage

/// `GET /desk/deadlines`: what is due soon or late, by person, by step and for the whole office.
struct ShowDeadlines: Sendable {
    let site: Site
    /// So many of the dossiers that may need a warning are looked at to be shown; counted they all are.
    private static let mostSoon = 200

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let page = try await site.reader.read { reader in
            let scene = try DeskScene.read(for: visit, in: reader)
            let today = scene.now.date
            let last = scene.calendar.workingDay(NoticeDays.allowed.upperBound, after: today) ?? today.adding(days: 7)
            let groups = try DossierList.runningGroups(dueThrough: last, office: visit.office.id, in: reader)
            let yesterday = today.adding(days: -1)
            let shown = DeadlinesPage.shown
            let lines = try [(nil, yesterday, shown), (yesterday, today, shown), (today, last, Self.mostSoon)]
                .flatMap { first, through, limit in
                    try DossierList.running(
                        after: first, through: through, limit: limit, besides: [], office: visit.office.id, in: reader)
                }
            return try DeadlinesPage(
                counted: groups.compactMap { PressingGroup($0, office: visit.office, scene: scene) },
                lines: lines.map { DeadlineLine($0, office: visit.office, scene: scene) },
                unsent: try UnsentLetters.read(at: scene.now, office: visit.office.id, in: reader)
            ) { try scene.rows(of: $0, in: reader) }
        }
        return try site.page(page, for: visit)
    }
}

/// Dossiers near their end that lie at one desk, with how far up they must be noticed.
struct PressingGroup: Sendable {
    let level: Escalation
    let person: String
    let step: String
    let count: Int

    /// Nothing while there is time.
    init?(_ group: RunningGroup, office: Office, scene: DeskScene) {
        let found = Escalation(
            at: scene.now, dueOn: group.dueOn, begunOn: group.begunOn, noticeDays: office.apologyNoticeDays,
            calendar: scene.calendar)
        guard let found else { return nil }
        level = found
        person = scene.name(of: group.holder)
        step = group.holder.role.vietnamese
        count = group.count
    }
}

/// One dossier that is near its end, with how far up it must be noticed.
struct DeadlineLine: Sendable {
    let line: DossierLine
    let level: Escalation?

    init(_ line: DossierLine, office: Office, scene: DeskScene) {
        self.line = line
        level = line.dossier.escalation(
            at: scene.now, noticeDays: office.apologyNoticeDays, calendar: scene.calendar)
    }
}

/// `apologies/deadlines`: figures of the office, counts by person and step, then the dossiers.
struct DeadlinesPage: PageSample {
    static let template = "apologies/deadlines"

    let figures: [FigureBlock]
    let people: [Count]
    let steps: [Count]
    /// Letters that are signed and not sent, when there are any.
    let unsent: UnsentLetters?
    let groups: [Group]
    let isEmpty: Bool

    /// How many lie with one person or at one step.
    struct Count: Sendable {
        let name: String
        let lateCount: String
        let todayCount: String
        let soonCount: String
    }

    /// The dossiers of one level.
    struct Group: Sendable {
        let heading: String
        let howMany: String
        let isLate: Bool
        let caption: String
        let rows: [DossierRow]
        /// That there are more, when there are.
        let more: String?
    }
}

extension DeadlinesPage {
    /// So many of a level are shown, the most urgent ones.
    static let shown = 30

    init(
        counted: [PressingGroup], lines: [DeadlineLine], unsent: UnsentLetters?,
        rows: ([DossierLine]) throws -> [DossierRow]
    ) rethrows {
        self.unsent = unsent
        figures = Escalation.allCases.reversed().map { level in
            let count = Self.count(counted, at: level)
            return FigureBlock(
                count: String(count), figureLabel: level.vietnamese.withSmallInitial, rule: level.rule,
                isBad: level == .head && count > 0)
        }
        people = Self.counts(counted) { $0.person }
        steps = Self.counts(counted) { $0.step }
        groups = try Escalation.allCases.reversed().compactMap { level in
            let own = lines.filter { $0.level == level }.prefix(Self.shown).map(\.line)
            guard !own.isEmpty else { return nil }
            let count = Self.count(counted, at: level)
            return Group(
                heading: level.vietnamese, howMany: String(count), isLate: level == .head,
                caption: "\(level.vietnamese): \(level.rule)", rows: try rows(own),
                more: count > own.count ? "Đang hiện \(own.count) hồ sơ gấp nhất trong \(count) hồ sơ." : nil)
        }
        isEmpty = counted.isEmpty
    }

    private static func count(_ groups: [PressingGroup], at level: Escalation) -> Int {
        groups.filter { $0.level == level }.map(\.count).reduce(0, +)
    }

    private static func counts(_ groups: [PressingGroup], by key: (PressingGroup) -> String) -> [Count] {
        Dictionary(grouping: groups, by: key)
            .map { (name: $0, groups: $1, total: $1.map(\.count).reduce(0, +)) }
            .sorted { ($1.total, $0.name) < ($0.total, $1.name) }
            .map { name, groups, _ in
                func number(_ level: Escalation) -> String { String(count(groups, at: level)) }
                return Count(
                    name: name.prefix(1).uppercased() + name.dropFirst(), lateCount: number(.head),
                    todayCount: number(.leader), soonCount: number(.officer))
            }
    }

    static let sample = DeadlinesPage(
        figures: [FigureBlock(count: "1", figureLabel: "quá hạn", rule: "đã qua hạn", isBad: true)],
        people: [Count(name: "Trần Văn Bình", lateCount: "1", todayCount: "0", soonCount: "2")],
        steps: [Count(name: "Công chức chuyên môn", lateCount: "1", todayCount: "0", soonCount: "2")],
        unsent: .sample,
        groups: [
            Group(
                heading: "Quá hạn", howMany: "1", isLate: true, caption: "Quá hạn", rows: [.sample], more: "Còn nữa.")
        ], isEmpty: true)
}

extension Escalation {
    /// The definition, in a sentence.
    fileprivate var rule: String {
        switch self {
        case .officer: "báo người đang giữ hồ sơ; phiếu xin lỗi đã mở"
        case .leader: "hạn là hôm nay mà chưa ký; báo lãnh đạo"
        case .head: "đã qua hạn mà chưa ký; báo thủ trưởng cơ quan"
        }
    }
}
