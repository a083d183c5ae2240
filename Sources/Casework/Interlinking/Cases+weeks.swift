public import Domain
import Storage

/// The week's comparison with an agency: our numbers, and those that the agency names.
extension Cases {
    /// What an agency had of our cases in a week, for the comparison with its own book.
    public func week(
        _ week: CaseWeek, with agency: LegAgency, for officer: Officer
    ) async throws -> CaseWeekReport {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        return try await database.read { try report(week, with: agency, at: now, office: officer.officeID, in: $0) }
    }

    /// What the agency named for the week, the latest first, each line as it was typed.
    public func counts(
        of week: CaseWeek, with agency: LegAgency, for officer: Officer
    ) async throws -> [CaseWeekCount] {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        return try await database.read {
            try CaseWeekCountStore.counts(of: agency, in: week, office: officer.officeID, in: $0)
        }
    }

    /// Writes down what the agency named for a week, beside what our book says now; a correction is a further line.
    public func note(
        _ theirs: [CaseWeekFigure: Int], of week: CaseWeek, with agency: LegAgency, by officer: Officer
    ) async throws {
        guard officer.may(.receiveDossiers) else { throw CaseRefusal.notYourPost }
        guard !theirs.isEmpty else { throw CaseRefusal.weekNumbersMissing }
        let (now, office) = (surroundings.now(), officer.officeID)
        guard week.monday <= now.date else { throw CaseRefusal.weekAhead }
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let earlier = try CaseWeekCountStore.counts(of: agency, in: week, office: office, in: writer)
            // Typed twice by a second press: nothing new was said.
            guard earlier.first?.theirs != theirs else { return }
            let report = try report(week, with: agency, at: now, office: office, in: writer)
            let ours = CaseWeekFigure.allCases.map { ($0, report.count($0)) }
            let count = CaseWeekCount(
                agency: agency, week: week, number: (earlier.first?.number ?? 0) + 1, theirs: theirs,
                ours: Dictionary(uniqueKeysWithValues: ours), typedByID: officer.id, typedAt: now)
            try CaseWeekCountStore.insert(count, office: office, in: writer)
            try OfficeEventStore.append(
                .caseWeekCounted, officeID: office, actorID: officer.id, at: now,
                facts: [
                    "agency": agency.rawValue, "week": week.monday.description, "theirs": count.theirs.text,
                    "ours": count.ours.text,
                ], in: writer)
        }
    }

    private func report(
        _ week: CaseWeek, with agency: LegAgency, at now: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> CaseWeekReport {
        var report = CaseWeekReport(
            agency: agency, week: week, now: now, calendar: try rules.calendar(office: office, in: reader))
        var agreements = KnownAgreements(office: office)
        let codes = try CaseStore.codes(in: week, office: office, in: reader)
        for (code, events) in try CaseEventStore.events(ofCases: codes, office: office, in: reader) {
            let whole = try InterlinkedCase.replaying(events, code: code, officeID: office)
            try report.add(
                events, code: code, officeID: office, agreement: agreements.agreement(of: whole, in: reader))
        }
        return report
    }
}
