/// Biên lai thu phí, lệ phí, in as many sheets (liên) as the office keeps, the amount in figures and in words.
public struct FeeReceiptPaper: Hashable, Sendable, Codable {
    /// One thing that is paid for.
    public struct Line: Hashable, Sendable, Codable {
        /// Phí or lệ phí; nothing where the dossier's version does not say which.
        public var kind: FeeNature?
        /// «Chứng thực bản sao từ bản chính».
        public var subject: String
        /// In đồng.
        public var amount: Int

        public init(_ kind: FeeNature?, subject: String, amount: Int) {
            self.kind = kind
            self.subject = subject
            self.amount = amount
        }
    }

    /// The names of the sheets as offices commonly print them.
    public static let usualCopies = ["Lưu", "Giao người nộp tiền", "Kế toán"]

    public var payer: PaperParty
    public var code: DossierCode
    public var lines: [Line]
    /// «Tiền mặt»; what `PaymentMeans` says.
    public var payment: String
    public var cashier: String
    /// Why less is paid than the rate says (miễn, giảm), and other remarks; nothing for most.
    public var remark: String?
    /// The name of each sheet; offices differ.
    public var copies: [String]

    public init(
        payer: PaperParty, code: DossierCode, lines: [Line], payment: String = PaymentMeans.cash.vietnamese,
        cashier: String, remark: String? = nil, copies: [String] = Self.usualCopies
    ) {
        self.payer = payer
        self.code = code
        self.lines = lines
        self.payment = payment
        self.cashier = cashier
        self.remark = remark
        self.copies = copies
    }

    public var total: Money { Money(dong: lines.map(\.amount).reduce(0, +)) }

    /// «Biên lai thu phí», «Biên lai thu lệ phí», or both when both are on it.
    public var title: String {
        let kinds = FeeNature.allCases.filter { kind in lines.contains { $0.kind == nil || $0.kind == kind } }
        return "Biên lai thu " + kinds.map(\.vietnamese).joined(separator: ", ")
    }
}
