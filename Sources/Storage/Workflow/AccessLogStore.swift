public import Domain

/// One look at a dossier's page, a form, a paper, or one search for a person: who, which, when.
public struct Look: Sendable, Hashable {
    public var id: String
    public var officeID: String
    public var officerID: String
    public var dossierCode: String
    public var page: String
    public var at: LocalInstant

    public init(
        id: String, officeID: String, officerID: String, dossierCode: String, page: String, at: LocalInstant
    ) {
        self.id = id
        self.officeID = officeID
        self.officerID = officerID
        self.dossierCode = dossierCode
        self.page = page
        self.at = at
    }
}

/// Who looked at what; only ever appended to.
public enum AccessLogStore {
    public static func insert(_ look: Look, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO access_log (office_id, access_id, officer_id, dossier_code, page, accessed_at)
            VALUES (\(look.officeID), \(look.id), \(look.officerID), \(look.dossierCode), \(look.page),
                \(look.at))
            """)
    }

    /// Looks of one day, or at one thing on any day, the latest first.
    public static func accesses(
        _ question: AccessQuestion, limit: Int, offset: Int = 0, office: String, in reader: any SQLReader
    ) throws -> [Look] {
        try reader.rows(
            """
            SELECT * FROM access_log WHERE office_id = \(office) AND \(question.condition)
            ORDER BY accessed_at DESC, access_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            try Look(
                id: row.text("access_id"), officeID: row.text("office_id"), officerID: row.text("officer_id"),
                dossierCode: row.text("dossier_code"), page: row.text("page"), at: row.instant("accessed_at"))
        }
    }
}

/// What somebody asks the access log.
public enum AccessQuestion: Sendable, Hashable {
    /// One day's looks; of one officer when one is named.
    case day(CivilDate, officerID: String? = nil)
    /// All looks at one dossier, form or paper.
    case subject(String)

    fileprivate var condition: SQLText {
        switch self {
        case .subject(let subject): return "dossier_code = \(subject)"
        case .day(let day, let officerID):
            let (from, to) = (LocalInstant(day), LocalInstant(day.adding(days: 1)))
            let ofDay: SQLText = "accessed_at >= \(from) AND accessed_at < \(to)"
            return officerID.map { "\(ofDay) AND officer_id = \($0)" } ?? ofDay
        }
    }
}
