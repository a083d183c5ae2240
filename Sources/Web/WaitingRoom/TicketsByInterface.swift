import Casework
import Domain
import Hummingbird

/// `/api/v1/tickets`: the waiting room for programs — kiosks, boards, calling devices.
struct TicketsByInterface: Sendable {
    let site: Site

    @Sendable func list(_ visit: DeskVisit) async throws -> Response {
        let queue = try await site.work.waitingRoom.queue(office: visit.office.id)
        return try .json(TicketListAnswer(tickets: queue.tickets.map { TicketAnswer($0, queue) }))
    }

    @Sendable func take(_ visit: DeskVisit) async throws -> Response {
        let body = try await InterfaceBody(visit)
        let key = try ReceptionKey(visit.request.headers[.idempotencyKey], bodyHash: body.hash).key
        let request = try body.decoded(as: TicketRequest.self)
        let ticket = try await site.work.waitingRoom.take(
            request.priority, key: key, office: visit.office.id, by: visit.officer)
        return try await answer(ticket, visit)
    }

    @Sendable func callNext(_ visit: DeskVisit) async throws -> Response {
        let body = try await InterfaceBody(visit)
        let key = try ReceptionKey(visit.request.headers[.idempotencyKey], bodyHash: body.hash).key
        let request = try body.decoded(as: CounterRequest.self)
        if let counter = request.counter {
            try await site.work.waitingRoom.nameCounter(counter, isShared: true, by: visit.officer)
        }
        return try await answer(try await site.work.waitingRoom.callNext(key: key, by: visit.officer), visit)
    }

    @Sendable func callAgain(_ visit: DeskVisit) async throws -> Response {
        try await change(visit) { try await site.work.waitingRoom.callAgain($0, by: visit.officer) }
    }

    @Sendable func markAbsent(_ visit: DeskVisit) async throws -> Response {
        try await change(visit) { try await site.work.waitingRoom.markAbsent($0, by: visit.officer) }
    }

    @Sendable func finish(_ visit: DeskVisit) async throws -> Response {
        try await change(visit) { try await site.work.waitingRoom.finish($0, by: visit.officer) }
    }

    private func change(_ visit: DeskVisit, _ act: (String) async throws -> Ticket) async throws -> Response {
        _ = try await InterfaceBody(visit).decoded(as: NothingRequest.self)
        return try await answer(try await act(try visit.parameter("id")), visit)
    }

    private func answer(_ ticket: Ticket, _ visit: DeskVisit) async throws -> Response {
        let queue = try await site.work.waitingRoom.queue(office: visit.office.id)
        return try .json(TicketAnswer(ticket, queue), status: .created)
    }
}

/// `POST /api/v1/tickets`: for whom the number is.
private struct TicketRequest: Decodable {
    let priority: TicketPriority?

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        priority = fields.optionalChoice("priority")
        try fields.finish()
    }
}

/// `POST /api/v1/tickets/calls`: the counter may be named with the call.
private struct CounterRequest: Decodable {
    let counter: String?

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        counter = fields.line("counter", limit: 30, isRequired: false).presence
        try fields.finish()
    }
}

/// An act that needs nothing but the ticket.
private struct NothingRequest: Decodable {
    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        try fields.finish()
    }
}

/// A ticket as programs read it.
struct TicketAnswer: Encodable, Sendable {
    let id: String
    let number: Int
    let priority: String?
    let status: String
    let counter: String?
    let takenAt: String
    let calledAt: String?
    let finishedAt: String?
    /// Tickets called before it, while it waits.
    let ahead: Int?
    let estimatedMinutes: Int?

    init(_ ticket: Ticket, _ queue: WaitingQueue) {
        let isWaiting = ticket.status == .waiting
        id = ticket.id
        number = ticket.number
        priority = ticket.priority?.rawValue
        status = ticket.status.rawValue
        counter = ticket.counter.presence
        takenAt = ticket.takenAt.description
        calledAt = ticket.firstCalledAt?.description
        finishedAt = ticket.finishedAt?.description
        ahead = isWaiting ? queue.ahead(of: ticket) : nil
        estimatedMinutes = ahead.flatMap { queue.turn(ahead: $0)?.minutes(after: queue.now) }
    }
}

/// Today's tickets by their numbers.
struct TicketListAnswer: Encodable, Sendable {
    let tickets: [TicketAnswer]
}
