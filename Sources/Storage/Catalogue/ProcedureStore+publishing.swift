public import Domain

extension ProcedureStore {
    /// Which version of each procedure is in force on a day, by code, without reading the definitions.
    public static func numbersInForce(
        on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [(code: String, number: Int)] {
        try reader.rows(
            """
            SELECT procedure_code, number FROM procedure_version AS chosen
            WHERE office_id = \(office) AND status = 'approved' AND effective_from <= \(day)
                AND (effective_to IS NULL OR effective_to >= \(day))
                AND NOT EXISTS (
                    SELECT 1 FROM procedure_version AS later
                    WHERE later.office_id = chosen.office_id AND later.procedure_code = chosen.procedure_code
                        AND later.status = 'approved' AND later.effective_from <= \(day)
                        AND (later.effective_from > chosen.effective_from
                            OR (later.effective_from = chosen.effective_from AND later.number > chosen.number)))
            ORDER BY procedure_code
            """
        ).map { (try $0.text("procedure_code"), try $0.integer("number")) }
    }
}
