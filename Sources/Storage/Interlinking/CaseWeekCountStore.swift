public import Domain

/// The numbers that agencies named for a week; only ever appended to.
public enum CaseWeekCountStore {
    public static func insert(_ count: CaseWeekCount, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO case_week_count (office_id, agency, monday, number, theirs, ours, typed_by, typed_at)
            VALUES (\(office), \(count.agency), \(count.week.monday), \(count.number), \(count.theirs.text),
                \(count.ours.text), \(count.typedByID), \(count.typedAt))
            """)
    }

    /// Everything that was typed for a week, the latest first.
    public static func counts(
        of agency: LegAgency, in week: CaseWeek, office: String, in reader: any SQLReader
    ) throws -> [CaseWeekCount] {
        try reader.rows(
            """
            SELECT * FROM case_week_count
            WHERE office_id = \(office) AND agency = \(agency) AND monday = \(week.monday) ORDER BY number DESC
            """
        ).map { row in
            try CaseWeekCount(
                agency: row.choice("agency"), week: CaseWeek(of: row.date("monday")), number: row.integer("number"),
                theirs: [CaseWeekFigure: Int](text: row.text("theirs")),
                ours: [CaseWeekFigure: Int](text: row.text("ours")), typedByID: row.text("typed_by"),
                typedAt: row.instant("typed_at"))
        }
    }
}
