public import Domain

/// The row of a dossier: its present state, which its events can always rebuild.
public enum DossierStore {
    /// The dossier of this code at the office, or nothing.
    public static func find(_ code: String, office: String, in reader: any SQLReader) throws -> Dossier? {
        try reader.row("SELECT * FROM dossier WHERE office_id = \(office) AND code = \(code)").map(dossier)
    }

    /// The dossier whose receipt carries the token of this hash.
    public static func find(trackingHash: String, office: String, in reader: any SQLReader) throws -> Dossier? {
        try reader.row("SELECT * FROM dossier WHERE office_id = \(office) AND tracking_hash = \(trackingHash)")
            .map(dossier)
    }

    /// Dossiers received in a stretch of days, in the order of their codes.
    public static func received(
        from: CivilDate, to: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Dossier] {
        try reader.rows(
            """
            SELECT * FROM dossier WHERE office_id = \(office) AND received_on >= \(from) AND received_on <= \(to)
            ORDER BY received_on, code LIMIT \(limit)
            """
        ).map(dossier)
    }

    /// Dossiers whose clock runs, that are due by a day and have no letter of apology for it, the most urgent first.
    public static func runningWithoutLetter(
        dueThrough day: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Dossier] {
        try reader.rows(
            """
            SELECT * FROM dossier
            WHERE office_id = \(office) AND is_open AND lawful_due_on <= \(day)
                AND status IN ('received', 'processing', 'reopened')
                AND apology_kinds NOT LIKE '%overdue%' AND apologised_for NOT LIKE '%overdue%'
            ORDER BY lawful_due_on, code LIMIT \(limit)
            """
        ).map(dossier)
    }

    /// Locks the dossier's row for the rest of the transaction, so that acts on it happen one after the other.
    public static func findForChange(
        _ code: String, office: String, in writer: any SQLWriter
    ) throws -> Dossier? {
        try writer.lock("SELECT code FROM dossier WHERE office_id = \(office) AND code = \(code)")
        return try find(code, office: office, in: writer)
    }

