/// Bảng kê thu phí, lệ phí, from practice: an officer's payments from one closing to the next, handed in with the cash.
public struct TillClosingPaper: Hashable, Sendable, Codable {
    /// One payment.
    public struct Row: Hashable, Sendable, Codable {
        public var at: LocalInstant
        public var code: DossierCode
        /// Number of the receipt, or of the slip the money was given back with.
        public var paper: String
        /// «Tiền mặt»; what `PaymentMeans` says.
        public var payment: String
        /// In đồng; what was given back is below zero.
        public var amount: Int
        /// What the bank calls a transfer; nothing of cash, nor on sheets of before.
        public var reference: String?

        public init(
            at: LocalInstant, code: DossierCode, paper: String, payment: String, amount: Int, reference: String? = nil
        ) {
            self.at = at
            self.code = code
            self.paper = paper
            self.payment = payment
            self.amount = amount
            self.reference = reference
        }
    }

    public var cashier: String
    /// The leader who closed it for a cashier who is away; nothing otherwise.
    public var closedBy: String?
    /// Why they did; nothing on sheets of before, where the explanation says it.
    public var standInReason: String?
    public var closedAt: LocalInstant
    public var rows: [Row]
    /// Cash that must be there, and what was counted, in đồng.
    public var cashExpected: Int
    public var counted: Int
    public var transferExpected: Int
    /// What the bank's list showed of it; nothing on sheets of before.
    public var transferCounted: Int?
    /// Why what was found differs; empty when they agree.
    public var explanation: String

    public init(
        cashier: String, closedBy: String? = nil, standInReason: String? = nil, closedAt: LocalInstant, rows: [Row],
        cashExpected: Int, counted: Int, transferExpected: Int, transferCounted: Int?, explanation: String
    ) {
        self.standInReason = standInReason
        self.cashier = cashier
        self.closedBy = closedBy
        self.closedAt = closedAt
        self.rows = rows
        self.cashExpected = cashExpected
        self.counted = counted
        self.transferExpected = transferExpected
        self.transferCounted = transferCounted
        self.explanation = explanation
    }
}
