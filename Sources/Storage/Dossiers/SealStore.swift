public import Domain

/// A sealed head in its place, with how far the same chain had been sealed before.
public struct PlacedHead: Sendable, Hashable {
    public var place: Int
    public var head: SealedHead
    /// The sequence under which the chain was last sealed; 0 when it never was.
    public var former: Int
}

/// The seals of each office and the heads they cover: only ever added.
public enum SealStore {
    public static func insert(_ seal: Seal, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO seal (office_id, number, sealed_at, dossier_count, event_count, head_count, head_digest,
                previous_hash, public_key, signature)
            VALUES (\(office), \(seal.number), \(seal.sealedAt), \(seal.dossierCount), \(seal.eventCount),
                \(seal.headCount), \(seal.headDigest), \(seal.previousHash), \(seal.publicKey), \(seal.signature))
            """)
    }

    /// The latest seal, if the office was ever sealed.
    public static func last(office: String, in reader: any SQLReader) throws -> Seal? {
        try reader.row("SELECT * FROM seal WHERE office_id = \(office) ORDER BY number DESC LIMIT 1").map(seal)
    }

    /// All seals, the first one first.
    public static func all(office: String, in reader: any SQLReader) throws -> [Seal] {
        try reader.rows("SELECT * FROM seal WHERE office_id = \(office) ORDER BY number").map(seal)
    }

    public static func find(_ number: Int, office: String, in reader: any SQLReader) throws -> Seal? {
        try reader.row("SELECT * FROM seal WHERE office_id = \(office) AND number = \(number)").map(seal)
    }

    /// Adds heads behind those that stand ready for a seal; one that was sealed before is passed over.
    public static func add(
        _ heads: [SealedHead], to number: Int, office: String, in writer: any SQLWriter
    ) throws {
        var place = try headCount(of: number, office: office, in: writer)
        for head in heads {
            place += try writer.execute(
                """
                INSERT INTO sealed_head (office_id, seal_number, place, subject, sequence, hash)
                VALUES (\(office), \(number), \(place + 1), \(head.subject), \(head.sequence), \(head.hash))
                ON CONFLICT (office_id, subject, sequence) DO NOTHING
                """)
        }
    }

    /// How many heads stand under a seal, or ready for it.
    public static func headCount(of number: Int, office: String, in reader: any SQLReader) throws -> Int {
        try reader.row(
            """
            SELECT coalesce(max(place), 0) AS heads FROM sealed_head
            WHERE office_id = \(office) AND seal_number = \(number)
            """
        )?.integer("heads") ?? 0
    }

    /// A stretch of the heads of a seal, in their order.
    public static func heads(
        of number: Int, after place: Int, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [PlacedHead] {
        try reader.rows(
            """
            SELECT h.place, h.subject, h.sequence, h.hash, (
                SELECT coalesce(max(f.sequence), 0) FROM sealed_head AS f
                WHERE f.office_id = h.office_id AND f.subject = h.subject AND f.sequence < h.sequence) AS former
            FROM sealed_head AS h
            WHERE h.office_id = \(office) AND h.seal_number = \(number) AND h.place > \(place)
            ORDER BY h.place LIMIT \(limit)
            """
        ).map { row in
            try PlacedHead(place: row.integer("place"), head: head(row), former: row.integer("former"))
        }
    }

    private static func seal(_ row: SQLRow) throws -> Seal {
        try Seal(
            number: row.integer("number"), sealedAt: row.instant("sealed_at"),
            dossierCount: row.integer("dossier_count"), eventCount: row.integer("event_count"),
            headCount: row.integer("head_count"), headDigest: row.text("head_digest"),
            previousHash: row.text("previous_hash"), publicKey: row.text("public_key"),
            signature: row.text("signature"))
    }

    static func head(_ row: SQLRow) throws -> SealedHead {
        try SealedHead(subject: row.text("subject"), sequence: row.integer("sequence"), hash: row.text("hash"))
    }
}
