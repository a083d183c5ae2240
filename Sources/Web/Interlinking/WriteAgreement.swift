import Casework
import Domain
import Hummingbird

/// `/desk/agreements/{code}/new`: procedure control writes a new version of an agreement.
struct WriteAgreement: Sendable {
    let site: Site

    /// The form, filled with what is in force; it is to take effect tomorrow.
    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        let procedure = try procedure(visit)
        let current = try await site.work.agreements.versions(of: procedure, for: visit.officer).inForce
        var form = FormFields()
        form.set("decision", current.decision)
        form.set("effectiveFrom", site.work.surroundings.now().date.adding(days: 1).slashed)
        for terms in current.terms { form.fill(with: terms) }
        return try page(visit, procedure, form)
    }

    @Sendable func propose(_ visit: DeskVisit) async throws -> Response {
        let procedure = try procedure(visit)
        do {
            let draft = try visit.form.agreement(of: procedure)
            _ = try await site.work.agreements.propose(draft, by: visit.officer)
            return .seeOther(Link.page(Link.agreements, notice: .agreementProposed))
        } catch let errors as FieldErrors {
            return try page(visit, procedure, visit.form, errors)
        } catch let refusal as AgreementRefusal {
            var errors = FieldErrors()
            errors.add(refusal.message, by: refusal.field)
            return try page(visit, procedure, visit.form, errors)
        }
    }

    private func procedure(_ visit: DeskVisit) throws -> InterlinkedProcedure {
        guard let found = InterlinkedProcedure.find(try visit.parameter("code")) else {
            throw AgreementRefusal.procedureUnknown
        }
        return found
    }

    private func page(
        _ visit: DeskVisit, _ procedure: InterlinkedProcedure, _ form: FormFields, _ errors: FieldErrors = FieldErrors()
    ) throws -> Response {
        try site.page(
            AgreementFormPage(procedure, form: form, errors: errors), for: visit,
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension FormFields {
    fileprivate mutating func fill(with terms: LegTerms) {
        let leg = terms.leg.rawValue
        set("party-\(leg)", terms.party)
        set("channel-\(leg)", terms.channel)
        set("hours-\(leg)", String(terms.hours))
        set("after-\(leg)", terms.after.first?.rawValue ?? "")
        set("contact-\(leg)", terms.contact)
        set("failure-\(leg)", terms.onFailure)
        set("opening-\(leg)", terms.opensByPress == true ? "press" : "")
    }

    /// Reads the whole form.
    ///
    /// - Throws: `FieldErrors` with everything that is wrong.
    fileprivate func agreement(of procedure: InterlinkedProcedure) throws(FieldErrors) -> CoordinationAgreement {
        var reader = FormReader(self)
        let decision = reader.line("decision", label: "Quyết định ban hành", limit: 500)
        let day = reader.date("effectiveFrom", label: "Có hiệu lực từ ngày")
        let terms = procedure.legs.map { reader.terms(of: $0, in: procedure) }
        try reader.finish()
        return CoordinationAgreement(
            procedureCode: procedure.code, number: 0, status: .proposed,
            effectiveFrom: day ?? CivilDate(dayNumber: 0), decision: decision, terms: terms)
    }
}

extension FormReader {
    fileprivate mutating func terms(of leg: LegDefinition, in procedure: InterlinkedProcedure) -> LegTerms {
        let name = leg.kind.rawValue
        let after = LegKind(rawValue: form.text("after-\(name)"))
        return LegTerms(
            leg: leg.kind, party: line("party-\(name)", label: "Cơ quan", limit: 500),
            channel: line("channel-\(name)", label: "Kênh chuyển", limit: 500),
            hours: number("hours-\(name)", label: "Số giờ làm việc", in: 1...leg.mostHours) ?? 0,
            after: leg.kind == procedure.leader ? [] : after.map { [$0] } ?? [],
            contact: line("contact-\(name)", label: "Người liên hệ", limit: 500),
            onFailure: lines("failure-\(name)", label: "Khi không giải quyết được", limit: 500, isRequired: true),
            opensByPress: leg.isOpenedByUs && form.text("opening-\(name)") == "press" ? true : nil)
    }
}

extension LegDefinition {
    /// A further leg of our own, which the program may open.
    fileprivate var isOpenedByUs: Bool { agency == .office && !after.isEmpty }
}

extension AgreementRefusal {
    /// The field of the form it is about.
    fileprivate var field: String {
        switch self {
        case .effectiveInPast, .effectiveTooEarly: "effectiveFrom"
        case .hoursOutOfRange(let leg, _), .slowerThanLaw(let leg, _): "hours-\(leg.rawValue)"
        case .orderWrong(let leg): "after-\(leg.rawValue)"
        case .textMissing(let leg), .textTooLong(let leg, _): "party-\(leg.rawValue)"
        default: "decision"
        }
    }
}

/// `interlinking/agreement-form`.
struct AgreementFormPage: PageSample {
    static let template = "interlinking/agreement-form"
    static let sample: AgreementFormPage = {
        var errors = FieldErrors()
        errors.add("Vui lòng kiểm tra mục này.", by: "decision")
        var page = AgreementFormPage(InterlinkedProcedure.all[1], form: FormFields(), errors: errors)
        page.legs.removeAll { $0.opening == nil }
        return page
    }()

    let groupName: String
    let agreementAction: String
    let decision: FormField
    let effectiveFrom: FormField
    private(set) var legs: [Leg]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// The fields of one leg.
    struct Leg: Sendable {
        let legName: String
        let party: FormField
        let hours: FormField
        let after: FormChoice
        /// Who opens a further leg of our own; nothing for the others.
        let opening: FormChoice?
        let channel: FormField
        let contact: FormField
        let failure: FormField
    }

    init(_ procedure: InterlinkedProcedure, form: FormFields, errors: FieldErrors) {
        groupName = procedure.name
        agreementAction = Link.newAgreement(procedure.code)
        decision = FormField(
            "decision", "Số, ngày của quyết định ban hành", value: form.text("decision"), limit: 500,
            complaint: errors["decision"])
        effectiveFrom = FormField(
            "effectiveFrom", "Có hiệu lực từ ngày", value: form.text("effectiveFrom"), mode: "numeric", limit: 10,
            complaint: errors["effectiveFrom"])
        legs = procedure.legs.map { Leg($0, in: procedure, form: form, errors: errors) }
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }
}

extension AgreementFormPage.Leg {
    fileprivate init(
        _ leg: LegDefinition, in procedure: InterlinkedProcedure, form: FormFields, errors: FieldErrors
    ) {
        let name = leg.kind.rawValue
        func field(_ part: String, _ label: String, help: String? = nil, mode: String = "text") -> FormField {
            FormField(
                "\(part)-\(name)", label, value: form.text("\(part)-\(name)"), mode: mode, limit: 500, help: help,
                complaint: errors["\(part)-\(name)"])
        }
        legName = leg.kind.vietnamese
        party = field("party", "Cơ quan")
        hours = field(
            "hours", "Số giờ làm việc", help: "Nhiều nhất \(leg.mostHours) giờ theo quy định.", mode: "numeric")
        let earlier = procedure.legs.map(\.kind).prefix { $0 != leg.kind }
        let first = [(value: "", words: "Không, làm trước tiên")]
        after = FormChoice(
            "after-\(name)", "Làm sau phần việc",
            options: earlier.isEmpty ? first : earlier.map { ($0.rawValue, $0.vietnamese) },
            chosen: form.text("after-\(name)"))
        opening =
            leg.isOpenedByUs
            ? FormChoice(
                "opening-\(name)", "Khi các phần việc trước có kết quả",
                options: [("", "Phần mềm tự mở hồ sơ"), ("press", "Cán bộ tiếp nhận bấm mở hồ sơ")],
                chosen: form.text("opening-\(name)")) : nil
        channel = field("channel", "Kênh chuyển hồ sơ và kết quả")
        contact = field("contact", "Người liên hệ, điện thoại của cơ quan")
        failure = field("failure", "Khi không giải quyết được thì làm gì")
    }
}
