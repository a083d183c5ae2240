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
            running(through: day, office: office), order: "d.lawful_due_on, d.code", limit: limit, offset: 0,
            in: reader)
    }

    /// Of the most urgent ones that are due after a day, or ever before, through another those that are not known yet.
    public static func running(
        after first: CivilDate?, through last: CivilDate, limit: Int, besides known: Set<String>, office: String,
        in reader: any SQLReader
    ) throws -> [DossierLine] {
        let later: SQLText = first.map { "AND d.lawful_due_on > \($0)" } ?? ""
        let codes = try reader.rows(
            """
            SELECT d.code FROM dossier AS d
            WHERE \(running(through: last, office: office)) \(later)
            ORDER BY d.lawful_due_on, d.code LIMIT \(limit)
            """
        ).map { try $0.text("code") }
        return try lines(of: codes.filter { !known.contains($0) }, office: office, in: reader)
    }

    private static func running(through day: CivilDate, office: String) -> SQLText {
        """
        d.office_id = \(office) AND d.is_open AND d.lawful_due_on <= \(day)
            AND d.status IN ('received', 'processing', 'reopened')
        """
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
