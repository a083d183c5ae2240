public import Domain
import Foundation

/// Dossiers filed online; a row is never deleted.
public enum FilingStore {
    public static func insert(_ filing: OnlineFiling, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO online_filing (office_id, code, source, portal_id, technical_id, procedure_code, name,
                folded_name, personal_number, birth_date, sex, address, phone, email, entries, filed_at, arrived_at,
                answer_by, status, round, words, decided_by, content_hash, tell_at, tell_attempts, trouble,
                portal_procedure_code)
            VALUES (\(filing.officeID), \(filing.code), \(filing.source), \(filing.portalID), \(filing.technicalID),
                \(filing.procedureCode), \(filing.applicant.name), \(Folding.fold(filing.applicant.name)),
                \(filing.applicant.personalNumber), \(filing.applicant.birthDate), \(filing.applicant.sex),
                \(filing.applicant.address), \(filing.applicant.phone), \(filing.applicant.email),
                \(try entriesText(filing.entries)), \(filing.filedAt), \(filing.arrivedAt), \(filing.answerBy),
                \(filing.status), \(filing.round), \(filing.words), \(filing.decidedByID), \(filing.contentHash),
                \(filing.arrivedAt), 0, '', \(filing.portalProcedureCode))
            """)
    }

    /// Stores what came back completed in place of what was returned.
    public static func replace(_ filing: OnlineFiling, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE online_filing SET source = \(filing.source), portal_id = \(filing.portalID),
                technical_id = \(filing.technicalID), procedure_code = \(filing.procedureCode),
                name = \(filing.applicant.name), folded_name = \(Folding.fold(filing.applicant.name)),
                personal_number = \(filing.applicant.personalNumber), birth_date = \(filing.applicant.birthDate),
                sex = \(filing.applicant.sex), address = \(filing.applicant.address), phone = \(filing.applicant.phone),
                email = \(filing.applicant.email), entries = \(try entriesText(filing.entries)),
                filed_at = \(filing.filedAt), arrived_at = \(filing.arrivedAt), answer_by = \(filing.answerBy),
                status = 'submitted', round = \(filing.round), words = '', decided_by = '', decided_at = NULL,
                content_hash = \(filing.contentHash), acknowledged_at = NULL, tell_at = \(filing.arrivedAt),
                tell_attempts = 0, trouble = '', record_trouble = '',
                portal_procedure_code = \(filing.portalProcedureCode)
            WHERE office_id = \(filing.officeID) AND code = \(filing.code)
            """)
    }

    /// Stores the office's first answer; the portal's service may be told at once.
    public static func answer(_ filing: OnlineFiling, in writer: any SQLWriter) throws {
        let dossier: String? = filing.dossierCode.isEmpty ? nil : filing.dossierCode
        try writer.execute(
            """
            UPDATE online_filing SET status = \(filing.status), words = \(filing.words),
                decided_by = \(filing.decidedByID), decided_at = \(filing.decidedAt), dossier_code = \(dossier),
                tell_at = \(filing.decidedAt ?? filing.arrivedAt), tell_attempts = 0
            WHERE office_id = \(filing.officeID) AND code = \(filing.code)
            """)
    }

    public static func find(_ code: String, office: String, in reader: any SQLReader) throws -> OnlineFiling? {
        try reader.row("SELECT * FROM online_filing WHERE office_id = \(office) AND code = \(code)").map(filing)
    }

    /// The filing for whoever is about to change it; others wait until the commit.
    public static func findForChange(
        _ code: String, office: String, in writer: any SQLWriter
    ) throws -> OnlineFiling? {
        try writer.lock("SELECT code FROM online_filing WHERE office_id = \(office) AND code = \(code)")
        return try find(code, office: office, in: writer)
    }

    /// Where a dossier stands at the portal, if it was filed there.
    public static func origin(of code: String, office: String, in reader: any SQLReader) throws -> PortalOrigin? {
        try reader.row(
            """
            SELECT code, technical_id, portal_id, filed_at FROM online_filing
            WHERE office_id = \(office) AND dossier_code = \(code)
            """
        ).map { row in
            PortalOrigin(
                code: try row.text("code"), technicalID: try row.text("technical_id"),
                portalID: try row.text("portal_id"), filedAt: try row.instant("filed_at"))
        }
    }

    /// What waits for the first answer, the most urgent first.
    public static func waiting(limit: Int, office: String, in reader: any SQLReader) throws -> [OnlineFiling] {
        try reader.rows(
            """
            SELECT * FROM online_filing WHERE office_id = \(office) AND status = 'submitted'
            ORDER BY answer_by NULLS LAST, filed_at, code LIMIT \(limit)
            """
        ).map(filing)
    }

    /// What was answered last, the latest first.
    public static func answered(limit: Int, office: String, in reader: any SQLReader) throws -> [OnlineFiling] {
        try reader.rows(
            """
            SELECT * FROM online_filing WHERE office_id = \(office) AND status <> 'submitted'
            ORDER BY decided_at DESC, code LIMIT \(limit)
            """
        ).map(filing)
    }

    static func filing(_ row: SQLRow) throws -> OnlineFiling {
        let entries = try JSONDecoder().decode([FilingEntry].self, from: Data(try row.text("entries").utf8))
        let person = try Person(
            name: row.text("name"), personalNumber: row.text("personal_number"), birthDate: row.text("birth_date"),
            sex: row.optionalChoice("sex"), address: row.text("address"), phone: row.text("phone"),
            email: row.text("email"))
        return try OnlineFiling(
            officeID: row.text("office_id"), code: row.text("code"), source: row.choice("source"),
            portalID: row.text("portal_id"), technicalID: row.text("technical_id"),
            procedureCode: row.text("procedure_code"), portalProcedureCode: row.text("portal_procedure_code"),
            applicant: person, entries: entries,
            filedAt: row.instant("filed_at"), arrivedAt: row.instant("arrived_at"),
            answerBy: row.optionalInstant("answer_by"), status: row.choice("status"), round: row.integer("round"),
            words: row.text("words"), decidedByID: row.text("decided_by"), decidedAt: row.optionalInstant("decided_at"),
            dossierCode: row.optionalText("dossier_code") ?? "", contentHash: row.text("content_hash"))
    }

    static func entriesText(_ entries: [FilingEntry]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entries), as: UTF8.self)
    }
}
