/// How an office keeps what it has finished: figures that the law leaves to it, or that nobody here has read in it yet.
public struct ArchiveTerms: Hashable, Sendable {
    /// Years for which dossiers are kept whose procedure and register say nothing of it.
    public var retentionYears: Int
    /// Years after the one in which dossiers were finished: by the end of the last they go to the archive.
    ///
    /// Luật Lưu trữ 33/2024/QH15 gives one year from the end of the work, as remembered.
    public var handOverYears: Int

    public static let allowedHandOverYears = 0...10

    public init(retentionYears: Int = Retention.usualYears, handOverYears: Int = 1) {
        self.retentionYears = retentionYears
        self.handOverYears = handOverYears
    }
}

/// Dossiers that are kept equally long and were finished in one year: they go to the archive together.
public struct ArchiveGroup: Hashable, Sendable {
    public var retention: Retention
    public var year: Int
    public var dossierCount: Int

    public init(retention: Retention, year: Int, dossierCount: Int) {
        self.retention = retention
        self.year = year
        self.dossierCount = dossierCount
    }

    /// Where a group stands on its way into the archive.
    public enum Standing: Hashable, Sendable {
        /// Not before a later year.
        case later
        /// By the end of this year.
        case thisYear
        /// Since a year that is over.
        case earlier
    }

    /// The year by whose end it goes to the archive.
    public func dueYear(_ terms: ArchiveTerms) -> Int { year + terms.handOverYears }

    public func standing(on today: CivilDate, _ terms: ArchiveTerms) -> Standing {
        let due = dueYear(terms)
        return due == today.year ? .thisYear : due < today.year ? .earlier : .later
    }
}
