public import Domain
import Storage

/// How money comes in or goes back: the means, and what the bank calls a transfer.
public struct MoneyWay: Sendable, Hashable {
    public var means: PaymentMeans
    /// Empty for cash.
    public var reference: String

    public init(_ means: PaymentMeans = .cash, reference: String = "") {
        self.means = means
        self.reference = reference
    }

    public static let cash = MoneyWay()
}

/// What became of an act of money: the dossier, and the receipt or slip that was written.
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
    /// `expected` is the sum that the bank's list shows: nothing else is taken, and nothing twice under one reference.
    ///
    /// - Throws: `FeeRefusal.nothingToPay`, or `.referenceMissing` for a transfer that the bank has not confirmed.
    public func takeFee(
        of code: String, _ way: MoneyWay = .cash, expecting expected: Int? = nil, by officer: Officer
    ) async throws -> MovedMoney {
        let id = surroundings.freshKey()
        let after = try await perform(on: code, by: officer) { dossier, scene, writer in
            let balance = try FeeBalance.read(dossier, in: writer)
            if let expected { try Self.check(way, pays: expected, of: dossier, balance, in: writer) }
            if balance.withoutReceipt > 0 {
                guard officer.may(.receiveDossiers) else { throw FeeRefusal.notYourPost }
                let means = try FeePaymentStore.payments(of: code, office: dossier.officeID, in: writer)
                    .last { $0.direction == .paid }?.means
                try issueReceipt(id, of: dossier, balance.withoutReceipt, means ?? way.means, scene, in: writer)
                return Acted(dossier)
            }
            let acted = try dossier.pay(
                balance.outstanding, by: way.means, reference: way.reference, paperID: id, act: scene.act)
            try issueReceipt(id, of: dossier, balance.outstanding, way.means, scene, in: writer)
            return acted
        }
        return MovedMoney(dossier: after, paperID: id)
    }

    private static func check(
        _ way: MoneyWay, pays expected: Int, of dossier: Dossier, _ balance: FeeBalance, in reader: any SQLReader
    ) throws {
        let taken = try FeePaymentStore.payments(of: dossier.code, office: dossier.officeID, in: reader)
        guard !taken.contains(where: { $0.direction == .paid && $0.reference == way.reference }) else {
            throw FeeRefusal.transferTakenAlready
        }
        guard balance.withoutReceipt == 0, balance.outstanding == expected else {
            throw FeeRefusal.outstandingDiffers(outstanding: balance.outstanding)
        }
    }

    private func issueReceipt(
        _ id: String, of dossier: Dossier, _ amount: Int, _ means: PaymentMeans, _ scene: ActScene,
        in writer: any SQLWriter
    ) throws {
        guard let code = DossierCode(dossier.code) else { throw FeeRefusal.nothingToPay }
        let (office, definition) = (dossier.officeID, scene.version.definition)
        let own = try PaperWordingStore.words(.feeReceiptCopies, office: office, in: writer)
        let charge = try FeeCharge.read(dossier, of: scene.version, in: writer)
        let receipt = FeeReceiptPaper(
            payer: try PaperIssuing(surroundings).party(of: dossier.code, office: office, in: writer), code: code,
            lines: [.init(charge.nature, subject: definition.name, amount: amount)],
            payment: means.vietnamese, cashier: scene.act.officer.name, remark: charge.exemption?.remark,
            copies: own?.split(separator: "\n").map(String.init) ?? FeeReceiptPaper.usualCopies)
        _ = try PaperIssuing(surroundings).issue(
            PaperDraft(id: id, content: .feeReceipt(receipt), dossiers: [dossier.code]), by: scene.act, in: writer)
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
                .filter { $0.kind == .feeReceipt }.map(\.numberAndSymbol)
            let slip = FeeRefundPaper(
                receiver: try PaperIssuing(surroundings).party(of: code, office: dossier.officeID, in: writer),
                code: dossierCode, procedure: scene.version.definition.name, reason: reason.vietnamese,
                amount: amount, payment: way.means.vietnamese, receipts: receipts, cashier: officer.name)
            _ = try PaperIssuing(surroundings).issue(
                PaperDraft(id: id, content: .feeRefund(slip), dossiers: [code]), by: scene.act, in: writer)
            return acted
        }
        return MovedMoney(dossier: after, paperID: id)
    }
}
