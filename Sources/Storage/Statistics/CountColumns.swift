/// The columns of a dossier that only reports read, which follow from its other columns.
public enum CountColumns {
    /// A dossier whose columns do not say what the others do.
    public static func firstWrong(office: String, in reader: any SQLReader) throws -> String? {
        try reader.row(
            """
            SELECT code FROM dossier WHERE office_id = \(office) AND (
                crosses_month <> coalesce(substr(resolved_on, 1, 7) > substr(received_on, 1, 7), FALSE)
                OR is_counted <> (case_code = '' OR case_code = code)
                OR specialist_id <> CASE WHEN outcome_positive IS NOT NULL THEN drafted_by
                    WHEN holder_role = 'processing' THEN holder_id ELSE '' END)
            ORDER BY code LIMIT 1
            """
        )?.text("code")
    }
}
