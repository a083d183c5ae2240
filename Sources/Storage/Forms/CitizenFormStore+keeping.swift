public import Domain

/// Locks on forms, and how long their personal data stay.
extension CitizenFormStore {
    /// Takes the lock if nobody has it.
    public static func takeLock(
        on id: String, officer: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE citizen_form SET locked_by = \(officer), locked_at = \(moment)
            WHERE office_id = \(office) AND form_id = \(id) AND locked_by IS NULL
            """)
    }

    public static func releaseLock(on id: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE citizen_form SET locked_by = NULL, locked_at = NULL
            WHERE office_id = \(office) AND form_id = \(id)
            """)
    }

    /// Stores which dossier takes the form along.
    public static func attach(_ form: CitizenForm, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE citizen_form SET dossier_code = \(form.dossierCode)
            WHERE office_id = \(form.officeID) AND form_id = \(form.id)
            """)
    }

    /// Deletes what nobody finished since a moment; tells how many.
    ///
    /// A form whose scan was given up stays until that is gone too, and one that was confirmed and taken along by a dossier
    /// as long as finished ones do: somebody signed it before it was opened again.
    public static func deleteUnfinished(
        before moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws -> Int {
        try writer.execute(
            """
            DELETE FROM citizen_form WHERE office_id = \(office) AND confirmed_at IS NULL AND changed_at < \(moment)
                AND (dossier_code IS NULL OR first_confirmed_at IS NULL) AND NOT EXISTS (
                    SELECT 1 FROM citizen_form_sheet AS s
                    WHERE s.office_id = citizen_form.office_id AND s.form_id = citizen_form.form_id)
            """)
    }

    /// Erases the answers of forms finished before a moment, and by whom they can be found; tells how many.
    public static func eraseFinished(
        before moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws -> Int {
        // What a dossier took along and nobody confirmed again keeps its line with the dossier, as finished ones do.
        let opened = try writer.execute(
            """
            UPDATE citizen_form SET content = NULL, person_hash = '', locked_by = NULL, locked_at = NULL
            WHERE office_id = \(office) AND confirmed_at IS NULL AND dossier_code IS NOT NULL AND changed_at < \(moment)
                AND content IS NOT NULL
            """)
        try writer.execute(
            """
            DELETE FROM citizen_form_signer WHERE office_id = \(office) AND form_id IN (
                SELECT form_id FROM citizen_form WHERE office_id = \(office) AND confirmed_at < \(moment))
            """)
        let finished = try writer.execute(
            """
            UPDATE citizen_form SET content = NULL, person_hash = '', locked_by = NULL, locked_at = NULL
            WHERE office_id = \(office) AND confirmed_at < \(moment) AND content IS NOT NULL
            """)
        return opened + finished
    }

    /// Gives each finished form's row in turn.
    public static func forEachFinished(
        office: String, in reader: any SQLReader, _ body: (StoredForm) throws -> Void
    ) throws {
        let ids = try reader.rows(
            """
            SELECT form_id FROM citizen_form WHERE office_id = \(office) AND confirmed_at IS NOT NULL ORDER BY form_id
            """
        ).map { try $0.text("form_id") }
        for id in ids {
            if let stored = try find(id, office: office, in: reader) { try body(stored) }
        }
    }
}
