import Casework
import Domain
import Hummingbird
import Storage

/// `/desk/procedures/{code}/versions/new`: procedure control writes a new version.
struct WriteVersion: Sendable {
    let site: Site

    /// The form, filled with the version that takes effect last; it is to take effect tomorrow.
    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        let last = try await last(visit)
        let tomorrow = site.work.surroundings.now().date.adding(days: 1)
        let definition = last.version?.definition ?? ProcedureDefinition(name: "", field: "")
        return try page(visit, number: last.number, form: VersionForm.filled(from: definition, effectiveFrom: tomorrow))
    }

    @Sendable func propose(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.procedureCode()
        let last = try await last(visit)
        var form = VersionForm(visit.form, code: code, base: last.version?.definition)
        do {
            let version = try await proposed(try form.version(), by: visit.officer)
            return .seeOther(Link.page(Link.version(code, version.number), notice: .versionProposed))
        } catch let errors as FieldErrors {
            return try page(visit, number: last.number, form: visit.form, errors: errors)
        }
    }

    private func proposed(_ version: ProcedureVersion, by officer: Officer) async throws -> ProcedureVersion {
        do {
            return try await site.work.catalogue.propose(version, by: officer)
        } catch let refusal as CatalogueRefusal {
            var errors = FieldErrors()
            errors.add(refusal.message, by: refusal == .unchanged ? "procedureName" : "effectiveFrom")
            throw errors
        }
    }

    private func page(
        _ visit: DeskVisit, number: Int, form: FormFields, errors: FieldErrors = FieldErrors()
    ) throws -> Response {
        let model = VersionFormPage(code: try visit.procedureCode(), number: number, form: form, errors: errors)
        return try site.page(model, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The version to start from, and the number the new one will get.
    private func last(_ visit: DeskVisit) async throws -> (version: ProcedureVersion?, number: Int) {
        let (code, office) = (try visit.procedureCode(), visit.office.id)
        let history = try await site.reader.read { try ProcedureStore.history(of: code, office: office, in: $0) }
        return (history.version(before: .max), (history.first?.version.number ?? 0) + 1)
    }
}
