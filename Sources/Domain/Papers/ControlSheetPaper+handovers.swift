extension ControlSheetPaper {
    /// So many rows a sheet shows at least while the dossier is on its way; the rest is filled in by hand.
    private static let leastRows = 5

    /// The sheet of a dossier as it stands: a row for each accepted hand-over, and none to be filled once it is at its end.
    ///
    /// - Parameters:
    ///   - dossier: the dossier as it is now.
    ///   - code: its code.
    ///   - handovers: every passing so far.
    ///   - name: an officer's name by id.
    public init(
        of dossier: Dossier, code: DossierCode, handovers: [Handover], name: (String) -> String
    ) {
        self.init(
            code: code, receivedAt: dossier.receivedAt, dueAt: dossier.dueAt,
            rows: handovers.map { Row($0, name: name) },
            openRowCount: dossier.status.isOpen ? max(0, Self.leastRows - handovers.count) : 0)
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
