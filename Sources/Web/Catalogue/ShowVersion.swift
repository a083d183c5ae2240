import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/procedures/{code}/versions/{number}`: what the version changes.
struct ShowVersion: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response { try await page(for: visit) }

    func page(
        for visit: DeskVisit, reasonText: String = "", errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let reviewed = try await reviewed(visit)
        let model = VersionDifferencePage(
            reviewed, viewer: visit.officer, today: site.work.surroundings.now().date, reasonText: reasonText,
            errors: errors)
        return try site.page(model, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func reviewed(_ visit: DeskVisit) async throws -> ReviewedVersion {
        let (code, number, office) = (try visit.procedureCode(), try visit.versionNumber(), visit.office.id)
        return try await site.reader.read { reader in
            let history = try ProcedureStore.history(of: code, office: office, in: reader)
            guard let record = history.first(where: { $0.version.number == number }) else {
                throw CatalogueRefusal.versionUnknown
            }
            return ReviewedVersion(
                record: record, previous: history.version(before: number),
                proposer: try Self.name(record.proposedBy, office, reader),
                decider: try record.decidedBy.map { try Self.name($0, office, reader) })
        }
    }

    private static func name(_ id: String, _ office: String, _ reader: any SQLReader) throws -> String {
        guard id != SystemActor.id else { return "Người cài đặt" }
        return try OfficerStore.account(officeID: office, officerID: id, in: reader)?.officer.name ?? id
    }
}

/// `POST …/versions/{number}/approvals` and `…/rejections`: the leader decides.
struct DecideVersion: Sendable {
    let site: Site

    @Sendable func approve(_ visit: DeskVisit) async throws -> Response {
        let (code, number) = (try visit.procedureCode(), try visit.versionNumber())
        try await site.work.catalogue.approve(code, number: number, by: visit.officer)
        return .seeOther(Link.page(Link.procedure(code), notice: .versionApproved))
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        let (code, number) = (try visit.procedureCode(), try visit.versionNumber())
        var reader = FormReader(visit.form)
        let reason = reader.lines("reason", label: "Lý do trả lại", limit: Act.longestReason, isRequired: true)
        guard reader.errors.isEmpty else {
            return try await ShowVersion(site: site).page(for: visit, reasonText: reason, errors: reader.errors)
        }
        try await site.work.catalogue.sendBack(code, number: number, reason: reason, by: visit.officer)
        return .seeOther(Link.page(Link.procedure(code), notice: .versionSentBack))
    }
}

extension DeskVisit {
    func versionNumber() throws -> Int {
        guard let number = Digits.value(try parameter("number")) else { throw CatalogueRefusal.versionUnknown }
        return number
    }
}
