public import Domain

/// How many dossiers of an office press, each counted once.
public struct RunningCounts: Sendable, Hashable {
    public var late = 0
    public var dueToday = 0
    public var dueSoon = 0

    public init(late: Int = 0, dueToday: Int = 0, dueSoon: Int = 0) {
        self.late = late
        self.dueToday = dueToday
        self.dueSoon = dueSoon
    }
}

extension DossierList {
    /// Dossiers whose clock runs and whose lawful due date is not after a day, the most urgent first.
    public static func running(
        dueThrough day: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try lines(
            """
            d.office_id = \(office) AND d.is_open AND d.lawful_due_on <= \(day)
                AND d.status IN ('received', 'processing', 'reopened')
            """, order: "d.lawful_due_on, d.code", limit: limit, offset: 0, in: reader)
    }

    /// How many dossiers with a running clock are late, due today or due by a later day, by what they are judged by.
    public static func runningCounts(
        on today: CivilDate, soonThrough last: CivilDate, office: String, in reader: any SQLReader
    ) throws -> RunningCounts {
        let row = try reader.row(
            """
            SELECT count(*) FILTER (WHERE due < \(today)) AS late, count(*) FILTER (WHERE due = \(today)) AS today,
                count(*) FILTER (WHERE due > \(today) AND due <= \(last)) AS soon
            FROM (SELECT CASE WHEN d.status = 'reopened' THEN d.due_on ELSE d.lawful_due_on END AS due
                FROM dossier AS d
                WHERE d.office_id = \(office) AND d.is_open AND d.lawful_due_on <= \(last)
                    AND d.status IN ('received', 'processing', 'reopened')) AS running
            """)
        guard let row else { return RunningCounts() }
        return try RunningCounts(
            late: row.integer("late"), dueToday: row.integer("today"), dueSoon: row.integer("soon"))
    }
}
