import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/procedures/{code}`: the version in force, else the newest, and the history.
struct ShowProcedure: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.procedureCode()
        let (office, today) = (visit.office.id, site.work.surroundings.now().date)
        let (history, measure) = try await site.reader.read { reader in
            (
                try ProcedureStore.history(of: code, office: office, in: reader),
                try MeasureStore.forms(
                    of: code, in: MeasuredYear.twelveMonths(to: today), office: office, in: reader)
            )
        }
        guard let version = history.version(shownOn: today) else { throw CatalogueRefusal.versionUnknown }
        let forms = ProcedureForms(offered: site.work.forms.offered(for: code), measure: measure)
        let model = ProcedurePage(version, history: history, forms: forms, viewer: visit.officer, today: today)
        return try site.page(model, for: visit)
    }
}

extension DeskVisit {
    /// The root code of the path; a local suffix falls away.
    func procedureCode() throws -> String {
        guard let root = ProcedureCode.root(of: try parameter("code")) else { throw CatalogueRefusal.versionUnknown }
        return root
    }
}

extension [VersionRecord] {
    /// The version in force on a day, else the approved one that takes effect last, else the newest.
    func version(shownOn day: CivilDate) -> ProcedureVersion? {
        let approved = map(\.version).filter { $0.status == .approved }
            .sorted { ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number) }
        return approved.last { $0.effectiveFrom <= day } ?? approved.first ?? first?.version
    }

    /// The approved version before a given one, with which it is compared.
    func version(before number: Int) -> ProcedureVersion? {
        map(\.version).filter { $0.status == .approved && $0.number < number }
            .max { ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number) }
    }
}
