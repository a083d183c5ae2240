/// The one-time keys of receptions, kept with their dossiers: the same key never receives twice.
public enum ReceptionKeyStore {
    /// What a key was used for.
    public struct Use: Sendable, Hashable {
        public var bodyHash: String
        public var dossierCode: String

        public init(bodyHash: String, dossierCode: String) {
            self.bodyHash = bodyHash
            self.dossierCode = dossierCode
        }
    }

    public static func use(
        of key: String, officer: String, office: String, in reader: any SQLReader
    ) throws -> Use? {
        try reader.row(
            """
            SELECT body_hash, dossier_code FROM reception_key
            WHERE office_id = \(office) AND officer_id = \(officer) AND key = \(key)
            """
        ).map { try Use(bodyHash: $0.text("body_hash"), dossierCode: $0.text("dossier_code")) }
    }

    /// Remembers the key; two at once meet at the primary key, and one of them rolls back.
    public static func insert(
        _ key: String, use: Use, officer: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO reception_key (office_id, officer_id, key, body_hash, dossier_code)
            VALUES (\(office), \(officer), \(key), \(use.bodyHash), \(use.dossierCode))
            """)
    }
}
