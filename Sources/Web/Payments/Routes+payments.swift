import Domain

extension Routes {
    /// Fees: taking them, giving them back, closing tills; the same for programs.
    static func payments(_ site: Site) -> [Route] {
        let (fees, till, tills) = (CollectFees(site: site), CloseTill(site: site), ShowTills(site: site))
        let (interface, statement) = (FeesByInterface(site: site), MatchStatement(site: site))
        let (dossier, operation) = ("/desk/dossiers/{code}", "/api/v1/dossiers/{code}")
        return [
            .get("\(dossier)/fees", for: .viewDossiers, fees.show),
            .post("\(dossier)/fee-receipts", for: .receiveDossiers, fees.take),
            .post("\(dossier)/fee-corrections", for: .receiveDossiers, fees.correct),
            .post("\(dossier)/fee-exemptions", for: .receiveDossiers, fees.stateExemption),
            .post("\(dossier)/fee-refunds", for: .receiveDossiers, fees.refund),
            .get("/desk/till", for: .receiveDossiers, till.show),
            .post("/desk/till/closings", for: .receiveDossiers, till.close),
            .get("/desk/till/statement", for: .receiveDossiers, statement.show),
            .post("/desk/till/statement", for: .receiveDossiers, statement.read),
            .post("/desk/till/statement/receipts", for: .receiveDossiers, statement.take),
            .get("/desk/tills", for: .readReports, tills.respond),
            .get("/desk/tills/of/{officer}", for: .approveCatalogue, till.showAnothers),
            .post("/desk/tills/of/{officer}/closings", for: .approveCatalogue, till.closeAnothers),
            .get("/desk/tills/sign", for: .viewDossiers, PrintPaymentSign(site: site).respond),
            .get("/desk/tills/exports", for: .readReports, tills.export),
            .post("/desk/tills/accounts", for: .approveCatalogue, tills.setAccount),
            .get("\(operation)/fee", for: .viewDossiers, interface.read),
            .post("\(operation)/fee-receipts", for: .receiveDossiers, interface.take),
            .post("\(operation)/fee-corrections", for: .receiveDossiers, interface.correct),
            .post("\(operation)/fee-exemptions", for: .receiveDossiers, interface.stateExemption),
            .post("\(operation)/fee-refunds", for: .receiveDossiers, interface.refund),
            .get("/api/v1/till", for: .receiveDossiers, TillByInterface(site: site).read),
            .post("/api/v1/till-closings", for: .receiveDossiers, TillByInterface(site: site).close),
            .post("\(operation)/filing-ways", for: .receiveDossiers, ActByInterface(site: site).noteFilingWay),
        ]
    }
}
