public import Domain

extension ProcedureStore {
    /// What the office has of a procedure; the office's row is held, so that two writers never take the same number.
    public static func neighbours(
        of code: String, office: String, in writer: any SQLWriter
    ) throws -> VersionNeighbours {
        try writer.lock("SELECT office_id FROM office WHERE office_id = \(office)")
        let records = try history(of: code, office: office, in: writer)
        let approved = records.map(\.version).filter { $0.status == .approved }
        return VersionNeighbours(
            last: approved.max { ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number) },
            waitingNumber: records.first { $0.version.status == .proposed }?.version.number,
            lastNumber: records.first?.version.number ?? 0,
            lastReceivedOn: try lastReceivedOn(code, office: office, in: writer))
    }

    /// One version with who proposed and decided it.
    public static func record(
        of code: String, number: Int, office: String, in reader: any SQLReader
    ) throws -> VersionRecord? {
        try history(of: code, office: office, in: reader).first { $0.version.number == number }
    }

    /// Every procedure's approved version that takes effect last, abolished ones too, by code.
    public static func allLatest(office: String, in reader: any SQLReader) throws -> [ProcedureVersion] {
        try reader.rows(
            """
            SELECT * FROM procedure_version AS chosen
            WHERE office_id = \(office) AND status = 'approved'
                AND NOT EXISTS (
                    SELECT 1 FROM procedure_version AS later
                    WHERE later.office_id = chosen.office_id AND later.procedure_code = chosen.procedure_code
                        AND later.status = 'approved'
                        AND (later.effective_from > chosen.effective_from
                            OR (later.effective_from = chosen.effective_from AND later.number > chosen.number)))
            ORDER BY procedure_code
            """
        ).map { try record($0).version }
    }

    /// For every procedure the number of the version in force on a day, else of the one that takes effect last.
    public static func currentNumbers(
        on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [(code: String, number: Int)] {
        let rows = try reader.rows(
            """
            SELECT procedure_code, number, effective_from FROM procedure_version
            WHERE office_id = \(office) AND status = 'approved'
            ORDER BY procedure_code, effective_from, number
            """)
        var current: [(code: String, number: Int)] = []
        for row in rows {
            let (code, number) = (try row.text("procedure_code"), try row.integer("number"))
            let isNew = current.last?.code != code
            if try !isNew && row.date("effective_from") <= day { current.removeLast() } else if !isNew { continue }
            current.append((code, number))
        }
        return current
    }

    private static func lastReceivedOn(
        _ code: String, office: String, in reader: any SQLReader
    ) throws -> CivilDate? {
        try reader.row(
            """
            SELECT received_on FROM dossier WHERE office_id = \(office) AND procedure_code = \(code)
            ORDER BY received_on DESC LIMIT 1
            """
        )?.date("received_on")
    }
}
