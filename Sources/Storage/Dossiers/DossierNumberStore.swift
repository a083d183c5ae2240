public import Domain

/// Numbers that are given once and never again: dossier codes by day, lines of the book by year.
public enum DossierNumberStore {
    /// A series of numbers that starts at 1 and never gives one twice.
    public enum Series: Sendable, Hashable {
        /// Dossier codes of one day.
        case code(CivilDate)
        /// Lines of the dossier register of one year.
        case register(year: Int)
        /// Request-for-completion slips of one year.
        case completion(year: Int)
        /// Refusal slips of one year.
        case refusal(year: Int)
        /// Numbers of signed outcomes of one year.
        case outcome(year: Int)
        /// Numbers of one certification register of one year.
        case certification(CertificationBook, year: Int)
        /// Papers of one kind of one year that count for themselves.
        case paper(PaperKind, year: Int)

        public var name: String {
            switch self {
            case .code(let day): "day \(day)"
            case .register(let year): "register \(year)"
            case .completion(let year): "completion \(year)"
            case .refusal(let year): "refusal \(year)"
            case .outcome(let year): "outcome \(year)"
            case .certification(let book, let year): "\(book.rawValue) \(year)"
            // One series with the slips of the counter, for their numbers and letters are the same.
            case .paper(.supplementRequest, let year): "completion \(year)"
            case .paper(.refusal, let year): "refusal \(year)"
            case .paper(let kind, let year): "paper \(kind.rawValue) \(year)"
            }
        }
    }

    /// Makes whoever takes the next number wait until this transaction has ended; takes none itself.
    public static func hold(_ series: Series, office: String, in writer: any SQLWriter) throws {
        guard writer.dialect == .postgres else { return }
        let isNew =
            try writer.execute(
                """
                INSERT INTO dossier_number (office_id, series, last_number) VALUES (\(office), \(series.name), 1)
                ON CONFLICT (office_id, series) DO NOTHING
                """) == 1
        let row: SQLText = "dossier_number WHERE office_id = \(office) AND series = \(series.name)"
        // Whoever would begin the series waits for the end of this transaction even for a row that it has taken away again.
        if isNew { try writer.execute("DELETE FROM \(row)") } else { try writer.lock("SELECT series FROM \(row)") }
    }

    /// Takes the next number; the row stays locked until the transaction ends, and a rolled-back number is not spent.
    public static func next(_ series: Series, office: String, in writer: any SQLWriter) throws -> Int {
        let row = try writer.executeReturning(
            """
            INSERT INTO dossier_number (office_id, series, last_number) VALUES (\(office), \(series.name), 1)
            ON CONFLICT (office_id, series) DO UPDATE SET last_number = dossier_number.last_number + 1
            RETURNING last_number
            """)
        guard let row else { throw SQLRowError.noSuchColumn("last_number") }
        return try row.integer("last_number")
    }
}

// MARK: - Numbers given elsewhere

extension DossierNumberStore {
    /// The last number that was given; 0 when none was.
    public static func last(_ series: Series, office: String, in reader: any SQLReader) throws -> Int {
        try reader.row(
            "SELECT last_number FROM dossier_number WHERE office_id = \(office) AND series = \(series.name)"
        )?.integer("last_number") ?? 0
    }

    /// Lets a series go on after a number that an old book gave; a series that is farther already stays.
    public static func goOn(_ series: Series, after number: Int, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO dossier_number (office_id, series, last_number)
            VALUES (\(office), \(series.name), \(number))
            ON CONFLICT (office_id, series) DO UPDATE SET last_number =
                CASE WHEN dossier_number.last_number < \(number) THEN \(number)
                ELSE dossier_number.last_number END
            """)
    }
}

// MARK: - Checking

extension DossierNumberStore {
    /// A register whose counter stands below a number that was given, or has fewer dossiers than numbers.
    ///
    /// `unused` tells how many numbers of a year's book old books have left out, as the imports' events say.
    public static func seriesBehind(
        unused: [Int: Int] = [:], office: String, in reader: any SQLReader
    ) throws -> String? {
        let rows = try reader.rows(
            """
            SELECT book_year, count(*) AS dossiers, max(book_number) AS highest FROM dossier
            WHERE office_id = \(office) GROUP BY book_year
            """)
        if let emptied = try seriesWithoutDossiers(office: office, but: rows, in: reader) { return emptied }
        for row in rows {
            let year = try row.integer("book_year")
            let series = Series.register(year: year)
            let given = try last(series, office: office, in: reader)
            let counts = try [row.integer("dossiers") + (unused[year] ?? 0), row.integer("highest")]
            guard counts.allSatisfy({ $0 == given }) else { return series.name }
        }
        return nil
    }

    /// A register that has given numbers in a year of which no dossier is left.
    private static func seriesWithoutDossiers(
        office: String, but years: [SQLRow], in reader: any SQLReader
    ) throws -> String? {
        let known = try Set(years.map { Series.register(year: try $0.integer("book_year")).name })
        let kept = try reader.rows(
            """
            SELECT series FROM dossier_number
            WHERE office_id = \(office) AND series LIKE 'register %' ORDER BY series
            """
        ).map { try $0.text("series") }
        return kept.first { !known.contains($0) }
    }
}
