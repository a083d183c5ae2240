public import Domain

extension ProcedureStore {
    /// How many procedures are in force on a day, without reading their definitions.
    public static func countInForce(on day: CivilDate, office: String, in reader: any SQLReader) throws -> Int {
        let row = try reader.row(
            """
            SELECT count(*) AS total FROM procedure_version AS chosen
            WHERE office_id = \(office) AND status = 'approved' AND effective_from <= \(day)
                AND (effective_to IS NULL OR effective_to >= \(day))
                AND NOT EXISTS (
                    SELECT 1 FROM procedure_version AS later
                    WHERE later.office_id = chosen.office_id AND later.procedure_code = chosen.procedure_code
                        AND later.status = 'approved' AND later.effective_from <= \(day)
                        AND (later.effective_from > chosen.effective_from
                            OR (later.effective_from = chosen.effective_from AND later.number > chosen.number)))
            """)
        return try row?.integer("total") ?? 0
    }
}
