public import Domain

/// The record of issued papers: written once, ended once, never changed otherwise.
public enum PaperStore {
    /// Adds a paper and ties it to its dossiers; `text` is what `PaperText.write` made of its sheet.
    public static func insert(
        _ paper: IssuedPaper, text: String, tokenHash: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO issued_paper (
                office_id, paper_id, kind, regulation, year, number, symbol, dated_on, issued_at, issued_by,
                content, content_hash, token_hash, subject)
            VALUES (\(paper.officeID), \(paper.id), \(paper.kind), \(paper.regulation), \(paper.year), \(paper.number),
                \(paper.symbol), \(paper.datedOn), \(paper.issuedAt), \(paper.issuedByID), \(text),
                \(paper.contentHash), \(tokenHash), \(paper.subject))
            """)
        for code in paper.dossierCodes {
            try writer.execute(
                """
                INSERT INTO issued_paper_dossier (office_id, dossier_code, paper_id)
                VALUES (\(paper.officeID), \(code), \(paper.id))
                """)
        }
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> IssuedPaper? {
        try reader.row("SELECT * FROM issued_paper WHERE office_id = \(office) AND paper_id = \(id)")
            .map { try paper($0, in: reader) }
    }

    /// The paper whose QR code carries the token of this hash.
    public static func find(tokenHash: String, office: String, in reader: any SQLReader) throws -> IssuedPaper? {
        try reader.row("SELECT * FROM issued_paper WHERE office_id = \(office) AND token_hash = \(tokenHash)")
            .map { try paper($0, in: reader) }
    }

    /// The paper, held for the rest of the transaction.
    public static func findForChange(
        _ id: String, office: String, in writer: any SQLWriter
    ) throws -> IssuedPaper? {
        try writer.lock("SELECT paper_id FROM issued_paper WHERE office_id = \(office) AND paper_id = \(id)")
        return try find(id, office: office, in: writer)
    }

    /// The papers about a dossier, the oldest first.
    public static func papers(of code: String, office: String, in reader: any SQLReader) throws -> [IssuedPaper] {
        try reader.rows(
            """
            SELECT p.* FROM issued_paper_dossier AS d
            JOIN issued_paper AS p ON p.office_id = d.office_id AND p.paper_id = d.paper_id
            WHERE d.office_id = \(office) AND d.dossier_code = \(code)
            ORDER BY p.issued_at, p.paper_id
            """
        ).map { try paper($0, in: reader) }
    }

    /// Which of these papers were taken back.
    public static func withdrawn(_ papers: [String], office: String, in reader: any SQLReader) throws -> Set<String> {
        try Set(
            reader.rows(
                """
                SELECT paper_id FROM issued_paper
                WHERE office_id = \(office) AND paper_id IN (\(list: papers)) AND ended_at IS NOT NULL
                    AND replaced_by IS NULL
                """
            ).map { try $0.text("paper_id") })
    }
}

extension PaperStore {
    /// Results at the counter, or on the way to it, that stand on no hand-over list yet, in the order of their codes.
    public static func resultsOnNoList(office: String, in reader: any SQLReader) throws -> [String] {
        try reader.rows(
            """
            SELECT d.code FROM dossier AS d
            WHERE d.office_id = \(office) AND d.is_open AND d.result_number <> ''
                AND d.status IN ('decided', 'readyAtCounter') AND NOT EXISTS (
                    SELECT 1 FROM issued_paper_dossier AS l
                    JOIN issued_paper AS p ON p.office_id = l.office_id AND p.paper_id = l.paper_id
                    WHERE l.office_id = d.office_id AND l.dossier_code = d.code
                        AND p.kind = 'resultHandover' AND p.ended_at IS NULL)
            ORDER BY d.code
            """
        ).map { try $0.text("code") }
    }
}

// MARK: - What becomes of a paper

extension PaperStore {
    /// Papers whose PDF is not kept yet, the oldest first, over all offices: either books alone, or all that are none.
    public static func waiting(books: Bool, limit: Int, in reader: any SQLReader) throws -> [IssuedPaper] {
        try OfficeStore.all(in: reader).flatMap { office in
            try reader.rows(
                """
                SELECT * FROM issued_paper
                WHERE office_id = \(office.id) AND pdf_hash IS NULL AND content IS NOT NULL
                    AND (kind IN ('register', 'certificationBook')) = \(books)
                ORDER BY issued_at, paper_id LIMIT \(limit)
                """
            ).map { try paper($0, in: reader) }
        }
    }

    /// Keeps the hashes of what was printed; tells whether nobody else had done so before.
    public static func file(
        _ id: String, htmlHash: String, pdfHash: String, at moment: LocalInstant, office: String,
        in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE issued_paper SET html_hash = \(htmlHash), pdf_hash = \(pdfHash), filed_at = \(moment)
            WHERE office_id = \(office) AND paper_id = \(id) AND pdf_hash IS NULL
            """) == 1
    }

    /// Ends a paper that is still current; tells whether it was.
    public static func end(
        _ id: String, _ ending: IssuedPaper.Ending, office: String, in writer: any SQLWriter
    ) throws -> Bool {
        let parts = EndingColumns(ending)
        return try writer.execute(
            """
            UPDATE issued_paper
            SET replaced_by = \(parts.replacedBy), ended_at = \(parts.at), withdrawal_reason = \(parts.reason)
            WHERE office_id = \(office) AND paper_id = \(id) AND ended_at IS NULL
            """) == 1
    }

    /// Every paper of an office with its stored text, for whoever checks the records.
    public static func forEachPaper(
        office: String, in reader: any SQLReader, _ body: (IssuedPaper, String) throws -> Void
    ) throws {
        let ids = try reader.rows(
            "SELECT paper_id FROM issued_paper WHERE office_id = \(office) AND content IS NOT NULL ORDER BY paper_id")
        for id in ids {
            let row = try reader.row(
                """
                SELECT * FROM issued_paper
                WHERE office_id = \(office) AND paper_id = \(try id.text("paper_id")) AND content IS NOT NULL
                """)
            if let row { try body(try paper(row, in: reader), try row.text("content")) }
        }
    }

    private struct EndingColumns {
        var replacedBy: String?
        var reason: String?
        var at: LocalInstant

        init(_ ending: IssuedPaper.Ending) {
            switch ending {
            case .replaced(let id, let moment): (replacedBy, at) = (id, moment)
            case .withdrawn(let moment, let why): (reason, at) = (why, moment)
            }
        }
    }

    private static func paper(_ row: SQLRow, in reader: any SQLReader) throws -> IssuedPaper {
        let (id, office) = try (row.text("paper_id"), row.text("office_id"))
        let codes = try reader.rows(
            """
            SELECT dossier_code FROM issued_paper_dossier WHERE office_id = \(office) AND paper_id = \(id)
            ORDER BY dossier_code
            """
        ).map { try $0.text("dossier_code") }
        return IssuedPaper(
            id: id, officeID: office, kind: try row.choice("kind"), regulation: try row.choice("regulation"),
            year: try row.integer("year"), number: try row.integer("number"), symbol: try row.text("symbol"),
            datedOn: try row.date("dated_on"), issuedAt: try row.instant("issued_at"),
            issuedByID: try row.text("issued_by"), dossierCodes: codes,
            sheet: try row.optionalText("content").map(PaperText.read), contentHash: try row.text("content_hash"),
            pdfHash: try row.optionalText("pdf_hash"), ending: try ending(row), subject: try row.text("subject"))
    }

    private static func ending(_ row: SQLRow) throws -> IssuedPaper.Ending? {
        guard let moment = try row.optionalInstant("ended_at") else { return nil }
        if let next = try row.optionalText("replaced_by") { return .replaced(byID: next, at: moment) }
        return .withdrawn(at: moment, reason: try row.optionalText("withdrawal_reason") ?? "")
    }
}