    /// Adds a newly received dossier.
    public static func insert(_ dossier: Dossier, trackingHash: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO dossier (
                office_id, code, procedure_code, procedure_version, channel, return_channel, received_at, received_on,
                original_due_at, book_year, book_number, set_count, fee_due, tracking_hash,
                status, is_open, due_at, due_on, lawful_due_at, lawful_due_on, is_immediate, step, holder_role, holder_id,
                offer_role, offer_id, offer_step, outcome_positive, outcome_summary, outcome_grounds,
                drafted_by, signed_by, finished_at, finished_on, result_number, returned_at, rating, pauses,
                supplement_count, requested_items, received_by, specialist_id, case_code, is_counted, resolved_on, resolved_as,
                crosses_month, service_model, fallback, sequence)
            VALUES (\(dossier.officeID), \(dossier.code), \(dossier.procedureCode), \(dossier.procedureVersion),
                \(dossier.channel), \(dossier.returnChannel), \(dossier.receivedAt), \(dossier.receivedAt.date),
                \(dossier.originalDueAt), \(dossier.bookYear), \(dossier.bookNumber), \(dossier.setCount),
                \(dossier.feeDue), \(trackingHash), \(dossier.status), \(dossier.status.isOpen), \(dossier.dueAt),
                \(dossier.dueAt.date), \(dossier.lawfulDueAt), \(dossier.lawfulDueAt.date),
                \(dossier.isImmediate), \(dossier.step), \(dossier.holder.role), \(dossier.holder.officerID),
                \(dossier.offer?.to.role), \(dossier.offer?.to.officerID), \(dossier.offer?.step),
                \(dossier.outcome?.isPositive), \(dossier.outcome?.summary ?? ""), \(dossier.outcome?.grounds ?? ""),
                \(dossier.outcome?.draftedByID ?? ""), \(dossier.outcome?.signedByID ?? ""),
                \(dossier.finishedAt), \(dossier.finishedAt?.date), \(dossier.resultNumber), \(dossier.returnedAt),
                \(dossier.rating), \(PauseText.write(dossier.pauses)), \(dossier.supplementCount),
                \(LineText.write(dossier.requestedItems)), \(dossier.receivedByID), \(dossier.specialistID), \(dossier.caseCode), \(dossier.isCounted),
                \(dossier.resolution?.on), \(dossier.resolution?.result), \(dossier.crossesMonth),
                \(dossier.serviceModel), \(dossier.fallback), \(dossier.sequence))
            """)
        try TallyStore.move(from: nil, to: dossier, in: writer)
    }

    /// Puts the new state over the old one; refuses when somebody else changed it in between.
    public static func update(_ dossier: Dossier, from old: Dossier, in writer: any SQLWriter) throws {
        let changed = try writer.execute(
            """
            UPDATE dossier SET
                status = \(dossier.status), is_open = \(dossier.status.isOpen), due_at = \(dossier.dueAt),
                due_on = \(dossier.dueAt.date), lawful_due_at = \(dossier.lawfulDueAt),
                lawful_due_on = \(dossier.lawfulDueAt.date), is_immediate = \(dossier.isImmediate), step = \(dossier.step),
                holder_role = \(dossier.holder.role), holder_id = \(dossier.holder.officerID),
                offer_role = \(dossier.offer?.to.role), offer_id = \(dossier.offer?.to.officerID),
                offer_step = \(dossier.offer?.step), outcome_positive = \(dossier.outcome?.isPositive),
                outcome_summary = \(dossier.outcome?.summary ?? ""),
                outcome_grounds = \(dossier.outcome?.grounds ?? ""),
                drafted_by = \(dossier.outcome?.draftedByID ?? ""),
                signed_by = \(dossier.outcome?.signedByID ?? ""), finished_at = \(dossier.finishedAt),
                finished_on = \(dossier.finishedAt?.date), result_number = \(dossier.resultNumber),
                fee_due = \(dossier.feeDue), returned_at = \(dossier.returnedAt), rating = \(dossier.rating),
                pauses = \(PauseText.write(dossier.pauses)), supplement_count = \(dossier.supplementCount),
                specialist_id = \(dossier.specialistID), resolved_on = \(dossier.resolution?.on),
                resolved_as = \(dossier.resolution?.result), crosses_month = \(dossier.crossesMonth),
                proposal_kind = \(dossier.proposal?.kind), proposed_by = \(dossier.proposal?.proposedByID ?? ""),
                proposal_items = \(LineText.write(dossier.proposal?.items ?? [])),
                proposal_reason = \(dossier.proposal?.reason ?? ""), is_extended = \(dossier.isExtended),
                requested_items = \(LineText.write(dossier.requestedItems)), grace_until = \(dossier.graceUntil),
                apology_stage = \(dossier.apology?.stage), apology_kinds = \(dossier.apology?.kinds.text ?? ""),
                apology_drafted_by = \(dossier.apology?.draftedByID ?? ""),
                apology_new_due_at = \(dossier.apology?.newDueAt), apology_count = \(dossier.apologyCount),
                apologised_for = \(dossier.apologisedFor.text), is_re_appointed = \(dossier.isReAppointed),
                is_delay_explained = \(dossier.isDelayExplained), reopened_at = \(dossier.reopenedAt),
                fallback = \(dossier.fallback),
                sequence = \(dossier.sequence)
            WHERE office_id = \(dossier.officeID) AND code = \(dossier.code) AND sequence = \(old.sequence)
            """)
        guard changed == 1 else { throw WorkflowRefusal.changedMeanwhile }
        try TallyStore.move(from: old, to: dossier, in: writer)
    }
}

// MARK: - Reading the row

extension Dossier {
    /// Whether it ended in a later month than it came: such dossiers are found again for reports of the past.
    fileprivate var crossesMonth: Bool {
        resolution.map { $0.on.monthText > receivedAt.date.monthText } ?? false
    }
}

extension DossierStore {
    static func dossier(_ row: SQLRow) throws -> Dossier {
        var dossier = try received(row)
        dossier.proposal = try proposal(row)
        dossier.isExtended = try row.boolean("is_extended")
        dossier.requestedItems = LineText.read(try row.text("requested_items"))
        dossier.graceUntil = try row.optionalDate("grace_until")
        dossier.apologyCount = try row.integer("apology_count")
        dossier.apology = try apology(row)
        dossier.apologisedFor = Set(text: try row.text("apologised_for"))
        dossier.isReAppointed = try row.boolean("is_re_appointed")
        dossier.isDelayExplained = try row.boolean("is_delay_explained")
        dossier.reopenedAt = try row.optionalInstant("reopened_at")
        dossier.serviceModel = try row.optionalInteger("service_model")
        dossier.fallback = try row.text("fallback")
        return dossier
    }

    private static func proposal(_ row: SQLRow) throws -> Proposal? {
        guard let kind = try row.optionalChoice("proposal_kind", as: Proposal.Kind.self) else { return nil }
        return Proposal(
            kind: kind, proposedByID: try row.text("proposed_by"),
            items: LineText.read(try row.text("proposal_items")), reason: try row.text("proposal_reason"))
    }

    private static func apology(_ row: SQLRow) throws -> ApologyTask? {
        guard let stage = try row.optionalChoice("apology_stage", as: ApologyStage.self) else { return nil }
        return ApologyTask(
            ordinal: try row.integer("apology_count"), stage: stage, kinds: Set(text: try row.text("apology_kinds")),
            draftedByID: try row.text("apology_drafted_by"),
            newDueAt: try row.optionalInstant("apology_new_due_at"))
    }

    private static func received(_ row: SQLRow) throws -> Dossier {
        try Dossier(
            officeID: row.text("office_id"), code: row.text("code"), procedureCode: row.text("procedure_code"),
            procedureVersion: row.integer("procedure_version"), channel: row.choice("channel"),
            returnChannel: row.choice("return_channel"), status: row.choice("status"),
            receivedAt: row.instant("received_at"), dueAt: row.instant("due_at"),
            lawfulDueAt: row.instant("lawful_due_at"), originalDueAt: row.instant("original_due_at"),
            bookYear: row.integer("book_year"),
            bookNumber: row.integer("book_number"), setCount: row.integer("set_count"),
            feeDue: row.optionalInteger("fee_due"), isImmediate: row.boolean("is_immediate"),
            step: row.integer("step"),
            holder: Holder(role: row.choice("holder_role"), officerID: row.text("holder_id")), offer: offer(row),
            outcome: outcome(row), finishedAt: row.optionalInstant("finished_at"),
            resultNumber: row.text("result_number"), returnedAt: row.optionalInstant("returned_at"),
            rating: row.optionalInteger("rating"), pauses: PauseText.read(row.text("pauses")),
            supplementCount: row.integer("supplement_count"), receivedByID: row.text("received_by"),
            caseCode: row.text("case_code"), resolution: resolution(row), sequence: row.integer("sequence"))
    }

    private static func resolution(_ row: SQLRow) throws -> Resolution? {
        guard let day = try row.optionalDate("resolved_on") else { return nil }
        return Resolution(on: day, result: try row.choice("resolved_as"))
    }

    private static func offer(_ row: SQLRow) throws -> HandoverOffer? {
        guard let role = try row.optionalChoice("offer_role", as: Role.self) else { return nil }
        return HandoverOffer(
            to: Holder(role: role, officerID: try row.text("offer_id")), step: try row.integer("offer_step"))
    }

    private static func outcome(_ row: SQLRow) throws -> Outcome? {
        guard try row.value("outcome_positive") != .null else { return nil }
        return try Outcome(
            isPositive: row.boolean("outcome_positive"), summary: row.text("outcome_summary"),
            grounds: row.text("outcome_grounds"), draftedByID: row.text("drafted_by"),
            signedByID: row.text("signed_by"))
    }
}

/// Lines as one text.
enum LineText {
    static func write(_ lines: [String]) -> String { lines.joined(separator: "\n") }

    static func read(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// Pauses as one text, `from/to` with semicolons between, the last one open when nothing follows its slash.
enum PauseText {
    static func write(_ pauses: [PauseRecord]) -> String {
        pauses.map { "\($0.from.utcText)/\($0.to?.utcText ?? "")" }.joined(separator: ";")
    }

    static func read(_ text: String) throws -> [PauseRecord] {
        try text.split(separator: ";").map { part in
            let ends = part.split(separator: "/", omittingEmptySubsequences: false)
            guard ends.count == 2, let from = LocalInstant(utcText: ends[0]) else {
                throw SQLRowError.wrongType("pauses")
            }
            return PauseRecord(from: from, to: LocalInstant(utcText: ends[1]))
        }
    }
}
