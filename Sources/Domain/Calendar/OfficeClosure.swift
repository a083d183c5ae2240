/// Where a closure stands on its way: a single word of nobody closes an office.
public enum ClosureStatus: String, Sendable, CaseIterable, Hashable {
    /// Waits for a leader; limits are counted as if it were not there.
    case proposed
    /// Its days count as days off.
    case approved
    /// The leader sent it back; it never took effect.
    case sentBack
    /// A leader took it back with a reason; its days count again.
    case revoked

    /// The word on the screen.
    public var vietnamese: String {
        switch self {
        case .proposed: "Chờ lãnh đạo phê duyệt"
        case .approved: "Đang áp dụng"
        case .sentBack: "Không phê duyệt"
        case .revoked: "Đã thu hồi"
        }
    }
}

/// An unscheduled closure with its way from procedure control to a leader (decision 43).
public struct OfficeClosure: Hashable, Sendable {
    public let id: String
    public let closure: UnscheduledClosure
    public let status: ClosureStatus

    public init(id: String, closure: UnscheduledClosure, status: ClosureStatus = .proposed) {
        self.id = id
        self.closure = closure
        self.status = status
    }

    /// Whether its days are, or may become, days off.
    public var isStanding: Bool { status == .proposed || status == .approved }

    /// All that was decided, as names and texts: what the chain of the office's acts holds of it.
    public var facts: [String: String] {
        [
            "id": id, "from": closure.from.description, "to": closure.to.description, "document": closure.document,
            "reason": closure.reason,
        ]
    }
}

extension UnscheduledClosure {
    /// More days than this are taken for a slip of the pen until the officer says that they are meant.
    ///
    /// No law bounds a closure; a storm or a flood closes an office for days, and a date in the wrong month for weeks.
    public static let longestUnconfirmed = 30

    public var dayCount: Int { to.dayNumber - from.dayNumber + 1 }

    /// The closure as it may be laid before a leader: its days in order and in known years, no other closure on
    /// them, its document and reason named.
    public func checked(
        isLongMeant: Bool, among others: [OfficeClosure], in calendar: WorkingCalendar
    ) throws(CalendarRefusal) -> UnscheduledClosure {
        let closure = try checked()
        for day in [from, to] where !calendar.covers(day) { throw .yearNotCovered(day.year) }
        guard isLongMeant || dayCount <= Self.longestUnconfirmed else { throw .closureLong(days: dayCount) }
        let other = others.first { $0.isStanding && $0.closure.from <= to && from <= $0.closure.to }
        if let other { throw .closureOverlaps(from: other.closure.from, to: other.closure.to) }
        return closure
    }

    /// «ngày 26/11/2026», «từ 26/11/2026 đến hết 27/11/2026».
    public var dayWords: String {
        from == to ? "ngày \(from.slashed)" : "từ \(from.slashed) đến hết \(to.slashed)"
    }

    /// Why due dates move once it is approved, as the first sentence of the reasons.
    public var cause: String {
        "Cơ quan nghỉ đột xuất \(dayWords) do \(reason) (\(document)), không tính vào thời hạn."
    }

    /// Why due dates move back once it is revoked.
    public func cause(ofRevocation why: String) -> String {
        "Đợt nghỉ đột xuất \(dayWords) đã được thu hồi, các ngày này lại tính vào thời hạn. Lý do: \(why)"
            + (why.hasSuffix(".") ? "" : ".")
    }
}
