import Domain
import Storage

/// `payments/till`: the officer's own money since the last closing, and closing it.
struct TillPage: PageSample {
    static let template = "payments/till"

    let heading: String
    let sinceSentence: String
    let rows: [Row]
    let hasRows: Bool
    let emptySentence: String
    let cashExpected: String
    let transferExpected: String
    /// What more was given back than taken; nothing where the till covers it.
    let owedSentence: String?
    /// The fixed code for the counter; nothing without an account.
    let signHref: String?
    /// The bank's list, for whoever takes money.
    let statementHref: String?
    let closing: Closing?
    let closings: [ClosingRow]
    let hasClosings: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One payment.
    struct Row: Sendable {
        let paidAt: String
        let dossierCode: String
        let feeHref: String
        let kindWords: String
        let amount: String
    }

    /// What is typed to close.
    struct Closing: Sendable {
        let closeAction: String
        /// What must be there, in đồng, as the page said it.
        let seen: String
        let seenTransfer: String
        let counted: FormField
        /// What the bank's list shows; nothing without transfers.
        let transferCounted: FormField?
        let explanation: FormField
        /// Asked of whoever closes for another.
        let standInReason: FormField?
    }

    /// A closing of before.
    struct ClosingRow: Sendable {
        let closedAt: String
        let officerName: String
        /// «Lê Thu Hà chốt thay: Nghỉ ốm».
        let standInWords: String?
        let countText: String
        let cash: String
        let transfer: String
        let differenceText: String
        let tone: Tone.RawValue
        let paperHref: String
        /// «đã thu hồi»; nothing of a sheet in force.
        let paperState: String?
    }
}

