extension ControlSheetPaper {
    /// So many rows a sheet shows at least while the dossier is on its way; the rest is filled in by hand.
    private static let leastRows = 5

    /// The sheet of a dossier as it stands: a row for each accepted hand-over, and none to be filled once it is at its end.
    ///
    /// - Parameters:
    ///   - dossier: the dossier as it is now.
    ///   - code: its code.
    ///   - cooperatingAgency: whoever works on it besides; empty when nobody is known.
    ///   - handovers: every passing so far.
    ///   - name: an officer's name by id.
    public init(
        of dossier: Dossier, code: DossierCode, cooperatingAgency: String, handovers: [Handover],
        name: (String) -> String
    ) {
        self.init(
            code: code, cooperatingAgency: cooperatingAgency, receivedAt: dossier.receivedAt, dueAt: dossier.dueAt,
            rows: handovers.map { Row($0, name: name) },
            openRowCount: dossier.status.isOpen ? max(0, Self.leastRows - handovers.count) : 0)
    }
}

extension ControlSheetPaper {
    /// Whoever works on a dossier besides the office (cơ quan phối hợp giải quyết hồ sơ): the agency that the catalogue says
    /// decides, and the other agencies of an interlinked case; empty when there are none.
    public static func cooperatingAgency(authority: String, office: String, case scene: CaseScene?) -> String {
        let parties = scene?.standings.filter { !$0.isOurs }.map(\.party) ?? []
        var names: [String] = []
        for name in [authority] + parties where !name.isEmpty && name != office && !names.contains(name) {
            names.append(name)
        }
        return names.joined(separator: "; ")
    }
}

extension ControlSheetPaper.Row {
    init(_ handover: Handover, name: (String) -> String) {
        func words(_ id: String, for absentee: String) -> String {
            absentee.isEmpty ? name(id) : "\(name(id)) (thay \(name(absentee)))"
        }
        self.init(
            givingUnit: handover.giver.role.vietnamese, receivingUnit: handover.receiver.role.vietnamese,
            giver: words(handover.giver.officerID, for: handover.giverFor),
            receiver: words(handover.receiver.officerID, for: handover.receiverFor), handedOverAt: handover.at,
            result: handover.result.map(ControlSheetPaper.Result.init),
            note: handover.reason.isEmpty ? "" : "Trả lại: \(handover.reason)")
    }
}

extension ControlSheetPaper.Result {
    init(_ lateness: Lateness) {
        switch lateness {
        case .early: self = .early
        case .onTime: self = .onTime
        case .late: self = .late
        }
    }
}
