import Domain
import Storage

/// `inbound/show`.
struct FilingPage: PageSample {
    static let template = "inbound/show"
    static let sample = FilingPage(
        filingCode: "000.00.00.H01-261124-1001", procedureName: "Đăng ký khai sinh", statusWords: "Còn 3 giờ làm việc",
        tone: Tone.soon.rawValue, whenText: "trả lời trước 17 giờ 00, Thứ Ba, 24/11/2026",
        facts: [FactLine(term: "Họ và tên", fact: "Nguyễn Văn Thử")],
        reveal: Reveal(
            revealAction: "/", isRefused: true,
            revealReason: FormField("revealReason", "Lý do", help: "Ghi vào nhật ký.", complaint: "Thiếu.")),
        entries: [FactLine(term: "hoTen", fact: "Nguyễn Văn Thử")], hasEntries: true,
        files: [
            FileLine(
                fileName: "to-khai.pdf", fileTitle: "Tờ khai", fileHref: "/", fileLine: "PDF, 2 trang",
                fileRefusal: "Tệp bị hỏng.",
                choice: FormChoice("component-1", "Giấy tờ", options: [("1", "Tờ khai")], chosen: "1"))
        ], hasFiles: true, isWaiting: true, prepareAction: "/",
        answer: Answer(
            answerSentence: "Đã yêu cầu bổ sung lúc 9 giờ 05.", words: ["Tờ khai"], dossierHref: "/",
            dossierCode: "H01.89.12-261124-0001"),
        troubleSentence: "Chưa báo được cho cổng.", backHref: "/")

    let filingCode: String
    let procedureName: String
    let statusWords: String
    let tone: Tone.RawValue
    let whenText: String
    let facts: [FactLine]
    /// Where applicant and form are revealed; nothing once they are.
    let reveal: Reveal?
    /// The form as the citizen filled it in, line by line.
    let entries: [FactLine]
    let hasEntries: Bool
    let files: [FileLine]
    let hasFiles: Bool
    let isWaiting: Bool
    let prepareAction: String
    let answer: Answer?
    let troubleSentence: String?
    let backHref: String

    /// Why somebody looks, before they do.
    struct Reveal: Sendable {
        let revealAction: String
        let isRefused: Bool
        let revealReason: FormField
    }

    /// One file that came with it.
    struct FileLine: Sendable {
        let fileName: String
        let fileTitle: String
        let fileHref: String?
        let fileLine: String
        let fileRefusal: String?
        /// Which paper of the procedure it is, while that can still be said.
        let choice: FormChoice?
    }

    /// What the office answered.
    struct Answer: Sendable {
        let answerSentence: String
        let words: [String]
        let dossierHref: String?
        let dossierCode: String?
    }
}

extension FilingPage {
    init(_ known: FilingFacts, isRevealed: Bool = false, errors: FieldErrors = FieldErrors()) {
        let filing = known.filing
        filingCode = filing.code
        procedureName = known.procedureName
        (statusWords, tone, whenText) = (known.row.statusWords, known.row.tone, known.row.whenText)
        facts = Self.person(filing.applicant, isRevealed: isRevealed) + Self.times(of: filing)
        reveal = isRevealed ? nil : Reveal(filing.code, errors)
        entries = isRevealed ? filing.entries.map { FactLine(term: $0.label, fact: $0.value) } : []
        hasEntries = !entries.isEmpty
        files = known.files.map { FileLine($0, known) }
        hasFiles = !files.isEmpty
        isWaiting = filing.status == .submitted
        prepareAction = Link.filing(filing.code) + "/receptions/new"
        answer = isWaiting ? nil : Answer(known)
        troubleSentence = known.trouble.presence.map { "Cổng chưa nhận trạng thái của hồ sơ này: \($0)" }
        backHref = Link.filings
    }

    /// The name, and the rest masked unless it has just been revealed.
    private static func person(_ person: Person, isRevealed: Bool) -> [FactLine] {
        let block = PersonBlock(DossierPerson(part: .owner, person: person, salt: ""), isRevealed: isRevealed)
        let name = person.name.presence ?? "Đã xóa khi hết thời hạn lưu"
        return [FactLine(term: "Họ và tên", fact: name)] + block.lines
    }

    private static func times(of filing: OnlineFiling) -> [FactLine] {
        let lines: [(String, String)] = [
            ("Nộp lúc", filing.filedAt.vietnamese), ("Đến cơ quan lúc", filing.arrivedAt.vietnamese),
            ("Lần nộp", filing.round == 1 ? "" : "Lần \(filing.round), sau khi bổ sung"),
        ]
        return lines.filter { !$0.1.isEmpty }.map { FactLine(term: $0.0, fact: $0.1) }
    }
}

extension FilingPage.Reveal {
    fileprivate init(_ code: String, _ errors: FieldErrors) {
        revealAction = Link.filing(code) + "/revelations"
        isRefused = !errors.isEmpty
        revealReason = FormField(
            "revealReason", "Lý do xem", limit: 300, help: "Tên Ông/Bà và lý do được ghi vào nhật ký của cơ quan.",
            complaint: errors["revealReason"])
    }
}

extension FilingPage.FileLine {
    init(_ file: FilingFile, _ known: FilingFacts) {
        (fileName, fileTitle) = (file.name, file.title)
        switch file.content {
        case .kept(let kind, let size, _, let pageCount):
            fileHref = Link.filing(known.filing.code) + "/files/\(file.id)"
            fileLine =
                "\(kind.rawValue.uppercased()), \(pageCount) trang, \(FileSize.words(size)). \(file.scan.vietnamese)."
            fileRefusal = nil
            choice = known.filing.status == .submitted ? Self.choice(file, known.components) : nil
        case .refused(let sentence):
            (fileHref, fileLine, fileRefusal, choice) = (nil, "Không lưu", sentence, nil)
        }
    }

    private static func choice(_ file: FilingFile, _ components: [DossierComponent]) -> FormChoice {
        let options = [("0", "Không thuộc giấy tờ nào")] + components.map { (String($0.number), $0.name) }
        return FormChoice("component-\(file.id)", "Là giấy tờ", options: options, chosen: String(file.component))
    }
}

extension FilingPage.Answer {
    init(_ known: FilingFacts) {
        let filing = known.filing
        let when = filing.decidedAt.map { " lúc \($0.vietnamese)" } ?? ""
        let who = known.deciderName.isEmpty ? "" : ", \(known.deciderName)"
        answerSentence = "\(FilingWords.status(filing.status))\(when)\(who)."
        words = filing.words.split(separator: "\n").map(String.init)
        dossierHref = filing.dossierCode.presence.map(Link.dossier)
        dossierCode = filing.dossierCode.presence
    }
}
