public import Domain

/// The heads of all chains of an office as they are: where each stands that no seal covers yet, and whether a sealed one still stands.
public enum ChainHeadStore {
    /// Dossiers that have moved since they were last sealed, in the order of their codes.
    public static func movedDossiers(
        after code: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [SealedHead] {
        try reader.rows(
            """
            SELECT d.code AS subject, e.sequence, e.hash FROM dossier AS d
            JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code AND e.sequence = d.sequence
            WHERE d.office_id = \(office) AND d.code > \(code) AND NOT EXISTS (
                SELECT 1 FROM sealed_head AS h
                WHERE h.office_id = d.office_id AND h.subject = d.code AND h.sequence >= d.sequence)
            ORDER BY d.code LIMIT \(limit)
            """
        ).map(SealStore.head)
    }

    /// Interlinked cases that have moved since they were last sealed.
    public static func movedCases(office: String, in reader: any SQLReader) throws -> [SealedHead] {
        try reader.rows(
            """
            SELECT c.code, e.sequence, e.hash FROM interlinked_case AS c
            JOIN case_event AS e ON e.office_id = c.office_id AND e.case_code = c.code AND e.sequence = c.sequence
            WHERE c.office_id = \(office) AND NOT EXISTS (
                SELECT 1 FROM sealed_head AS h
                WHERE h.office_id = c.office_id AND h.subject = 'case:' || c.code AND h.sequence >= c.sequence)
            ORDER BY c.code
            """
        ).map { row in
            try SealedHead(
                subject: CaseEventStore.subject(of: row.text("code")), sequence: row.integer("sequence"),
                hash: row.text("hash"))
        }
    }

    /// The chain of the office's own acts as it stands.
    public static func officeHead(office: String, in reader: any SQLReader) throws -> SealedHead? {
        try reader.row(
            """
            SELECT sequence, hash FROM office_event WHERE office_id = \(office) ORDER BY sequence DESC LIMIT 1
            """
        ).map { row in
            try SealedHead(
                subject: OfficeEventStore.subject, sequence: row.integer("sequence"), hash: row.text("hash"))
        }
    }

    /// Whether the chain still holds this event in this place, whatever was appended since.
    public static func stands(_ head: SealedHead, office: String, in reader: any SQLReader) throws -> Bool {
        let found: SQLRow?
        if head.subject == OfficeEventStore.subject {
            found = try reader.row(
                "SELECT hash FROM office_event WHERE office_id = \(office) AND sequence = \(head.sequence)")
        } else if head.subject.hasPrefix(CaseEventStore.subject(of: "")) {
            let code = String(head.subject.dropFirst(CaseEventStore.subject(of: "").count))
            found = try reader.row(
                """
                SELECT hash FROM case_event
                WHERE office_id = \(office) AND case_code = \(code) AND sequence = \(head.sequence)
                """)
        } else {
            found = try reader.row(
                """
                SELECT hash FROM dossier_event
                WHERE office_id = \(office) AND dossier_code = \(head.subject) AND sequence = \(head.sequence)
                """)
        }
        return try found?.text("hash") == head.hash
    }
}

extension SealedHead {
    /// Whether it is a dossier's, not a case's and not the office's own.
    public var isOfDossier: Bool {
        subject != OfficeEventStore.subject && !subject.hasPrefix(CaseEventStore.subject(of: ""))
    }
}
