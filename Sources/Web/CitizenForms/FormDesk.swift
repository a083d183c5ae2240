import Casework
import Domain
import Hummingbird
import Storage

/// Shows a citizen's form to whoever opens it: to write on, one question at a time, or finished.
struct FormDesk: Sendable {
    let site: Site
    let visit: DeskVisit

    /// What one step added: complaints by fields, a card that could not be read.
    struct Reply: Sendable {
        var complaints: [String: String] = [:]
        var refusal: String?
        var cardError: String?
        /// The card was another person's: the officer may say that the form is theirs.
        var isCardOfAnother = false
        /// Why a scan of the signed form was not taken.
        var sheetError: String?
        var status = HTTPResponse.Status.ok
    }

    /// The form as it is: all questions, one of them, or what to do with it now that it is finished.
    func answer(_ id: String, field: String? = nil, _ reply: Reply = Reply()) async throws -> Response {
        let opened = try await site.work.forms.open(id, by: visit.officer)
        guard opened.form.content != nil, opened.form.confirmation == nil else {
            return try site.page(try await finished(opened, reply), for: visit, status: reply.status)
        }
        if let field, let page = QuestionPage(opened, field: field, reply, visit) {
            return try site.page(page, for: visit, status: reply.status)
        }
        return try site.page(FormPage(opened, reply, visit), for: visit, status: reply.status)
    }

    private func finished(_ opened: OpenedForm, _ reply: Reply) async throws -> FinishedFormPage {
        let sheets = site.work.formSheets
        var errors = FieldErrors()
        if let message = reply.sheetError ?? reply.refusal { errors.add(message, by: SheetBlock.uploadField) }
        let sheet = SheetBlock(
            opened, try await sheets.waiting(with: opened.form.id, office: visit.office.id),
            mayScan: try await sheets.mayScan(opened.form, by: visit.officer), complaint: reply.sheetError, visit)
        return FinishedFormPage(
            opened, by: try await writer(of: opened), scan: try await scanHref(of: opened),
            isDecided: try await isDecided(opened.form), sheet: sheet, errors: errors, visit)
    }

    /// Whether its dossier has ended, so that nothing of the form changes any more.
    private func isDecided(_ form: CitizenForm) async throws -> Bool {
        guard let code = form.dossierCode.presence else { return false }
        let office = visit.office.id
        let dossier = try await site.reader.read { try DossierStore.find(code, office: office, in: $0) }
        return dossier?.finishedAt != nil || dossier?.status.isOpen == false
    }

    /// Where the signed paper is scanned: at the dossier's component that is the form, if one is.
    private func scanHref(of opened: OpenedForm) async throws -> String? {
        let form = opened.form
        guard let code = form.dossierCode.presence else { return nil }
        let office = visit.office.id
        let version = try await site.reader.read {
            try ProcedureStore.version(form.procedureCode, number: form.procedureVersion, office: office, in: $0)
        }
        return Link.signedForm(of: code, components: version?.definition.components ?? [])
    }

    private func writer(of opened: OpenedForm) async throws -> String {
        guard let id = opened.form.confirmation?.officerID else { return "" }
        let office = visit.office.id
        let account = try await site.reader.read {
            try OfficerStore.account(officeID: office, officerID: id, in: $0)
        }
        return account?.officer.name ?? ""
    }
}

extension Link {
    /// Where the signed form of a dossier is scanned: at its component that is the form, if one is.
    ///
    /// Nothing where the procedure asks for no such paper, as certifications do.
    static func signedForm(of code: String, components: [DossierComponent]) -> String? {
        components.applicationForm.map { "\(files(code))#\(FilesPage.id(of: .component($0.number)))" }
    }
}

extension OpenedForm {
    var facts: OpenedFormFacts {
        OpenedFormFacts(definition: definition, filled: filled, sources: sources, hasPlaces: !places.names.isEmpty)
    }

    /// What differs from the card, by fields.
    var differences: [String: String] {
        let found = definition.differences(of: filled, from: sources)
        return Dictionary(found.map { ($0.field, $0.message) }) { first, _ in first }
    }

    /// The questions that are put, in the order of the form.
    var asked: [Domain.FormField] { definition.fields.filter { $0.isAsked(in: filled) } }

    /// The first question to put.
    var firstOpen: String? { toAsk(after: nil)?.name }

    /// The first question to put, or the first one behind another.
    func toAsk(after name: String?) -> Domain.FormField? {
        let rest = name.map { name in asked.drop { $0.name != name }.dropFirst() } ?? asked[...]
        return rest.first { definition.asks($0, in: filled, from: sources) }
    }

    var personName: String { form.content?.party.name ?? "" }

    /// «15/22 ô tự điền».
    var shareLine: String {
        let share = definition.share(of: filled)
        return "\(share.filledCount)/\(share.askedCount) ô tự điền"
    }
}

extension LockNotice {
    /// Who writes on a form; nobody is told of their own lock.
    init?(_ opened: OpenedForm, _ visit: DeskVisit) {
        guard let lock = opened.lock, lock.officerID != visit.officer.id else { return nil }
        let lapse = opened.form.changedAt.adding(seconds: CitizenForm.lockLapsesAfter)
        lockSentence =
            "\(lock.officerName) đang viết tờ khai này từ \(lock.takenAt.vietnamese). "
            + "Ông/Bà viết tiếp được khi \(lock.officerName) bấm «Để đồng nghiệp viết tiếp», hoặc sau \(lapse.vietnameseClock) nếu đến lúc ấy không ai viết thêm."
        let mayRelease = visit.officer.may(.signOutcomes)
        releaseAction = mayRelease ? Link.formLock(opened.form.id) : nil
        releaseLabel = mayRelease ? "Mở khóa" : nil
    }
}
