extension Dossier {
    /// Tells in the dossier's events that a paper's PDF is kept; the program does it, by no officer.
    public func filePaper(_ paper: IssuedPaper, pdfHash: String, at moment: LocalInstant) throws(WorkflowRefusal)
        -> Acted
    {
        var acted = Acted(self)
        try acted.record(
            .paperFiled, by: Act(officer: .program(of: officeID), at: moment),
            facts: [
                .paper: paper.id, .paperKind: paper.kind.rawValue, .number: paper.numberAndSymbol,
                .contentHash: paper.contentHash, .pdfHash: pdfHash,
            ])
        return acted
    }

    /// Tells in the dossier's events that a paper was taken back.
    public func withdrawPaper(_ paper: IssuedPaper, reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        var acted = Acted(self)
        try acted.withdraw(paper, reason: reason, by: act)
        return acted
    }
}

extension Acted {
    /// A paper is taken back, for itself or in one act with what makes it wrong.
    mutating func withdraw(_ paper: IssuedPaper, reason: String, by act: Act) throws(WorkflowRefusal) {
        try record(
            .paperWithdrawn, by: act,
            facts: [
                .paper: paper.id, .paperKind: paper.kind.rawValue, .number: paper.numberAndSymbol, .reason: reason,
            ])
    }
}
