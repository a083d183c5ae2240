/// Phiếu bàn giao kết quả: the results that one post passes to the counter, signed by both.
public struct ResultHandoverPaper: Hashable, Sendable, Codable {
    /// One result.
    public struct Row: Hashable, Sendable, Codable {
        public var code: DossierCode
        /// Nội dung, the procedure's name.
        public var procedure: String
        /// Kết quả: its number, and what was decided.
        public var result: String
        /// Chủ hồ sơ.
        public var owner: String
        public var address: String
        /// In đồng; nothing when the rate is not known.
        public var fee: Int?
        /// Whether the post carries it to the applicant.
        public var goesByPost: Bool

        public init(
            code: DossierCode, procedure: String, result: String, owner: String, address: String, fee: Int?,
            goesByPost: Bool
        ) {
            self.code = code
            self.procedure = procedure
            self.result = result
            self.owner = owner
            self.address = address
            self.fee = fee
            self.goesByPost = goesByPost
        }
    }

    public var givingUnit: String
    public var receivingUnit: String
    /// Whoever hands over; empty where they write their name by hand.
    public var giver: String
    public var receiver: String
    public var handedOverAt: LocalInstant
    public var rows: [Row]

    public init(
        givingUnit: String, receivingUnit: String, giver: String, receiver: String, handedOverAt: LocalInstant,
        rows: [Row]
    ) {
        self.givingUnit = givingUnit
        self.receivingUnit = receivingUnit
        self.giver = giver
        self.receiver = receiver
        self.handedOverAt = handedOverAt
        self.rows = rows
    }
}
