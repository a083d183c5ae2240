public import Domain

/// Who is away from when to when, and who stands in.
public struct Absence: Sendable, Hashable {
    public var id: String
    public var officerID: String
    public var deputyID: String
    public var from: CivilDate
    public var to: CivilDate
    public var reason: String

    public init(id: String, officerID: String, deputyID: String, from: CivilDate, to: CivilDate, reason: String) {
        self.id = id
        self.officerID = officerID
        self.deputyID = deputyID
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// Absences with their deputies; the work comes back by itself when the last day has passed.
public enum AbsenceStore {
    /// The absent officers for whom this officer stands in on a day.
    public static func absentees(
        coveredBy deputy: String, on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> Set<String> {
        let rows = try reader.rows(
            """
            SELECT officer_id FROM absence
            WHERE office_id = \(office) AND deputy_id = \(deputy) AND away_from <= \(day) AND away_to >= \(day)
            """)
        return Set(try rows.map { try $0.text("officer_id") })
    }

    /// Absences that have not ended before a day, in order.
    public static func absences(
        endingFrom day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [Absence] {
        try reader.rows(
            """
            SELECT * FROM absence WHERE office_id = \(office) AND away_to >= \(day) ORDER BY away_from, absence_id
            """
        ).map { row in
            try Absence(
                id: row.text("absence_id"), officerID: row.text("officer_id"), deputyID: row.text("deputy_id"),
                from: row.date("away_from"), to: row.date("away_to"), reason: row.text("reason"))
        }
    }

    public static func insert(_ absence: Absence, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO absence (office_id, absence_id, officer_id, deputy_id, away_from, away_to, reason)
            VALUES (\(office), \(absence.id), \(absence.officerID), \(absence.deputyID), \(absence.from),
                \(absence.to), \(absence.reason))
            """)
    }

    /// Ends an absence with the day before `day`; one that has not begun is taken out.
    public static func end(_ id: String, before day: CivilDate, office: String, in writer: any SQLWriter) throws {
        let last = day.adding(days: -1)
        try writer.execute(
            "DELETE FROM absence WHERE office_id = \(office) AND absence_id = \(id) AND away_from > \(last)")
        try writer.execute(
            """
            UPDATE absence SET away_to = \(last)
            WHERE office_id = \(office) AND absence_id = \(id) AND away_to > \(last)
            """)
    }
}
