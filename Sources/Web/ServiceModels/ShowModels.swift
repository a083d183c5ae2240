import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/models`: the office's service models; procedure control writes a new one here, a leader decides.
struct ShowModels: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response { try await page(for: visit) }

    func page(
        for visit: DeskVisit, form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let office = visit.office.id
        let inForce = try await site.work.serviceModels.inForce(office: office)
        let kept = try await site.reader.read { reader in
            KeptModels(
                records: try ServiceModelStore.all(office: office, in: reader),
                counts: try ServedDossierStore.counts(office: office, in: reader),
                procedures: Dictionary(
                    try ProcedureStore.allLatest(office: office, in: reader).map { ($0.code, $0.definition.name) },
                    uniquingKeysWith: { $1 }),
                names: Dictionary(
                    try OfficerStore.accounts(officeID: office, in: reader).map { ($0.officer.id, $0.officer.name) },
                    uniquingKeysWith: { $1 }))
        }
        let moment = ModelsMoment(today: site.work.surroundings.now().date, inForce: inForce?.number)
        let model = ModelsPage(kept, at: moment, viewer: visit.officer, form: form, errors: errors)
        return try site.page(model, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// The models with what stands beside them on their page.
struct KeptModels: Sendable {
    var records: [ServiceModelRecord]
    /// Dossiers received, by the model's number.
    var counts: [Int: Int]
    /// Procedures' names by code: whoever approves must see what the codes mean.
    var procedures: [String: String]
    /// Officers' names by id.
    var names: [String: String]
}

/// `POST /desk/models` and a leader's decision on what was proposed.
struct KeepModels: Sendable {
    let site: Site

    @Sendable func propose(_ visit: DeskVisit) async throws -> Response {
        do {
            _ = try await site.work.serviceModels.propose(try Self.model(in: visit.form), by: visit.officer)
            return .seeOther(Link.page(Link.models, notice: .modelProposed))
        } catch let errors as FieldErrors {
            return try await ShowModels(site: site).page(for: visit, form: visit.form, errors: errors)
        } catch let refusal as ServiceModelRefusal {
            return try await again(visit, refusal, by: refusal.field)
        }
    }

    @Sendable func approve(_ visit: DeskVisit) async throws -> Response {
        try await site.work.serviceModels.approve(try visit.modelNumber(), by: visit.officer)
        return .seeOther(Link.page(Link.models, notice: .modelApproved))
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        do {
            try await site.work.serviceModels.sendBack(
                try visit.modelNumber(), reason: visit.form.text("reason"), by: visit.officer)
            return .seeOther(Link.page(Link.models, notice: .modelSentBack))
        } catch ServiceModelRefusal.reasonMissing {
            return try await again(visit, .reasonMissing, by: "reason")
        }
    }

    /// `POST /desk/models/{number}/endings`: a later decision gives a model its last day.
    @Sendable func end(_ visit: DeskVisit) async throws -> Response {
        let number = try visit.modelNumber()
        let names = ModelsPage.Ending.fields(of: number)
        do {
            var reader = FormReader(visit.form)
            let decision = reader.line(names.decision, label: "Số, ký hiệu quyết định", limit: 200)
            let lastDay = reader.date(names.lastDay, label: "Áp dụng đến hết ngày")
            try reader.finish()
            guard let lastDay else { throw reader.errors }
            try await site.work.serviceModels.end(number, with: lastDay, decision: decision, by: visit.officer)
            return .seeOther(Link.page(Link.models, notice: .modelEnded))
        } catch let errors as FieldErrors {
            return try await ShowModels(site: site).page(for: visit, form: visit.form, errors: errors)
        } catch ServiceModelRefusal.lastDayUnusable {
            return try await again(visit, .lastDayUnusable, by: names.lastDay)
        }
    }

    private func again(_ visit: DeskVisit, _ refusal: ServiceModelRefusal, by field: String) async throws -> Response {
        var errors = FieldErrors()
        errors.add(refusal.message, by: field)
        return try await ShowModels(site: site).page(for: visit, form: visit.form, errors: errors)
    }

    private static func model(in form: FormFields) throws(FieldErrors) -> ServiceModel {
        var reader = FormReader(form)
        let name = reader.line("modelName", label: "Tên mô hình", limit: 200)
        let decision = reader.line("decisionNumber", label: "Số, ký hiệu quyết định", limit: 200)
        let decidedOn = reader.date("decidedOn", label: "Ngày quyết định")
        let from = reader.date("validFrom", label: "Áp dụng từ ngày")
        let to = form.text("validTo").isEmpty ? nil : reader.date("validTo", label: "Đến hết ngày")
        let rule: HolidayRule? = reader.choice("holidayRule", label: "Khi trùng ngày nghỉ")
        let codes = reader.lines("procedures", label: "Mã thủ tục áp dụng", limit: 4000)
        let left = reader.lines("excludedProcedures", label: "Trừ các thủ tục", limit: 4000)
        try reader.finish()
        guard let decidedOn, let from, let rule else { throw reader.errors }
        return ServiceModel(
            replaces: Digits.value(form.text("replaces")), name: name, decisionNumber: decision, decidedOn: decidedOn,
            weekdays: ServiceModel.weekdays(form.all("weekday").joined(separator: ",")),
            sessions: ServiceModel.values(form.all("session").joined(separator: ",")), validFrom: from, validTo: to,
            kinds: ServiceModel.values(form.all("kind").joined(separator: ",")),
            procedures: Self.codes(codes), excludedProcedures: Self.codes(left),
            exclusions: ServiceModel.values(form.all("exclusion").joined(separator: ",")), holidayRule: rule)
    }
}

extension KeepModels {
    private static func codes(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    }
}

extension ServiceModelRefusal {
    /// The field of the form that the sentence is about.
    fileprivate var field: String {
        switch self {
        case .decisionMissing: "decisionNumber"
        case .weekdayMissing: "weekday"
        case .sessionMissing: "session"
        case .kindMissing: "kind"
        case .datesReversed: "validTo"
        case .decisionAfterStart: "decidedOn"
        case .procedureMalformed, .procedureUnknown, .proceduresMissing: "procedures"
        case .proceduresAllExcluded: "excludedProcedures"
        default: "modelName"
        }
    }
}

extension DeskVisit {
    /// The number of a service model in the path.
    func modelNumber() throws -> Int {
        guard let number = Digits.value(try parameter("number")) else { throw RequestProblem.notFound }
        return number
    }
}
