public import Domain
import Storage

/// How money comes in or goes back: the means, and what the bank calls a transfer.
public struct MoneyWay: Sendable, Hashable {
    public var means: PaymentMeans
    /// Empty for cash.
    public var reference: String
    /// Whoever took it says that one transfer pays for several dossiers.
    public var isShared: Bool
    /// What came into the account by a transfer, in đồng, where it is not just what was due.
    public var received: Int?

    public init(
        _ means: PaymentMeans = .cash, reference: String = "", isShared: Bool = false, received: Int? = nil
    ) {
        self.received = received
        self.means = means
        self.reference = reference
        self.isShared = isShared
    }

    public static let cash = MoneyWay()

    /// Cash is counted at the counter and is what is due; a transfer is what the bank shows.
    func amount(due: Int) throws -> Int {
        guard means == .transfer, let received else { return due }
        guard (1...10_000_000_000).contains(received) else { throw FeeRefusal.receivedUnusable }
        return received
    }

    /// «Chuyển khoản, mã giao dịch FT26330», as a receipt says it.
    var words: String {
        let reference = TextLine.tidied(reference)
        return means == .transfer && !reference.isEmpty
            ? "\(means.vietnamese), mã giao dịch \(reference)" : means.vietnamese
    }
}

/// What became of an act of money: the dossier, and the receipt or slip that was written.
///
/// A transfer of which nothing was due has no paper: the slip comes when it is given back.
public struct MovedMoney: Sendable, Hashable {
    public var dossier: Dossier
    public var paperID: String
}

/// Taking fees and giving them back: the money, its event and its paper in one transaction.
extension DossierActs {
    /// Takes what is outstanding and writes its receipt (biên lai); gives the receipt.
    ///
    /// Money that was taken before and whose receipt a leader took back gets a new receipt, and is not taken twice.
    ///
    /// A transfer of another sum than is due is written as it came: the receipt covers the fee, the rest is given back.
    ///
    /// `expected` is the sum that the bank's list shows: nothing else is taken; `seen` the one that the counter's page
    /// showed. No transfer is taken twice, nor for a second dossier without somebody saying that it pays for both.
    ///
    /// - Throws: `FeeRefusal.nothingToPay`, or `.referenceMissing` for a transfer that the bank has not confirmed.
    public func takeFee(
        of code: String, _ way: MoneyWay = .cash, expecting expected: Int? = nil, seen: Int? = nil,
        by officer: Officer
    ) async throws -> MovedMoney {
        let id = surroundings.freshKey()
        let after = try await perform(on: code, by: officer) { dossier, scene, writer in
            let balance = try FeeBalance.read(dossier, in: writer)
            if let seen, seen != balance.toSettle { throw FeeRefusal.sumChanged(now: balance.toSettle) }
            let isNew = expected != nil || balance.withoutReceipt == 0
            if isNew { try Self.checkIsNew(way, for: dossier, in: writer) }
            if let expected { try Self.check(balance, is: expected) }
            if balance.withoutReceipt > 0 {
                guard officer.may(.receiveDossiers) else { throw FeeRefusal.notYourPost }
                let earlier = try Self.wayOfWithdrawn(of: dossier, in: writer) ?? way
                try issueReceipt(id, of: dossier, balance.withoutReceipt, earlier, scene, in: writer)
                return Acted(dossier)
            }
            let amount = try way.amount(due: balance.outstanding)
            let covered = min(amount, balance.outstanding)
            let acted = try dossier.pay(
                amount, by: way.means, reference: way.reference, paperID: covered > 0 ? id : "", act: scene.act)
            if covered > 0 { try issueReceipt(id, of: dossier, covered, way, scene, in: writer) }
            return acted
        }
        return MovedMoney(dossier: after, paperID: id)
    }

    /// How the money came whose receipt was taken back.
    private static func wayOfWithdrawn(of dossier: Dossier, in reader: any SQLReader) throws -> MoneyWay? {
        let (code, office) = (dossier.code, dossier.officeID)
        let inForce = try PaperStore.papers(of: code, office: office, in: reader).filter { $0.ending == nil }.map(\.id)
        let paid = try FeePaymentStore.payments(of: code, office: office, in: reader)
            .filter { $0.direction == .paid && !$0.paperID.isEmpty }
        let payment = paid.last { !inForce.contains($0.paperID) } ?? paid.last
        return payment.map { MoneyWay($0.means, reference: $0.reference) }
    }

