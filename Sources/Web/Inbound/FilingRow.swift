import Casework
import Domain
import Storage

/// A dossier filed online in a list, as `parts/filing-table` shows it.
struct FilingRow: Sendable {
    let filingCode: String
    let filingHref: String
    let procedureName: String
    /// The name alone; everything else is masked until somebody opens it.
    let personName: String
    let statusWords: String
    let tone: Tone.RawValue
    /// By when the first answer is owed, or when it was given.
    let whenText: String
    let actLabel: String?

    static let sample = FilingRow(
        filingCode: "000.00.00.H01-261124-1001", filingHref: "/", procedureName: "Đăng ký khai sinh",
        personName: "Nguyễn Văn Thử", statusWords: "Còn 3 giờ làm việc", tone: Tone.soon.rawValue,
        whenText: "trả lời trước 17 giờ 00, Thứ Ba, 24/11/2026", actLabel: "Xem và trả lời")
}

extension FilingRow {
    init(_ filing: OnlineFiling, procedureName: String, calendar: WorkingCalendar, now: LocalInstant) {
        let isWaiting = filing.status == .submitted
        self.init(
            filingCode: filing.code, filingHref: Link.filing(filing.code), procedureName: procedureName,
            personName: filing.applicant.name.presence ?? "Chưa rõ họ tên",
            statusWords: isWaiting
                ? Self.remaining(filing, calendar, now) : FilingWords.status(filing.status),
            tone: (isWaiting ? Self.tone(filing, now) : .done).rawValue, whenText: Self.when(filing),
            actLabel: isWaiting ? "Xem và trả lời" : nil)
    }

    private static func remaining(
        _ filing: OnlineFiling, _ calendar: WorkingCalendar, _ now: LocalInstant
    ) -> String {
        guard let answerBy = filing.answerBy else { return "Chờ trả lời" }
        guard answerBy > now else { return "Đã quá giờ trả lời" }
        guard let seconds = calendar.workingSeconds(from: now, to: answerBy) else { return "Chờ trả lời" }
        let minutes = max(1, seconds / 60)
        return minutes < 60 ? "Còn \(minutes) phút làm việc" : "Còn \(minutes / 60) giờ làm việc"
    }

    private static func tone(_ filing: OnlineFiling, _ now: LocalInstant) -> Tone {
        guard let answerBy = filing.answerBy else { return .going }
        if answerBy <= now { return .late }
        return answerBy.date == now.date ? .soon : .going
    }

    private static func when(_ filing: OnlineFiling) -> String {
        if let decidedAt = filing.decidedAt { return "trả lời lúc \(decidedAt.vietnamese)" }
        return filing.answerBy.map { "trả lời trước \($0.vietnamese)" } ?? "nộp lúc \(filing.filedAt.vietnamese)"
    }
}

/// Words about filings that several pages use.
enum FilingWords {
    static func status(_ status: DossierStatus) -> String {
        switch status {
        case .submitted: "Chờ trả lời"
        case .returnedForCompletion: "Đã yêu cầu bổ sung"
        case .refused: "Đã từ chối"
        default: "Đã tiếp nhận"
        }
    }
}

/// The filings of a list with the names of their procedures.
struct FilingRows: Sendable {
    let rows: [FilingRow]

    init(_ filings: [OnlineFiling], rules: KnownRules, office: String, now: LocalInstant, in reader: any SQLReader)
        throws
    {
        let calendar = try rules.calendar(office: office, in: reader)
        rows = try filings.map { filing in
            FilingRow(
                filing, procedureName: try Self.name(of: filing, rules, office, now, reader), calendar: calendar,
                now: now)
        }
    }

    static func name(
        of filing: OnlineFiling, _ rules: KnownRules, _ office: String, _ now: LocalInstant, _ reader: any SQLReader
    ) throws -> String {
        try rules.definition(inForce: filing.procedureCode, on: now.date, office: office, in: reader)?.name
            ?? "Thủ tục mã \(filing.procedureCode) (chưa có trong danh mục)"
    }
}
