/// How long somebody will probably wait, from today's own times.
///
/// The median of what tickets took at the counter today, times the tickets ahead, shared by the counters at work; in steps
/// of five minutes, upwards. Breaks and the end of the day count: nobody is called while the office is closed. Before three
/// tickets are done nothing is promised; what was ended before anybody could be served tells nothing of the pace.
public enum WaitEstimate {
    static let fewest = 3
    /// A counter is at work when it has called within so many working seconds, or has had somebody there for at most four
    /// times as long: the office's own measure.
    static let counterIsIdleAfter = 1800

    /// When it is probably somebody's turn.
    public enum Turn: Hashable, Sendable {
        case inMinutes(Int)
        /// After a break of the office.
        case at(LocalInstant)
        /// Not before the office closes for the day.
        case notToday
    }

    /// `calendar` tells when the office is open; without one, or outside its years, it always is.
    public static func turn(
        ahead: Int, today tickets: [Ticket], at now: LocalInstant, calendar: WorkingCalendar?
    ) -> Turn? {
        let calendar = calendar.flatMap { $0.covers(now.date) ? $0 : nil }
        guard let seconds = seconds(ahead: ahead, tickets, at: now, calendar) else { return nil }
        let soon = Turn.inMinutes((seconds + 299) / 300 * 5)
        guard let calendar else { return soon }
        guard let start = calendar.sessionStart(atOrAfter: now), start.date == now.date,
            let turn = calendar.adding(workingSeconds: seconds, to: start), turn.date == now.date
        else { return .notToday }
        guard turn.epochSeconds - now.epochSeconds > seconds else { return soon }
        return .at(turn.adding(seconds: (300 - turn.secondOfDay % 300) % 300))
    }

    private static func seconds(
        ahead: Int, _ tickets: [Ticket], at now: LocalInstant, _ calendar: WorkingCalendar?
    ) -> Int? {
        let taken = tickets.compactMap(\.servedSeconds).sorted()
        guard taken.count >= fewest else { return nil }
        return ahead * taken[(taken.count - 1) / 2] / counters(at: now, tickets, calendar)
    }

    private static func counters(at now: LocalInstant, _ tickets: [Ticket], _ calendar: WorkingCalendar?) -> Int {
        let working = tickets.filter { ticket in
            guard let called = ticket.calledAt else { return false }
            let since =
                calendar?.workingSeconds(from: called, to: now) ?? max(0, now.epochSeconds - called.epochSeconds)
            return since <= (ticket.status == .called ? 4 * counterIsIdleAfter : counterIsIdleAfter)
        }
        return max(1, Set(working.map(\.counter)).count)
    }
}
