public import Domain
import Foundation

/// The coordination agreements of each office in their versions; an approved one never changes again.
public enum AgreementStore {
    /// The approved version that took effect last; the law alone where there is none.
    public static func inForce(
        _ procedure: InterlinkedProcedure, on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> CoordinationAgreement {
        let row = try reader.row(
            """
            SELECT * FROM coordination_agreement
            WHERE office_id = \(office) AND procedure_code = \(procedure.code) AND status = 'approved'
                AND effective_from <= \(day)
            ORDER BY effective_from DESC, number DESC LIMIT 1
            """)
        return try row.map { try record($0).agreement } ?? CoordinationAgreement(lawOf: procedure)
    }

    /// One version; number 0 is the law alone.
    public static func version(
        _ code: String, number: Int, office: String, in reader: any SQLReader
    ) throws -> CoordinationAgreement? {
        guard number > 0 else { return InterlinkedProcedure.find(code).map(CoordinationAgreement.init(lawOf:)) }
        return try self.record(code, number: number, office: office, in: reader)?.agreement
    }

    public static func record(
        _ code: String, number: Int, office: String, in reader: any SQLReader
    ) throws -> AgreementRecord? {
        try reader.row(
            """
            SELECT * FROM coordination_agreement
            WHERE office_id = \(office) AND procedure_code = \(code) AND number = \(number)
            """
        ).map(record)
    }

    /// Every agency that an agreement of the office names, in any of its versions, and those of the law alone.
    public static func parties(office: String, in reader: any SQLReader) throws -> [String] {
        let agreed = try reader.rows(
            "SELECT * FROM coordination_agreement WHERE office_id = \(office) ORDER BY procedure_code, number"
        ).map { try record($0).agreement }
        let lawful = InterlinkedProcedure.all.map(CoordinationAgreement.init(lawOf:))
        return (agreed + lawful).flatMap(\.terms).map(\.party)
    }

    /// All versions, the newest first.
    public static func history(of code: String, office: String, in reader: any SQLReader) throws -> [AgreementRecord] {
        try reader.rows(
            """
            SELECT * FROM coordination_agreement WHERE office_id = \(office) AND procedure_code = \(code)
            ORDER BY number DESC
            """
        ).map(record)
    }

    public static func insert(_ record: AgreementRecord, office: String, in writer: any SQLWriter) throws {
        let agreement = record.agreement
        try writer.execute(
            """
            INSERT INTO coordination_agreement (office_id, procedure_code, number, status, effective_from, decision,
                terms, proposed_by, proposed_at, decided_by, decided_at, decision_note)
            VALUES (\(office), \(agreement.procedureCode), \(agreement.number), \(agreement.status),
                \(agreement.effectiveFrom), \(agreement.decision), \(try text(agreement.terms)), \(record.proposedBy),
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
            UPDATE coordination_agreement
            SET status = \(status), decided_by = \(officer), decided_at = \(moment), decision_note = \(note)
            WHERE office_id = \(office) AND procedure_code = \(code) AND number = \(number) AND status = 'proposed'
            """) == 1
    }

    /// What the agreement says, as it is stored and hashed: JSON with sorted keys.
    public static func text(_ terms: [LegTerms]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(terms), as: UTF8.self)
    }

    /// Names the content of the terms.
    public static func fingerprint(_ agreement: CoordinationAgreement) throws -> String {
        Fingerprint.of(Array(try text(agreement.terms).utf8))
    }

    private static func record(_ row: SQLRow) throws -> AgreementRecord {
        let terms = try JSONDecoder().decode([LegTerms].self, from: Data(try row.text("terms").utf8))
        let agreement = try CoordinationAgreement(
            procedureCode: row.text("procedure_code"), number: row.integer("number"), status: row.choice("status"),
            effectiveFrom: row.date("effective_from"), decision: row.text("decision"), terms: terms)
        return try ProposalRecord(agreement, row)
    }
}
