/// A way in which the office serves people on some days of the week (mô hình cải cách hành chính).
///
/// «Ngày không viết»: officers fill in the forms, the citizen listens, checks and signs. «Ngày không hẹn»: complete
/// dossiers of the listed procedures are resolved while the citizen waits. A model is a decision of the People's
/// Committee: it says its days, its procedures and what it leaves out.
public struct ServiceModel: Hashable, Sendable {
    /// Counts from 1 at the office.
    public var number: Int
    public var status: VersionStatus
    /// The model whose place it takes from its own first day on.
    public var replaces: Int?
    public var name: String
    /// Số, ký hiệu of the decision.
    public var decisionNumber: String
    public var decidedOn: CivilDate
    public var weekdays: Set<Weekday>
    public var sessions: Set<DaySession>
    public var validFrom: CivilDate
    /// The last day; a model without one holds until another takes its place.
    public var validTo: CivilDate?
    public var kinds: Set<ServiceKind>
    /// Codes of the procedures it is for; an empty list means every procedure.
    public var procedures: [String]
    /// Codes of the procedures that the decision takes out of them; none for most.
    public var excludedProcedures: [String]
    /// What the decision leaves to the ordinary way.
    public var exclusions: Set<ShortWayObstacle>
    public var holidayRule: HolidayRule

    public init(
        number: Int = 0, status: VersionStatus = .proposed, replaces: Int? = nil, name: String, decisionNumber: String,
        decidedOn: CivilDate, weekdays: Set<Weekday>, sessions: Set<DaySession> = Set(DaySession.allCases),
        validFrom: CivilDate, validTo: CivilDate? = nil, kinds: Set<ServiceKind>, procedures: [String] = [],
        excludedProcedures: [String] = [], exclusions: Set<ShortWayObstacle> = [], holidayRule: HolidayRule = .dropped
    ) {
        self.number = number
        self.status = status
        self.replaces = replaces
        self.name = name
        self.decisionNumber = decisionNumber
        self.decidedOn = decidedOn
        self.weekdays = weekdays
        self.sessions = sessions
        self.validFrom = validFrom
        self.validTo = validTo
        self.kinds = kinds
        self.procedures = procedures
        self.excludedProcedures = excludedProcedures
        self.exclusions = exclusions
        self.holidayRule = holidayRule
    }
}

/// What is spared the citizen on a model day.
public enum ServiceKind: String, Sendable, CaseIterable, Hashable {
    /// Ngày không viết: the officer writes.
    case noWriting
    /// Ngày không hẹn: the result is given at the same visit, without a slip.
    case noAppointment

    public var vietnamese: String {
        switch self {
        case .noWriting: "Ngày không viết"
        case .noAppointment: "Ngày không hẹn"
        }
    }
}

/// Half of a working day; noon divides it.
public enum DaySession: String, Sendable, CaseIterable, Hashable {
    case morning, afternoon

    public init(at moment: LocalInstant) {
        self = moment.minuteOfDay < 12 * 60 ? .morning : .afternoon
    }

    public var vietnamese: String {
        switch self {
        case .morning: "Buổi sáng"
        case .afternoon: "Buổi chiều"
        }
    }
}

/// What becomes of a model day that falls on a day off.
public enum HolidayRule: String, Sendable, CaseIterable, Hashable {
    case dropped, nextWorkingDay, previousWorkingDay

    public var vietnamese: String {
        switch self {
        case .dropped: "Không tổ chức bù"
        case .nextWorkingDay: "Chuyển sang ngày làm việc liền sau"
        case .previousWorkingDay: "Chuyển lên ngày làm việc liền trước"
        }
    }
}

/// Why a dossier of a day without appointment goes the ordinary way after all.
public enum ShortWayObstacle: String, Sendable, CaseIterable, Hashable {
    case verificationNeeded, originalRegisterNeeded, otherAgencyNeeded, signatoryAway, equipmentFailed,
        citizenComesLater

    public var vietnamese: String {
        switch self {
        case .verificationNeeded: "Cần xác minh"
        case .originalRegisterNeeded: "Cần tra cứu sổ gốc"
        case .otherAgencyNeeded: "Cần ý kiến của cơ quan khác"
        case .signatoryAway: "Người có thẩm quyền ký đi vắng"
        case .equipmentFailed: "Máy móc hoặc đường truyền gặp sự cố"
        case .citizenComesLater: "Người nộp muốn nhận kết quả vào ngày khác"
        }
    }

    /// Stands where nobody has said why.
    public static let unstated = "Chưa ghi lý do"
    /// The longest reason said in its place or beside it, in characters.
    ///
    /// Counts go by it, along an index, and PostgreSQL keeps no entry of an index beyond 2700 bytes.
    public static let longestReason = 200
}
