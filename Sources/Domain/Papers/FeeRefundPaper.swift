/// Phiếu hoàn trả phí, lệ phí, from practice: who got how much back, and why; the receiver signs.
public struct FeeRefundPaper: Hashable, Sendable, Codable {
    public var receiver: PaperParty
    public var code: DossierCode
    public var procedure: String
    /// What `RefundReason` says.
    public var reason: String
    /// In đồng.
    public var amount: Int
    /// «Tiền mặt»; what `PaymentMeans` says.
    public var payment: String
    /// Numbers of the receipts the money was taken with.
    public var receipts: [String]
    public var cashier: String

    public init(
        receiver: PaperParty, code: DossierCode, procedure: String, reason: String, amount: Int, payment: String,
        receipts: [String], cashier: String
    ) {
        self.receiver = receiver
        self.code = code
        self.procedure = procedure
        self.reason = reason
        self.amount = amount
        self.payment = payment
        self.receipts = receipts
        self.cashier = cashier
    }
}
