public import Domain
public import Storage
import Synchronization

/// Approved procedure versions and working calendars kept in memory, so that a reception need not read them again.
///
/// Safe because both never change under their key: an approved version is final, and a calendar carries its revision.
public final class KnownRules: Sendable {
    private struct VersionKey: Hashable {
        var office: String
        var code: String
        var number: Int
    }

    private struct Known {
        var versions: [VersionKey: ProcedureVersion] = [:]
        var calendars: [String: (revision: Int, calendar: WorkingCalendar)] = [:]
        var agencyCodes: [String: AgencyCode] = [:]
    }

    private let known = Mutex(Known())

    public init() {}

    /// The version in force on a day.
    ///
    /// - Throws: `IntakeRefusal.procedureUnknown` when the office has no approved version of that code by then.
    public func version(
        inForce code: String, on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> ProcedureVersion {
        let root = ProcedureCode.root(of: code) ?? code
        guard let number = try ProcedureStore.numberInForce(root, on: day, office: office, in: reader) else {
            throw IntakeRefusal.procedureUnknown(code: code)
        }
        return try version(root, number: number, office: office, in: reader)
    }

    /// What is in force on a day of a procedure that the office may not have.
    public func definition(
        inForce code: String, on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> ProcedureDefinition? {
        do {
            return try version(inForce: code, on: day, office: office, in: reader).definition
        } catch IntakeRefusal.procedureUnknown {
            return nil
        }
    }

    /// One version by its number, such as the one a dossier was received under.
    public func version(
        _ code: String, number: Int, office: String, in reader: any SQLReader
    ) throws -> ProcedureVersion {
        let key = VersionKey(office: office, code: code, number: number)
        if let version = known.withLock({ $0.versions[key] }) { return version }
        guard let version = try ProcedureStore.version(code, number: number, office: office, in: reader) else {
            throw IntakeRefusal.procedureUnknown(code: code)
        }
        if version.status == .approved { known.withLock { $0.versions[key] = version } }
        return version
    }

    /// Mã cơ quan, the head of every dossier code; it never changes.
    public func agencyCode(office: String, in reader: any SQLReader) throws -> AgencyCode {
        if let code = known.withLock({ $0.agencyCodes[office] }) { return code }
        guard let stored = try OfficeStore.office(office, in: reader) else { throw AccountRefusal.officeUnknown }
        guard let code = AgencyCode(stored.agencyCode) else { throw AccountRefusal.agencyCodeMalformed }
        known.withLock { $0.agencyCodes[office] = code }
        return code
    }

    /// The office's calendar as it stands in the database now.
    public func calendar(office: String, in reader: any SQLReader) throws -> WorkingCalendar {
        let revision = try CalendarStore.revision(office: office, in: reader)
        if let kept = known.withLock({ $0.calendars[office] }), kept.revision == revision { return kept.calendar }
        let calendar = try Self.storedCalendar(office: office, in: reader)
        known.withLock { $0.calendars[office] = (revision, calendar) }
        return calendar
    }

    /// The calendar for an act that sets a clock going beside receptions: nobody changes it until the commit.
    ///
    /// A change of the calendar holds the day's number row before it looks for the dossiers it moves (decision 43).
    func calendarHeld(on day: CivilDate, office: String, in writer: any SQLWriter) throws -> WorkingCalendar {
        try DossierNumberStore.hold(.code(day), office: office, in: writer)
        return try calendar(office: office, in: writer)
    }

    /// The calendar made anew, and not kept: inside an act that changes it, and that may yet be undone.
    static func storedCalendar(office: String, in reader: any SQLReader) throws -> WorkingCalendar {
        let stored = try OfficeStore.office(office, in: reader)
        return WorkingCalendar(
            holidays: try CalendarStore.holidays(office: office, in: reader),
            closures: try CalendarStore.closures(office: office, in: reader), hours: stored?.firstHours ?? .standard,
            hourChanges: stored?.hourChanges ?? [],
            statedYears: try CalendarStore.statedYears(office: office, in: reader))
    }
}
