import Domain
import Storage

extension ReturnsPage {
    /// How long results have waited, in the words of the page.
    struct Waits: Sendable {
        let waits: [String: CollectionWait]
        let calendar: WorkingCalendar
        let today: CivilDate

        /// Working days since it came to the counter; none for what is still on its way.
        func workingDays(of code: String) -> Int {
            guard let arrived = waits[code]?.arrivedAt else { return 0 }
            return calendar.workingDayCount(after: arrived.date, through: today) ?? 0
        }

        func waitingLine(of code: String) -> String? {
            guard let arrived = waits[code]?.arrivedAt else { return nil }
            let days = workingDays(of: code)
            return days == 0
                ? "Chờ từ hôm nay" : "Chờ từ \(arrived.date.slashed), đã \(days) ngày làm việc"
        }

        func remindedLine(of code: String) -> String? {
            guard let wait = waits[code], let last = wait.remindedAt else { return nil }
            return "Đã nhắc \(wait.reminderCount) lần, lần cuối \(last.date.slashed)"
        }
    }
}
