import Domain

/// Gives a new office the catalogue and the calendar that come with the program; `setup` and `demo` call it.
public struct OfficeSeeding: Sendable {
    let catalogue: CatalogueKeeping
    let calendar: CalendarKeeping

    public init(catalogue: CatalogueKeeping, calendar: CalendarKeeping) {
        self.catalogue = catalogue
        self.calendar = calendar
    }

    /// Imports both; doing it twice changes nothing more.
    @discardableResult
    public func seed(
        _ office: String, procedures: CatalogueFile, holidays: HolidayFile, by actorID: String = SystemActor.id
    ) async throws -> CatalogueImport {
        _ = try await calendar.importFile(holidays, office: office, by: actorID)
        return try await catalogue.importFile(procedures, office: office, by: actorID)
    }
}
