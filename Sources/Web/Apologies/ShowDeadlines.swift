import Domain
import Hummingbird
import Storage

/// `GET /desk/deadlines`: what is due soon or late, by person, by step and for the whole office.
struct ShowDeadlines: Sendable {
    let site: Site
    private static let most = 500

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let page = try await site.reader.read { reader in
            let scene = try DeskScene.read(for: visit, in: reader)
            let ahead = scene.calendar.workingDay(NoticeDays.allowed.upperBound, after: scene.now.date)
            let lines = try DossierList.running(
                dueThrough: ahead ?? scene.now.date.adding(days: 7), limit: Self.most, office: visit.office.id,
                in: reader)
            return try DeadlinesPage(
                lines.map { DeadlineLine($0, office: visit.office, scene: scene) },
                isCut: lines.count == Self.most
            ) { try scene.rows(of: $0, in: reader) }
        }
        return try site.page(page, for: visit)
    }
}

/// One dossier that is near its end, with how far up it must be noticed.
struct DeadlineLine: Sendable {
    let line: DossierLine
    let level: Escalation?
    let person: String
    let step: String

    init(_ line: DossierLine, office: Office, scene: DeskScene) {
        self.line = line
        let dossier = line.dossier
        level = dossier.escalation(
            at: scene.now, noticeDays: office.apologyNoticeDays, calendar: scene.calendar)
        person = dossier.offer.map { scene.name(of: $0.to) } ?? scene.name(of: dossier.holder)
        step = (dossier.offer?.to.role ?? dossier.holder.role).vietnamese
    }
}

/// `apologies/deadlines`: figures of the office, counts by person and step, then the dossiers.
struct DeadlinesPage: PageSample {
    static let template = "apologies/deadlines"

    /// That not all are counted, when there are too many.
    let cutSentence: String?
    let figures: [FigureBlock]
    let people: [Count]
    let steps: [Count]
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
    private static let shown = 30

    init(
        _ lines: [DeadlineLine], isCut: Bool, rows: ([DossierLine]) throws -> [DossierRow]
    ) rethrows {
        cutSentence = isCut ? "Các con số dưới đây chỉ gồm \(lines.count) hồ sơ gấp nhất." : nil
        figures = Escalation.allCases.reversed().map { level in
            let count = lines.count { $0.level == level }
            return FigureBlock(
                count: String(count), figureLabel: level.vietnamese.withSmallInitial, rule: level.rule,
                isBad: level == .head && count > 0)
        }
        people = Self.counts(lines) { $0.person }
        steps = Self.counts(lines) { $0.step }
        groups = try Escalation.allCases.reversed().compactMap { level in
            let own = lines.filter { $0.level == level }.map(\.line)
            guard !own.isEmpty else { return nil }
            return Group(
                heading: level.vietnamese, howMany: String(own.count), isLate: level == .head,
                caption: "\(level.vietnamese): \(level.rule)", rows: try rows(Array(own.prefix(Self.shown))),
                more: own.count > Self.shown
                    ? "Đang hiện \(Self.shown) hồ sơ gấp nhất trong \(own.count) hồ sơ." : nil)
        }
        isEmpty = groups.isEmpty
    }

    private static func counts(_ lines: [DeadlineLine], by key: (DeadlineLine) -> String) -> [Count] {
        Dictionary(grouping: lines.filter { $0.level != nil }, by: key)
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { name, lines in
                func number(_ level: Escalation) -> String { String(lines.count { $0.level == level }) }
                return Count(
                    name: name.prefix(1).uppercased() + name.dropFirst(), lateCount: number(.head),
                    todayCount: number(.leader), soonCount: number(.officer))
            }
    }

    static let sample = DeadlinesPage(
        cutSentence: "Chỉ gồm một phần.",
        figures: [FigureBlock(count: "1", figureLabel: "quá hạn", rule: "đã qua hạn", isBad: true)],
        people: [Count(name: "Trần Văn Bình", lateCount: "1", todayCount: "0", soonCount: "2")],
        steps: [Count(name: "Công chức chuyên môn", lateCount: "1", todayCount: "0", soonCount: "2")],
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
