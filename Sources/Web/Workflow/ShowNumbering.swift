import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/numbering`: signed outcomes that wait for number and seal.
struct ShowNumbering: Sendable {
    let site: Site
    private static let most = 100

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let numbered = try visit.query().text("numbered")
        let model = try await site.reader.read { try page(visit, numbered: numbered, mistake: nil, in: $0) }
        return try site.page(model, for: visit)
    }

    /// The list again, with what was typed for one outcome and why it was refused.
    func mistaken(_ code: String, _ refusal: CertificationRefusal, _ visit: DeskVisit) async throws -> Response {
        let mistake = NumberingMistake(code: code, typed: visit.form, sentence: refusal.message)
        let model = try await site.reader.read { try page(visit, numbered: "", mistake: mistake, in: $0) }
        return try site.page(model, for: visit, status: .unprocessableContent)
    }

    private func page(
        _ visit: DeskVisit, numbered: String, mistake: NumberingMistake?, in reader: any SQLReader
    ) throws -> NumberingPage {
        let scene = try DeskScene.read(for: visit, in: reader)
        let office = visit.office.id
        let lines = try DossierList.waitingForNumber(limit: Self.most, office: office, in: reader).filter { line in
            let workflow = try scene.version(of: line.dossier, in: reader).definition.workflow
            return line.dossier.offers(.number, for: scene.act, workflow: workflow)
        }
        let last = try numbered.presence.flatMap { try DossierStore.find($0, office: office, in: reader) }
        let rows = try lines.enumerated().map { index, line in
            NumberingPage.Row(
                line, place: index, papers: try papers(of: line.dossier, mistake: mistake, in: reader), scene: scene)
        }
        return NumberingPage(
            rows, last: try last.map { try numberedNow($0, in: reader) } ?? nil,
            lists: try lists(for: lines, office: office, in: reader), mistake: mistake)
    }

    private func papers(
        of dossier: Dossier, mistake: NumberingMistake?, in reader: any SQLReader
    ) throws -> CertifiedPapersForm? {
        guard dossier.outcome?.isPositive == true,
            let expected = try site.work.certifications.expectedPapers(of: dossier, in: reader)
        else { return nil }
        return CertifiedPapersForm(
            expected.book, expected.papers, typed: mistake?.code == dossier.code ? mistake?.typed : nil)
    }

    private func lists(
        for lines: [DossierLine], office: String, in reader: any SQLReader
    ) throws -> [PaperNameList] {
        guard !lines.isEmpty else { return [] }
        return try CertificationBook.allCases.map { book in
            PaperNameList(
                listID: "papers-\(book.slug)",
                names: try CertificationStore.paperNames(book, limit: 40, office: office, in: reader))
        }
    }

    private func numberedNow(_ dossier: Dossier, in reader: any SQLReader) throws -> NumberingPage.Numbered? {
        guard let number = dossier.resultNumber.presence else { return nil }
        let entries = try CertificationStore.entries(of: dossier.code, office: dossier.officeID, in: reader)
        let numbers = entries.map { Digits.padded($0.number, to: 2) }.joined(separator: ", ")
        return NumberingPage.Numbered(
            resultNumber: number, numberedCode: dossier.code, numberedHref: Link.dossier(dossier.code),
            certificationLine: entries.first.map {
                "Số chứng thực \(numbers), quyển số \($0.book.volume(year: $0.year))."
            }, resultHref: "\(Link.files(dossier.code))#\(FilesPage.id(of: .result))")
    }
}

/// What was wrong with the papers of one outcome.
struct NumberingMistake: Sendable {
    let code: String
    let typed: FormFields
    let sentence: String
}

/// `POST /desk/dossiers/{code}/numbers`: gives the outcome the next number of the year.
struct NumberOutcome: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            let (now, office) = (site.work.surroundings.now(), visit.office.id)
            let dossier = try await site.reader.read { try DossierStore.find(code, office: office, in: $0) }
            let certification = try CertifiedPapersForm.certification(
                in: visit.form, certifiedOn: dossier?.finishedAt?.date, now: now)
            _ = try await site.work.acts.number(
                code, certifying: certification, by: visit.officer, seen: visit.seen)
            return .seeOther(Link.numbering(numbered: code))
        } catch let refusal as CertificationRefusal {
            return try await ShowNumbering(site: site).mistaken(code, refusal, visit)
        } catch let refusal as WorkflowRefusal where refusal.kind == .conflict {
            return try await ShowDossier(site: site).refused(refusal, visit)
        }
    }
}

/// `workflow/number`: one press a row; the number just given stands on top, to be written on the paper.
struct NumberingPage: PageSample {
    static let template = "workflow/number"

    let last: Numbered?
    let rows: [Row]
    let hasRows: Bool
    let emptySentence: String
    /// Names of papers to choose from, a list for each register.
    let lists: [PaperNameList]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// The outcome that has just got its number.
    struct Numbered: Sendable {
        let resultNumber: String
        let numberedCode: String
        let numberedHref: String
        /// Its numbers in a certification register, to be written under the stamp.
        let certificationLine: String?
        /// Where the signed result is attached.
        let resultHref: String
    }

    /// One signed outcome.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let seen: String
        let procedureName: String
        let outcomeLine: String
        let signerLine: String
        let remaining: String
        let tone: Tone.RawValue
        let action: String
        let isFirst: Bool
        let formID: String
        /// The papers to be certified; nothing for other outcomes.
        let papers: CertifiedPapersForm?
    }
}

extension NumberingPage {
    init(_ rows: [Row], last: Numbered?, lists: [PaperNameList], mistake: NumberingMistake?) {
        self.last = last
        self.rows = rows
        hasRows = !rows.isEmpty
        emptySentence = "Không có kết quả nào chờ vào số. Kết quả lãnh đạo đã ký sẽ hiện ở đây."
        self.lists = lists
        let field = rows.first { $0.dossierCode == mistake?.code }?.formID ?? "content"
        errors = mistake.map { [ErrorLine(field: "\(field)-papers", message: $0.sentence)] } ?? []
        hasErrors = mistake != nil
    }

    static var sample: NumberingPage {
        let papers = CertifiedPapersForm(
            .copies, [CertifiedPaper(checked: "Giấy khai sinh", copies: 2, pages: 1)], typed: nil)
        let row = Row(
            dossierCode: "H01.89.12-261124-0002", dossierHref: "/", seen: "6", procedureName: "Đăng ký khai sinh",
            outcomeLine: "Chấp thuận: Giấy khai sinh", signerLine: "Ký: Lê Thu Hà", remaining: "Đã ký trước hạn",
            tone: Tone.done.rawValue, action: "/", isFirst: true, formID: "number-1", papers: papers)
        return NumberingPage(
            [row],
            last: Numbered(
                resultNumber: "01/2026", numberedCode: "H01.89.12-261124-0001", numberedHref: "/",
                certificationLine: "Số chứng thực 01.", resultHref: "/"),
            lists: [PaperNameList(listID: "papers-ban-sao", names: ["Giấy khai sinh"])],
            mistake: NumberingMistake(code: row.dossierCode, typed: FormFields(), sentence: "Chưa ghi tên."))
    }
}

extension NumberingPage.Row {
    fileprivate init(_ line: DossierLine, place: Int, papers: CertifiedPapersForm?, scene: DeskScene) {
        let dossier = line.dossier
        let due = DueWords(dossier, scene: scene)
        self.init(
            dossierCode: dossier.code, dossierHref: Link.dossier(dossier.code), seen: String(dossier.sequence),
            procedureName: line.procedureName,
            outcomeLine: dossier.outcome.map { "\($0.words): \($0.summary)" } ?? "",
            signerLine: "Ký: \(scene.name(of: dossier.outcome?.signedByID ?? ""))", remaining: due.text,
            tone: due.tone.rawValue, action: Link.dossier(dossier.code, "numbers"), isFirst: place == 0,
            formID: "number-\(place + 1)", papers: papers)
    }
}
