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

    /// The closures in force: approved, and not taken back.
    public static func closures(office: String, in reader: any SQLReader) throws -> [UnscheduledClosure] {
        try allClosures(office: office, in: reader).map(\.content).filter { $0.status == .approved }.map(\.closure)
    }

    /// Every closure that was ever proposed, in the order of its days.
    public static func allClosures(office: String, in reader: any SQLReader) throws -> [ClosureRecord] {
        try reader.rows(
            "SELECT * FROM office_closure WHERE office_id = \(office) ORDER BY closed_from, proposed_at, closure_id"
        ).map { row in
            let closure = try UnscheduledClosure(
                from: row.date("closed_from"), to: row.date("closed_to"), document: row.text("document"),
                reason: row.text("reason"))
            return try ClosureRecord(
                OfficeClosure(id: row.text("closure_id"), closure: closure, status: row.choice("status")), row)
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

    /// Years that an import has stated to be complete.
    public static func statedYears(office: String, in reader: any SQLReader) throws -> Set<Int> {
        Set(try reader.rows("SELECT year FROM covered_year WHERE office_id = \(office)").map { try $0.integer("year") })
    }

    public static func state(year: Int, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "INSERT INTO covered_year (office_id, year) VALUES (\(office), \(year)) ON CONFLICT (office_id, year) DO NOTHING"
        )
    }

    /// Writes a closure down that waits for a leader.
    public static func insert(
        _ proposed: OfficeClosure, by officerID: String, at moment: LocalInstant, office: String,
        in writer: any SQLWriter
    ) throws {
        let closure = proposed.closure
        try writer.execute(
            """
            INSERT INTO office_closure (
                office_id, closure_id, closed_from, closed_to, document, reason, status, proposed_by, proposed_at)
            VALUES (\(office), \(proposed.id), \(closure.from), \(closure.to), \(closure.document),
                \(closure.reason), \(proposed.status), \(officerID), \(moment))
            """)
    }

    /// Writes a leader's decision on a closure that still stands as it was seen; tells whether there was one.
    public static func decide(
        _ id: String, from old: ClosureStatus, to status: ClosureStatus, by officerID: String, at moment: LocalInstant,
        note: String, office: String, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE office_closure
            SET status = \(status), decided_by = \(officerID), decided_at = \(moment), decision_note = \(note)
            WHERE office_id = \(office) AND closure_id = \(id) AND status = \(old)
            """) == 1
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
