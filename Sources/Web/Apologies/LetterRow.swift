import Domain
import Storage

/// One letter of apology in a list, as `parts/letter-table` shows it.
struct LetterRow: Sendable {
    let dossierCode: String
    let letterHref: String
    let procedureName: String
    let personName: String
    let kindsText: String
    let stageWords: String
    let tone: Tone.RawValue
    /// What the citizen had been told.
    let dueText: String
    /// The viewer's next step on it.
    let actLabel: String?

    static let sample = LetterRow(
        dossierCode: "H01.89.12-261124-0001", letterHref: "/", procedureName: "Đăng ký khai sinh",
        personName: "Nguyễn Văn Thử", kindsText: "Giải quyết quá hạn", stageWords: "Chờ soạn phiếu xin lỗi",
        tone: Tone.late.rawValue, dueText: "Thứ Sáu, 27/11/2026", actLabel: "Soạn phiếu xin lỗi")
}

extension LetterRow {
    init(_ letter: Apology, line: DossierLine?, step: NextStep?) {
        self.init(
            dossierCode: letter.dossierCode, letterHref: Link.letter(letter.dossierCode),
            procedureName: line?.procedureName ?? "", personName: line?.ownerName ?? "",
            kindsText: letter.kinds.vietnamese, stageWords: letter.stage.vietnamese,
            tone: letter.stage.tone.rawValue, dueText: letter.dueAt.date.slashedWithWeekday,
            actLabel: step?.vietnamese)
    }
}

/// Letters under way, by their step, with what the viewer may do on each.
struct LetterQueue: Sendable {
    /// The steps on which a letter waits for somebody.
    static let stages: [ApologyStage] = [.opened, .drafted, .reviewed, .signed, .numbered]
    private static let most = 100

    private(set) var rows: [(stage: ApologyStage, row: LetterRow)] = []

    /// Those whose next step is the viewer's.
    var mine: [LetterRow] { rows.map(\.row).filter { $0.actLabel != nil } }

    init(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws {
        let office = visit.office.id
        let letters = try Self.stages.flatMap {
            try ApologyStore.apologies(at: $0, limit: Self.most, office: office, in: reader)
        }
        let lines = try DossierList.lines(of: letters.map(\.dossierCode), office: office, in: reader)
        let byCode = Dictionary(lines.map { ($0.dossier.code, $0) }, uniquingKeysWith: { first, _ in first })
        rows = letters.map { letter in
            let line = byCode[letter.dossierCode]
            let steps = line?.dossier.nextSteps(for: scene.act, workflow: []) ?? []
            return (letter.stage, LetterRow(letter, line: line, step: letter.stage.step(among: steps)))
        }
    }
}

extension ApologyStage {
    /// What brings a letter on from here, if it is among these steps.
    func step(among steps: [NextStep]) -> NextStep? {
        let next: NextStep? =
            switch self {
            case .opened: .draftApology
            case .drafted: .reviewApology
            case .reviewed: .signApology
            case .signed: .numberApology
            case .numbered: .forwardApology
            case .forwarded, .dropped: nil
            }
        return next.flatMap { steps.contains($0) ? $0 : nil }
    }
}
