/// Every content that the database names, whatever table it stands in: what must be in the `FileStore`.
///
/// A new table that names files adds its SELECT here; `motcua verify`, backup and restore go by this list.
public enum NamedFiles {
    /// One naming of a content.
    public struct Entry: Sendable, Hashable {
        /// Where it belongs, for people: «hồ sơ H01.89.12-261124-0001».
        public var owner: String
        public var hash: FileHash
        /// In bytes; nothing where only the hash is kept.
        public var size: Int?
    }

    /// All of them, of every office.
    public static func all(in reader: any SQLReader) throws -> [Entry] {
        try dossierFiles(reader) + papers(reader) + filings(reader) + formSheets(reader)
    }

    /// Papers whose PDF was filed.
    private static func papers(_ reader: any SQLReader) throws -> [Entry] {
        try reader.rows("SELECT symbol, number, year, pdf_hash FROM issued_paper WHERE pdf_hash IS NOT NULL").map {
            row in
            let hash = try row.fileHash("pdf_hash")
            let number = "\(try row.integer("number"))/\(try row.integer("year"))"
            return Entry(owner: "giấy tờ số \(number) \(try row.text("symbol"))", hash: hash, size: nil)
        }
    }

    /// What came with dossiers filed online and was kept.
    private static func filings(_ reader: any SQLReader) throws -> [Entry] {
        try reader.rows(
            """
            SELECT filing_code, hash, size FROM online_filing_file WHERE hash <> '' AND given_up_at IS NULL
            ORDER BY office_id, filing_code, file_id
            """
        ).map { row in
            let hash = try row.fileHash("hash")
            return Entry(
                owner: "hồ sơ trực tuyến \(try row.text("filing_code"))", hash: hash, size: try row.integer("size"))
        }
    }

    /// Scans of signed forms that wait for their dossier; what was given up is named no more.
    private static func formSheets(_ reader: any SQLReader) throws -> [Entry] {
        try reader.rows(
            """
            SELECT form_id, hash, size FROM citizen_form_sheet WHERE given_up_at IS NULL
            ORDER BY office_id, form_id, file_id
            """
        ).map { row in
            let hash = try row.fileHash("hash")
            return Entry(owner: "tờ khai \(try row.text("form_id"))", hash: hash, size: try row.integer("size"))
        }
    }

    /// Files of dossiers, those taken off too; a card's picture is named no more once it was.
    private static func dossierFiles(_ reader: any SQLReader) throws -> [Entry] {
        try reader.rows(
            """
            SELECT dossier_code, hash, size FROM dossier_file WHERE NOT is_card_picture
            ORDER BY office_id, dossier_code, file_id
            """
        ).map { row in
            let hash = try row.fileHash("hash")
            return Entry(owner: "hồ sơ \(try row.text("dossier_code"))", hash: hash, size: try row.integer("size"))
        }
    }
}

extension SQLRow {
    /// The hash of a content.
    func fileHash(_ column: String) throws -> FileHash {
        guard let hash = FileHash(try text(column)) else { throw SQLRowError.wrongType(column) }
        return hash
    }
}
