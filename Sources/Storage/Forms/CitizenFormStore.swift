public import Domain

/// A form written for a citizen as it stands in its row: with its text, its hash, and who has it open.
public struct StoredForm: Sendable, Hashable {
    public var form: CitizenForm
    /// Nothing once it was erased.
    public var text: String?
    /// Empty until it is confirmed.
    public var contentHash: String
    /// The month it is counted in; empty while it is not.
    public var measuredMonth: String
    /// When it was first read aloud and agreed to.
    public var firstConfirmedAt: LocalInstant?
    public var lock: FormLock?

    /// Nobody ever confirmed it: it is deleted when nobody goes on with it.
    public var isDraft: Bool { firstConfirmedAt == nil }

    /// Who writes on it now; nobody once nothing was written for a while.
    public func lock(at moment: LocalInstant) -> FormLock? {
        let since = moment.epochSeconds - max(form.changedAt, lock?.takenAt ?? form.changedAt).epochSeconds
        return since < CitizenForm.lockLapsesAfter ? lock : nil
    }
}

/// Who writes on a form.
public struct FormLock: Sendable, Hashable {
    public var officerID: String
    public var officerName: String
    public var takenAt: LocalInstant
}

/// Forms written for citizens, from the first answer on.
public enum CitizenFormStore {
    /// Stores a new form, locked by whoever begins it.
    public static func insert(
        _ form: CitizenForm, text: String, personHash: String, in writer: any SQLWriter
    ) throws {
        let dossier: String? = form.dossierCode.isEmpty ? nil : form.dossierCode
        try writer.execute(
            """
            INSERT INTO citizen_form (office_id, form_id, definition, definition_from, procedure_code,
                procedure_version, person_hash, content, content_hash, begun_by, begun_at, changed_at, locked_by,
                locked_at, dossier_code)
            VALUES (\(form.officeID), \(form.id), \(form.definitionName), \(form.definitionFrom),
                \(form.procedureCode), \(form.procedureVersion), \(personHash), \(text), '', \(form.begunByID),
                \(form.begunAt), \(form.changedAt), \(form.begunByID), \(form.begunAt), \(dossier))
            """)
    }

