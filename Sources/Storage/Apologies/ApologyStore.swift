public import Domain

/// Letters of apology, written only as the replay of their dossiers' events.
public enum ApologyStore {
    public static func find(
        _ code: String, ordinal: Int, office: String, in reader: any SQLReader
    ) throws -> Apology? {
        try reader.row(
            """
            SELECT * FROM apology
            WHERE office_id = \(office) AND dossier_code = \(code) AND ordinal = \(ordinal)
            """
        ).map(apology)
    }

    /// All letters of a dossier, the latest first.
    public static func apologies(of code: String, office: String, in reader: any SQLReader) throws -> [Apology] {
        try reader.rows(
            "SELECT * FROM apology WHERE office_id = \(office) AND dossier_code = \(code) ORDER BY ordinal DESC"
        ).map(apology)
    }

    /// Letters at one step of their way, the oldest first.
    public static func apologies(
        at stage: ApologyStage, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Apology] {
        try reader.rows(
            """
            SELECT * FROM apology WHERE office_id = \(office) AND stage = \(stage)
            ORDER BY opened_at, dossier_code LIMIT \(limit)
            """
        ).map(apology)
    }

    /// How many letters stand at each step of their way.
    public static func counts(office: String, in reader: any SQLReader) throws -> [ApologyStage: Int] {
        let rows = try reader.rows(
            "SELECT stage, count(*) AS letters FROM apology WHERE office_id = \(office) GROUP BY stage")
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.choice("stage"), try $0.integer("letters")) })
    }

    /// The register of a period: every letter signed in it, in the order of their signing.
    public static func signed(
        from first: CivilDate, to last: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Apology] {
        try reader.rows(
            """
            SELECT * FROM apology
            WHERE office_id = \(office) AND signed_on >= \(first) AND signed_on <= \(last)
            ORDER BY signed_on, signed_at, dossier_code LIMIT \(limit)
            """
        ).map(apology)
    }

    /// How many letters were begun or signed in a period, those left out that fell away by themselves.
    public static func count(of period: ReportPeriod, office: String, in reader: any SQLReader) throws -> Int {
        let (first, end) = (LocalInstant(period.from), LocalInstant(period.to.adding(days: 1)))
        return try reader.row(
            """
            SELECT count(*) AS n FROM apology
            WHERE office_id = \(office) AND stage <> 'dropped' AND (
                (signed_on >= \(period.from) AND signed_on <= \(period.to))
                OR (opened_at >= \(first) AND opened_at < \(end)))
            """
        )?.integer("n") ?? 0
    }

    /// Takes an event of a dossier into the row of the letter it is about.
    public static func take(
        _ event: DossierEvent, of code: String, ordinal: Int, office: String, in writer: any SQLWriter
    ) throws {
        guard var apology = try find(code, ordinal: ordinal, office: office, in: writer) else {
            return try insert(Apology(openedBy: event, of: code), office: office, in: writer)
        }
        try apology.apply(event)
        try update(apology, office: office, in: writer)
    }

    private static func insert(_ apology: Apology, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO apology (
                office_id, dossier_code, ordinal, stage, kinds, opened_at, opened_by, due_at, responsible_id, faults,
                drafted_by, reviewed_by, signed_by, forwarding_note, objection)
            VALUES (\(office), \(apology.dossierCode), \(apology.ordinal), \(apology.stage), \(apology.kinds.text),
                \(apology.openedAt), \(apology.openedByID), \(apology.dueAt), '', '', '', '', '', '', '')
            """)
    }

    private static func update(_ apology: Apology, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE apology SET
                stage = \(apology.stage), due_at = \(apology.dueAt), kinds = \(apology.kinds.text),
                cause = \(apology.cause), responsible_id = \(apology.responsibleID), faults = \(apology.faults),
                new_due_at = \(apology.newDueAt), drafted_by = \(apology.draftedByID),
                reviewed_by = \(apology.reviewedByID), signed_by = \(apology.signedByID),
                signed_at = \(apology.signedAt), signed_on = \(apology.signedAt?.date), book_year = \(apology.year),
                book_number = \(apology.number), channel = \(apology.channel), forwarded_at = \(apology.forwardedAt),
                forwarding_note = \(apology.forwardingNote), objection = \(apology.objection)
            WHERE office_id = \(office) AND dossier_code = \(apology.dossierCode) AND ordinal = \(apology.ordinal)
            """)
    }

    private static func apology(_ row: SQLRow) throws -> Apology {
        var apology = try Apology(
            dossierCode: row.text("dossier_code"), ordinal: row.integer("ordinal"),
            kinds: Set(text: row.text("kinds")), openedAt: row.instant("opened_at"), openedByID: row.text("opened_by"),
            dueAt: row.instant("due_at"))
        apology.stage = try row.choice("stage")
        apology.cause = try row.optionalChoice("cause")
        apology.responsibleID = try row.text("responsible_id")
        apology.faults = try row.text("faults")
        apology.newDueAt = try row.optionalInstant("new_due_at")
        apology.draftedByID = try row.text("drafted_by")
        apology.reviewedByID = try row.text("reviewed_by")
        apology.signedByID = try row.text("signed_by")
        apology.signedAt = try row.optionalInstant("signed_at")
        apology.year = try row.optionalInteger("book_year")
        apology.number = try row.optionalInteger("book_number")
        apology.channel = try row.optionalChoice("channel")
        apology.forwardedAt = try row.optionalInstant("forwarded_at")
        apology.forwardingNote = try row.text("forwarding_note")
        apology.objection = try row.text("objection")
        return apology
    }
}
