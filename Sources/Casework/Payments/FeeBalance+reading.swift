public import Domain
public import Storage

extension FeeBalance {
    /// How a dossier stands with its fee now.
    public static func read(_ dossier: Dossier, in reader: any SQLReader) throws -> FeeBalance {
        FeeBalance(
            of: dossier, papers: try PaperStore.papers(of: dossier.code, office: dossier.officeID, in: reader),
            payments: try FeePaymentStore.payments(of: dossier.code, office: dossier.officeID, in: reader))
    }
}

extension FeeCharge {
    /// By which lines of its version's fee table a dossier is charged.
    public static func read(
        _ dossier: Dossier, of version: ProcedureVersion, in reader: any SQLReader
    ) throws -> FeeCharge {
        let event = try DossierEventStore.feeCounting(of: dossier.code, office: dossier.officeID, in: reader)
        return version.definition.charge(under: event.map { FeeTerms($0) } ?? FeeTerms())
    }
}