    /// Stores what was answered, confirmed, opened again or taken along by a dossier.
    public static func update(
        _ form: CitizenForm, text: String, personHash: String, in writer: any SQLWriter
    ) throws {
        let dossier: String? = form.dossierCode.isEmpty ? nil : form.dossierCode
        let effort = form.confirmation?.effort
        try writer.execute(
            """
            UPDATE citizen_form SET definition_from = \(form.definitionFrom), person_hash = \(personHash),
                content = \(text),
                content_hash = \(form.contentHash(of: text)), changed_at = \(form.changedAt),
                confirmed_by = \(form.confirmation?.officerID), confirmed_at = \(form.confirmation?.at),
                first_confirmed_at = coalesce(first_confirmed_at, \(form.confirmation?.at)),
                measured_month = \(form.measuredMonth), service_model = \(form.confirmation?.serviceModel),
                asked_count = \(effort?.askedCount), answered_count = \(effort?.answeredCount),
                untyped_count = \(effort?.untypedCount),
                dossier_code = \(dossier)
            WHERE office_id = \(form.officeID) AND form_id = \(form.id)
            """)
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> StoredForm? {
        try reader.row("\(columns) WHERE f.office_id = \(office) AND f.form_id = \(id)").map(stored)
    }

    /// The form for whoever is about to change it; others wait until the commit.
    public static func findForChange(_ id: String, office: String, in writer: any SQLWriter) throws -> StoredForm? {
        try writer.lock("SELECT form_id FROM citizen_form WHERE office_id = \(office) AND form_id = \(id)")
        return try find(id, office: office, in: writer)
    }

    /// What somebody has begun for one person; of the person nothing is known here but the hash of their number.
    public static func unfinished(
        ofPerson hash: String, office: String, in reader: any SQLReader
    ) throws -> [StoredForm] {
        guard !hash.isEmpty else { return [] }
        return try reader.rows(
            """
            \(columns) WHERE f.office_id = \(office) AND f.person_hash = \(hash) AND f.person_hash <> ''
                AND f.confirmed_at IS NULL
            ORDER BY f.changed_at DESC, f.form_id
            """
        ).map(stored)
    }

    /// The newest finished forms of one person, so many of each kind.
    public static func finished(
        ofPerson hash: String, each most: Int, office: String, in reader: any SQLReader
    ) throws -> [StoredForm] {
        guard !hash.isEmpty else { return [] }
        return try reader.rows(
            """
            \(columns) WHERE f.office_id = \(office) AND f.form_id IN (
                SELECT form_id FROM (
                    SELECT form_id, row_number() OVER (
                        PARTITION BY definition ORDER BY changed_at DESC, form_id) AS place
                    FROM citizen_form WHERE office_id = \(office) AND person_hash = \(hash) AND person_hash <> ''
                        AND confirmed_at IS NOT NULL) AS ranked
                WHERE place <= \(most))
            ORDER BY f.changed_at DESC, f.form_id
            """
        ).map(stored)
    }

    /// What is still being written and has its answers, the latest first.
    public static func unfinished(limit: Int, office: String, in reader: any SQLReader) throws -> [StoredForm] {
        try reader.rows(
            """
            \(columns) WHERE f.office_id = \(office) AND f.confirmed_at IS NULL AND f.content IS NOT NULL
            ORDER BY f.changed_at DESC, f.form_id LIMIT \(limit)
            """
        ).map(stored)
    }

    /// What was confirmed at `since` or later, still has its answers and is with a dossier, or waits for one; the
    /// latest first.
    public static func finished(
        withDossier: Bool, since: LocalInstant, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [StoredForm] {
        let dossier: SQLText = withDossier ? "IS NOT NULL" : "IS NULL"
        return try reader.rows(
            """
            \(columns) WHERE f.office_id = \(office) AND f.confirmed_at >= \(since) AND f.content IS NOT NULL
                AND f.dossier_code \(dossier)
            ORDER BY f.confirmed_at DESC, f.form_id LIMIT \(limit)
            """
        ).map(stored)
    }

    /// The forms a dossier took along, the oldest first.
    public static func forms(of dossier: String, office: String, in reader: any SQLReader) throws -> [StoredForm] {
        try reader.rows(
            """
            \(columns) WHERE f.office_id = \(office) AND f.dossier_code = \(dossier) ORDER BY f.begun_at, f.form_id
            """
        ).map(stored)
    }

    static let columns: SQLText = """
        SELECT f.*, o.name AS locked_by_name FROM citizen_form AS f
        LEFT JOIN officer AS o ON o.office_id = f.office_id AND o.officer_id = f.locked_by
        """

    static func stored(_ row: SQLRow) throws -> StoredForm {
        let text = try row.optionalText("content")
        return try StoredForm(
            form: form(row, text), text: text, contentHash: row.text("content_hash"),
            measuredMonth: row.text("measured_month"), firstConfirmedAt: row.optionalInstant("first_confirmed_at"),
            lock: row.optionalText("locked_by").map {
                FormLock(
                    officerID: $0, officerName: try row.optionalText("locked_by_name") ?? "",
                    takenAt: try row.instant("locked_at"))
            })
    }

    private static func form(_ row: SQLRow, _ text: String?) throws -> CitizenForm {
        let confirmation = try confirmation(row)
        return try CitizenForm(
            officeID: row.text("office_id"), id: row.text("form_id"), definitionName: row.text("definition"),
            definitionFrom: row.date("definition_from"), procedureCode: row.text("procedure_code"),
            procedureVersion: row.integer("procedure_version"), content: text.map(CitizenFormText.read),
            begunByID: row.text("begun_by"), begunAt: row.instant("begun_at"), changedAt: row.instant("changed_at"),
            confirmation: confirmation, dossierCode: row.optionalText("dossier_code") ?? "")
    }

    private static func confirmation(_ row: SQLRow) throws -> CitizenForm.Confirmation? {
        guard let officer = try row.optionalText("confirmed_by") else { return nil }
        let effort = try row.optionalInteger("asked_count").map { asked in
            try FormEffort(
                askedCount: asked, answeredCount: row.integer("answered_count"),
                untypedCount: row.integer("untyped_count"))
        }
        return CitizenForm.Confirmation(
            officerID: officer, at: try row.instant("confirmed_at"), effort: effort,
            serviceModel: try row.optionalInteger("service_model"))
    }
}

extension CitizenForm {
    /// The month it is measured in; empty while it is not.
    public var measuredMonth: String {
        guard let confirmation, confirmation.effort != nil else { return "" }
        return confirmation.at.date.monthText
    }
}
