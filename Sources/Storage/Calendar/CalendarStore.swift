public import Domain

/// An office's holidays, closures and hours, from which its working calendar is made.
public enum CalendarStore {
    /// Goes up with every change; tells whether a calendar in memory is still true.
    public static func revision(office: String, in reader: any SQLReader) throws -> Int {
        try reader.row("SELECT revision FROM calendar_revision WHERE office_id = \(office)")?.integer("revision") ?? 0
    }

    /// Every holiday, day off in lieu and worked Saturday, in order.
    public static func holidays(office: String, in reader: any SQLReader) throws -> [Holiday] {
        try reader.rows("SELECT * FROM holiday WHERE office_id = \(office) ORDER BY held_on").map { row in
            try Holiday(date: row.date("held_on"), name: row.text("name"), kind: row.choice("kind"))
        }
    }

    public static func closures(office: String, in reader: any SQLReader) throws -> [UnscheduledClosure] {
        try reader.rows("SELECT * FROM office_closure WHERE office_id = \(office) ORDER BY closed_from").map { row in
            try UnscheduledClosure(
                from: row.date("closed_from"), to: row.date("closed_to"), document: row.text("document"),
                reason: row.text("reason"))
        }
    }

    /// Puts one day into the calendar, over whatever stood there.
    public static func put(_ holiday: Holiday, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO holiday (office_id, held_on, kind, name)
            VALUES (\(office), \(holiday.date), \(holiday.kind), \(holiday.name))
            ON CONFLICT (office_id, held_on) DO UPDATE SET kind = excluded.kind, name = excluded.name
            """)
    }

    public static func insert(
        _ closure: UnscheduledClosure, id: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO office_closure (office_id, closure_id, closed_from, closed_to, document, reason)
            VALUES (\(office), \(id), \(closure.from), \(closure.to), \(closure.document), \(closure.reason))
            """)
    }

    /// Makes every calendar in memory old.
    public static func touch(office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO calendar_revision (office_id, revision) VALUES (\(office), 1)
            ON CONFLICT (office_id) DO UPDATE SET revision = calendar_revision.revision + 1
            """)
    }
}
