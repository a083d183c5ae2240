public import Domain
public import Storage

/// The register of letters of apology, line by line as it is printed.
public enum ApologyRegister {
    /// So many letters at most stand in one register.
    private static let most = 5000

    /// Every letter signed in the period, in the order of signing, with the number its paper bears.
    public static func rows(
        of period: ReportPeriod, office: String, in reader: any SQLReader
    ) throws -> [ApologyRegisterPaper.Row] {
        let letters = try ApologyStore.signed(
            from: period.from, to: period.to, limit: most, office: office, in: reader)
        let codes = Array(Set(letters.map(\.dossierCode)))
        let lines = try DossierList.lines(of: codes, office: office, in: reader)
        let numbers = try PaperStore.numbers(of: .apology, dossiers: codes, office: office, in: reader)
        let byCode = Dictionary(lines.map { ($0.dossier.code, $0) }, uniquingKeysWith: { first, _ in first })
        let accounts = try OfficerStore.accounts(officeID: office, in: reader)
        let names = Dictionary(accounts.map { ($0.officer.id, $0.officer.name) }, uniquingKeysWith: { $1 })
        return letters.map { letter in
            let place = letter.place
            return ApologyRegisterPaper.Row(
                letter, number: place.flatMap { numbers[$0] } ?? letter.symbol ?? "", line: byCode[letter.dossierCode],
                names: names)
        }
    }
}

extension ApologyRegisterPaper.Row {
    fileprivate init(_ letter: Apology, number: String, line: DossierLine?, names: [String: String]) {
        let sent = letter.channel.map { channel in
            [channel.vietnamese, letter.forwardedAt?.date.slashed ?? ""].joined(separator: ", ")
        }
        self.init(
            number: number, signedOn: letter.signedAt?.date, code: letter.dossierCode,
            owner: (line?.ownerName ?? "").initialled, procedure: line?.procedureName ?? "",
            faults: letter.kinds.vietnamese, cause: letter.cause?.vietnamese ?? "",
            responsible: names[letter.responsibleID] ?? "", dueAt: letter.dueAt, newDueAt: letter.newDueAt,
            sent: sent ?? "")
    }
}

extension Apology {
    /// Which number of which year its paper has; nothing until the clerk has numbered it.
    public var place: PaperPlace? {
        guard let year, let number else { return nil }
        return PaperPlace(dossierCode: dossierCode, year: year, number: number)
    }
}
