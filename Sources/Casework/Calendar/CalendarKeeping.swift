import Domain
public import Storage

/// Keeping an office's working calendar: holidays by import, closures and hours by procedure control and a leader.
///
/// Each act is an event of the office, makes calendars in memory old, and moves the due dates of open dossiers with it.
public struct CalendarKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Takes over a file of holidays and tells how many days it changed.
    ///
    /// Days the file does not name stay as they are. `years` are stated to be complete with this file, whatever holidays the
    /// program would look for in them.
    public func importFile(
        _ file: HolidayFile, covering years: Set<Int> = [], office: String, by actorID: String
    ) async throws -> Int {
        let now = surroundings.now()
        let recounting = DueRecounting(rules: rules, act: Act(officer: .program(of: office), at: now), office: office)
        return try await database.write { writer in
            guard try OfficeStore.office(office, in: writer) != nil else { throw AccountRefusal.officeUnknown }
            let known = Set(try CalendarStore.holidays(office: office, in: writer))
            let news = file.holidays.filter { !known.contains($0) }
            let newYears = years.subtracting(try CalendarStore.statedYears(office: office, in: writer))
            guard !news.isEmpty || !newYears.isEmpty else { return 0 }
            _ = try recounting.run(in: writer) {
                for holiday in news { try CalendarStore.put(holiday, office: office, in: writer) }
                for year in newYears { try CalendarStore.state(year: year, office: office, in: writer) }
                try OfficeEventStore.append(
                    .calendarImported, officeID: office, actorID: actorID, at: now,
                    facts: Self.facts(of: news.map(\.date), newYears), in: writer)
                return "Lịch nghỉ lễ, nghỉ bù, làm bù của cơ quan đã được cập nhật."
            }
            return news.count
        }
    }

    private static func facts(of days: [CivilDate], _ years: Set<Int>) -> [String: String] {
        var facts = ["days": String(days.count)]
        facts["from"] = days.min()?.description
        facts["to"] = days.max()?.description
        if !years.isEmpty { facts["years"] = years.sorted().map { String($0) }.joined(separator: ",") }
        return facts
    }

    /// The years whose holidays are all there, so that limits can be counted in them.
    public func coveredYears(office: String) async throws -> Range<Int> {
        try await database.read { try rules.calendar(office: office, in: $0).coveredYears }
    }

    /// Writes a leader's decision: the row takes it once, and the office's chain tells of it.
    func decide(
        _ id: String, as kind: OfficeEventKind, note: String, by act: Act, in writer: any SQLWriter,
        isTaken: () throws -> Bool
    ) throws {
        guard try isTaken() else { throw CalendarRefusal.alreadyDecided }
        var facts = ["id": id]
        if !note.isEmpty { facts["reason"] = note }
        try OfficeEventStore.append(
            kind, officeID: act.officer.officeID, actorID: act.officer.id, at: act.at, facts: facts, in: writer)
    }

    /// The reason of a leader's no.
    static func reason(_ text: String) throws(CalendarRefusal) -> String {
        let reason = Composition.composed(text).trimmed
        guard (1...1000).contains(reason.count) else { throw .reasonMissing }
        return reason
    }
}
