public import Domain

/// Interlinked cases: a head for lists and locks, and the chain that is the case.
public enum CaseStore {
    /// Stores a case that was just opened.
    public static func insert(_ change: CaseChange, in writer: any SQLWriter) throws {
        let whole = change.whole
        try writer.execute(
            """
            INSERT INTO interlinked_case (office_id, code, procedure_code, opened_at, whole_due_at, closed_at, sequence)
            VALUES (\(whole.officeID), \(whole.code), \(whole.procedureCode), \(whole.openedAt), \(whole.wholeDueAt),
                \(whole.closedAt), \(whole.sequence))
            """)
        try CaseEventStore.append(change.events, to: whole, in: writer)
    }

    /// Stores what was done to a case; refuses when somebody else changed it in between.
    public static func update(_ change: CaseChange, from old: InterlinkedCase, in writer: any SQLWriter) throws {
        let whole = change.whole
        let changed = try writer.execute(
            """
            UPDATE interlinked_case SET closed_at = \(whole.closedAt), sequence = \(whole.sequence)
            WHERE office_id = \(whole.officeID) AND code = \(whole.code) AND sequence = \(old.sequence)
            """)
        guard changed == 1 else { throw CaseRefusal.changedMeanwhile(nil) }
        try CaseEventStore.append(change.events, to: whole, in: writer)
    }

    /// The case that this dossier leads.
    public static func find(_ code: String, office: String, in reader: any SQLReader) throws -> InterlinkedCase? {
        let events = try CaseEventStore.events(of: code, office: office, in: reader).map(\.event)
        guard !events.isEmpty else { return nil }
        return try InterlinkedCase.replaying(events, code: code, officeID: office)
    }

    /// The case for whoever is about to change it; others wait until the commit.
    public static func findForChange(
        _ code: String, office: String, in writer: any SQLWriter
    ) throws -> InterlinkedCase? {
        try writer.lock("SELECT code FROM interlinked_case WHERE office_id = \(office) AND code = \(code)")
        return try find(code, office: office, in: writer)
    }

    /// Cases not ended yet, the most urgent first.
    public static func openCodes(limit: Int, office: String, in reader: any SQLReader) throws -> [String] {
        try codes(
            """
            SELECT code FROM interlinked_case WHERE office_id = \(office) AND closed_at IS NULL
            ORDER BY whole_due_at, code LIMIT \(limit)
            """, in: reader)
    }

    /// Every case of a group that has not ended yet.
    public static func openCodes(
        ofProcedure procedure: String, office: String, in reader: any SQLReader
    ) throws -> [String] {
        try codes(
            """
            SELECT code FROM interlinked_case
            WHERE office_id = \(office) AND closed_at IS NULL AND procedure_code = \(procedure)
            ORDER BY whole_due_at, code
            """, in: reader)
    }

    /// Cases ended last, the latest first.
    public static func closedCodes(limit: Int, office: String, in reader: any SQLReader) throws -> [String] {
        try codes(
            """
            SELECT code FROM interlinked_case WHERE office_id = \(office) AND closed_at IS NOT NULL
            ORDER BY closed_at DESC, code LIMIT \(limit)
            """, in: reader)
    }

    /// Cases that were open at some time of the week, whatever they had to do in it.
    public static func codes(in week: CaseWeek, office: String, in reader: any SQLReader) throws -> [String] {
        let (start, end) = (LocalInstant(week.monday), LocalInstant(week.after.monday))
        return try codes(
            """
            SELECT code FROM interlinked_case
            WHERE office_id = \(office) AND closed_at IS NULL AND opened_at < \(end)
            UNION ALL
            SELECT code FROM interlinked_case
            WHERE office_id = \(office) AND closed_at IS NOT NULL AND closed_at >= \(start) AND opened_at < \(end)
            ORDER BY code
            """, in: reader)
    }

    /// The cases that these dossiers lead, in the order of their codes.
    public static func find(
        _ codes: [String], office: String, in reader: any SQLReader
    ) throws -> [InterlinkedCase] {
        let events = try CaseEventStore.events(ofCases: codes, office: office, in: reader)
        return try codes.compactMap { code in
            try events[code].map { try InterlinkedCase.replaying($0, code: code, officeID: office) }
        }
    }

    /// Whether the stored head is the one the events give.
    public static func hasHead(of whole: InterlinkedCase, in reader: any SQLReader) throws -> Bool {
        let row = try reader.row(
            "SELECT * FROM interlinked_case WHERE office_id = \(whole.officeID) AND code = \(whole.code)")
        guard let row else { return false }
        return try row.integer("sequence") == whole.sequence && row.text("procedure_code") == whole.procedureCode
            && row.instant("opened_at") == whole.openedAt && row.instant("whole_due_at") == whole.wholeDueAt
            && row.optionalInstant("closed_at") == whole.closedAt
    }

    /// Whether there is a case of this code, without reading it.
    public static func exists(_ code: String, office: String, in reader: any SQLReader) throws -> Bool {
        try reader.row("SELECT code FROM interlinked_case WHERE office_id = \(office) AND code = \(code)") != nil
    }

    /// Every case of an office, for a walk over all of them.
    public static func allCodes(office: String, in reader: any SQLReader) throws -> [String] {
        try codes("SELECT code FROM interlinked_case WHERE office_id = \(office) ORDER BY code", in: reader)
    }

    private static func codes(_ statement: SQLText, in reader: any SQLReader) throws -> [String] {
        try reader.rows(statement).map { try $0.text("code") }
    }
}

extension DossierStore {
    /// Our own dossiers of a case, the leading one first.
    public static func ofCase(_ code: String, office: String, in reader: any SQLReader) throws -> [Dossier] {
        let leading = try find(code, office: office, in: reader)
        let others = try reader.rows(
            """
            SELECT * FROM dossier WHERE office_id = \(office) AND case_code = \(code) AND case_code <> ''
                AND code <> \(code) ORDER BY code
            """
        ).map(dossier)
        return [leading].compactMap(\.self) + others
    }

    /// Our own dossiers of several cases, by the case's code, the leading one first.
    public static func ofCases(
        _ codes: [String], office: String, in reader: any SQLReader
    ) throws -> [String: [Dossier]] {
        let leading = try reader.rows(
            "SELECT * FROM dossier WHERE office_id = \(office) AND code IN (\(list: codes))"
        ).map(dossier)
        let others = try reader.rows(
            """
            SELECT * FROM dossier
            WHERE office_id = \(office) AND case_code IN (\(list: codes)) AND case_code <> '' AND code <> case_code
            ORDER BY code
            """
        ).map(dossier)
        return Dictionary(grouping: leading + others) { $0.leadingCode }
    }
}
