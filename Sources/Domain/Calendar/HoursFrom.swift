/// Office hours that a decision sets from a day on (thay đổi giờ làm việc).
public struct HoursFrom: Hashable, Sendable {
    /// The first day on which they apply.
    public let from: CivilDate
    public let hours: OfficeHours

    public init(_ hours: OfficeHours, from: CivilDate) {
        self.from = from
        self.hours = hours
    }

    /// Changes as one text, `2026-12-01 07:30-11:30,13:00-17:00` with semicolons between.
    public static func text(_ changes: [HoursFrom]) -> String {
        changes.map { "\($0.from) \($0.hours)" }.joined(separator: ";")
    }

    /// Reads what `text` has written.
    public static func read(_ text: String) throws(CalendarRefusal) -> [HoursFrom] {
        var changes: [HoursFrom] = []
        for part in text.split(separator: ";") {
            let words = part.split(separator: " ")
            guard words.count == 2, let from = CivilDate(words[0]) else { throw .hoursUnreadable(text) }
            changes.append(HoursFrom(try OfficeHours(String(words[1])), from: from))
        }
        return changes
    }
}

/// A change of hours on its way from procedure control to a leader.
public struct HoursChange: Hashable, Sendable {
    public let id: String
    public let change: HoursFrom
    /// Number and name of the decision: «Thông báo số 20/TB-UBND».
    public let document: String
    public let status: VersionStatus

    public init(id: String, change: HoursFrom, document: String, status: VersionStatus = .proposed) {
        self.id = id
        self.change = change
        self.document = document
        self.status = status
    }

    /// The change as it may be laid before a leader today, or approved.
    ///
    /// Never for days gone by: what was promised under the old hours was promised rightly.
    public func checked(today: CivilDate, in calendar: WorkingCalendar) throws(CalendarRefusal) {
        guard document.contains(where: { !$0.isWhitespace }) else { throw .hoursWithoutDocument }
        guard change.from >= today else { throw .hoursInPast(today: today) }
        guard calendar.covers(change.from) else { throw .yearNotCovered(change.from.year) }
        guard calendar.hours(on: change.from) != change.hours else { throw .hoursUnchanged }
    }

    /// All that was decided, as names and texts: what the chain of the office's acts holds of it.
    public var facts: [String: String] {
        ["id": id, "from": change.from.description, "hours": change.hours.description, "document": document]
    }

    /// Why due dates move, as the first sentence of the reasons.
    public var cause: String {
        "Từ ngày \(change.from.slashed) cơ quan làm việc \(change.hours.words) (\(document))."
    }
}

extension OfficeHours {
    /// «7 giờ 00 – 11 giờ 30 và 13 giờ 30 – 17 giờ 00».
    public var words: String {
        sessions.map { "\(Self.told($0.opens)) – \(Self.told($0.closes))" }.joined(separator: " và ")
    }

    private static func told(_ minutes: Int) -> String { "\(minutes / 60) giờ \(Digits.padded(minutes % 60, to: 2))" }
}
