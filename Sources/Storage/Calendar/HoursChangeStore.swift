public import Domain

/// Changes of the office hours as they were proposed and decided; those in force stand with the office.
public enum HoursChangeStore {
    /// All of them, the latest day first.
    public static func all(office: String, in reader: any SQLReader) throws -> [HoursChangeRecord] {
        try reader.rows(
            "SELECT * FROM hours_change WHERE office_id = \(office) ORDER BY applies_from DESC, proposed_at DESC, change_id"
        ).map(record)
    }

    public static func insert(_ record: HoursChangeRecord, office: String, in writer: any SQLWriter) throws {
        let proposed = record.content
        try writer.execute(
            """
            INSERT INTO hours_change (
                office_id, change_id, hours, applies_from, document, status, proposed_by, proposed_at, decision_note)
            VALUES (\(office), \(proposed.id), \(proposed.change.hours.description), \(proposed.change.from),
                \(proposed.document), \(proposed.status), \(record.proposedBy), \(record.proposedAt), \(record.note))
            """)
    }

    /// Writes a leader's decision on a change that waits for it; tells whether there was one.
    public static func decide(
        _ id: String, as status: VersionStatus, by officerID: String, at moment: LocalInstant, note: String,
        office: String, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE hours_change
            SET status = \(status), decided_by = \(officerID), decided_at = \(moment), decision_note = \(note)
            WHERE office_id = \(office) AND change_id = \(id) AND status = 'proposed'
            """) == 1
    }

    private static func record(_ row: SQLRow) throws -> HoursChangeRecord {
        let change = HoursFrom(try OfficeHours(try row.text("hours")), from: try row.date("applies_from"))
        return try HoursChangeRecord(
            HoursChange(
                id: row.text("change_id"), change: change, document: row.text("document"), status: row.choice("status")),
            row)
    }
}
