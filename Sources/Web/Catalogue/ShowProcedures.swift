import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/procedures`: the catalogue, searched by any words.
struct ShowProcedures: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let query = try visit.query()
        let search = ProcedureSearch(text: String(query.text("text").prefix(100)), field: query.text("field"))
        let (office, rules, today) = (visit.office.id, site.work.rules, site.work.surroundings.now().date)
        let found = try await site.reader.read { reader in
            (
                versions: try ProcedureStore.currentNumbers(on: today, office: office, in: reader).map {
                    try rules.version($0.code, number: $0.number, office: office, in: reader)
                },
                proposed: try ProcedureStore.proposed(office: office, in: reader)
            )
        }
        let model = ProcedureListPage(
            versions: found.versions, proposed: found.proposed, search: search, today: today)
        return try site.page(model, for: visit)
    }
}
