public import Domain

/// How often, for what and by whom a filing was returned for completion before it became a dossier.
public enum FilingRoundStore {
    /// The office has just asked.
    public static func ask(_ filing: OnlineFiling, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO filing_round (office_id, filing_code, round, asked_by, asked_at, request)
            VALUES (\(filing.officeID), \(filing.code), \(filing.round), \(filing.decidedByID),
                \(filing.decidedAt ?? filing.arrivedAt), \(filing.words))
            """)
    }

    /// What was asked for has come.
    public static func complete(
        _ filing: OnlineFiling, at moment: LocalInstant, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE filing_round SET completed_at = \(moment)
            WHERE office_id = \(filing.officeID) AND filing_code = \(filing.code) AND round = \(filing.round)
            """)
    }

    /// All rounds in their order, as the portal is told of them.
    public static func rounds(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> [PortalSupplement] {
        try reader.rows(
            """
            SELECT r.*, officer.name AS officer_name FROM filing_round AS r
            LEFT JOIN officer ON officer.office_id = r.office_id AND officer.officer_id = r.asked_by
            WHERE r.office_id = \(office) AND r.filing_code = \(code) ORDER BY r.round
            """
        ).map { row in
            try PortalSupplement(
                number: row.integer("round"), requestedBy: row.optionalText("officer_name") ?? "",
                request: row.text("request").split(separator: "\n").joined(separator: "; "),
                requestedAt: row.instant("asked_at"), dueBefore: nil, receivedBy: "",
                receivedAt: row.optionalInstant("completed_at"))
        }
    }
}
