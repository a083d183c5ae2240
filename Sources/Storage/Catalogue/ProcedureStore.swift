public import Domain
import Foundation

/// The versions of each office's procedures.
///
/// An approved version never changes again.
public enum ProcedureStore {
    /// The version in force on a day: of those approved, the last to take effect.
    public static func inForce(
        _ code: String, on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> ProcedureVersion? {
        guard let number = try numberInForce(code, on: day, office: office, in: reader) else { return nil }
        return try version(code, number: number, office: office, in: reader)
    }

    /// The number of the version in force, without reading its definition.
    public static func numberInForce(
        _ code: String, on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> Int? {
        try reader.row(
            """
            SELECT number FROM procedure_version
            WHERE office_id = \(office) AND procedure_code = \(code) AND status = 'approved'
                AND effective_from <= \(day)
            ORDER BY effective_from DESC, number DESC LIMIT 1
            """
        )?.integer("number")
    }

    public static func version(
        _ code: String, number: Int, office: String, in reader: any SQLReader
    ) throws -> ProcedureVersion? {
        try reader.row(
            """
            SELECT * FROM procedure_version
            WHERE office_id = \(office) AND procedure_code = \(code) AND number = \(number)
            """
        ).map { try record($0).version }
    }

    /// All versions of a procedure, the newest first.
    public static func history(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> [VersionRecord] {
        try reader.rows(
            """
            SELECT * FROM procedure_version WHERE office_id = \(office) AND procedure_code = \(code)
            ORDER BY number DESC
            """
        ).map(record)
    }

    /// Versions that wait for a leader.
    public static func proposed(office: String, in reader: any SQLReader) throws -> [VersionRecord] {
        try reader.rows(
            """
            SELECT * FROM procedure_version WHERE office_id = \(office) AND status = 'proposed'
            ORDER BY proposed_at, procedure_code
            """
        ).map(record)
    }

    /// Every procedure's version in force on a day, by code.
    public static func allInForce(
        on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [ProcedureVersion] {
        try reader.rows(
            """
            SELECT * FROM procedure_version AS chosen
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
        ).map { try record($0).version }
    }

    /// The fields (lĩnh vực) of the office's approved procedures, by name.
    public static func fields(office: String, in reader: any SQLReader) throws -> [String] {
        try reader.rows(
            """
            SELECT DISTINCT field FROM procedure_version WHERE office_id = \(office) AND status = 'approved'
            ORDER BY field
            """
        ).map { try $0.text("field") }
    }

    public static func lastNumber(of code: String, office: String, in reader: any SQLReader) throws -> Int {
        let row = try reader.row(
            """
            SELECT coalesce(max(number), 0) AS last FROM procedure_version
            WHERE office_id = \(office) AND procedure_code = \(code)
            """)
        return try row?.integer("last") ?? 0
    }

    public static func insert(_ record: VersionRecord, office: String, in writer: any SQLWriter) throws {
        let version = record.version
        try writer.execute(
            """
            INSERT INTO procedure_version (
                office_id, procedure_code, number, status, effective_from, effective_to, name, folded_name, field,
                definition, proposed_by, proposed_at, decided_by, decided_at, decision_note)
            VALUES (\(office), \(version.code), \(version.number), \(version.status), \(version.effectiveFrom),
                \(version.effectiveTo), \(version.definition.name), \(Folding.fold(version.definition.name)),
                \(version.definition.field), \(try text(version.definition)), \(record.proposedBy),
                \(record.proposedAt), \(record.decidedBy), \(record.decidedAt), \(record.note))
            """)
    }

    /// Writes a leader's decision on a version that waits for it; tells whether there was one.
    public static func decide(
        _ code: String, number: Int, as status: VersionStatus, by officer: String, at moment: LocalInstant,
        note: String, office: String, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE procedure_version
            SET status = \(status), decided_by = \(officer), decided_at = \(moment), decision_note = \(note)
            WHERE office_id = \(office) AND procedure_code = \(code) AND number = \(number) AND status = 'proposed'
            """) == 1
    }

    /// How many versions were ever approved: it grows with every change of what is in force.
    public static func approvalCount(office: String, in reader: any SQLReader) throws -> Int {
        let row = try reader.row(
            "SELECT count(*) AS approved FROM procedure_version WHERE office_id = \(office) AND status = 'approved'")
        return try row?.integer("approved") ?? 0
    }

    /// Codes by how often they were received since a day, the most used first.
    public static func mostUsed(
        since day: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [String] {
        try reader.rows(
            """
            SELECT procedure_code, count(*) AS used FROM dossier
            WHERE office_id = \(office) AND received_on >= \(day)
            GROUP BY procedure_code ORDER BY used DESC, procedure_code LIMIT \(limit)
            """
        ).map { try $0.text("procedure_code") }
    }
}

// MARK: - Rows

extension ProcedureStore {
    static func record(_ row: SQLRow) throws -> VersionRecord {
        let definition = try JSONDecoder().decode(
            ProcedureDefinition.self, from: Data(try row.text("definition").utf8))
        let version = try ProcedureVersion(
            code: row.text("procedure_code"), number: row.integer("number"), status: row.choice("status"),
            effectiveFrom: row.date("effective_from"), effectiveTo: row.optionalDate("effective_to"),
            definition: definition)
        return try ProposalRecord(version, row)
    }

    /// The definition as it is stored: JSON with sorted keys.
    public static func text(_ definition: ProcedureDefinition) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(definition), as: UTF8.self)
    }
}
