import Domain

extension Routes {
    /// The waiting room behind the counter, and its operations for programs.
    static func waitingRoom(_ site: Site) -> [Route] {
        let (keep, tickets) = (KeepWaiting(site: site), TicketsByInterface(site: site))
        let settings = WaitingSettings(site: site)
        let (ticket, operation) = ("/desk/waiting/tickets/{id}", "/api/v1/tickets/{id}")
        return [
            .get("/desk/waiting", for: .receiveDossiers, ShowWaiting(site: site).respond),
            .post("/desk/waiting/tickets", for: .receiveDossiers, keep.take),
            .post("/desk/waiting/calls", for: .receiveDossiers, keep.callNext),
            .post("/desk/waiting/counters", for: .receiveDossiers, keep.nameCounter),
            .post("\(ticket)/calls", for: .receiveDossiers, keep.callAgain),
            .post("\(ticket)/absences", for: .receiveDossiers, keep.markAbsent),
            .post("\(ticket)/completions", for: .receiveDossiers, keep.finish),
            .post("\(ticket)/priorities/removals", for: .receiveDossiers, keep.dropPriority),
            .get("/desk/waiting/settings", for: .keepCatalogue, settings.show),
            .post("/desk/waiting/settings", for: .keepCatalogue, settings.set),
            .get("/api/v1/tickets", for: .receiveDossiers, tickets.list),
            .post("/api/v1/tickets", for: .receiveDossiers, tickets.take),
            .post("/api/v1/tickets/calls", for: .receiveDossiers, tickets.callNext),
            .post("\(operation)/calls", for: .receiveDossiers, tickets.callAgain),
            .post("\(operation)/absences", for: .receiveDossiers, tickets.markAbsent),
            .post("\(operation)/completions", for: .receiveDossiers, tickets.finish),
        ]
    }

    /// What anybody in the waiting room sees: the board, and one's own number.
    static func waitingRoomForAll(_ site: Site) -> [Route] {
        [
            .get("/waiting", for: .everybody, ShowBoard(site: site).respond),
            .get("/tickets/new", for: .everybody, TakeTicket(site: site).show),
            .post("/tickets/new", for: .everybody, TakeTicket(site: site).take),
            .get("/tickets/q/{id}", for: .everybody, ShowTicket(site: site).respond),
        ]
    }
}
