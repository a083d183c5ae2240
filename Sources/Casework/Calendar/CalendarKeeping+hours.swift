public import Domain
import Storage

/// The sittings of a working day, changed from a day on: control proposes, a leader decides.
extension CalendarKeeping {
    /// Lays new hours before a leader.
    @discardableResult
    public func propose(
        _ hours: OfficeHours, from day: CivilDate, document: String, by officer: Officer
    ) async throws -> HoursChange {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        let change = HoursChange(
            id: surroundings.freshKey(), change: HoursFrom(hours, from: day), document: document)
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            try change.checked(today: now.date, in: try rules.calendar(office: office, in: writer))
            let record = HoursChangeRecord(change, proposedBy: officer.id, proposedAt: now)
            try HoursChangeStore.insert(record, office: office, in: writer)
            try OfficeEventStore.append(
                .hoursProposed, officeID: office, actorID: officer.id, at: now, facts: change.facts, in: writer)
            return change
        }
    }

    /// Lets the hours apply from their day on and counts open dossiers anew; gives how many due dates moved.
    @discardableResult
    public func approveHours(_ id: String, by officer: Officer) async throws -> Int {
        let recounting = try recounting(by: officer)
        return try await database.write { writer in
            try recounting.run(in: writer) {
                let (act, office) = (recounting.act, officer.officeID)
                let record = try change(id, office: office, in: writer)
                guard record.proposedBy != officer.id else { throw CalendarRefusal.selfApproval }
                try record.content.checked(
                    today: act.at.date, in: try KnownRules.storedCalendar(office: office, in: writer))
                try decide(record.content, as: .approved, note: "", by: act, in: writer)
                try OfficeStore.change(record.content.change, officeID: office, in: writer)
                return record.content.cause
            }
        }
    }

    /// Sends proposed hours back with the reason.
    public func sendBackHours(_ id: String, reason: String, by officer: Officer) async throws {
        let act = try recounting(by: officer).act
        let reason = try Self.reason(reason)
        try await database.write { writer in
            try OfficeEventStore.hold(officer.officeID, in: writer)
            let record = try change(id, office: officer.officeID, in: writer)
            try decide(record.content, as: .sentBack, note: reason, by: act, in: writer)
        }
    }

    private func change(_ id: String, office: String, in reader: any SQLReader) throws -> HoursChangeRecord {
        let known = try HoursChangeStore.all(office: office, in: reader)
        guard let record = known.first(where: { $0.content.id == id }) else { throw CalendarRefusal.unknown }
        guard record.content.status == .proposed else { throw CalendarRefusal.alreadyDecided }
        return record
    }

    private func decide(
        _ change: HoursChange, as status: VersionStatus, note: String, by act: Act, in writer: any SQLWriter
    ) throws {
        let kind: OfficeEventKind = status == .approved ? .hoursApproved : .hoursSentBack
        try decide(change.id, as: kind, note: note, by: act, in: writer) {
            try HoursChangeStore.decide(
                change.id, as: status, by: act.officer.id, at: act.at, note: note, office: act.officer.officeID,
                in: writer)
        }
    }
}
