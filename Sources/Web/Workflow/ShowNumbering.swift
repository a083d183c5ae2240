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
        let model = try await site.reader.read { try page(visit, numbered: numbered, in: $0) }
        return try site.page(model, for: visit)
    }

    private func page(_ visit: DeskVisit, numbered: String, in reader: any SQLReader) throws -> NumberingPage {
        let scene = try DeskScene.read(for: visit, in: reader)
        let office = visit.office.id
        let lines = try DossierList.waitingForNumber(limit: Self.most, office: office, in: reader).filter { line in
            let workflow = try scene.version(of: line.dossier, in: reader).definition.workflow
            return line.dossier.nextSteps(for: scene.act, workflow: workflow).contains(.number)
        }
        let last = try numbered.presence.flatMap { try DossierStore.find($0, office: office, in: reader) }
        return NumberingPage(lines, last: last, scene: scene)
    }
}

/// `POST /desk/dossiers/{code}/numbers`: gives the outcome the next number of the year.
struct NumberOutcome: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            _ = try await site.work.acts.number(code, by: visit.officer, seen: visit.seen)
            return .seeOther(Link.numbering(numbered: code))
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

    /// The outcome that has just got its number.
    struct Numbered: Sendable {
        let resultNumber: String
        let numberedCode: String
        let numberedHref: String
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
    }
}

extension NumberingPage {
    init(_ lines: [DossierLine], last dossier: Dossier?, scene: DeskScene) {
        last = dossier.flatMap { dossier in
            dossier.resultNumber.presence.map {
                Numbered(
                    resultNumber: $0, numberedCode: dossier.code, numberedHref: Link.dossier(dossier.code),
                    resultHref: "\(Link.files(dossier.code))#\(FilesPage.id(of: .result))")
            }
        }
        rows = lines.enumerated().map { Row($1, isFirst: $0 == 0, scene: scene) }
        hasRows = !rows.isEmpty
        emptySentence = "Không có kết quả nào chờ vào số. Kết quả lãnh đạo đã ký sẽ hiện ở đây."
    }

    static var sample: NumberingPage {
        NumberingPage(
            last: Numbered(
                resultNumber: "01/2026", numberedCode: "H01.89.12-261124-0001", numberedHref: "/", resultHref: "/"),
            rows: [
                Row(
                    dossierCode: "H01.89.12-261124-0002", dossierHref: "/", seen: "6",
                    procedureName: "Đăng ký khai sinh", outcomeLine: "Chấp thuận: Giấy khai sinh",
                    signerLine: "Ký: Lê Thu Hà", remaining: "Đã ký trước hạn", tone: Tone.done.rawValue, action: "/",
                    isFirst: true)
            ], hasRows: true, emptySentence: "Không có.")
    }
}

extension NumberingPage.Row {
    fileprivate init(_ line: DossierLine, isFirst: Bool, scene: DeskScene) {
        let dossier = line.dossier
        let due = DueWords(dossier, scene: scene)
        self.init(
            dossierCode: dossier.code, dossierHref: Link.dossier(dossier.code), seen: String(dossier.sequence),
            procedureName: line.procedureName,
            outcomeLine: dossier.outcome.map { "\($0.words): \($0.summary)" } ?? "",
            signerLine: "Ký: \(scene.name(of: dossier.outcome?.signedByID ?? ""))", remaining: due.text,
            tone: due.tone.rawValue, action: Link.dossier(dossier.code, "numbers"), isFirst: isFirst)
    }
}
