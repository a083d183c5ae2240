public import Domain

/// A dossier that a rule found odd, with what it saw.
public struct FoundOddity: Sendable, Hashable {
    public var rule: OddityRule
    public var code: String
    /// The moment it is about.
    public var at: LocalInstant
    /// Who did it; empty when nobody in particular.
    public var officerID: String
}

/// Looking through the records of a period for what is odd.
public struct OddityStore {
    let period: ReportPeriod
    let office: String
    let calendar: WorkingCalendar

    public init(period: ReportPeriod, office: String, calendar: WorkingCalendar) {
        self.period = period
        self.office = office
        self.calendar = calendar
    }

    /// Everything that any rule finds, in the order of the rules and of time.
    public func found(in reader: any SQLReader) throws -> [FoundOddity] {
        let found =
            try backdated(in: reader) + pausedAtTheLast(in: reader) + withdrawnLate(in: reader) + closings(in: reader)
            + unread(in: reader) + reopened(in: reader)
        let order = Dictionary(uniqueKeysWithValues: OddityRule.allCases.enumerated().map { ($1, $0) })
        return found.sorted { one, other in
            let places = (order[one.rule] ?? 0, order[other.rule] ?? 0)
            if places.0 != places.1 { return places.0 < places.1 }
            return (one.at, one.code) < (other.at, other.code)
        }
    }

    /// What was taken over from an old book was entered late by its nature, and says so.
    private func backdated(in reader: any SQLReader) throws -> [FoundOddity] {
        try reader.rows(
            """
            SELECT d.code, e.actor_id, e.entered_at, e.effective_at FROM dossier AS d
            JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code AND e.sequence = 1
            WHERE d.office_id = \(office) AND d.received_on >= \(period.from) AND d.received_on <= \(period.to)
                AND e.effective_at < e.entered_at AND e.payload NOT LIKE '%"importFile"%'
            """
        ).compactMap { row in
            let (received, entered) = (try row.instant("effective_at"), try row.instant("entered_at"))
            guard OddityRule.isBackdated(receivedAt: received, enteredAt: entered) else { return nil }
            return try FoundOddity(
                rule: .backdatedReception, code: row.text("code"), at: entered, officerID: row.text("actor_id"))
        }
    }

    /// Pauses opened within the period, each against the due date as it stood then.
    private func pausedAtTheLast(in reader: any SQLReader) throws -> [FoundOddity] {
        try reader.rows(
            """
            SELECT d.code, d.pauses FROM dossier AS d
            WHERE d.office_id = \(office) AND d.pauses <> '' AND d.received_on <= \(period.to)
                AND (d.resolved_on IS NULL OR d.resolved_on >= \(period.from))
            """
        ).flatMap { row -> [FoundOddity] in
            let pauses = try PauseText.read(row.text("pauses"))
            guard pauses.contains(where: { period.contains($0.from.date) }) else { return [] }
            return try pausedAtTheLast(code: row.text("code"), in: reader)
        }
    }

    private func pausedAtTheLast(code: String, in reader: any SQLReader) throws -> [FoundOddity] {
        var found: [FoundOddity] = []
        var dossier: Dossier?
        for event in try DossierEventStore.events(of: code, office: office, in: reader).map(\.event) {
            guard var known = dossier else {
                dossier = try Dossier(receivedBy: event, code: code, officeID: office)
                continue
            }
            let (dueOn, pauseCount) = (known.countedDueAt.date, known.pauses.count)
            try known.apply(event)
            dossier = known
            guard known.pauses.count > pauseCount, period.contains(event.effectiveAt.date),
                OddityRule.isLastMinutePause(from: event.effectiveAt, dueOn: dueOn)
            else { continue }
            found.append(
                FoundOddity(rule: .pauseOnDueDay, code: code, at: event.effectiveAt, officerID: event.actorID))
        }
        return found
    }
}

// MARK: - How dossiers ended

