public import Domain

/// The files of dossiers filed online, in the order in which they came.
public enum FilingFileStore {
    public static func insert(
        _ file: FilingFile, place: Int, of code: String, office: String, in writer: any SQLWriter
    ) throws {
        let row = Row(file.content)
        try writer.execute(
            """
            INSERT INTO online_filing_file (office_id, filing_code, file_id, round, place, name, title,
                component_number, component_code, kind, size, hash, page_count, refusal, scan)
            VALUES (\(office), \(code), \(file.id), \(file.round), \(place), \(file.name), \(file.title),
                \(file.component), \(file.componentCode), \(row.kind), \(row.size), \(row.hash), \(row.pageCount), \(row.refusal),
                \(file.scan))
            """)
    }

    /// The files of one delivery.
    public static func files(
        of code: String, round: Int, office: String, in reader: any SQLReader
    ) throws -> [FilingFile] {
        try reader.rows(
            """
            SELECT * FROM online_filing_file
            WHERE office_id = \(office) AND filing_code = \(code) AND round = \(round)
                AND given_up_at IS NULL ORDER BY place, file_id
            """
        ).map(file)
    }

    /// The files of all deliveries.
    public static func all(of code: String, office: String, in reader: any SQLReader) throws -> [FilingFile] {
        try reader.rows(
            """
            SELECT * FROM online_filing_file
            WHERE office_id = \(office) AND filing_code = \(code) AND given_up_at IS NULL
            ORDER BY round, place, file_id
            """
        ).map(file)
    }

    /// Those of earlier deliveries, in the place of which others have come.
    public static func replaced(of code: String, office: String, in reader: any SQLReader) throws -> [FilingFile] {
        let round = try FilingStore.find(code, office: office, in: reader)?.round ?? 0
        return try all(of: code, office: office, in: reader).filter { $0.round < round }
    }

    /// One file by its id, of whatever delivery.
    public static func find(
        _ id: String, of code: String, office: String, in reader: any SQLReader
    ) throws -> FilingFile? {
        try reader.row(
            """
            SELECT * FROM online_filing_file
            WHERE office_id = \(office) AND filing_code = \(code) AND file_id = \(id) AND given_up_at IS NULL
            """
        ).map(file)
    }

    /// The contents given up before a moment, of one office.
    public static func givenUp(
        before moment: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> [FileHash] {
        try reader.rows(
            """
            SELECT DISTINCT hash FROM online_filing_file
            WHERE office_id = \(office) AND given_up_at < \(moment) AND hash <> '' ORDER BY hash
            """
        ).map { try $0.fileHash("hash") }
    }

    /// Forgets what was given up before a moment.
    public static func forget(givenUpBefore moment: LocalInstant, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "DELETE FROM online_filing_file WHERE office_id = \(office) AND given_up_at < \(moment)")
    }

    /// Says to which component of the procedure a file belongs; 0 to none.
    public static func assign(
        _ id: String, of code: String, to component: Int, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing_file SET component_number = \(component)
            WHERE office_id = \(office) AND filing_code = \(code) AND file_id = \(id)
            """)
    }

    /// The columns of a content.
    private struct Row {
        var kind: FileKind?
        var size = 0
        var hash = ""
        var pageCount = 0
        var refusal = ""

        init(_ content: FilingFile.Content) {
            switch content {
            case .kept(let kind, let size, let hash, let pageCount):
                (self.kind, self.size, self.hash, self.pageCount) = (kind, size, hash, pageCount)
            case .refused(let sentence): refusal = sentence
            }
        }
    }

    private static func file(_ row: SQLRow) throws -> FilingFile {
        let content: FilingFile.Content =
            try row.optionalChoice("kind", as: FileKind.self).map { kind in
                .kept(
                    kind: kind, size: try row.integer("size"), hash: try row.text("hash"),
                    pageCount: try row.integer("page_count"))
            } ?? .refused(try row.text("refusal"))
        return try FilingFile(
            id: row.text("file_id"), round: row.integer("round"), name: row.text("name"), title: row.text("title"),
            component: row.integer("component_number"), componentCode: row.text("component_code"), content: content,
            scan: row.choice("scan"))
    }
}
