public import Domain
public import Storage

/// Keeping an office's working calendar: holidays by import, closures and hours by procedure control.
///
/// Each act is an event of the office and makes calendars in memory old.
public struct CalendarKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Takes over a file of holidays and tells how many days it changed.
    ///
    /// Days the file does not name stay as they are.
    public func importFile(_ file: HolidayFile, office: String, by actorID: String) async throws -> Int {
        let now = surroundings.now()
        return try await database.write { writer in
            guard try OfficeStore.office(office, in: writer) != nil else { throw AccountRefusal.officeUnknown }
            let known = Set(try CalendarStore.holidays(office: office, in: writer))
            let news = file.holidays.filter { !known.contains($0) }
            guard let first = news.map(\.date).min(), let last = news.map(\.date).max() else { return 0 }
            for holiday in news { try CalendarStore.put(holiday, office: office, in: writer) }
            try Self.record(
                .calendarImported, office: office, by: actorID, at: now,
                facts: ["days": String(news.count), "from": first.description, "to": last.description], in: writer)
            return news.count
        }
    }

    /// Closes the office for whole days by an order of its own (storm, flood).
    public func close(_ closure: UnscheduledClosure, by officer: Officer) async throws {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let closure = try closure.checked()
        let (now, id) = (surroundings.now(), surroundings.freshKey())
        try await database.write { writer in
            try CalendarStore.insert(closure, id: id, office: officer.officeID, in: writer)
            try Self.record(
                .closureEntered, office: officer.officeID, by: officer.id, at: now,
                facts: [
                    "from": closure.from.description, "to": closure.to.description, "document": closure.document,
                    "reason": closure.reason,
                ], in: writer)
        }
    }

    /// Changes the sittings of a working day.
    public func changeHours(to hours: OfficeHours, by officer: Officer) async throws {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let now = surroundings.now()
        try await database.write { writer in
            guard let office = try OfficeStore.office(officer.officeID, in: writer) else {
                throw AccountRefusal.officeUnknown
            }
            guard office.hours != hours else { return }
            try OfficeStore.setHours(hours, officeID: officer.officeID, in: writer)
            try Self.record(
                .hoursChanged, office: officer.officeID, by: officer.id, at: now,
                facts: ["before": office.hours.description, "after": hours.description], in: writer)
        }
    }

    private static func record(
        _ kind: OfficeEventKind, office: String, by actorID: String, at now: LocalInstant, facts: [String: String],
        in writer: any SQLWriter
    ) throws {
        try CalendarStore.touch(office: office, in: writer)
        try OfficeEventStore.append(kind, officeID: office, actorID: actorID, at: now, facts: facts, in: writer)
    }
}
