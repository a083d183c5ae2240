import Domain

extension IssuedPaper {
    /// A slip whose QR code opens the dossier's public page still.
    fileprivate func carriesLink(of dossier: Dossier) -> Bool {
        guard kind == .receipt, case .receipt(let slip) = sheet?.content else { return kind == .receipt }
        return slip.items.contains {
            $0.code.description == dossier.code && ($0.linkEdition ?? 0) == dossier.linkEdition
        }
    }
}

extension PaperLine {
    /// Everything that was issued, the receipt before its first printing, and the sheet as it stands now.
    static func all(_ file: DossierFile) -> [PaperLine] {
        let mayOpen = file.maySeePersons
        let issued = file.papers.map { PaperLine($0, mayOpen: mayOpen) }
        let sheet = PaperLine(
            paperName: PaperKind.controlSheet.vietnamese, paperLine: "Xem bản ghi đến lúc này",
            paperHref: Link.dossier(file.code, "control-sheet"), pdfHref: nil)
        return unprintedReceipt(file) + issued + [sheet]
    }

    private init(_ paper: IssuedPaper, mayOpen: Bool) {
        self.init(
            paperName: paper.title,
            paperLine: "Số \(paper.numberAndSymbol), \(paper.issuedAt.vietnamese)\(Self.ending(of: paper))",
            paperHref: Link.paper(paper.id),
            pdfHref: mayOpen && paper.pdfHash != nil && paper.sheet != nil ? Link.paperPDF(paper.id) : nil)
    }

    private static func ending(of paper: IssuedPaper) -> String {
        switch paper.ending {
        case nil: ""
        case .replaced(_, let moment): " · đã được thay thế ngày \(moment.date.slashed)"
        case .withdrawn(let moment, _): " · đã thu hồi ngày \(moment.date.slashed)"
        }
    }

    private static func unprintedReceipt(_ file: DossierFile) -> [PaperLine] {
        let isPrinted = file.papers.contains { $0.ending == nil && $0.carriesLink(of: file.dossier) }
        guard !isPrinted, file.act.officer.may(.receiveDossiers), !file.dossier.isImmediate,
            !file.dossier.isPastAppointing(abandonedAt: file.abandonedAt)
        else { return [] }
        return [
            PaperLine(
                paperName: PaperKind.receipt.vietnamese, paperLine: file.dossier.receivedAt.vietnamese,
                paperHref: Link.receipt(file.code), pdfHref: nil)
        ]
    }
}
