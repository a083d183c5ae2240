public import Domain

/// The certification registers: only ever added to.
public enum CertificationStore {
    public static func insert(_ entry: CertificationEntry, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO certification_entry (
                office_id, book, book_year, number, dossier_code, paper_name, copies, pages, fee, signer_id,
                certified_at, entered_on, outside_place, outside_at, entered_by, entered_at)
            VALUES (\(entry.officeID), \(entry.book), \(entry.year), \(entry.number), \(entry.dossierCode),
                \(entry.paper.name), \(entry.paper.copies), \(entry.paper.pages), \(entry.fee), \(entry.signerID),
                \(entry.certifiedAt), \(entry.enteredAt.date), \(entry.outside?.place), \(entry.outside?.at),
                \(entry.enteredByID), \(entry.enteredAt))
            """)
    }

    public static func insert(
        _ correction: CertificationCorrection, of entry: CertificationEntry, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO certification_correction (
                office_id, book, book_year, number, sequence, paper_name, copies, pages, fee, reason, officer_id,
                entered_at)
            VALUES (\(entry.officeID), \(entry.book), \(entry.year), \(entry.number), \(correction.sequence),
                \(correction.paper.name), \(correction.paper.copies), \(correction.paper.pages), \(correction.fee),
                \(correction.reason), \(correction.officerID), \(correction.enteredAt))
            """)
    }

    /// What papers were called in a book, the most frequent first, so that nobody types a name twice.
    public static func paperNames(
        _ book: CertificationBook, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [String] {
        try reader.rows(
            """
            SELECT paper_name, count(*) AS times FROM certification_entry
            WHERE office_id = \(office) AND book = \(book) GROUP BY paper_name
            ORDER BY times DESC, paper_name LIMIT \(limit)
            """
        ).map { try $0.text("paper_name") }
    }

    /// One entry, or nothing.
    public static func line(
        _ book: CertificationBook, year: Int, number: Int, office: String, in reader: any SQLReader
    ) throws -> CertificationLine? {
        try lines("e.book = \(book) AND e.book_year = \(year) AND e.number = \(number)", office: office, in: reader)
            .first
    }

    /// The numbers a dossier has in the registers.
    public static func entries(
        of dossierCode: String, office: String, in reader: any SQLReader
    ) throws -> [CertificationEntry] {
        try lines("e.dossier_code = \(dossierCode)", office: office, in: reader).map(\.entry)
    }

    /// The lines of a book's year, or of one month of it, in their order; as they stood at a moment when one is given.
    public static func lines(
        _ book: CertificationBook, year: Int, month: Int? = nil, asOf moment: LocalInstant? = nil, office: String,
        in reader: any SQLReader
    ) throws -> [CertificationLine] {
        var condition: SQLText = "e.book = \(book) AND e.book_year = \(year)"
        if let month, let first = CivilDate(year: year, month: month, day: 1) {
            let next = CivilDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
            condition = "\(condition) AND e.entered_on >= \(first) AND e.entered_on < \(next)"
        }
        return try lines(condition, asOf: moment, office: office, in: reader)
    }

    /// The years in which a book has entries, the latest first.
    public static func years(of book: CertificationBook, office: String, in reader: any SQLReader) throws -> [Int] {
        try reader.rows(
            """
            SELECT DISTINCT book_year FROM certification_entry WHERE office_id = \(office) AND book = \(book)
            ORDER BY book_year DESC
            """
        ).map { try $0.integer("book_year") }
    }

    /// A book and year whose counter is not the number of its last entry, or whose entries are fewer than that.
    public static func seriesBehind(office: String, in reader: any SQLReader) throws -> String? {
        let rows = try reader.rows(
            """
            SELECT book, book_year, count(*) AS entries, max(number) AS highest FROM certification_entry
            WHERE office_id = \(office) GROUP BY book, book_year
            """)
        if let emptied = try seriesWithoutEntries(office: office, but: rows, in: reader) { return emptied }
        for row in rows {
            let series = DossierNumberStore.Series.certification(
                try row.choice("book"), year: try row.integer("book_year"))
            let last = try DossierNumberStore.last(series, office: office, in: reader)
            guard try row.integer("entries") == last, try row.integer("highest") == last else { return series.name }
        }
        return nil
    }
}

// MARK: - Checking

extension CertificationStore {
    /// The hash that the event of a numbering carries: over every entry it made, in the order of their numbers.
    ///
    /// Without salt: registers are kept for ever (NĐ 23/2015/NĐ-CP Đ.14), so nothing of them is ever erased.
    public static func hash(of entries: [CertificationEntry]) -> String {
        let fields = entries.sorted { $0.number < $1.number }.flatMap(\.canonicalFields)
        return Fingerprint.of(Array(EventChain.canonicalList(fields).utf8))
    }

    /// The hash that the event of a correction carries.
    public static func hash(of correction: CertificationCorrection, to entry: CertificationEntry) -> String {
        Fingerprint.of(Array(EventChain.canonicalList(correction.canonicalFields(of: entry)).utf8))
    }

    /// The lines that a dossier has in the registers, with their corrections.
    public static func lines(
        of dossierCode: String, office: String, in reader: any SQLReader
    ) throws -> [CertificationLine] {
        try lines("e.dossier_code = \(dossierCode)", office: office, in: reader)
    }

    /// A book and year that has given numbers of which no entry is left.
    private static func seriesWithoutEntries(
        office: String, but years: [SQLRow], in reader: any SQLReader
    ) throws -> String? {
        let known = try Set(
            years.map {
                DossierNumberStore.Series.certification(try $0.choice("book"), year: try $0.integer("book_year")).name
            })
        return try reader.rows(
            "SELECT series FROM dossier_number WHERE office_id = \(office) AND series LIKE 'SCT/%' ORDER BY series"
        ).map { try $0.text("series") }.first { !known.contains($0) }
    }
}
