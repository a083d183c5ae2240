import Casework
import Domain
import Hummingbird
import Storage

/// `GET` and `POST /desk/absences`: who is away, and who stands in.
struct KeepAbsences: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    @Sendable func enter(_ visit: DeskVisit) async throws -> Response {
        do {
            let absence = try read(visit.form)
            _ = try await site.work.absences.enter(
                officer: absence.officer, deputy: absence.deputy, from: absence.from, to: absence.to,
                reason: absence.reason, by: visit.officer)
            return .seeOther(Link.page(Link.absences, notice: .absenceEntered))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as AbsenceRefusal where refusal.kind != .forbidden {
            var errors = FieldErrors()
            errors.add(refusal.message, by: Self.field(of: refusal))
            return try await page(for: visit, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }

    @Sendable func end(_ visit: DeskVisit) async throws -> Response {
        try await site.work.absences.end(try visit.parameter("id"), by: visit.officer)
        return .seeOther(Link.page(Link.absences, notice: .absenceEnded))
    }

    private func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = try await site.reader.read { reader in
            let scene = try DeskScene.read(for: visit, in: reader)
            let absences = try AbsenceStore.absences(
                endingFrom: scene.now.date, office: visit.office.id, in: reader)
            return AbsencesPage(absences, scene: scene, typed: visit.form, errors: errors)
        }
        return try site.page(page, for: visit, status: status)
    }

    private struct Entry {
        let officer: String
        let deputy: String
        let from: CivilDate
        let to: CivilDate
        let reason: String
    }

    private func read(_ form: FormFields) throws -> Entry {
        var reader = FormReader(form)
        let officer = reader.line("officer", label: "Người vắng mặt", limit: 64)
        let deputy = reader.line("deputy", label: "Người thay", limit: 64)
        let from = date("fromDate", label: "Từ ngày", &reader)
        let to = date("toDate", label: "Đến hết ngày", &reader)
        let reason = reader.line("absenceReason", label: "Lý do", limit: 200, isRequired: false)
        try reader.finish()
        guard let from, let to else { throw reader.errors }
        return Entry(officer: officer, deputy: deputy, from: from, to: to, reason: reason)
    }

    private func date(_ field: String, label: String, _ reader: inout FormReader) -> CivilDate? {
        let text = reader.line(field, label: label, limit: 10)
        let date = CivilDate(text) ?? CivilDate(slashed: text)
        if date == nil, !text.isEmpty { reader.refuse("«\(label)» phải là một ngày, như 24/11/2026.", by: field) }
        return date
    }

    private static func field(of refusal: AbsenceRefusal) -> String {
        switch refusal {
        case .datesReversed, .alreadyOver: "fromDate"
        case .ownDeputy, .deputyLacksPost, .deputyAway: "deputy"
        case .notYours, .unknown, .twice: "officer"
        }
    }
}

extension CivilDate {
    /// Reads `24/11/2026` and `4/5/2026`, as people type a day.
    fileprivate init?(slashed text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let day = Digits.value(parts[0]), let month = Digits.value(parts[1]),
            let year = Digits.value(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// `workflow/absences`: the list, and the form beside it.
struct AbsencesPage: PageSample {
    static let template = "workflow/absences"

    let rows: [Row]
    let hasRows: Bool
    let officer: FormChoice
    let deputy: FormChoice
    let fromDate: FormField
    let toDate: FormField
    let absenceReason: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One absence.
    struct Row: Sendable {
        let personName: String
        let periodText: String
        let deputyName: String
        let stateWords: String
        let tone: Tone.RawValue
        let endAction: String?
    }
}

extension AbsencesPage {
    init(_ absences: [Absence], scene: DeskScene, typed: FormFields, errors: FieldErrors) {
        rows = absences.map { Row($0, scene: scene) }
        hasRows = !rows.isEmpty
        let workers = scene.accounts.values.filter { $0.isActive && $0.officer.may(.viewDossiers) }
            .map(\.officer).sorted { $0.name < $1.name }
        // Leaders enter anybody's absence, everybody else only their own.
        let absentees = scene.viewer.may(.signOutcomes) ? workers : workers.filter { $0.id == scene.viewer.id }
        officer = FormChoice(
            "officer", "Người vắng mặt", options: absentees.map { ($0.id, $0.name) },
            chosen: typed.optional("officer") ?? scene.viewer.id)
        deputy = FormChoice(
            "deputy", "Người thay",
            options: [("", "Chọn người cùng vị trí")] + Self.deputies(for: absentees, among: workers),
            chosen: typed.text("deputy"))
        fromDate = FormField(
            "fromDate", "Từ ngày", value: typed.optional("fromDate") ?? scene.now.date.slashed, limit: 10,
            complaint: errors["fromDate"])
        toDate = FormField(
            "toDate", "Đến hết ngày", value: typed.text("toDate"), limit: 10, complaint: errors["toDate"])
        absenceReason = FormField(
            "absenceReason", "Lý do", value: typed.text("absenceReason"), limit: 200, isRequired: false,
            complaint: errors["absenceReason"])
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    /// Whoever could stand in for one of the absentees: all the posts of the absent officer must be theirs too.
    private static func deputies(
        for absentees: [Officer], among workers: [Officer]
    ) -> [(value: String, words: String)] {
        workers.filter { worker in
            absentees.contains { $0.id != worker.id && $0.roles.isSubset(of: worker.roles) }
        }.map { ($0.id, "\($0.name) (\($0.posts.withSmallInitial))") }
    }

    static var sample: AbsencesPage {
        AbsencesPage(
            rows: [
                Row(
                    personName: "Trần Văn Bình", periodText: "Từ 24/11/2026 đến hết 27/11/2026",
                    deputyName: "Phạm Thị Cúc", stateWords: "Đang vắng", tone: Tone.soon.rawValue, endAction: "/")
            ], hasRows: true, officer: .sample, deputy: .sample,
            fromDate: FormField("fromDate", "Từ ngày", help: "Ngày.", complaint: "Sai."),
            toDate: FormField("toDate", "Đến ngày", isRequired: false, help: "Ngày.", complaint: "Sai."),
            absenceReason: FormField("absenceReason", "Lý do", isRequired: false, help: "Ngắn.", complaint: "Dài."),
            errors: [ErrorLine(field: "deputy", message: "Xin chọn người khác.")], hasErrors: true)
    }
}

extension AbsencesPage.Row {
    fileprivate init(_ absence: Absence, scene: DeskScene) {
        let isNow = absence.from <= scene.now.date
        let mayEnd = absence.officerID == scene.viewer.id || scene.viewer.may(.signOutcomes)
        self.init(
            personName: scene.name(of: absence.officerID),
            periodText: "Từ \(absence.from.slashed) đến hết \(absence.to.slashed)",
            deputyName: scene.name(of: absence.deputyID), stateWords: isNow ? "Đang vắng" : "Sắp vắng",
            tone: (isNow ? Tone.soon : .waiting).rawValue,
            endAction: mayEnd ? "\(Link.absences)/\(Link.escaped(absence.id))/endings" : nil)
    }
}
