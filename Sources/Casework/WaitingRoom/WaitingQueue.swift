public import Domain
import Storage

/// The queue of a day as pages and programs see it.
public struct WaitingQueue: Sendable {
    public var tickets: [Ticket]
    public var taking: TicketTaking
    public var now: LocalInstant
    /// When the office is open.
    public var calendar: WorkingCalendar?
    /// How today's dossiers of a day without appointment were served; of no dossiers on other days.
    public var withoutAppointment: ServiceTally

    public init(
        tickets: [Ticket], taking: TicketTaking, now: LocalInstant, calendar: WorkingCalendar? = nil,
        withoutAppointment: ServiceTally = ServiceTally([])
    ) {
        self.tickets = tickets
        self.taking = taking
        self.now = now
        self.calendar = calendar
        self.withoutAppointment = withoutAppointment
    }

    /// How many were served today, and how long it took.
    public var served: ServedToday { ServedToday(tickets) }

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
            .sorted {
                ($0.lastCalledAt?.epochSeconds ?? 0, $0.number) > ($1.lastCalledAt?.epochSeconds ?? 0, $1.number)
            }
    }

    /// The calls that a board says, each once, in their order.
    public var callsToSay: [Ticket] { Ticket.toSay(tickets, at: now) }

    public var absent: [Ticket] { tickets.filter { $0.status == .absent } }

    /// Whom an officer finished last, the latest first: called back when that was a mistake.
    public func finished(by officerID: String, limit: Int) -> [Ticket] {
        Array(
            tickets.filter { $0.status == .done && $0.officerID == officerID }
                .sorted { ($0.finishedAt ?? $0.takenAt) > ($1.finishedAt ?? $1.takenAt) }.prefix(limit))
    }

    /// How many are called before a ticket.
    public func ahead(of ticket: Ticket) -> Int { QueueRule().ahead(of: ticket, among: tickets, after: tickets) }

    /// When it is the turn of somebody with so many ahead; nothing before the day has told its pace.
    public func turn(ahead: Int) -> WaitEstimate.Turn? {
        WaitEstimate.turn(ahead: ahead, today: tickets, at: now, calendar: calendar)
    }

    /// When people may take numbers by themselves again; nothing when they may now.
    public var closedUntil: LocalInstant? {
        calendar.flatMap { TicketTaking.closedUntil(at: now, calendar: $0) }
    }
}

extension WaitingRoom {
    /// Today's queue.
    public func queue(office: String) async throws -> WaitingQueue {
        let now = surroundings.now()
        return try await database.read { reader in
            WaitingQueue(
                tickets: try TicketStore.tickets(on: now.date, office: office, in: reader),
                taking: try WaitingRoomStore.taking(office: office, in: reader), now: now,
                calendar: try rules.calendar(office: office, in: reader),
                withoutAppointment: try Self.withoutAppointment(on: now.date, office: office, in: reader))
        }
    }

    private static func withoutAppointment(
        on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> ServiceTally {
        let models = try ServiceModelStore.approved(office: office, in: reader)
        return ServiceTally(
            try models.filter { $0.kinds.contains(.noAppointment) }.flatMap {
                try ServedDossierStore.dossiers(of: $0.number, in: day...day, office: office, in: reader)
            })
    }

    /// One of today's tickets.
    public func ticket(_ id: String, office: String) async throws -> (ticket: Ticket, queue: WaitingQueue) {
        let queue = try await queue(office: office)
        guard let ticket = queue.tickets.first(where: { $0.id == id }) else { throw TicketRefusal.unknown }
        return (ticket, queue)
    }
}
