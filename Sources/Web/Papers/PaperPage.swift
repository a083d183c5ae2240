import Domain
import Papers

/// `papers/show`: a paper's number, its moment, what has become of it; no person.
struct PaperPage: PageSample {
    static let template = "papers/show"

    let title: String
    let paperNumber: String
    let standingWords: String
    let standingTone: Tone.RawValue
    let facts: [FactLine]
    let dossiers: [DossierLink]
    let printHref: String?
    let pdfHref: String?
    /// Why there is no PDF to load yet.
    let pdfSentence: String?
    /// The page again, while the PDF is being made.
    let againHref: String?
    let withdrawal: TakingBack?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// A dossier the paper is about.
    struct DossierLink: Sendable {
        let dossierCode: String
        let dossierHref: String
    }

    /// Where a leader takes the paper back.
    struct TakingBack: Sendable {
        let withdrawAction: String
        let reason: FormField
    }

    init(
        _ paper: IssuedPaper, replacedBy next: IssuedPaper?, officer: Officer, mayOpen: Bool, form: FormFields,
        errors: FieldErrors, pdfSentence: String?
    ) {
        self.pdfSentence = pdfSentence
        againHref = pdfSentence == Self.beingMade ? Link.paper(paper.id) : nil
        title = paper.title
        paperNumber = paper.numberAndSymbol
        (standingWords, standingTone) = Self.standing(of: paper, replacedBy: next)
        facts = Self.facts(of: paper)
        dossiers = paper.dossierCodes.map { DossierLink(dossierCode: $0, dossierHref: Link.dossier($0)) }
        let isOffered = mayOpen && paper.sheet != nil
        printHref = isOffered ? Link.paperPrint(paper.id) : nil
        pdfHref = isOffered && paper.pdfHash != nil ? Link.paperPDF(paper.id) : nil
        withdrawal =
            paper.ending == nil && paper.kind.mayBeWithdrawn && officer.may(.withdrawPapers)
            ? TakingBack(
                withdrawAction: Link.paperWithdrawals(paper.id),
                reason: FormField(
                    "reason", "Lý do thu hồi", value: form.text("reason"), limit: 300,
                    help: "Ai quét mã trên giấy này sẽ thấy giấy đã bị thu hồi.", complaint: errors["reason"])) : nil
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    private static func standing(
        of paper: IssuedPaper, replacedBy next: IssuedPaper?
    ) -> (words: String, tone: Tone.RawValue) {
        switch paper.ending {
        case nil: ("Còn giá trị", Tone.done.rawValue)
        case .replaced(_, let moment):
            (
                "Đã thay thế bằng giấy số \(next?.numberAndSymbol ?? "") ngày \(moment.date.slashed)",
                Tone.waiting.rawValue
            )
        case .withdrawn(let moment, let reason):
            ("Đã thu hồi ngày \(moment.date.slashed). Lý do: \(reason)", Tone.late.rawValue)
        }
    }

    private static func facts(of paper: IssuedPaper) -> [FactLine] {
        let facts = [
            FactLine(term: "Ngày ghi trên giấy", fact: paper.datedOn.slashedWithWeekday),
            FactLine(term: "Lập lúc", fact: paper.issuedAt.vietnamese),
        ]
        let part = paper.subject.isEmpty ? [] : [FactLine(term: "Phần sổ, kỳ báo cáo", fact: paper.subject)]
        return part + facts + (paper.formSource.map { [FactLine(term: "Theo mẫu của", fact: $0)] } ?? [])
    }

    private static let beingMade = "Đang lập bản PDF; việc này chạy trong nền, Ông/Bà có thể làm việc khác."

    static var whyNoPDF: String {
        PDFPress.isAvailable
            ? beingMade
            : "Máy chủ chưa lập được bản PDF; giấy vẫn in được từ trình duyệt. Vui lòng báo quản trị hệ thống."
    }

    static var sample: PaperPage {
        var paper = IssuedPaper(
            id: "p", officeID: "o", kind: .refusal, regulation: .tt03of2025, year: 2026, number: 12,
            symbol: "PTC-TTPVHCC", datedOn: CivilDate(dayNumber: 20_781),
            issuedAt: LocalInstant(CivilDate(dayNumber: 20_781), hour: 9), issuedByID: "hoa",
            dossierCodes: ["H01.89.12-261124-0001"],
            sheet: PaperSheet(
                head: PaperHead(agency: "", place: "", date: CivilDate(dayNumber: 20_781)),
                content: .refusal(
                    RefusalPaper(
                        party: PaperParty(.man, name: "Nguyễn Văn Thử"), procedure: "", reason: "", officer: ""))))
        paper.pdfHash = "0"
        let leader = Officer(officeID: "o", id: "ha", userName: "", name: "", title: "", roles: [.leader])
        var errors = FieldErrors()
        errors.add("Chưa có lý do thu hồi.", by: "reason")
        return PaperPage(
            paper, replacedBy: nil, officer: leader, mayOpen: true, form: FormFields(), errors: errors,
            pdfSentence: whyNoPDF)
    }
}

extension IssuedPaper {
    /// The law whose form it follows; nothing for papers from practice.
    fileprivate var formSource: String? {
        switch kind {
        case .feeReceipt, .feeRefund, .feeExemption, .tillClosing, .resultHandover, .apologyRegister, .noneArose: nil
        case .certificationBook: "Nghị định số 23/2015/NĐ-CP"
        default: regulation.circular
        }
    }
}
