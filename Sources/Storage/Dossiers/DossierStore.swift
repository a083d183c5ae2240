public import Domain

/// The row of a dossier: its present state, which its events can always rebuild.
public enum DossierStore {
    /// The dossier of this code at the office, or nothing.
    public static func find(_ code: String, office: String, in reader: any SQLReader) throws -> Dossier? {
        try reader.row("SELECT * FROM dossier WHERE office_id = \(office) AND code = \(code)").map(dossier)
    }

    /// The dossier of this code with the hash of its receipt's token, as the check compares them.
    public static func findWithTracking(
        _ code: String, office: String, in reader: any SQLReader
    ) throws -> (dossier: Dossier, trackingHash: String)? {
        try reader.row("SELECT * FROM dossier WHERE office_id = \(office) AND code = \(code)")
            .map { (try dossier($0), try $0.text("tracking_hash")) }
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
            SELECT * FROM dossier AS d
            WHERE d.office_id = \(office) AND d.is_open AND d.lawful_due_on <= \(day)
                AND d.status IN (\(DossierClock.runningStatuses)) AND \(DossierClock.judgedDay) <= \(day)
                AND d.apology_kinds NOT LIKE '%overdue%' AND d.apologised_for NOT LIKE '%overdue%'
            ORDER BY \(DossierClock.judgedDay), d.code LIMIT \(limit)
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

    /// Holds back receptions of the day, then locks every dossier whose clock has not ended, and gives them by their codes.
    ///
    /// A reception takes its number before it looks into the calendar: it is here already, or it sees the calendar changed.
    public static func allPendingForChange(
        on day: CivilDate, office: String, in writer: any SQLWriter
    ) throws -> [Dossier] {
        try DossierNumberStore.hold(.code(day), office: office, in: writer)
        let pending: SQLText = """
            office_id = \(office) AND is_open AND status IN (\(DossierClock.pendingStatuses))
            """
        try writer.lock("SELECT code FROM dossier WHERE \(pending) ORDER BY code")
        return try writer.rows("SELECT * FROM dossier WHERE \(pending) ORDER BY code").map(dossier)
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
                crosses_month, authority, service_model, fallback, offline_reason, assisted_online, received_month, visit_minutes,
                sequence)
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
                \(dossier.authority), \(dossier.serviceModel), \(dossier.fallback), \(dossier.offlineReason), \(dossier.isAssistedOnline),
                \(dossier.receivedAt.date.monthText), \(dossier.visitMinutes), \(dossier.sequence))
            """)
        try TallyStore.move(from: nil, to: dossier, in: writer)
    }

    /// Replaces the token that opens the dossier's public page: the old one opens nothing any more.
    public static func replaceTracking(
        hash: String, of code: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            "UPDATE dossier SET tracking_hash = \(hash) WHERE office_id = \(office) AND code = \(code)")
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
                fallback = \(dossier.fallback), offline_reason = \(dossier.offlineReason),
                assisted_online = \(dossier.isAssistedOnline), visit_minutes = \(dossier.visitMinutes),
                link_edition = \(dossier.linkEdition), sequence = \(dossier.sequence)
            WHERE office_id = \(dossier.officeID) AND code = \(dossier.code) AND sequence = \(old.sequence)
            """)
        guard changed == 1 else { throw WorkflowRefusal.changedMeanwhile(nil) }
        try TallyStore.move(from: old, to: dossier, in: writer)
    }
}
