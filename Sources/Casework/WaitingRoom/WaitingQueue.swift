public import Domain
import Storage

/// The queue of a day as pages and programs see it.
public struct WaitingQueue: Sendable {
    public var tickets: [Ticket]
    public var taking: TicketTaking
    public var now: LocalInstant

    public init(tickets: [Ticket], taking: TicketTaking, now: LocalInstant) {
        self.tickets = tickets
        self.taking = taking
        self.now = now
    }

    /// Who waits, in the order in which they will be called.
    public var waiting: [Ticket] {
        let rule = QueueRule()
        var (left, calls) = (tickets.filter { $0.status == .waiting }, tickets)
        var order: [Ticket] = []
        while var next = rule.next(of: left, after: calls) {
            order.append(next)
            left.removeAll { $0.id == next.id }
            // As if each were called a second after the one before.
            next.firstCalledAt = now.adding(seconds: order.count)
            calls.append(next)
        }
        return order
    }

    /// Who is at a counter, the latest call first.
    public var called: [Ticket] {
        tickets.filter { $0.status == .called }
            .sorted { ($0.calledAt?.epochSeconds ?? 0, $0.number) > ($1.calledAt?.epochSeconds ?? 0, $1.number) }
    }

    public var absent: [Ticket] { tickets.filter { $0.status == .absent } }

    /// How many are called before a ticket.
    public func ahead(of ticket: Ticket) -> Int { QueueRule().ahead(of: ticket, among: tickets, after: tickets) }

    /// The minutes somebody with so many ahead will probably wait; nothing before the day has told its pace.
    public func minutes(ahead: Int) -> Int? { WaitEstimate.minutes(ahead: ahead, today: tickets, at: now) }
}

extension WaitingRoom {
    /// Today's queue.
    public func queue(office: String) async throws -> WaitingQueue {
        let now = surroundings.now()
        return try await database.read { reader in
            WaitingQueue(
                tickets: try TicketStore.tickets(on: now.date, office: office, in: reader),
                taking: try WaitingRoomStore.taking(office: office, in: reader), now: now)
        }
    }

    /// One of today's tickets.
    public func ticket(_ id: String, office: String) async throws -> (ticket: Ticket, queue: WaitingQueue) {
        let queue = try await queue(office: office)
        guard let ticket = queue.tickets.first(where: { $0.id == id }) else { throw TicketRefusal.unknown }
        return (ticket, queue)
    }
}
