public import Domain

/// Filings returned or refused before they became dossiers, and whether the portal's own record shows it.
public enum FilingRecordStore {
    /// Filings returned or refused of which the portal's own record does not show it yet.
    public static func due(
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

    /// Filings returned or refused of which the portal has not taken the record, with its words or ours; the trouble is empty for what
    /// is on its way.
    public static func untold(
        office: String, in reader: any SQLReader
    ) throws -> [(code: String, status: DossierStatus, words: String)] {
        try reader.rows(
            """
            SELECT code, status, record_trouble FROM online_filing
            WHERE office_id = \(office) AND status IN ('returnedForCompletion', 'refused')
                AND record_told <> status || ' ' || CAST(round AS TEXT)
            ORDER BY code
            """
        ).map { (try $0.text("code"), try $0.choice("status"), try $0.text("record_trouble")) }
    }

    /// Gives the telling of a record to one server until a moment; tells whether it did.
    public static func claim(
        of filing: OnlineFiling, until end: LocalInstant, at moment: LocalInstant, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE online_filing SET record_at = \(end)
            WHERE office_id = \(filing.officeID) AND code = \(filing.code) AND record_at <= \(moment)
                AND record_told <> \("\(filing.status.rawValue) \(filing.round)")
            """) == 1
    }

    /// The portal's record shows the filing as it is here.
    ///
    /// Its lease ends: what the office answers next is told at once.
    public static func settle(of filing: OnlineFiling, at moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE online_filing SET record_told = \("\(filing.status.rawValue) \(filing.round)"), record_trouble = '',
                record_at = \(moment)
            WHERE office_id = \(filing.officeID) AND code = \(filing.code)
            """)
    }

    /// The record is told again not before a moment; the words say why.
    public static func postpone(
        of filing: OnlineFiling, until moment: LocalInstant, words: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing SET record_at = \(moment), record_trouble = \(words)
            WHERE office_id = \(filing.officeID) AND code = \(filing.code)
            """)
    }
}
