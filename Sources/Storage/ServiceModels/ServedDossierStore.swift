public import Domain

/// The dossiers received under service models, as counts of models need them: an interlinked case counts once, as everywhere.
public enum ServedDossierStore {
    /// Those of one model received from one day through another, in the order in which they came.
    public static func dossiers(
        of model: Int, in days: ClosedRange<CivilDate>, office: String, in reader: any SQLReader
    ) throws -> [ServedDossier] {
        try reader.rows(
            """
            SELECT code, received_at, returned_at, is_immediate, fallback, status FROM dossier
            WHERE office_id = \(office) AND service_model = \(model) AND is_counted
                AND received_on >= \(days.lowerBound) AND received_on <= \(days.upperBound)
            ORDER BY received_on, code
            """
        ).map { row in
            let status: DossierStatus = try row.choice("status")
            return try ServedDossier(
                code: row.text("code"), receivedAt: row.instant("received_at"),
                returnedAt: row.optionalInstant("returned_at"), isImmediate: row.boolean("is_immediate"),
                fallback: row.text("fallback"), hasStopped: status == .withdrawn || status == .closedIncomplete)
        }
    }

    /// The day on which the last of one model was received; nothing while none was.
    public static func latest(of model: Int, office: String, in reader: any SQLReader) throws -> CivilDate? {
        try reader.row(
            """
            SELECT received_on FROM dossier
            WHERE office_id = \(office) AND service_model = \(model) AND is_counted
            ORDER BY received_on DESC LIMIT 1
            """)?.date("received_on")
    }

    /// How many dossiers each model has received, by its number.
    public static func counts(office: String, in reader: any SQLReader) throws -> [Int: Int] {
        let rows = try reader.rows(
            """
            SELECT service_model, count(*) AS received FROM dossier
            WHERE office_id = \(office) AND service_model IS NOT NULL AND is_counted GROUP BY service_model
            """)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { (try $0.integer("service_model"), try $0.integer("received")) })
    }
}
