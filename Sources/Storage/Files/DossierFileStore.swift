public import Domain
import Foundation

/// The files of dossiers, in the order of their pages; their contents are in a `FileStore`.
public enum DossierFileStore {
    /// The files on a dossier, removed ones only when they are asked for.
    public static func files(
        of code: String, office: String, withRemoved: Bool = false, in reader: any SQLReader
    ) throws -> [AttachedFile] {
        let present: SQLText = withRemoved ? "" : "AND removed_at IS NULL"
        return try reader.rows(
            """
            SELECT * FROM dossier_file WHERE office_id = \(office) AND dossier_code = \(code) \(present)
            ORDER BY component_number, place, file_id
            """
        ).map(file)
    }

    /// One file of a dossier that was not removed.
    public static func find(
        _ id: String, of code: String, office: String, in reader: any SQLReader
    ) throws -> AttachedFile? {
        try reader.row(
            """
            SELECT * FROM dossier_file
            WHERE office_id = \(office) AND dossier_code = \(code) AND file_id = \(id) AND removed_at IS NULL
            """
        ).map(file)
    }

    public static func insert(_ file: AttachedFile, of code: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO dossier_file (
                office_id, dossier_code, file_id, component_number, place, is_continuation, name, kind, size, hash,
                page_count, signatures, added_by, added_at)
            VALUES (\(office), \(code), \(file.id), \(file.part.number), \(file.place), \(file.isContinuation),
                \(file.name), \(file.kind), \(file.size), \(file.hash), \(file.pageCount),
                \(try SignatureText.write(file.signatures)), \(file.addedByID), \(file.addedAt))
            """)
    }

    /// Stores a file's place and removal, which are all that may change.
    public static func update(_ file: AttachedFile, of code: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE dossier_file SET place = \(file.place), removed_by = \(file.removal?.officerID),
                removed_at = \(file.removal?.at), removal_reason = \(file.removal?.reason),
                is_card_picture = \(file.removal?.isCardPicture ?? false)
            WHERE office_id = \(office) AND dossier_code = \(code) AND file_id = \(file.id)
            """)
    }

    private static func file(_ row: SQLRow) throws -> AttachedFile {
        try AttachedFile(
            id: row.text("file_id"), part: FilePart(number: row.integer("component_number")),
            place: row.integer("place"), isContinuation: row.boolean("is_continuation"), name: row.text("name"),
            kind: row.choice("kind"), size: row.integer("size"), hash: row.text("hash"),
            pageCount: row.integer("page_count"), signatures: SignatureText.read(row.text("signatures")),
            addedByID: row.text("added_by"), addedAt: row.instant("added_at"), removal: removal(row))
    }

    private static func removal(_ row: SQLRow) throws -> FileRemoval? {
        guard let at = try row.optionalInstant("removed_at") else { return nil }
        return FileRemoval(
            officerID: try row.text("removed_by"), at: at, reason: try row.text("removal_reason"),
            isCardPicture: try row.boolean("is_card_picture"))
    }

    /// Contents of card pictures that were taken off before a moment.
    public static func cardPictures(
        removedBefore moment: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> [FileHash] {
        try reader.rows(
            """
            SELECT DISTINCT hash FROM dossier_file
            WHERE office_id = \(office) AND is_card_picture AND removed_at < \(moment) ORDER BY hash
            """
        ).map { try $0.fileHash("hash") }
    }
}

/// Signatures as one text: a JSON list.
private enum SignatureText {
    private struct Entry: Codable {
        var signer: String
        var signedAt: String?
        var integrity: String
        var certificate: String
        var coversWholeFile: Bool
    }

    static func write(_ signatures: [DocumentSignature]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let entries = signatures.map {
            Entry(
                signer: $0.signer, signedAt: $0.signedAt?.utcText, integrity: $0.integrity.rawValue,
                certificate: $0.certificate.rawValue, coversWholeFile: $0.coversWholeFile)
        }
        return String(decoding: try encoder.encode(entries), as: UTF8.self)
    }

    static func read(_ text: String) throws -> [DocumentSignature] {
        try JSONDecoder().decode([Entry].self, from: Data(text.utf8)).map { entry in
            guard let integrity = DocumentSignature.Integrity(rawValue: entry.integrity),
                let certificate = DocumentSignature.Certificate(rawValue: entry.certificate)
            else { throw SQLRowError.wrongType("signatures") }
            return DocumentSignature(
                signer: entry.signer, signedAt: entry.signedAt.flatMap { LocalInstant(utcText: $0) },
                integrity: integrity, certificate: certificate, coversWholeFile: entry.coversWholeFile)
        }
    }
}
