public import Domain
import Storage

/// Whole days without work by an order of the office: control proposes, a leader decides and may take back.
extension CalendarKeeping {
    /// Lays a closure before a leader; limits are counted as before until it is approved.
    ///
    /// `isLongMeant` says that more than `UnscheduledClosure.longestUnconfirmed` days are no slip of the pen.
    @discardableResult
    public func propose(
        _ closure: UnscheduledClosure, isLongMeant: Bool = false, by officer: Officer
    ) async throws -> OfficeClosure {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now, id) = (officer.officeID, surroundings.now(), surroundings.freshKey())
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let known = try CalendarStore.allClosures(office: office, in: writer).map(\.content)
            let calendar = try rules.calendar(office: office, in: writer)
            let checked = try closure.checked(isLongMeant: isLongMeant, among: known, in: calendar)
            let proposed = OfficeClosure(id: id, closure: checked)
            try CalendarStore.insert(proposed, by: officer.id, at: now, office: office, in: writer)
            try OfficeEventStore.append(
                .closureProposed, officeID: office, actorID: officer.id, at: now, facts: proposed.facts, in: writer)
            return proposed
        }
    }

    /// Closes the office on the days proposed and counts open dossiers anew; gives how many due dates moved.
    ///
    /// Whoever proposed it cannot.
    @discardableResult
    public func approveClosure(_ id: String, by officer: Officer) async throws -> Int {
        let recounting = try recounting(by: officer)
        return try await database.write { writer in
            try recounting.run(in: writer) {
                let record = try closure(id, status: .proposed, office: officer.officeID, in: writer)
                guard record.proposedBy != officer.id else { throw CalendarRefusal.selfApproval }
                try decide(record.content, as: .approved, note: "", by: recounting.act, in: writer)
                return record.content.closure.cause
            }
        }
    }

    /// Sends a proposed closure back with the reason; nothing was counted by it yet.
    public func sendBackClosure(_ id: String, reason: String, by officer: Officer) async throws {
        let act = try recounting(by: officer).act
        let reason = try Self.reason(reason)
        try await database.write { writer in
            try OfficeEventStore.hold(officer.officeID, in: writer)
            let record = try closure(id, status: .proposed, office: officer.officeID, in: writer)
            try decide(record.content, as: .sentBack, note: reason, by: act, in: writer)
        }
    }

    /// Takes an approved closure back with the reason and counts open dossiers anew; gives how many due dates moved.
    ///
    /// Dossiers decided meanwhile keep the due date they were judged by.
    @discardableResult
    public func revokeClosure(_ id: String, reason: String, by officer: Officer) async throws -> Int {
        let recounting = try recounting(by: officer)
        let reason = try Self.reason(reason)
        return try await database.write { writer in
            try recounting.run(in: writer) {
                let record = try closure(id, status: .approved, office: officer.officeID, in: writer)
                try decide(record.content, as: .revoked, note: reason, by: recounting.act, in: writer)
                return record.content.closure.cause(ofRevocation: reason)
            }
        }
    }

    /// What a leader's decision on the calendar sets going.
    func recounting(by officer: Officer) throws -> DueRecounting {
        guard officer.may(.approveCatalogue) else { throw AccountRefusal.notAllowed }
        let act = Act(officer: officer, at: surroundings.now())
        return DueRecounting(rules: rules, act: act, office: officer.officeID)
    }

    private func closure(
        _ id: String, status: ClosureStatus, office: String, in reader: any SQLReader
    ) throws -> ClosureRecord {
        let known = try CalendarStore.allClosures(office: office, in: reader)
        guard let record = known.first(where: { $0.content.id == id }) else { throw CalendarRefusal.unknown }
        guard record.content.status == status else { throw CalendarRefusal.alreadyDecided }
        return record
    }

    private func decide(
        _ closure: OfficeClosure, as status: ClosureStatus, note: String, by act: Act, in writer: any SQLWriter
    ) throws {
        let kind: OfficeEventKind =
            switch status {
            case .sentBack: .closureSentBack
            case .revoked: .closureRevoked
            case .proposed, .approved: .closureApproved
            }
        try decide(closure.id, as: kind, note: note, by: act, in: writer) {
            try CalendarStore.decide(
                closure.id, from: closure.status, to: status, by: act.officer.id, at: act.at, note: note,
                office: act.officer.officeID, in: writer)
        }
    }
}