extension OddityStore {
    /// Withdrawn when the answer was overdue already; reports count them as on time.
    private func withdrawnLate(in reader: any SQLReader) throws -> [FoundOddity] {
        try reader.rows(
            """
            SELECT d.code, d.lawful_due_on, d.pauses, e.actor_id, e.effective_at FROM dossier AS d
            JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code AND e.kind = 'withdrawn'
            WHERE d.office_id = \(office) AND d.is_counted AND d.resolved_on >= \(period.from)
                AND d.resolved_on <= \(period.to) AND d.status = 'withdrawn' AND d.lawful_due_on < d.resolved_on
            """
        ).compactMap { row in
            let (at, pauses) = (try row.instant("effective_at"), try PauseText.read(row.text("pauses")))
            guard OddityRule.isWithdrawnLate(at: at, pauses: pauses, dueOn: try row.date("lawful_due_on")) else {
                return nil
            }
            return try FoundOddity(
                rule: .withdrawnLate, code: row.text("code"), at: at, officerID: row.text("actor_id"))
        }
    }

    /// Many in a minute, outside hours; who ended a dossier its own event tells.
    private func closings(in reader: any SQLReader) throws -> [FoundOddity] {
        let closings = try reader.rows(
            """
            SELECT d.code, d.finished_at, e.kind, e.actor_id FROM dossier AS d
            JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code
                AND e.kind IN ('outcomeSigned', 'withdrawn', 'closedIncomplete') AND e.effective_at = d.finished_at
            WHERE d.office_id = \(office) AND d.is_counted AND d.resolved_on >= \(period.from)
                AND d.resolved_on <= \(period.to)
            """
        ).compactMap(Closing.init)
        var found = closings.filter { $0.isSigned && !calendar.isOfficeTime($0.at) }
            .map { $0.as(.signedOutsideHours) }
        for (_, ofOne) in Dictionary(grouping: closings, by: \.officerID) {
            let crowded = OddityRule.crowded(ofOne.map(\.at))
            found += ofOne.filter { crowded.contains($0.at) }.map { $0.as(.manyClosings) }
        }
        return found
    }

    /// Opened again within the period, whenever they had been signed: by whom, and when.
    private func reopened(in reader: any SQLReader) throws -> [FoundOddity] {
        let start = LocalInstant(period.from, hour: 0)
        let end = LocalInstant(period.to.adding(days: 1), hour: 0)
        return try reader.rows(
            """
            SELECT d.code, e.actor_id, e.effective_at FROM dossier AS d
            JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code AND e.kind = 'reopened'
            WHERE d.office_id = \(office) AND d.is_counted AND d.reopened_at >= \(start)
                AND e.effective_at >= \(start) AND e.effective_at < \(end)
            """
        ).map { row in
            try FoundOddity(
                rule: .reopened, code: row.text("code"), at: row.instant("effective_at"),
                officerID: row.text("actor_id"))
        }
    }

    /// Signed before anybody can have read it; between draft and signature stand only the passing and the taking.
    private func unread(in reader: any SQLReader) throws -> [FoundOddity] {
        try reader.rows(
            """
            SELECT d.code, s.actor_id, t.effective_at AS drafted_at, s.effective_at AS signed_at FROM dossier AS d
            JOIN dossier_event AS s ON s.office_id = d.office_id AND s.dossier_code = d.code
                AND s.kind = 'outcomeSigned'
            JOIN dossier_event AS t ON t.office_id = d.office_id AND t.dossier_code = d.code
                AND t.kind = 'outcomeDrafted' AND t.sequence >= s.sequence - 4 AND t.sequence < s.sequence
            WHERE d.office_id = \(office) AND d.is_counted AND d.resolved_on >= \(period.from)
                AND d.resolved_on <= \(period.to)
            """
        ).compactMap { row in
            let (drafted, signed) = (try row.instant("drafted_at"), try row.instant("signed_at"))
            guard OddityRule.isUnread(draftedAt: drafted, signedAt: signed) else { return nil }
            return try FoundOddity(
                rule: .signedAtOnce, code: row.text("code"), at: signed, officerID: row.text("actor_id"))
        }
    }
}

/// How one dossier ended.
private struct Closing {
    let code: String
    let officerID: String
    let at: LocalInstant
    let isSigned: Bool

    init?(_ row: SQLRow) throws {
        guard let at = try row.optionalInstant("finished_at") else { return nil }
        code = try row.text("code")
        officerID = try row.text("actor_id")
        isSigned = try row.choice("kind", as: DossierEventKind.self) == .outcomeSigned
        self.at = at
    }

    func `as`(_ rule: OddityRule) -> FoundOddity {
        FoundOddity(rule: rule, code: code, at: at, officerID: officerID)
    }
}
