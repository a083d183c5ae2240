/// A number in the day's queue (phiếu số thứ tự).
///
/// It names nobody: a number, when it was taken and what became of it. The day begins with number 1.
public struct Ticket: Hashable, Sendable {
    /// Made by chance, so that only who holds the ticket can follow it.
    public var id: String
    public var day: CivilDate
    public var number: Int
    /// Why it is called earlier; nothing for most.
    public var priority: TicketPriority?
    public var status: TicketStatus
    public var takenAt: LocalInstant
    /// The counter that called it last; empty while nobody has.
    public var counter: String
    public var officerID: String
    /// When it was called first: until then its holder waited.
    public var firstCalledAt: LocalInstant?
    public var calledAt: LocalInstant?
    /// When it was called last, once more included: by this the board says calls in their order.
    public var lastCalledAt: LocalInstant?
    public var callCount: Int
    /// The one-time key of the press that called it from the queue; nothing for calls without one.
    public var callKey: String?
    public var finishedAt: LocalInstant?

    public init(
        id: String, day: CivilDate, number: Int, priority: TicketPriority? = nil, status: TicketStatus = .waiting,
        takenAt: LocalInstant, counter: String = "", officerID: String = "", firstCalledAt: LocalInstant? = nil,
        calledAt: LocalInstant? = nil, lastCalledAt: LocalInstant? = nil, callCount: Int = 0, callKey: String? = nil,
        finishedAt: LocalInstant? = nil
    ) {
        self.id = id
        self.day = day
        self.number = number
        self.priority = priority
        self.status = status
        self.takenAt = takenAt
        self.counter = counter
        self.officerID = officerID
        self.firstCalledAt = firstCalledAt
        self.calledAt = calledAt
        self.lastCalledAt = lastCalledAt ?? calledAt
        self.callCount = callCount
        self.callKey = callKey
        self.finishedAt = finishedAt
    }

    /// `007`: as it stands on the ticket and on the board.
    public var numberText: String { Digits.padded(number, to: 3) }

    /// Whether its holder was called to this officer on this day: only then a reception is theirs.
    public func wasCalled(by officerID: String, on day: CivilDate) -> Bool {
        self.day == day && self.officerID == officerID && status != .waiting
    }

    /// How long its holder waited until the first call, in begun minutes.
    public var waitedMinutes: Int? {
        firstCalledAt.map { (max(0, $0.epochSeconds - takenAt.epochSeconds) + 59) / 60 }
    }
}

/// What became of a ticket.
public enum TicketStatus: String, Sendable, CaseIterable, Hashable {
    case waiting, called, absent, done

    public var vietnamese: String {
        switch self {
        case .waiting: "Đang chờ"
        case .called: "Đang được phục vụ"
        case .absent: "Gọi nhưng vắng mặt"
        case .done: "Đã xong"
        }
    }
}

/// Who is called before others.
public enum TicketPriority: String, Sendable, CaseIterable, Hashable {
    case elderly, disabled, pregnant, merit

    public var vietnamese: String {
        switch self {
        case .elderly: "Người cao tuổi"
        case .disabled: "Người khuyết tật"
        case .pregnant: "Phụ nữ mang thai, có con nhỏ đi cùng"
        case .merit: "Người có công với cách mạng"
        }
    }

    /// What the priority rests on.
    public var source: String {
        switch self {
        case .elderly: "Luật Người cao tuổi số 39/2009/QH12 (người từ đủ 60 tuổi)"
        case .disabled: "Luật Người khuyết tật số 51/2010/QH12"
        case .pregnant: "Quy chế của cơ quan"
        case .merit: "Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14"
        }
    }
}

/// Where tickets may be taken.
public enum TicketTaking: String, Sendable, CaseIterable, Hashable {
    /// Officers give them.
    case counter
    /// Whoever opens the office's page takes one, at a kiosk or on a telephone.
    case everybody

    /// Numbers are given so many seconds before the doors open, for people come early: the office's own measure.
    private static let early = 3600

    /// When numbers are given again to whoever takes one by themselves; nothing when they are given now.
    ///
    /// Nobody holds a number of a day on which the office does not call any more.
    public static func closedUntil(at now: LocalInstant, calendar: WorkingCalendar) -> LocalInstant? {
        guard calendar.covers(now.date) else { return nil }
        let opens = calendar.opening(on: now.date).adding(seconds: -early)
        if calendar.isWorkingDay(now.date), opens <= now, now < calendar.closing(on: now.date) { return nil }
        return calendar.sessionStart(atOrAfter: now)
    }

    public var vietnamese: String {
        switch self {
        case .counter: "Chỉ lấy số tại quầy"
        case .everybody: "Người dân tự lấy số trên trang của cơ quan"
        }
    }
}
