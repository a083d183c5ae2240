import Casework
import Domain

/// `interlinking/show`: one case, leg by leg: who has it, by when, what is next.
struct CasePage: PageSample {
    static let template = "interlinking/show"
    static let sample = CasePage(
        caseCode: "H01.89.12-261124-0001", dossierHref: "/", groupName: "Liên thông khai sinh",
        caseWords: "Chờ ta chuyển", caseTone: Tone.soon.rawValue, wholeDay: "Thứ Sáu, 27/11/2026",
        wholeTime: "9 giờ 05",
        isWholeLate: true, agreementSentence: "Theo quy chế phối hợp số 1.", agreementHref: "/", legs: [.sample],
        seen: "3", closeAction: "/", timeline: [.sample],
        errors: [ErrorLine(field: "words-residence", message: "Sửa.")],
        hasErrors: true)

    let caseCode: String
    let dossierHref: String
    let groupName: String
    let caseWords: String
    let caseTone: Tone.RawValue
    let wholeDay: String
    let wholeTime: String
    let isWholeLate: Bool
    let agreementSentence: String
    let agreementHref: String
    let legs: [LegBlock]
    let seen: String
    /// Where the case is ended; nothing while something is to come.
    let closeAction: String?
    let timeline: [TimelineLine]
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension CasePage {
    init(
        _ scene: CaseScene, history: [CaseEvent], names: [String: String], viewer: Officer,
        form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()
    ) {
        let whole = scene.whole
        let mayRecord = viewer.may(.receiveDossiers) && whole.closedAt == nil
        caseCode = whole.code
        dossierHref = Link.dossier(whole.code)
        groupName = InterlinkedProcedure.find(whole.procedureCode)?.name ?? whole.procedureCode
        (caseWords, caseTone) = (scene.words, scene.tone.rawValue)
        wholeDay = whole.wholeDueAt.date.slashedWithWeekday
        wholeTime = whole.wholeDueAt.vietnameseClock
        isWholeLate = scene.isLate
        agreementSentence = Self.agreement(scene.agreement)
        agreementHref = Link.agreements
        legs = scene.standings.map { LegBlock($0, code: whole.code, mayRecord: mayRecord, form: form, errors: errors) }
        seen = String(whole.sequence)
        let mayClose = mayRecord && scene.isOver && !scene.standings.contains(where: \.owesLetter)
        closeAction = mayClose ? Link.caseClosings(whole.code) : nil
        timeline = history.reversed().map { TimelineLine($0, names: names) }
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    private static func agreement(_ agreement: CoordinationAgreement) -> String {
        agreement.number == 0
            ? "Chưa có quy chế phối hợp được phê duyệt; thời hạn theo quy định chung."
            : "Theo quy chế phối hợp bản \(agreement.number): \(agreement.decision)."
    }
}

extension TimelineLine {
    static let sample = TimelineLine(
        what: "Chuyển hồ sơ", happenedAt: "9 giờ 05", who: "Nguyễn Thị Hoa", detail: "Đăng ký thường trú",
        paperHref: "/", paperLabel: "Xem")

    fileprivate init(_ event: CaseEvent, names: [String: String]) {
        let parts = [
            event.leg?.vietnamese,
            event.kind == .apologyReceived && event.facts[.letterNumber] != nil ? LegLetter(event).vietnamese : nil,
            event.facts[.inputs]?.presence.map { "kèm kết quả \($0)" }, event.facts[.words],
            event.facts[.cause].flatMap(LegWaitCause.init(rawValue:)).map { "chờ \($0.vietnamese)" },
        ]
        self.init(
            what: event.kind.vietnamese, happenedAt: event.effectiveAt.vietnamese,
            who: event.actorID.isEmpty ? "Hệ thống" : names[event.actorID] ?? event.actorID,
            detail: parts.compactMap(\.self).joined(separator: "; ").presence, paperHref: nil, paperLabel: nil)
    }
}
