/// In which order tickets are called.
///
/// Priority first, each group by its numbers (người cao tuổi, người khuyết tật, phụ nữ mang thai, người có công: see
/// `TicketPriority.source`). After so many of them in a row one without priority is called, so that nobody waits for ever;
/// how many is the office's own rule, as the laws name none.
public struct QueueRule: Hashable, Sendable {
    public var longestRun: Int

    public init(longestRun: Int = 3) {
        self.longestRun = longestRun
    }

    /// The ticket to call next; `calls` are the day's tickets that were called already, in any order.
    public func next(of tickets: [Ticket], after calls: [Ticket]) -> Ticket? {
        next(of: tickets, afterRun: run(in: calls))
    }

    /// How many are called before this ticket while it waits.
    public func ahead(of ticket: Ticket, among tickets: [Ticket], after calls: [Ticket]) -> Int {
        var (left, length) = (tickets.filter { $0.status == .waiting }, run(in: calls))
        var count = 0
        while let called = next(of: left, afterRun: length), called.id != ticket.id {
            left.removeAll { $0.id == called.id }
            length = called.priority == nil ? 0 : length + 1
            count += 1
        }
        return count
    }

    private func next(of tickets: [Ticket], afterRun length: Int) -> Ticket? {
        let waiting = tickets.filter { $0.status == .waiting }
        let first = waiting.filter { $0.priority != nil }.min { $0.number < $1.number }
        let ordinary = waiting.filter { $0.priority == nil }.min { $0.number < $1.number }
        return length >= longestRun ? ordinary ?? first : first ?? ordinary
    }

    /// The length of the run of priority tickets called last.
    private func run(in calls: [Ticket]) -> Int {
        calls.filter { $0.firstCalledAt != nil }
            .sorted {
                ($0.firstCalledAt?.epochSeconds ?? 0, $0.number) > ($1.firstCalledAt?.epochSeconds ?? 0, $1.number)
            }
            .prefix { $0.priority != nil }.count
    }
}
