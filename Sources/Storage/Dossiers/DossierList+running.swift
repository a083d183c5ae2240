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

/// Dossiers with a running clock that lie at one desk, were begun on one day and are due on one day.
public struct RunningGroup: Sendable, Hashable {
    /// The desk they lie on, or are offered to.
    public var holder: Holder
    public var dueOn: CivilDate
    public var begunOn: CivilDate
    public var count: Int

    init?(_ row: SQLRow) throws {
        let begun = try row.text("begun")
        guard let begunOn = CivilDate(begun) ?? LocalInstant(utcText: begun)?.date else { return nil }
        holder = Holder(role: try row.choice("role"), officerID: try row.text("officer"))
        dueOn = try row.date("due")
        self.begunOn = begunOn
        count = try row.integer("dossiers")
    }
}

extension DossierList {
    /// All dossiers with a running clock that are judged by a day not after this one, added up by where they lie.
    ///
    /// Nothing is cut off: however many there are, the groups are few.
    public static func runningGroups(
        dueThrough last: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [RunningGroup] {
        try reader.rows(
            """
            SELECT role, officer, due, begun, count(*) AS dossiers
            FROM (SELECT coalesce(d.offer_role, d.holder_role) AS role,
                    CASE WHEN d.offer_role IS NULL THEN d.holder_id ELSE d.offer_id END AS officer,
                    \(DossierClock.judgedDay) AS due,
                    coalesce(d.reopened_at, d.received_on) AS begun
                FROM dossier AS d
                WHERE \(running(through: last, office: office))) AS running
            WHERE due <= \(last) GROUP BY role, officer, due, begun ORDER BY due, begun, role, officer
            """
        ).compactMap(RunningGroup.init)
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
            AND d.status IN (\(DossierClock.runningStatuses))
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
            FROM (SELECT \(DossierClock.judgedDay) AS due
                FROM dossier AS d
                WHERE \(running(through: last, office: office))) AS running
            """)
        guard let row else { return RunningCounts() }
        return try RunningCounts(
            late: row.integer("late"), dueToday: row.integer("today"), dueSoon: row.integer("soon"))
    }
}