    /// One look-up after the other in the whole office: two counters may have the same transfer before them.
    private static func checkIsNew(_ way: MoneyWay, for dossier: Dossier, in writer: any SQLWriter) throws {
        let reference = TextLine.tidied(way.reference)
        guard way.means == .transfer, !reference.isEmpty else { return }
        try OfficeEventStore.hold(dossier.officeID, in: writer)
        let payers = try FeePaymentStore.dossiers(paidBy: reference, office: dossier.officeID, in: writer)
        guard !payers.contains(dossier.code) else { throw FeeRefusal.transferTakenAlready }
        if let other = payers.first, !way.isShared { throw FeeRefusal.transferOfAnotherDossier(code: other) }
    }

    private static func check(_ balance: FeeBalance, is expected: Int) throws {
        guard balance.withoutReceipt == 0, balance.outstanding == expected else {
            throw FeeRefusal.outstandingDiffers(outstanding: balance.outstanding)
        }
    }

    private func issueReceipt(
        _ id: String, of dossier: Dossier, _ amount: Int, _ way: MoneyWay, _ scene: ActScene,
        in writer: any SQLWriter
    ) throws {
        guard let code = DossierCode(dossier.code) else { throw FeeRefusal.nothingToPay }
        let (office, definition) = (dossier.officeID, scene.version.definition)
        let own = try PaperWordingStore.words(.feeReceiptCopies, office: office, in: writer)
        let charge = try FeeCharge.read(dossier, of: scene.version, in: writer)
        let receipt = FeeReceiptPaper(
            payer: try PaperIssuing(surroundings).party(of: dossier.code, office: office, in: writer), code: code,
            lines: [.init(charge.nature, subject: definition.name, amount: amount)],
            payment: way.words, cashier: scene.act.officer.name, remark: charge.exemption?.remark,
            copies: own?.split(separator: "\n").map(String.init) ?? FeeReceiptPaper.usualCopies)
        _ = try PaperIssuing(surroundings).issue(
            PaperDraft(id: id, content: .feeReceipt(receipt), dossiers: [dossier.code]), by: scene.act, in: writer)
    }

    /// Sets the fee right: an exemption shown after the reception, another number of copies or pages.
    ///
    /// Once a certification register counts the papers, each of its lines gets its new fee beside it.
    @discardableResult
    public func correctFee(of code: String, _ correction: FeeCorrection, by officer: Officer) async throws -> Dossier {
        try await perform(on: code, by: officer) { [rules] dossier, scene, writer in
            let office = dossier.officeID
            guard let event = try DossierEventStore.feeCounting(of: code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            let definition = scene.version.definition
            let lines =
                dossier.isCountedByRegister(definition)
                ? try CertificationStore.lines(of: code, office: office, in: writer) : []
            let register = CertificationLine.latest(of: lines)
            let statement = try Self.statement(of: code, office: office, in: writer)
            var acted = try dossier.correctFee(
                correction, of: event, in: definition, agency: try rules.agencyCode(office: office, in: writer),
                register: register, withdrawing: statement, act: scene.act)
            if let statement {
                try PaperKeeping.end(statement, because: correction.reason, by: scene.act, in: writer)
            }
            if let charge = acted.events.first.map({ definition.charge(under: FeeTerms($0)) }) {
                try CertificationKeeping.recount(
                    register, by: charge, because: correction.reason, &acted, scene.act, in: writer)
            }
            return acted
        }
    }

    /// Gives money back (hoàn trả) and writes the slip its receiver signs; gives the slip.
    public func refundFee(
        of code: String, amount: Int, because reason: RefundReason, _ way: MoneyWay = .cash, by officer: Officer
    ) async throws -> MovedMoney {
        let id = surroundings.freshKey()
        let after = try await perform(on: code, by: officer) { dossier, scene, writer in
            let acted = try dossier.refund(
                amount, by: way.means, because: reason, reference: way.reference, paperID: id,
                balance: try FeeBalance.read(dossier, in: writer), act: scene.act)
            guard let dossierCode = DossierCode(dossier.code) else { throw FeeRefusal.nothingToRefund }
            let receipts = try PaperStore.papers(of: code, office: dossier.officeID, in: writer)
                .filter { $0.kind == .feeReceipt && $0.ending == nil }
                .sorted { ($0.year, $0.number) < ($1.year, $1.number) }.map(\.numberAndSymbol)
            let slip = FeeRefundPaper(
                receiver: try PaperIssuing(surroundings).party(of: code, office: dossier.officeID, in: writer),
                code: dossierCode, procedure: scene.version.definition.name, reason: reason.vietnamese,
                amount: amount, payment: way.words, receipts: receipts, cashier: officer.name)
            _ = try PaperIssuing(surroundings).issue(
                PaperDraft(id: id, content: .feeRefund(slip), dossiers: [code]), by: scene.act, in: writer)
            return acted
        }
        return MovedMoney(dossier: after, paperID: id)
    }
}
