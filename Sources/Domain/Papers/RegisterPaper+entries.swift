extension RegisterPaper {
    /// The lines of a book by the days on which they were received.
    public init(
        _ entries: [RegisterEntry], year: Int, field: String = "", part: String? = nil, isRevealed: Bool,
        seal: SealMark? = nil
    ) {
        let byDay = Dictionary(grouping: entries) { $0.dossier.receivedAt.date }
        let days = byDay.sorted { $0.key < $1.key }.map { day, entries in
            Day(day, rows: entries.map { Row($0, isRevealed: isRevealed) })
        }
        self.init(volume: String(year), field: field, part: part, days: days, seal: seal)
    }
}

extension RegisterPaper.Row {
    fileprivate init(_ entry: RegisterEntry, isRevealed: Bool) {
        func text(_ column: RegisterColumn) -> String { entry.text(column, isRevealed: isRevealed) }
        self.init(
            ordinal: entry.dossier.bookNumber, code: entry.dossier.code, procedure: text(.procedure),
            person: text(.owner), reach: text(.contact), authority: text(.authority),
            receivedAt: entry.dossier.receivedAt, dueAt: entry.dossier.dueAt, returned: text(.returned),
            returnManner: text(.manner), collector: text(.signature))
    }
}
