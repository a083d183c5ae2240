import Casework
import Domain
import Storage

/// One officer's day: what there is to do, sorted into groups.
struct WorkDay: Sendable {
    /// So many of a group are shown: a screenful, on a page that opens at once.
    static let shown = 10

    let scene: DeskScene
    let tasks: [Task]
    /// The group of which more wait than were read, if there is one.
    var cutGroup: Group?
    /// The whole office's, for whoever answers for it.
    var counts: RunningCounts?
    /// Results that wait at the counter for citizens.
    let readyCount: Int
    /// Letters of apology whose next step is the viewer's.
    var letters = LettersToDo()
    /// Versions of procedures that wait for the viewer's approval.
    var versionCount = 0
    /// Closures and hours that wait for the viewer's approval.
    var calendarCount = 0
    /// Dossiers filed online that wait for an answer.
    var filings: [FilingRow] = []
    /// The month whose counts nobody has signed yet.
    var unfrozenMonth: ReportPeriod?
    /// What was to be finished at once on an earlier day and has no slip.
    var withoutSlip: [DossierLine] = []
    /// What interlinked cases need, the worst first.
    var concerns: [CaseConcern] = []

    /// A dossier of the day with the group it belongs to.
    struct Task: Sendable {
        let row: DossierRow
        let group: Group

        init(line: DossierLine, onward: NextStep?, scene: DeskScene) {
            let dossier = line.dossier
            row = DossierRow(line, onward: onward, scene: scene)
            group = Group(
                dossier, urgency: dossier.urgency(at: scene.now, calendar: scene.calendar), isMine: row.isMine)
        }
    }

    /// In the order in which they stand on the page.
    enum Group: Sendable, CaseIterable {
        case late, dueToday, dueSoon, mine, others

        init(_ dossier: Dossier, urgency: Urgency, isMine: Bool) {
            switch urgency {
            case .late: self = .late
            case .dueToday: self = .dueToday
            case .dueSoon: self = .dueSoon
            case .inTime, .paused, .ended: self = isMine ? .mine : .others
            }
        }

        var heading: String {
            switch self {
            case .late: "Quá hạn"
            case .dueToday: "Đến hạn hôm nay"
            case .dueSoon: "Sắp đến hạn"
            case .mine: "Đang chờ Ông/Bà"
            case .others: "Đang chờ người khác"
            }
        }

        /// The definition, in a sentence.
        var rule: String {
            switch self {
            case .late: "đã qua hạn theo quy định, chưa ký kết quả"
            case .dueToday: "ngày hẹn trả là hôm nay"
            case .dueSoon: "hẹn trả trong 2 ngày làm việc tới"
            case .mine: "còn hạn, đến lượt Ông/Bà làm"
            case .others: "Ông/Bà đã chuyển hoặc thời hạn đang tạm dừng"
            }
        }
    }

    func rows(_ group: Group) -> [DossierRow] { tasks.filter { $0.group == group }.map(\.row) }

    /// How many there are, as far as that is known.
    func count(_ group: Group) -> (known: Int, isMore: Bool) {
        let counted: Int? =
            switch group {
            case .late: counts?.late
            case .dueToday: counts?.dueToday
            case .dueSoon: counts?.dueSoon
            case .mine, .others: nil
            }
        if let counted { return (counted, false) }
        return (tasks.count { $0.group == group }, group == cutGroup)
    }
}
