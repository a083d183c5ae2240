/// One column of form 06/VPCP/KSTT (TT 01/2020/TT-VPCP): what it is called and which dossiers stand in it.
public enum CountFigure: String, Sendable, CaseIterable, Hashable {
    case received
    case online
    case counterAndPost
    case carriedOver
    case resolved
    case early
    case onTime
    case late
    case pending
    case inTime
    case pendingLate

    /// The heading of its column.
    public var vietnamese: String {
        switch self {
        case .received, .resolved, .pending: "Tổng số"
        case .online: "Trực tuyến"
        case .counterAndPost: "Trực tiếp, dịch vụ bưu chính"
        case .carriedOver: "Từ kỳ trước"
        case .early: "Trước hạn"
        case .onTime: "Đúng hạn"
        case .late, .pendingLate: "Quá hạn"
        case .inTime: "Trong hạn"
        }
    }

    /// What it is called where it stands alone.
    public var fullName: String {
        switch self {
        case .received: "Hồ sơ nhận giải quyết"
        case .online: "Hồ sơ tiếp nhận trực tuyến trong kỳ"
        case .counterAndPost: "Hồ sơ tiếp nhận trực tiếp, qua dịch vụ bưu chính trong kỳ"
        case .carriedOver: "Hồ sơ từ kỳ trước chuyển sang"
        case .resolved: "Hồ sơ đã giải quyết"
        case .early: "Hồ sơ giải quyết trước hạn"
        case .onTime: "Hồ sơ giải quyết đúng hạn"
        case .late: "Hồ sơ giải quyết quá hạn"
        case .pending: "Hồ sơ đang giải quyết"
        case .inTime: "Hồ sơ đang giải quyết, trong hạn"
        case .pendingLate: "Hồ sơ đang giải quyết, quá hạn"
        }
    }

    /// The rule that makes it, in a sentence.
    public var definition: String {
        switch self {
        case .received: "Tiếp nhận trong kỳ và từ kỳ trước chuyển sang."
        case .online: "Tiếp nhận trong kỳ qua cổng dịch vụ công."
        case .counterAndPost: "Tiếp nhận trong kỳ tại quầy hoặc qua dịch vụ bưu chính công ích."
        case .carriedOver: "Tiếp nhận trước kỳ, đến đầu kỳ chưa giải quyết xong."
        case .resolved: "Trong kỳ đã ký kết quả, đã dừng theo đề nghị hoặc đã kết thúc do không bổ sung."
        case .early: "Ngày ký kết quả trước ngày phải trả theo quy định."
        case .onTime: "Ký kết quả đúng ngày phải trả; hồ sơ người nộp rút lại cũng tính là đúng hạn."
        case .late: "Ngày ký kết quả sau ngày phải trả; thư xin lỗi hẹn lại không làm thay đổi ngày này."
        case .pending: "Đến cuối kỳ chưa giải quyết xong."
        case .inTime: "Đến cuối kỳ chưa qua ngày phải trả, hoặc đang chờ bổ sung, chờ nghĩa vụ tài chính, tạm dừng."
        case .pendingLate: "Đến cuối kỳ đã qua ngày phải trả mà chưa ký kết quả."
        }
    }
}

/// A period, and the day up to which things are known: what lies ahead cannot be late yet.
public struct CountQuestion: Hashable, Sendable {
    public var period: ReportPeriod
    public var today: CivilDate

    public init(period: ReportPeriod, today: CivilDate) {
        self.period = period
        self.today = today
    }

    /// The day at whose end pending dossiers are judged: the period's last, or today while it runs.
    public var judgedOn: CivilDate { min(period.to, today) }
}

extension CountFigure {
    /// Whether a dossier stands in this column of the period's report.
    public func contains(_ life: CountedLife, in question: CountQuestion) -> Bool {
        let period = question.period
        switch self {
        case .online: return period.contains(life.receivedOn) && life.channel == .online
        case .counterAndPost: return period.contains(life.receivedOn) && life.channel != .online
        case .carriedOver: return life.isPending(on: period.from.adding(days: -1))
        case .received:
            return period.contains(life.receivedOn) || CountFigure.carriedOver.contains(life, in: question)
        case .resolved: return life.resolution.map { period.contains($0.on) } ?? false
        case .early, .onTime, .late:
            return CountFigure.resolved.contains(life, in: question) && life.resolution?.result == lateness
        case .pending: return life.isPending(on: period.to)
        case .inTime: return life.isPending(on: period.to) && !life.isPendingLate(on: question.judgedOn)
        case .pendingLate: return life.isPending(on: period.to) && life.isPendingLate(on: question.judgedOn)
        }
    }

    /// What the resolved dossiers of this column were resolved as.
    public var lateness: Lateness? {
        switch self {
        case .early: .early
        case .onTime: .onTime
        case .late: .late
        default: nil
        }
    }
}
