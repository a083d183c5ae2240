import Domain

/// The waiting room's numbers, and what calling them takes.
extension InterfaceSchemas {
    static let tickets: [(String, JSONText)] = [
        ("Ticket", ticket), ("TicketList", ticketList), ("TicketRequest", ticketRequest),
        ("CounterRequest", counterRequest), ("NothingRequest", object([])),
    ]

    private static let ticketRequest = object([("priority", choice(TicketPriority.self))])
    private static let counterRequest = object([("counter", text(30))])
    private static let ticketList = object(
        [("tickets", ["type": "array", "items": reference("Ticket")])], required: ["tickets"], isClosed: false)
    private static let ticket = object(
        [
            ("id", string), ("number", count), ("priority", choice(TicketPriority.self)),
            ("status", choice(TicketStatus.self)), ("counter", string), ("takenAt", moment), ("calledAt", moment),
            ("finishedAt", moment), ("ahead", count), ("estimatedMinutes", count),
        ], required: ["id", "number", "status", "takenAt"], isClosed: false)
}
