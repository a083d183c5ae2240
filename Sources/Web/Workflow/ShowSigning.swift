import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/signing`: one draft after another, beside its facts.
struct ShowSigning: Sendable {
    let site: Site
    private static let most = 100

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit, code: try visit.query().text("code"))
    }

    /// The draft of this code, else the most urgent one.
    func page(for visit: DeskVisit, code: String, errors: FieldErrors = FieldErrors()) async throws -> Response {
        let queue = try await site.reader.read { try waiting(visit, in: $0) }
        let index = queue.firstIndex { $0.dossier.code == code } ?? 0
        guard queue.indices.contains(index) else { return try site.page(SigningPage(), for: visit) }
        let file = try await DossierFile.read(queue[index].dossier.code, for: visit, page: "signing")
        let page = SigningPage(file, queue: queue, index: index, errors: errors, typed: visit.form.text("reason"))
        return try site.page(page, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// What the viewer may sign; drafts of others' trays and the own ones are left out.
    private func waiting(_ visit: DeskVisit, in reader: any SQLReader) throws -> [DossierLine] {
        let scene = try DeskScene.read(for: visit, in: reader)
        let lines = try DossierList.waitingForSignature(limit: Self.most, office: visit.office.id, in: reader)
        return try lines.filter { line in
            let workflow = try scene.version(of: line.dossier, in: reader).definition.workflow
            return line.dossier.offers(.sign, for: scene.act, workflow: workflow)
        }
    }
}

/// `POST /desk/dossiers/{code}/outcomes`: signs what was drafted, then the next draft comes.
struct SignOutcome: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            _ = try await site.work.acts.sign(code, by: visit.officer, seen: visit.seen)
            return .seeOther(Link.page(Link.signing, notice: .signed))
        } catch let refusal as WorkflowRefusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowDossier(site: site).refused(refusal, visit)
        }
    }
}

/// `workflow/sign`: the draft and its facts, sign or send back.
struct SigningPage: PageSample {
    static let template = "workflow/sign"

    let position: String
    let current: Current?
    let upcoming: [Upcoming]
    let hasUpcoming: Bool
    let emptySentence: String
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// The draft on the desk.
    struct Current: Sendable {
        let dossierCode: String
        let dossierHref: String
        let seen: String
        let procedureName: String
        let personName: String
        let due: DueDateBlock
        let facts: [FactLine]
        let outcomeWords: String
        let outcomeTone: Tone.RawValue
        let draftText: String
        let draftGrounds: String?
        let drafterLine: String
        let signAction: String
        let rejectAction: String
        let reason: FormField
        let isReasonOpen: Bool
        let skipHref: String?
    }

    /// A draft that waits behind it.
    struct Upcoming: Sendable {
        let dossierCode: String
        let dossierHref: String
        let procedureName: String
        let remaining: String
        let tone: Tone.RawValue
    }
}

extension SigningPage {
    /// Nothing to sign.
    init() {
        (position, current, upcoming, hasUpcoming) = ("", nil, [], false)
        emptySentence = "Không có dự thảo nào chờ ký. Dự thảo được trình sẽ hiện ở đây, việc gấp nhất đứng đầu."
        (errors, hasErrors) = ([], false)
    }

    init(_ file: DossierFile, queue: [DossierLine], index: Int, errors: FieldErrors, typed: String) {
        position = "Hồ sơ \(index + 1) trong \(queue.count) hồ sơ chờ ký"
        let following = queue.count > 1 ? queue[(index + 1) % queue.count].dossier.code : nil
        current = Current(file, following: following, errors: errors, typed: typed)
        let rest = queue[(index + 1)...] + queue[..<index]
        upcoming = rest.prefix(8).map { Upcoming($0, scene: file.scene) }
        hasUpcoming = !upcoming.isEmpty
        emptySentence = ""
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    static var sample: SigningPage {
        SigningPage(
            position: "Hồ sơ 1 trong 2 hồ sơ chờ ký", current: .sample, upcoming: [.sample], hasUpcoming: true,
            emptySentence: "Không có.", errors: [ErrorLine(field: "reason", message: "Chưa có lý do.")], hasErrors: true
        )
    }
}

extension SigningPage.Current {
    fileprivate init(_ file: DossierFile, following: String?, errors: FieldErrors, typed: String) {
        let dossier = file.dossier
        dossierCode = dossier.code
        dossierHref = Link.dossier(dossier.code)
        seen = String(dossier.sequence)
        procedureName = file.version.definition.name
        personName = file.owner?.person.name ?? ""
        due = file.dueBlock
        facts = [
            FactLine(term: "Tiếp nhận", fact: dossier.receivedAt.vietnamese),
            FactLine(term: "Giải quyết", fact: dossier.isImmediate ? "Ngay tại quầy" : "Hẹn trả kết quả"),
            FactLine(term: "Phí, lệ phí", fact: dossier.feeWords),
        ]
        let outcome = dossier.outcome
        outcomeWords = outcome?.words ?? ""
        outcomeTone = (outcome?.tone ?? .waiting).rawValue
        draftText = outcome?.summary ?? ""
        draftGrounds = outcome?.grounds.presence
        drafterLine = "Dự thảo: \(file.scene.name(of: outcome?.draftedByID ?? ""))"
        signAction = Link.dossier(dossier.code, "outcomes")
        rejectAction = Link.dossier(dossier.code, ReasonedAct.rejections.rawValue)
        reason = FormField(
            "reason", "Lý do trả lại", value: typed, limit: Act.longestReason, isFocused: !errors.isEmpty,
            complaint: errors["reason"])
        isReasonOpen = !errors.isEmpty
        skipHref = following.map(Link.signing(code:))
    }

    fileprivate static let sample = Self(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", seen: "4", procedureName: "Đăng ký khai sinh",
        personName: "Nguyễn Văn Thử",
        due: DueDateBlock(
            dueDay: "Thứ Sáu, 27/11/2026", dueTime: "trước 17 giờ 00", remaining: "Còn 3 ngày làm việc", tone: .going,
            reasons: ["Thời hạn giải quyết: 03 ngày làm việc."]),
        facts: [FactLine(term: "Tiếp nhận", fact: "Thứ Ba, 24/11/2026")], outcomeWords: "Không chấp thuận",
        outcomeTone: Tone.late.rawValue, draftText: "Trả lời bằng văn bản", draftGrounds: "Không đủ điều kiện",
        drafterLine: "Dự thảo: Trần Văn Bình", signAction: "/", rejectAction: "/",
        reason: FormField("reason", "Lý do trả lại", help: "Một câu.", complaint: "Thiếu."), isReasonOpen: true,
        skipHref: "/")
}

extension SigningPage.Upcoming {
    fileprivate init(_ line: DossierLine, scene: DeskScene) {
        let due = DueWords(line.dossier, scene: scene)
        self.init(
            dossierCode: line.dossier.code, dossierHref: Link.signing(code: line.dossier.code),
            procedureName: line.procedureName, remaining: due.text, tone: due.tone.rawValue)
    }

    fileprivate static let sample = Self(
        dossierCode: "H01.89.12-261124-0002", dossierHref: "/", procedureName: "Đăng ký khai sinh",
        remaining: "Còn 3 ngày làm việc", tone: Tone.going.rawValue)
}
