import Casework
import Domain
import Hummingbird
import Storage

/// `GET /procedures/{code}`: everything the law wants published of one procedure.
struct ShowPublicProcedure: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let typed = try visit.parameter("code")
        let today = site.work.surroundings.now().date
        guard let code = ProcedureCode.root(of: typed) else { throw unknown(typed) }
        let rules = site.work.rules
        let (version, promise) = try await site.reader.read { reader in
            (
                try ProcedureStore.inForce(code, on: today, office: office.id, in: reader),
                try PromisedTimeStore.promise(
                    of: code, on: today, calendar: rules.calendar(office: office.id, in: reader), office: office.id,
                    in: reader)
            )
        }
        guard let version, version.effectiveTo.map({ today <= $0 }) ?? true else {
            throw unknown(typed)
        }
        return try site.page(PublicProcedurePage(version, office: office, promise: promise), office: office)
            .cached(seconds: 300)
    }

    private func unknown(_ code: String) -> IntakeRefusal { .procedureUnknown(code: String(code.prefix(30))) }
}
