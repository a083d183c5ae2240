import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/returns`: results at the counter; with a code, the one that is being returned.
struct ShowReturns: Sendable {
    let site: Site
    private static let most = 100

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let query = try visit.query()
        let typed = String(query.text("code").prefix(500))
        guard !typed.isEmpty else { return try await list(for: visit, returned: query.text("returned")) }
        guard let code = try await code(typed, visit) else {
            var errors = FieldErrors()
            errors.add(WorkflowRefusal.dossierUnknown(code: String(typed.prefix(60))).message, by: "code")
            return try await list(for: visit, errors: errors)
        }
        return try await chosen(code, for: visit)
    }

    /// The form of one result, again with what was typed when it was refused.
    func chosen(
        _ code: String, for visit: DeskVisit, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let file = try await DossierFile.read(code, for: visit, page: "return")
        guard file.steps.contains(.giveBack) else {
            let refusal: WorkflowRefusal =
                file.dossier.resultNumber.isEmpty ? .notNumbered : .wrongStatus(file.dossier.status)
            return try ShowDossier(site: site).refused(refusal, file, visit)
        }
        let page = ReturnsPage(chosen: ReturnsPage.Chosen(file, typed: visit.form, errors: errors), errors: errors)
        return try site.page(page, for: visit, status: status)
    }

    private func list(
        for visit: DeskVisit, returned: String = "", errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let (office, rules, today) = (visit.office.id, site.work.rules, site.work.surroundings.now().date)
        let page = try await site.reader.read { reader in
            let lines = try DossierList.waitingForReturn(limit: Self.most, office: office, in: reader)
            let done = try returned.presence.flatMap { try DossierStore.find($0, office: office, in: reader) }
            let waits = ReturnsPage.Waits(
                waits: try UncollectedStore.waits(of: lines.map(\.dossier.code), office: office, in: reader),
                calendar: try rules.calendar(office: office, in: reader), today: today)
            let unlisted = try PaperStore.resultsOnNoList(office: office, in: reader).count
            return ReturnsPage(lines, waits: waits, done: done, unlistedCount: unlisted, errors: errors)
        }
        return try site.page(page, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// A typed code, or the link that a scanner reads from the receipt.
    private func code(_ typed: String, _ visit: DeskVisit) async throws -> String? {
        let office = visit.office.id
        return try await site.reader.read { reader in
            if let token = typed.split(separator: "/").last.flatMap({ TrackingToken(String($0)) }) {
                return try DossierStore.find(trackingHash: token.hash, office: office, in: reader)?.code
            }
            guard let code = DossierCode(typed) else { return nil }
            return try DossierStore.find(code.description, office: office, in: reader)?.code
        }
    }
}

/// `POST /desk/dossiers/{code}/returns`: the result is in the citizen's hands.
struct ReturnResult: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            _ = try await site.work.acts.giveBack(
                code, to: try collection(visit.form), by: visit.officer, seen: visit.seen)
            return .seeOther(Link.returns(returned: code))
        } catch let errors as FieldErrors {
            return try await ShowReturns(site: site).chosen(
                code, for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as WorkflowRefusal where refusal.isOfFee {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "settlement")
            return try await ShowReturns(site: site).chosen(
                code, for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as WorkflowRefusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowDossier(site: site).refused(refusal, visit)
        }
    }

    private func collection(_ form: FormFields) throws -> ResultCollection {
        var reader = FormReader(form)
        let evidence: Dossier.CollectionEvidence? = reader.choice("evidence", label: "Người nhận đã xuất trình")
        let name = reader.line("collector", label: "Họ và tên người nhận", limit: PersonName.maximumLength)
        let number = reader.line("number", label: "Số định danh của người nhận", limit: 20, isRequired: false)
        let authorisation = reader.line(
            "authorisation", label: "Giấy ủy quyền", limit: Representative.longestAuthorisation, isRequired: false)
        if evidence == .authorisation, authorisation.isEmpty {
            reader.refuse("Người được ủy quyền phải có giấy ủy quyền; xin ghi số, ngày của giấy.", by: "authorisation")
        }
        let settlement: FeeSettlement? =
            form.optional("settlement") == nil ? nil : reader.choice("settlement", label: "Phí, lệ phí")
        try reader.finish()
        guard let evidence else { throw reader.errors }
        return ResultCollection(
            evidence: evidence, name: name, personalNumber: number,
            authorisation: evidence == .authorisation ? authorisation : "", settlement: settlement)
    }
}

extension WorkflowRefusal {
    fileprivate var isOfFee: Bool {
        if case .feeUnsettled = self { return true }
        return false
    }
}
