public import Domain

/// What the portal's own service knows of fetched filings, and what it must still be told.
public enum FilingReportStore {
    /// A fetched filing with how far its dossier is and what was told last.
    public struct Entry: Sendable {
        public var filing: OnlineFiling
        public var officeName: String
        /// The act that is told next; nothing while nobody has acted.
        public var act: Act?
        public var dossier: DossierStatus?
        public var course: Course?
        public var told: LinkedStatus?
        /// How many rounds of completion while it was processed the service has heard of, and how many there were.
        public var rounds: (told: Int, asked: Int)
        public var attempts: Int

        /// Who did it, and why.
        public struct Act: Sendable {
            /// When it took effect; nothing for the answer to the filing itself.
            public var at: LocalInstant?
            public var officerName: String
            public var officerTitle: String
            public var reason: String
            /// What was asked for this time.
            public var items: [String]
            /// The last day on which it may come.
            public var graceUntil: CivilDate?
        }

        /// How far its dossier has come.
        public struct Course: Sendable {
            public var receivedAt: LocalInstant
            public var originalDueAt: LocalInstant
            public var dueAt: LocalInstant
            public var finishedAt: LocalInstant?
            public var returnedAt: LocalInstant?
        }

        /// What is to be told next, if anything.
        public var next: LinkedStatus? {
            LinkedStatus(of: filing.status, dossier: dossier).next(
                after: told, untoldRounds: rounds.asked - rounds.told)
        }
    }

    /// That the portal heard that the filing is here, or must hear it.
    public static func acknowledge(
        _ code: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            "UPDATE online_filing SET acknowledged_at = \(moment) WHERE office_id = \(office) AND code = \(code)")
    }

    /// The fetched filings of which the portal has not confirmed that they are here, the longest-waiting first.
    public static func unacknowledged(limit: Int, office: String, in reader: any SQLReader) throws -> [String] {
        try reader.rows(
            """
            SELECT code FROM online_filing
            WHERE office_id = \(office) AND source = 'pulled' AND acknowledged_at IS NULL
            ORDER BY arrived_at, code LIMIT \(limit)
            """
        ).map { try $0.text("code") }
    }

    /// The fetched filings whose service may be told something by now; those whose life is over there are left out.
    public static func due(
        at moment: LocalInstant, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Entry] {
        let rows = try reader.rows(
            """
            SELECT filing.code, filing.status, filing.told, filing.tell_attempts, filing.told_rounds,
                COALESCE(dossier.supplement_count, 0) AS rounds,
                office.name AS office_name, dossier.status AS dossier_status, dossier.received_at,
                dossier.original_due_at, dossier.due_at, dossier.finished_at, dossier.returned_at
            FROM online_filing AS filing
            JOIN office ON office.office_id = filing.office_id
            LEFT JOIN dossier ON dossier.office_id = filing.office_id AND dossier.code = filing.dossier_code
            WHERE filing.office_id = \(office) AND filing.source = 'pulled' AND filing.acknowledged_at IS NOT NULL
                AND filing.tell_at <= \(moment) AND (filing.told IS NULL OR filing.told NOT IN (5, 6))
            ORDER BY filing.tell_at, filing.code
            """)
        return try rows.filter(hasNext).prefix(limit).compactMap { row in
            guard let filing = try FilingStore.find(try row.text("code"), office: office, in: reader) else {
                return nil
            }
            var entry = Entry(
                filing: filing, officeName: try row.text("office_name"),
                dossier: try row.optionalChoice("dossier_status"), course: try course(row), told: try told(row),
                rounds: try (row.integer("told_rounds"), row.integer("rounds")),
                attempts: try row.integer("tell_attempts"))
            entry.act = try act(of: entry, in: reader)
            return entry
        }
    }

    private static func act(of entry: Entry, in reader: any SQLReader) throws -> Entry.Act? {
        let (filing, office) = (entry.filing, entry.filing.officeID)
        let event = try entry.kindOfAct.flatMap { kind, number in
            let alike = try DossierEventStore.events(of: filing.dossierCode, office: office, in: reader)
                .map(\.event).filter { $0.kind == kind }
            return number.flatMap { alike.indices.contains($0 - 1) ? alike[$0 - 1] : nil } ?? alike.last
        }
        let officerID = event?.actorID ?? filing.decidedByID
        guard !officerID.isEmpty else { return nil }
        let officer = try reader.row(
            "SELECT name, title FROM officer WHERE office_id = \(office) AND officer_id = \(officerID)")
        return try Entry.Act(
            at: event?.effectiveAt, officerName: officer?.text("name") ?? "",
            officerTitle: officer?.text("title") ?? "",
            reason: event?.facts[.reason] ?? "", items: LineText.read(event?.facts[.items] ?? ""),
            graceUntil: event?.facts[.graceUntil].flatMap { CivilDate($0) })
    }

    private static func course(_ row: SQLRow) throws -> Entry.Course? {
        guard let receivedAt = try row.optionalInstant("received_at") else { return nil }
        return Entry.Course(
            receivedAt: receivedAt, originalDueAt: try row.instant("original_due_at"),
            dueAt: try row.instant("due_at"), finishedAt: try row.optionalInstant("finished_at"),
            returnedAt: try row.optionalInstant("returned_at"))
    }

    private static func hasNext(_ row: SQLRow) throws -> Bool {
        LinkedStatus(of: try row.choice("status"), dossier: try row.optionalChoice("dossier_status"))
            .next(
                after: try told(row), untoldRounds: try row.integer("rounds") - (try row.integer("told_rounds"))) != nil
    }

    private static func told(_ row: SQLRow) throws -> LinkedStatus? {
        try row.optionalInteger("told").flatMap(LinkedStatus.init(rawValue:))
    }

    /// The service knows this now; a round that was told while the dossier is processed is counted.
    public static func settle(_ status: LinkedStatus, of entry: Entry, in writer: any SQLWriter) throws {
        let isRound = status == .completionAsked && entry.rounds.told < entry.rounds.asked
        try writer.execute(
            """
            UPDATE online_filing SET told = \(status.rawValue), told_rounds = \(entry.rounds.told + (isRound ? 1 : 0)),
                tell_attempts = 0, trouble = ''
            WHERE office_id = \(entry.filing.officeID) AND code = \(entry.filing.code)
            """)
    }

    /// It is told again not before a moment; the words say why.
    public static func postpone(
        _ code: String, until moment: LocalInstant, words: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing SET tell_at = \(moment), tell_attempts = tell_attempts + 1, trouble = \(words)
            WHERE office_id = \(office) AND code = \(code)
            """)
    }
}

extension FilingReportStore.Entry {
    /// The event of its dossier that is told next, and which of its kind where it is not the latest; nothing when it is the answer to
    /// the filing itself.
    fileprivate var kindOfAct: (kind: DossierEventKind, number: Int?)? {
        switch next {
        case .completionAsked where rounds.asked > rounds.told: (.supplementRequested, rounds.told + 1)
        case .completionAsked where dossier == .awaitingSupplement: (.supplementRequested, nil)
        case .accepted where told == .completionAsked && rounds.told > 0: (.supplementReceived, rounds.told)
        case .resultThere: (.outcomeSigned, nil)
        case .returned: (.returned, nil)
        case .refused where dossier == .closedIncomplete: (.closedIncomplete, nil)
        default: nil
        }
    }
}
