import Domain

extension Dossier {
    /// Whether it ended in a later month than it came: such dossiers are found again for reports of the past.
    var crossesMonth: Bool {
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
        dossier.authority = try row.text("authority")
        dossier.offlineReason = try row.optionalChoice("offline_reason")
        dossier.isAssistedOnline = try row.boolean("assisted_online")
        dossier.linkEdition = try row.integer("link_edition")
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
