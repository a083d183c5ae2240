public import Domain

/// Filings of which the portal could not be told something, be it by its service or in its record.
extension FilingReportStore {
    /// Filings of which the portal could not be told, with its words or ours.
    public static func troubled(
        limit: Int, office: String, in reader: any SQLReader
    ) throws -> [(code: String, words: String)] {
        try reader.rows(
            """
            SELECT code, trouble, record_trouble FROM online_filing
            WHERE office_id = \(office) AND (trouble <> '' OR record_trouble <> '')
            ORDER BY code LIMIT \(limit)
            """
        ).map { (try $0.text("code"), try words($0)) }
    }

    /// Lets the portal be told of a filing now; tells whether there is something it does not know.
    public static func hasten(
        _ code: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE online_filing SET tell_at = \(moment), record_at = \(moment), tell_attempts = 0
            WHERE office_id = \(office) AND code = \(code) AND (trouble <> '' OR record_trouble <> ''
                OR status IN ('returnedForCompletion', 'refused') AND record_told <> status || ' ' || CAST(round AS TEXT))
            """) == 1
    }

    /// Why the portal could not be told; empty when it could.
    public static func trouble(of code: String, office: String, in reader: any SQLReader) throws -> String {
        try reader.row(
            "SELECT trouble, record_trouble FROM online_filing WHERE office_id = \(office) AND code = \(code)"
        ).map(words) ?? ""
    }

    /// What the service said, and what the record met with; once when it is the same.
    private static func words(_ row: SQLRow) throws -> String {
        let (report, record) = (try row.text("trouble"), try row.text("record_trouble"))
        return [report, record == report ? "" : record].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
