public import Domain
public import Storage

/// Closes tills, and keeps the account that fees are transferred to.
public struct TillKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Closes the officer's own till: whatever came since the last closing, with the sheet it is handed in with.
    ///
    /// `seen` is what the page said must be there. The same `key` closes once, however often it is sent. A leader
    /// closes the till of who is away as a `standIn`.
    public func close(
        counted: TillCount, seen: TillCount, explanation: String, key: String? = nil, standIn: TillStandIn? = nil,
        by officer: Officer
    ) async throws -> TillClosing {
        let cashier = standIn?.cashier ?? officer
        let id = key.map { Self.id(of: $0, officer) } ?? surroundings.freshKey()
        let (paperID, office) = (surroundings.freshKey(), officer.officeID)
        let act = Act(officer: officer, at: surroundings.now())
        return try await database.write { writer in
            // No payment is in two closings; money that comes in meanwhile is in the next one.
            try OfficeEventStore.hold(office, in: writer)
            if let earlier = try TillClosingStore.find(id, office: office, in: writer) {
                guard earlier.says(counted, explanation) else { throw FeeRefusal.closingKeyReused }
                return earlier
            }
            let payments = try FeePaymentStore.open(of: cashier.id, office: office, in: writer)
            let closing = try TillClosing.closing(
                payments, as: id, counted: counted, seen: seen, explanation: explanation, paperID: paperID,
                standIn: standIn, by: act)
            try TillClosingStore.insert(closing, office: office, in: writer)
            for payment in payments { try FeePaymentStore.close(payment, in: id, office: office, writer) }
            let sheet = try sheet(of: closing, payments, cashier: cashier, by: officer, in: writer)
            _ = try PaperIssuing(surroundings).issue(
                PaperDraft(id: paperID, content: .tillClosing(sheet), dossiers: []), by: act, in: writer)
            try OfficeEventStore.append(
                .tillClosed, officeID: office, actorID: officer.id, at: act.at, facts: closing.facts, in: writer)
            return closing
        }
    }

    /// The closing's own key, which the same request makes again.
    private static func id(of key: String, _ officer: Officer) -> String {
        Fingerprint.of(Array("till-closing:\(officer.officeID):\(officer.id):\(key)".utf8))
    }

    private func sheet(
        of closing: TillClosing, _ payments: [FeePayment], cashier: Officer, by officer: Officer,
        in reader: any SQLReader
    ) throws -> TillClosingPaper {
        let rows = try payments.compactMap { payment -> TillClosingPaper.Row? in
            guard let code = DossierCode(payment.dossierCode) else { return nil }
            let paper = try PaperStore.find(payment.paperID, office: officer.officeID, in: reader)
            return TillClosingPaper.Row(
                at: payment.at, code: code, paper: paper?.numberAndSymbol ?? "", payment: payment.means.vietnamese,
                amount: payment.signedAmount, reference: payment.reference.isEmpty ? nil : payment.reference)
        }
        return TillClosingPaper(
            cashier: cashier.name, closedBy: closing.closedByID == nil ? nil : officer.name,
            standInReason: closing.standInReason, closedAt: closing.closedAt, rows: rows,
            cashExpected: closing.sums.cashExpected, counted: closing.counted,
            transferExpected: closing.sums.transferExpected,
            transferCounted: closing.transferCounted, explanation: closing.explanation)
    }

    /// Sets the account for transfers: a leader's act, since it decides where people's money goes.
    public func setAccount(_ account: FeeAccount, by officer: Officer) async throws {
        guard officer.may(.approveCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            guard try FeeAccountStore.current(office: office, in: writer)?.account != account else {
                throw FeeRefusal.accountUnchanged
            }
            try FeeAccountStore.insert(account, by: officer.id, at: now, office: office, in: writer)
            try OfficeEventStore.append(
                .feeAccountSet, officeID: office, actorID: officer.id, at: now,
                facts: ["account": account.provenText], in: writer)
        }
    }
}
