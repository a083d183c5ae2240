public import Domain

/// What the portal's own service knows of fetched filings, and what it must still be told.
public enum FilingReportStore {
    /// A fetched filing with how far its dossier is and what was told last.
    public struct Entry: Sendable {
        public var filing: OnlineFiling
        public var officeName: String
        /// Who answered the filing; empty while nobody has.
        public var deciderName: String
        public var deciderTitle: String
        public var dossier: DossierStatus?
        public var course: Course?
        public var told: LinkedStatus?
        public var attempts: Int

        /// How far its dossier has come.
        public struct Course: Sendable {
            public var receivedAt: LocalInstant
            public var originalDueAt: LocalInstant
            public var dueAt: LocalInstant
            public var finishedAt: LocalInstant?
            public var returnedAt: LocalInstant?
            public var pauses: [PauseRecord]
            /// Everything that was asked for while it was processed.
            public var requestedItems: [String]
        }

        /// What is to be told next, if anything.
        public var next: LinkedStatus? { LinkedStatus(of: filing.status, dossier: dossier).next(after: told) }
    }

    /// That the portal heard that the filing is here, or must hear it.
    public static func acknowledge(
        _ code: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            "UPDATE online_filing SET acknowledged_at = \(moment) WHERE office_id = \(office) AND code = \(code)")
    }

    /// The fetched filings whose service may be told something by now; those whose life is over there are left out.
    public static func due(
        at moment: LocalInstant, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Entry] {
        let rows = try reader.rows(
            """
            SELECT filing.code, filing.status, filing.told, filing.tell_attempts,
                office.name AS office_name, coalesce(decider.name, '') AS decider_name,
                coalesce(decider.title, '') AS decider_title, dossier.status AS dossier_status, dossier.received_at,
                dossier.original_due_at, dossier.due_at, dossier.finished_at, dossier.returned_at, dossier.pauses,
                dossier.requested_items
            FROM online_filing AS filing
            JOIN office ON office.office_id = filing.office_id
            LEFT JOIN officer AS decider ON decider.office_id = filing.office_id
                AND decider.officer_id = filing.decided_by
            LEFT JOIN dossier ON dossier.office_id = filing.office_id AND dossier.code = filing.dossier_code
            WHERE filing.office_id = \(office) AND filing.source = 'pulled' AND filing.acknowledged_at IS NOT NULL
                AND filing.tell_at <= \(moment) AND (filing.told IS NULL OR filing.told NOT IN (5, 6))
            ORDER BY filing.tell_at, filing.code
            """)
        return try rows.filter(hasNext).prefix(limit).compactMap { row in
            guard let filing = try FilingStore.find(try row.text("code"), office: office, in: reader) else {
                return nil
            }
            return Entry(
                filing: filing, officeName: try row.text("office_name"), deciderName: try row.text("decider_name"),
                deciderTitle: try row.text("decider_title"), dossier: try row.optionalChoice("dossier_status"),
                course: try course(row), told: try told(row), attempts: try row.integer("tell_attempts"))
        }
    }

    private static func course(_ row: SQLRow) throws -> Entry.Course? {
        guard let receivedAt = try row.optionalInstant("received_at") else { return nil }
        return Entry.Course(
            receivedAt: receivedAt, originalDueAt: try row.instant("original_due_at"),
            dueAt: try row.instant("due_at"), finishedAt: try row.optionalInstant("finished_at"),
            returnedAt: try row.optionalInstant("returned_at"), pauses: try PauseText.read(row.text("pauses")),
            requestedItems: LineText.read(try row.text("requested_items")))
    }

    private static func hasNext(_ row: SQLRow) throws -> Bool {
        LinkedStatus(of: try row.choice("status"), dossier: try row.optionalChoice("dossier_status"))
            .next(after: try told(row)) != nil
    }

    private static func told(_ row: SQLRow) throws -> LinkedStatus? {
        try row.optionalInteger("told").flatMap(LinkedStatus.init(rawValue:))
    }

    /// The service knows this now.
    public static func settle(
        _ status: LinkedStatus, of code: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing SET told = \(status.rawValue), tell_attempts = 0, trouble = ''
            WHERE office_id = \(office) AND code = \(code)
            """)
    }

    /// It is told again not before a moment; the words say why.
    public static func postpone(
        _ code: String, until moment: LocalInstant, words: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing SET tell_at = \(moment), tell_attempts = tell_attempts + 1, trouble = \(words)
            WHERE office_id = \(office) AND code = \(code)
            """)
    }

    /// Filings returned or refused of which the portal's own record does not show it yet.
    public static func recordsDue(
        at moment: LocalInstant, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [OnlineFiling] {
        try reader.rows(
            """
            SELECT code FROM online_filing
            WHERE office_id = \(office) AND status IN ('returnedForCompletion', 'refused')
                AND record_told <> status || ' ' || CAST(round AS TEXT) AND record_at <= \(moment)
            ORDER BY decided_at, code LIMIT \(limit)
            """
        ).compactMap { try FilingStore.find(try $0.text("code"), office: office, in: reader) }
    }

    /// The portal's record shows the filing as it is here.
    public static func settleRecord(of filing: OnlineFiling, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE online_filing SET record_told = \("\(filing.status.rawValue) \(filing.round)"), trouble = ''
            WHERE office_id = \(filing.officeID) AND code = \(filing.code)
            """)
    }

    /// The record is told again not before a moment; the words say why.
    public static func postponeRecord(
        of filing: OnlineFiling, until moment: LocalInstant, words: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing SET record_at = \(moment), trouble = \(words)
            WHERE office_id = \(filing.officeID) AND code = \(filing.code)
            """)
    }

    /// Why the portal's service could not be told; empty when it could.
    public static func trouble(of code: String, office: String, in reader: any SQLReader) throws -> String {
        try reader.row("SELECT trouble FROM online_filing WHERE office_id = \(office) AND code = \(code)")?
            .text("trouble") ?? ""
    }
}