extension TillPage {
    init(
        _ payments: [FeePayment], closings: [TillClosing], hasAccount: Bool, scene: DeskScene, typed: FormFields,
        errors: FieldErrors, cashier: Officer? = nil, withdrawn: Set<String> = []
    ) {
        heading = cashier.map { "Chốt quỹ thay cho \($0.name)" } ?? "Quỹ của tôi"
        let sums = TillSums(payments)
        sinceSentence =
            payments.first.map { "Từ \($0.at.vietnamese): \(sums.count) khoản." }
            ?? "Chưa có khoản nào từ lần chốt trước."
        rows = payments.map(Row.init)
        hasRows = !rows.isEmpty
        emptySentence = "Khoản thu đầu tiên sẽ hiện ở đây ngay khi lập biên lai."
        cashExpected = Money(dong: sums.cashInTill).description
        owedSentence =
            sums.cashOwed == 0
            ? nil
            : "Tiền mặt đã hoàn trả nhiều hơn đã thu \(Money(dong: sums.cashOwed)): cơ quan bù số này cho "
                + "\(cashier?.name ?? "Ông/Bà") theo bảng kê. Xin ghi 0 ở ô tiền mặt đếm được."
        transferExpected = Money(dong: sums.transferExpected).description
        signHref = hasAccount ? Link.paymentSign : nil
        statementHref = cashier == nil ? Link.bankStatement : nil
        closing = payments.isEmpty ? nil : Closing(payments, typed, errors, cashier)
        self.closings = closings.map { ClosingRow($0, scene, isWithdrawn: withdrawn.contains($0.paperID)) }
        hasClosings = !closings.isEmpty
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static let sample = TillPage(
        heading: "Quỹ của tôi",
        sinceSentence: "Từ 7 giờ 30: 1 khoản.",
        rows: [
            Row(
                paidAt: "9 giờ 05, 24/11/2026", dossierCode: "H01.89.12-261124-0001", feeHref: "/",
                kindWords: "Thu tiền mặt", amount: "8.000")
        ], hasRows: true, emptySentence: "Chưa có.", cashExpected: "8.000 đồng", transferExpected: "0 đồng",
        owedSentence: "Đã hoàn trả nhiều hơn đã thu.", signHref: "/", statementHref: "/",
        closing: Closing(
            closeAction: "/", seen: "8000", seenTransfer: "8000",
            counted: FormField("counted", "Đếm được", help: "Đồng.", complaint: "Sai."),
            transferCounted: FormField("transferCounted", "Theo sao kê", help: "Đồng.", complaint: "Sai."),
            explanation: FormField("explanation", "Lý do", isRequired: false, help: "Nếu lệch.", complaint: "Thiếu."),
            standInReason: FormField("standInReason", "Vì sao chốt thay", help: "Ví dụ.", complaint: "Thiếu.")),
        closings: [.sample], hasClosings: true, errors: [ErrorLine(field: "counted", message: "Sai.")],
        hasErrors: true)
}

extension TillPage.Row {
    init(_ payment: FeePayment) {
        paidAt = "\(payment.at.vietnameseClock), \(payment.at.date.slashed)"
        dossierCode = payment.dossierCode
        feeHref = Link.fees(payment.dossierCode)
        kindWords = payment.kindWords + (payment.reference.isEmpty ? "" : ", mã \(payment.reference)")
        amount = Money(dong: payment.signedAmount).grouped
    }
}

extension TillPage.Closing {
    init(_ payments: [FeePayment], _ typed: FormFields, _ errors: FieldErrors, _ cashier: Officer?) {
        closeAction = cashier.map { Link.tillClosings(of: $0.id) } ?? Link.tillClosings
        let expected = TillCount(expectedOf: TillSums(payments))
        (seen, seenTransfer) = (String(expected.cash), String(expected.transfer))
        let hasTransfers = payments.contains { $0.means == .transfer }
        transferCounted =
            hasTransfers
            ? FormField(
                "transferCounted", "Chuyển khoản theo sao kê ngân hàng (đồng)",
                value: typed.text("transferCounted"), mode: "numeric", limit: 16,
                help:
                    "Cộng các khoản có mã giao dịch ở danh sách bên, như sao kê của ngân hàng ghi; trừ khoản đã hoàn trả.",
                complaint: errors["transferCounted"]) : nil
        counted = FormField(
            "counted", "Tiền mặt đếm được (đồng)", value: typed.text("counted"), mode: "numeric", limit: 15,
            help: "Không kể tiền lẻ mang theo để trả lại.", complaint: errors["counted"])
        explanation = FormField(
            "explanation", "Lý do chênh lệch", value: typed.text("explanation"), limit: FeeReason.longest,
            isRequired: false, help: "Bắt buộc khi đếm được khác số phải có.", complaint: errors["explanation"])
        standInReason = cashier.map { cashier in
            FormField(
                "standInReason", "Vì sao chốt thay", value: typed.text("standInReason"), limit: FeeReason.longest,
                help: "Ví dụ: \(cashier.name) nghỉ ốm từ hôm qua.", complaint: errors["standInReason"])
        }
    }
}

extension TillClosing {
    /// «Thiếu 1.000 đồng», «sao kê thừa 8.000 đồng»; empty when both agree.
    fileprivate var differenceWords: String {
        var words: [String] = []
        if difference != 0 { words.append("\(difference > 0 ? "Thừa" : "Thiếu") \(Money(dong: abs(difference)))") }
        if transferDifference != 0 {
            let side = transferDifference > 0 ? "thừa" : "thiếu"
            words.append("\(words.isEmpty ? "Sao kê" : "sao kê") \(side) \(Money(dong: abs(transferDifference)))")
        }
        return words.joined(separator: ", ")
    }
}

extension TillPage.ClosingRow {
    init(_ closing: TillClosing, _ scene: DeskScene, isWithdrawn: Bool) {
        paperState = isWithdrawn ? "đã thu hồi" : nil
        closedAt = "\(closing.closedAt.vietnameseClock), \(closing.closedAt.date.slashed)"
        officerName = scene.name(of: closing.officerID)
        standInWords = closing.closedByID.map { "\(scene.name(of: $0)) chốt thay: \(closing.whyStandIn)" }
        countText = "\(closing.sums.count) khoản"
        cash = Money(dong: closing.counted).grouped
        transfer = Money(dong: closing.transferFound).grouped
        let words = closing.differenceWords
        let owed = closing.sums.cashOwed
        differenceText =
            (words.isEmpty ? "Khớp" : "\(words): \(closing.whyDifferent)")
            + (owed == 0 ? "" : "; bù cho người thu \(Money(dong: owed))")
        tone = (words.isEmpty ? Tone.done : .late).rawValue
        paperHref = Link.paper(closing.paperID)
    }

    static let sample = TillPage.ClosingRow(
        closedAt: "17 giờ 00, 24/11/2026", officerName: "Nguyễn Thị Hoa", standInWords: "Lê Thu Hà chốt thay: Nghỉ ốm",
        countText: "3 khoản", cash: "24.000",
        transfer: "8.000", differenceText: "Khớp", tone: Tone.done.rawValue, paperHref: "/",
        paperState: "đã thu hồi")
}
