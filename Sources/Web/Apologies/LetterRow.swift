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
    init(_ found: Apology, line: DossierLine?, step: NextStep?) {
        let letter = line.map { found.telling($0.dossier) } ?? found
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
    /// So many of a step are shown, those that have waited longest.
    static let most = 50

    let rows: [(stage: ApologyStage, row: LetterRow)]
    /// How many there are at each step.
    let counts: [ApologyStage: Int]

    init(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws {
        counts = try ApologyStore.counts(office: visit.office.id, in: reader)
        rows = try Self.rows(at: Self.stages, limit: Self.most, visit, scene, in: reader)
    }

    fileprivate static func rows(
        at stages: [ApologyStage], limit: Int, _ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader
    ) throws -> [(stage: ApologyStage, row: LetterRow)] {
        let office = visit.office.id
        let letters = try stages.flatMap {
            try ApologyStore.apologies(at: $0, limit: limit, office: office, in: reader)
        }
        let lines = try DossierList.lines(of: letters.map(\.dossierCode), office: office, in: reader)
        let byCode = Dictionary(lines.map { ($0.dossier.code, $0) }, uniquingKeysWith: { first, _ in first })
        return letters.map { letter in
            let line = byCode[letter.dossierCode]
            let step = letter.stage.next.flatMap { step in
                line?.dossier.offers(step, for: scene.act, workflow: []) == true ? step : nil
            }
            return (letter.stage, LetterRow(letter, line: line, step: step))
        }
    }
}

/// The letters whose next step is the viewer's: how many, and those that have waited longest.
struct LettersToDo: Sendable {
    var count = 0
    var rows: [LetterRow] = []
    /// So many are shown on the day's page; the others stand in the list of letters.
    private static let shown = 5
}

extension LettersToDo {
    init(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws {
        let stages = LetterQueue.stages.filter { $0.permission.map(visit.officer.may) ?? false }
        let counts = try ApologyStore.counts(office: visit.office.id, in: reader)
        count = stages.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard count > 0 else { return }
        rows = Array(
            try LetterQueue.rows(at: stages, limit: Self.shown, visit, scene, in: reader).map(\.row)
                .filter { $0.actLabel != nil }.prefix(Self.shown))
    }
}

extension ApologyStage {
    /// What brings a letter on from here.
    fileprivate var next: NextStep? {
        switch self {
        case .opened: .draftApology
        case .drafted: .reviewApology
        case .reviewed: .signApology
        case .signed: .numberApology
        case .numbered: .forwardApology
        case .forwarded, .dropped: nil
        }
    }

    /// What it takes to bring a letter on from here.
    fileprivate var permission: Permission? {
        switch self {
        case .opened: .draftApologies
        case .drafted: .reviewApologies
        case .reviewed: .signApologies
        case .signed: .numberOutcomes
        case .numbered: .forwardApologies
        case .forwarded, .dropped: nil
        }
    }
}
