import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/agreements`: what the agencies have agreed on, and what waits for a leader.
struct ShowAgreements: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response { try await page(for: visit) }

    func page(for visit: DeskVisit, errors: FieldErrors = FieldErrors()) async throws -> Response {
        var groups: [AgreementGroup] = []
        for procedure in InterlinkedProcedure.all {
            let versions = try await site.work.agreements.versions(of: procedure, for: visit.officer)
            groups.append(
                AgreementGroup(procedure, versions.inForce, versions.history, viewer: visit.officer, form: visit.form))
        }
        return try site.page(
            AgreementsPage(groups: groups, errors: errors.lines, hasErrors: !errors.isEmpty), for: visit,
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `POST /desk/agreements/{code}/versions/{number}/approvals` and `…/rejections`: the leader decides.
struct DecideAgreement: Sendable {
    let site: Site

    @Sendable func approve(_ visit: DeskVisit) async throws -> Response {
        try await site.work.agreements.approve(
            try visit.parameter("code"), number: try visit.agreementNumber(), by: visit.officer)
        return .seeOther(Link.page(Link.agreements, notice: .agreementApproved))
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        let (code, number) = (try visit.parameter("code"), try visit.agreementNumber())
        var reader = FormReader(visit.form)
        let reason = reader.lines("reason", label: "Lý do trả lại", limit: 1000, isRequired: true)
        guard reader.errors.isEmpty else {
            return try await ShowAgreements(site: site).page(for: visit, errors: reader.errors)
        }
        try await site.work.agreements.sendBack(code, number: number, reason: reason, by: visit.officer)
        return .seeOther(Link.page(Link.agreements, notice: .agreementSentBack))
    }
}

extension DeskVisit {
    fileprivate func agreementNumber() throws -> Int {
        guard let number = Digits.value(try parameter("number")) else { throw AgreementRefusal.versionUnknown }
        return number
    }
}

/// `interlinking/agreements`.
struct AgreementsPage: PageSample {
    static let template = "interlinking/agreements"
    static let sample = AgreementsPage(
        groups: [.sample], errors: [ErrorLine(field: "reason", message: "Vui lòng nhập lý do.")], hasErrors: true)

    let groups: [AgreementGroup]
    let errors: [ErrorLine]
    let hasErrors: Bool
}

/// One group of procedures with its agreement.
struct AgreementGroup: Sendable {
    let groupName: String
    let groupCode: String
    let writeHref: String?
    let inForce: AgreementBlock
    let waiting: AgreementBlock?
    let approveAction: String?
    let sendBackAction: String?
    let reason: FormField
    let versions: [VersionLine]
    let hasVersions: Bool

    /// One line of the history.
    struct VersionLine: Sendable {
        let versionWords: String
    }

    static let sample = AgreementGroup(
        groupName: "Liên thông khai sinh", groupCode: "2.000986", writeHref: "/", inForce: .sample, waiting: .sample,
        approveAction: "/", sendBackAction: "/", reason: FormField("reason", "Lý do"),
        versions: [VersionLine(versionWords: "Bản 1")], hasVersions: true)
}

extension AgreementGroup {
    fileprivate init(
        _ procedure: InterlinkedProcedure, _ current: CoordinationAgreement, _ history: [AgreementRecord],
        viewer: Officer, form: FormFields
    ) {
        let open = history.first { $0.agreement.status == .proposed }
        let mayDecide = viewer.may(.approveCatalogue) && open != nil && open?.proposedBy != viewer.id
        groupName = procedure.name
        groupCode = procedure.code
        writeHref = viewer.may(.keepCatalogue) && open == nil ? Link.newAgreement(procedure.code) : nil
        inForce = AgreementBlock(current, of: procedure)
        waiting = open.map { AgreementBlock($0.agreement, of: procedure) }
        let path = open.map { Link.agreementVersion(procedure.code, $0.agreement.number) }
        approveAction = mayDecide ? path.map { "\($0)/approvals" } : nil
        sendBackAction = mayDecide ? path.map { "\($0)/rejections" } : nil
        reason = FormField("reason", "Lý do trả lại", value: form.text("reason"), limit: 1000)
        versions = history.map { VersionLine(versionWords: Self.words($0)) }
        hasVersions = !versions.isEmpty
    }

    private static func words(_ record: AgreementRecord) -> String {
        let agreement = record.agreement
        let note = record.note.presence.map { ". Lý do: \($0)" } ?? ""
        return
            "Bản \(agreement.number), hiệu lực từ \(agreement.effectiveFrom.slashed): \(agreement.status.vietnamese.lowercased())\(note)"
    }
}
