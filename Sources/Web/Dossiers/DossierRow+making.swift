import Domain
import Storage

extension DossierRow {
    /// The row of one dossier, with the viewer's next act on it.
    init(_ line: DossierLine, onward: NextStep?, scene: DeskScene) {
        let dossier = line.dossier
        let due = DueWords(dossier, scene: scene)
        let move = DossierMove(of: dossier, step: onward, scene: scene)
        let step = move.isMine ? move.step : nil
        self.init(
            dossierCode: dossier.code, dossierHref: Link.dossier(dossier.code), procedureName: line.procedureName,
            personName: line.ownerName, dueText: due.appointment, remaining: due.text,
            tone: due.tone.rawValue, move: move.who, openedBy: line.openedBy.map { Self.opened($0, scene) },
            isMine: move.isMine, seen: String(dossier.sequence),
            acceptAction: step == .acceptHandover ? Link.dossier(dossier.code, "acceptances") : nil,
            actHref: step == .acceptHandover ? nil : step?.page(of: dossier.code), actLabel: step?.vietnamese)
    }

    private static func opened(_ lock: DossierLine.OpenedBy, _ scene: DeskScene) -> String {
        "\(lock.officerID == scene.viewer.id ? "Ông/Bà" : lock.name) đang mở để xử lý"
    }
}

extension NextStep {
    /// The page on which it is done.
    func page(of code: String) -> String {
        switch self {
        case .sign, .sendBack: Link.signing(code: code)
        case .number: Link.numbering
        case .giveBack: Link.returns(code: code)
        default: Link.dossier(code)
        }
    }
}

extension DeskScene {
    /// Rows with what the viewer may do on each.
    func rows(of lines: [DossierLine], in reader: any SQLReader) throws -> [DossierRow] {
        try lines.map { line in
            DossierRow(line, onward: try onwardStep(on: line.dossier, in: reader), scene: self)
        }
    }

    /// What the viewer would do to bring a dossier forward that nobody has locked.
    func onwardStep(on dossier: Dossier, in reader: any SQLReader) throws -> NextStep? {
        let definition = try version(of: dossier, in: reader).definition
        return dossier.onwardStep(for: act, workflow: definition.workflow, verification: definition.verification)
    }
}
