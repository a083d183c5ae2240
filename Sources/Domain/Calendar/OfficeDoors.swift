/// Whether somebody who comes now finds the office open, and if not, when it opens.
public enum OfficeDoors: Hashable, Sendable {
    case open(until: LocalInstant)
    case closed(until: LocalInstant)

    /// Nothing outside the calendar's years, where nobody knows.
    public init?(at now: LocalInstant, calendar: WorkingCalendar) {
        let minute = now.minuteOfDay
        if calendar.isOpen(at: now),
            let session = calendar.hours(on: now.date).sessions.first(where: {
                $0.opens <= minute && minute < $0.closes
            })
        {
            self = .open(until: LocalInstant(now.date, minuteOfDay: session.closes))
            return
        }
        guard calendar.covers(now.date), let opening = calendar.sessionStart(atOrAfter: now) else { return nil }
        self = .closed(until: opening)
    }

    /// «Đang mở cửa, đến 11 giờ 30.», said to somebody about to leave home.
    public func sentence(at now: LocalInstant) -> String {
        switch self {
        case .open(let end): "Đang mở cửa, đến \(end.vietnameseClock)."
        case .closed(let opening) where opening.date == now.date:
            "Đang đóng cửa. Hôm nay mở cửa lúc \(opening.vietnameseClock)."
        case .closed(let opening): "Đang đóng cửa. Mở cửa lúc \(opening.vietnamese)."
        }
    }
}
