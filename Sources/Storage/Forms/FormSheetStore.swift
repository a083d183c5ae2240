public import Domain

/// Scans of signed forms while they wait for their dossier; their contents are in a `FileStore`.
public enum FormSheetStore {
    /// The scans that wait with a form, in the order of their pages.
    public static func files(of form: String, office: String, in reader: any SQLReader) throws -> [AttachedFile] {
        try reader.rows(
            """
            SELECT * FROM citizen_form_sheet
            WHERE office_id = \(office) AND form_id = \(form) AND given_up_at IS NULL ORDER BY place, file_id
            """
        ).map(file)
    }

    public static func insert(
        _ file: AttachedFile, of form: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO citizen_form_sheet (
                office_id, form_id, file_id, component_number, place, is_continuation, name, kind, size, hash,
                page_count, added_by, added_at)
            VALUES (\(office), \(form), \(file.id), \(file.part.number), \(file.place), \(file.isContinuation),
                \(file.name), \(file.kind), \(file.size), \(file.hash), \(file.pageCount), \(file.addedByID),
                \(file.addedAt))
            """)
    }

    /// Lets a form's scans go to the dossier that takes them over.
    public static func remove(of form: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            DELETE FROM citizen_form_sheet
            WHERE office_id = \(office) AND form_id = \(form) AND given_up_at IS NULL
            """)
    }

    /// Gives one scan up, or all of a form.
    public static func giveUp(
        _ id: String? = nil, of form: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        let only: SQLText = if let id { "AND file_id = \(id)" } else { "" }
        try writer.execute(
            """
            UPDATE citizen_form_sheet SET given_up_at = \(moment), name = ''
            WHERE office_id = \(office) AND form_id = \(form) AND given_up_at IS NULL \(only)
            """)
    }

    /// The forms whose answers were erased and whose scans still wait; nothing takes them any more.
    public static func formsErased(office: String, in reader: any SQLReader) throws -> [String] {
        try reader.rows(
            """
            SELECT DISTINCT s.form_id FROM citizen_form_sheet AS s
            JOIN citizen_form AS f ON f.office_id = s.office_id AND f.form_id = s.form_id
            WHERE s.office_id = \(office) AND s.given_up_at IS NULL AND f.content IS NULL ORDER BY s.form_id
            """
        ).map { try $0.text("form_id") }
    }

    /// Every scan that waits, by its form: id and hash.
    public static func waiting(
        office: String, in reader: any SQLReader
    ) throws -> [(form: String, file: String, hash: String)] {
        try reader.rows(
            """
            SELECT form_id, file_id, hash FROM citizen_form_sheet
            WHERE office_id = \(office) AND given_up_at IS NULL ORDER BY form_id, file_id
            """
        ).map { (try $0.text("form_id"), try $0.text("file_id"), try $0.text("hash")) }
    }

    /// The contents given up before a moment, of one office.
    public static func givenUp(
        before moment: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> [FileHash] {
        try reader.rows(
            """
            SELECT DISTINCT hash FROM citizen_form_sheet
            WHERE office_id = \(office) AND given_up_at < \(moment) ORDER BY hash
            """
        ).map { try $0.fileHash("hash") }
    }

    /// Forgets what was given up before a moment.
    public static func forget(givenUpBefore moment: LocalInstant, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "DELETE FROM citizen_form_sheet WHERE office_id = \(office) AND given_up_at < \(moment)")
    }

    private static func file(_ row: SQLRow) throws -> AttachedFile {
        try AttachedFile(
            id: row.text("file_id"), part: FilePart(number: row.integer("component_number")),
            place: row.integer("place"), isContinuation: row.boolean("is_continuation"), name: row.text("name"),
            kind: row.choice("kind"), size: row.integer("size"), hash: row.text("hash"),
            pageCount: row.integer("page_count"), addedByID: row.text("added_by"), addedAt: row.instant("added_at"))
    }
}
