import Casework
import Domain
import Storage

/// `payments/fee`: what one dossier costs, how it is paid, and what was paid.
struct FeePage: PageSample {
    static let template = "payments/fee"

    let dossierCode: String
    let dossierHref: String
    let procedureName: String
    /// «8.000 đồng»: what is to be paid now.
    let amountText: String
    let amountWords: String
    /// Which rate holds, who is exempt, and why.
    let reasons: [Reason]
    let collect: Collect?
    /// What the office already has, in a sentence, when nothing is to be paid.
    let settledSentence: String?
    /// Money that came into the account though nothing is due.
    let surplus: Surplus?
    /// Whoever pays nothing gets a statement with the reason where a receipt would be.
    let exemptAction: String?
    let correction: Correction?
    let payments: [Payment]
    let hasPayments: Bool
    let refund: Refund?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One sentence on the amount.
    struct Reason: Sendable {
        let reason: String
    }

    /// The two ways to pay.
    struct Collect: Sendable {
        let action: String
        /// The sum that the page shows, in đồng: no other is taken.
        let seen: String
        let cashHeading: String
        let cashSentence: String
        let cashLabel: String
        /// Nothing where the money is there and only its receipt is written again.
        let transferPart: TransferPart?
    }

    /// The code to scan, or why there is none.
    struct TransferPart: Sendable {
        let transfer: Transfer?
        let noTransferSentence: String?
    }

    /// Paying by the telephone's bank: the code, what it says, and the bank's confirmation.
    struct Transfer: Sendable {
        let side: String
        let path: String
        let facts: [FactLine]
        let reference: FormField
        /// What the bank shows; another sum than is due is written as it came.
        let received: FormField
        /// Asked only where the bank's name of the transfer stands with another dossier already.
        let sharedAsk: SharedAsk?
    }

    /// Whether one transfer pays for several dossiers.
    struct SharedAsk: Sendable {
        let isTicked: Bool

        init(isTicked: Bool) { self.isTicked = isTicked }

        /// Asked once the transfer was found with another dossier.
        init?(_ typed: FormFields, _ errors: FieldErrors) {
            isTicked = typed.text("shared") == "1"
            guard isTicked || errors["shared"] != nil else { return nil }
        }
    }

    /// Writing down a transfer of which nothing is due.
    struct Surplus: Sendable {
        let action: String
        let isOpen: Bool
        let reference: FormField
        let received: FormField
        let sharedAsk: SharedAsk?
    }

    /// Setting the fee right.
    struct Correction: Sendable {
        let correctAction: String
        /// By which event the page says it is counted: when it is another by now, nothing is set right.
        let feeSeen: String
        let feeCondition: FormChoice?
        let exemption: FormChoice?
        let feeQuantity: FormField?
        let pageCount: FormField?
        let feeReason: FormField
        let isOpen: Bool
    }

    /// Money that came in or went back.
    struct Payment: Sendable {
        let paidAt: String
        let kindWords: String
        let amount: String
        let officerName: String
        /// Nothing for a transfer of which nothing was due.
        let paperHref: String?
        /// «đã thu hồi»; nothing of a paper in force.
        let paperState: String?
    }

    /// Giving money back.
    struct Refund: Sendable {
        let refundAction: String
        let amount: FormField
        let refundReason: FormChoice
        let refundMeans: FormChoice
        let refundReference: FormField
        let isOpen: Bool
    }
}

extension FeePage {
    init(_ file: DossierFile, account: FeeAccount?, agency: AgencyCode, typed: FormFields, errors: FieldErrors) {
        let balance = file.balance
        dossierCode = file.code
        dossierHref = Link.dossier(file.code)
        procedureName = file.version.definition.name
        let amount = balance.toSettle
        amountText = balance.due == nil ? "Chưa có mức thu" : Money(dong: amount).description
        amountWords = amount > 0 ? Money(dong: amount).inWords : ""
        reasons = Self.reasons(file, balance).map(Reason.init)
        let mayCollect = file.act.officer.may(.receiveDossiers)
        collect =
            mayCollect && amount > 0
            ? Collect(file, amount: amount, isTaken: balance.withoutReceipt > 0, account, typed, errors) : nil
        let isExempt = file.charge.exemption?.percent == 100
        exemptAction = mayCollect && isExempt ? Link.dossier(file.code, "fee-exemptions") : nil
        settledSentence = amount > 0 ? nil : Self.settled(balance)
        // Of whoever pays nothing a transfer is written down too, where the bank's list leads here with one.
        let isExpected = (balance.due ?? 0) + balance.paid > 0 || typed.optional("received") != nil
        surplus = mayCollect && amount == 0 && isExpected ? Surplus(file, typed, errors) : nil
        correction = mayCollect ? Correction(file, agency, typed, errors) : nil
        let withdrawn = Set(file.papers.filter(\.isWithdrawn).map(\.id))
        payments = file.payments.reversed().map { Payment($0, file.scene, isWithdrawn: withdrawn.contains($0.paperID)) }
        hasPayments = !payments.isEmpty
        refund = mayCollect ? Refund(file, balance, typed, errors) : nil
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    private static func reasons(_ file: DossierFile, _ balance: FeeBalance) -> [String] {
        let charge = file.charge
        var lines: [String] = []
        if let due = balance.due { lines.append("Phải thu của hồ sơ: \(Money(dong: due)).") }
        if balance.receipted > 0 { lines.append("Đã có biên lai: \(Money(dong: balance.receipted)).") }
        if balance.refunded > 0 { lines.append("Đã hoàn trả: \(Money(dong: balance.refunded)).") }
        if balance.surplus > 0 { lines.append("Đã thu thừa, phải hoàn trả: \(Money(dong: balance.surplus)).") }
        if let nature = charge.nature { lines.append("Khoản thu: \(nature.vietnamese).") }
        if let rate = charge.rate { lines.append("Mức thu: \(rate.vietnamese).") }
        if let exemption = charge.exemption { lines.append("\(exemption.remark).") }
        if balance.withoutReceipt > 0 {
            lines.append("Tiền đã thu nhưng biên lai đã thu hồi; chỉ lập lại biên lai, không thu thêm.")
        }
        return lines
    }

    private static func settled(_ balance: FeeBalance) -> String {
        switch balance.due {
        case nil: "Mức thu do Hội đồng nhân dân cấp tỉnh quy định và chưa được nhập vào danh mục thủ tục."
        case 0 where balance.held == 0: "Hồ sơ này không phải nộp phí, lệ phí."
        default: "Hồ sơ này không còn khoản phải thu."
        }
    }
}

extension FeePage.Collect {
    init(
        _ file: DossierFile, amount: Int, isTaken: Bool, _ account: FeeAccount?, _ typed: FormFields,
        _ errors: FieldErrors
    ) {
        action = Link.dossier(file.code, "fee-receipts")
        seen = String(amount)
        cashHeading = isTaken ? "Biên lai" : "Tiền mặt"
        cashSentence =
            isTaken
            ? "Tiền đã thu rồi, không thu thêm; lập lại biên lai ba liên cho người nộp."
            : "Đếm tiền, rồi lập biên lai ba liên cho người nộp."
        cashLabel = isTaken ? "Lập lại biên lai" : "Đã nhận tiền mặt, lập biên lai"
        let part = FeePage.TransferPart(
            transfer: account.flatMap { FeePage.Transfer($0, amount: amount, of: file, typed, errors) },
            noTransferSentence: account == nil ? FeeRefusal.accountMissing.message : nil)
        transferPart = isTaken ? nil : part
    }
}
