public import Domain

/// The tickets of each office, day by day.
public enum TicketStore {
    /// The tickets of a day by their numbers.
    public static func tickets(on day: CivilDate, office: String, in reader: any SQLReader) throws -> [Ticket] {
        try reader.rows(
            "SELECT * FROM ticket WHERE office_id = \(office) AND day = \(day) ORDER BY number"
        ).map(ticket)
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> Ticket? {
        try reader.row("SELECT * FROM ticket WHERE office_id = \(office) AND ticket_id = \(id)").map(ticket)
    }

    /// The ticket a dossier was received with.
    public static func ticket(ofDossier code: String, office: String, in reader: any SQLReader) throws -> Ticket? {
        try reader.row(
            """
            SELECT t.* FROM dossier_ticket AS d
            JOIN ticket AS t ON t.office_id = d.office_id AND t.ticket_id = d.ticket_id
            WHERE d.office_id = \(office) AND d.dossier_code = \(code)
            """
        ).map(ticket)
    }

    public static func insert(_ ticket: Ticket, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO ticket (
                office_id, ticket_id, day, number, priority, status, taken_at, counter, officer_id, first_called_at,
                called_at, last_called_at, call_count, call_key, finished_at)
            VALUES (\(office), \(ticket.id), \(ticket.day), \(ticket.number), \(ticket.priority), \(ticket.status),
                \(ticket.takenAt), \(ticket.counter), \(ticket.officerID), \(ticket.firstCalledAt),
                \(ticket.calledAt), \(ticket.lastCalledAt), \(ticket.callCount), \(ticket.callKey),
                \(ticket.finishedAt))
            """)
    }

    public static func update(_ ticket: Ticket, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE ticket
            SET status = \(ticket.status), priority = \(ticket.priority), counter = \(ticket.counter),
                officer_id = \(ticket.officerID),
                first_called_at = \(ticket.firstCalledAt), called_at = \(ticket.calledAt),
                last_called_at = \(ticket.lastCalledAt), call_count = \(ticket.callCount),
                call_key = \(ticket.callKey), finished_at = \(ticket.finishedAt)
            WHERE office_id = \(office) AND ticket_id = \(ticket.id)
            """)
    }

    /// Notes that a dossier was received with a ticket.
    public static func note(
        _ ticketID: String, dossier code: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO dossier_ticket (office_id, dossier_code, ticket_id)
            VALUES (\(office), \(code), \(ticketID))
            """)
    }

    static func ticket(_ row: SQLRow) throws -> Ticket {
        try Ticket(
            id: row.text("ticket_id"), day: row.date("day"), number: row.integer("number"),
            priority: row.optionalChoice("priority"), status: row.choice("status"), takenAt: row.instant("taken_at"),
            counter: row.text("counter"), officerID: row.text("officer_id"),
            firstCalledAt: row.optionalInstant("first_called_at"), calledAt: row.optionalInstant("called_at"),
            lastCalledAt: row.optionalInstant("last_called_at"), callCount: row.integer("call_count"),
            callKey: row.optionalText("call_key"), finishedAt: row.optionalInstant("finished_at"))
    }
}

/// How an office keeps its waiting room: who takes numbers, and which counter is whose.
public enum WaitingRoomStore {
    /// At the counter alone unless the office has opened it.
    public static func taking(office: String, in reader: any SQLReader) throws -> TicketTaking {
        try reader.row("SELECT taking FROM waiting_room WHERE office_id = \(office)")?.choice("taking") ?? .counter
    }

    public static func setTaking(_ taking: TicketTaking, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO waiting_room (office_id, taking) VALUES (\(office), \(taking))
            ON CONFLICT (office_id) DO UPDATE SET taking = \(taking)
            """)
    }

    /// The name of an officer's counter; empty before it has one.
    public static func counter(of officer: String, office: String, in reader: any SQLReader) throws -> String {
        try reader.row(
            "SELECT counter FROM officer_counter WHERE office_id = \(office) AND officer_id = \(officer)"
        )?.text("counter") ?? ""
    }

    public static func setCounter(
        _ counter: String, of officer: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO officer_counter (office_id, officer_id, counter) VALUES (\(office), \(officer), \(counter))
            ON CONFLICT (office_id, officer_id) DO UPDATE SET counter = \(counter)
            """)
    }
}
