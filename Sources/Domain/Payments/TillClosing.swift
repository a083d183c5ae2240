/// What an officer's payments since the last closing come to, by how they were paid.
public struct TillSums: Hashable, Sendable {
    public var count: Int
    public var cash: Int
    public var cashRefunded: Int
    public var transfer: Int
    public var transferRefunded: Int

    public init(_ payments: [FeePayment]) {
        func sum(_ direction: FeePayment.Direction, _ means: PaymentMeans) -> Int {
            payments.filter { $0.direction == direction && $0.means == means }.map(\.amount).reduce(0, +)
        }
        count = payments.count
        (cash, cashRefunded) = (sum(.paid, .cash), sum(.refunded, .cash))
        (transfer, transferRefunded) = (sum(.paid, .transfer), sum(.refunded, .transfer))
    }

    public init(count: Int, cash: Int, cashRefunded: Int, transfer: Int, transferRefunded: Int) {
        (self.count, self.cash, self.cashRefunded) = (count, cash, cashRefunded)
        (self.transfer, self.transferRefunded) = (transfer, transferRefunded)
    }

    /// What must lie in the till; below zero when more was given back than taken.
    public var cashExpected: Int { cash - cashRefunded }
    public var transferExpected: Int { transfer - transferRefunded }
    public var total: Int { cashExpected + transferExpected }
}

/// Chốt quỹ: an officer's payments counted, handed in and closed; nothing of it changes any more.
public struct TillClosing: Hashable, Sendable {
    public let id: String
    public let officerID: String
    public let closedAt: LocalInstant
    public let sums: TillSums
    /// The cash that was counted, in đồng.
    public let counted: Int
    /// Why more or less was counted than must be there; empty when it agrees.
    public let explanation: String
    /// Bảng kê, the paper it is handed in with.
    public let paperID: String

    public init(
        id: String, officerID: String, closedAt: LocalInstant, sums: TillSums, counted: Int, explanation: String,
        paperID: String
    ) {
        self.id = id
        self.officerID = officerID
        self.closedAt = closedAt
        self.sums = sums
        self.counted = counted
        self.explanation = explanation
        self.paperID = paperID
    }

    /// Closes what is there now.
    ///
    /// `seen` is what the officer was told must be in the till; another sum now means that money came in meanwhile.
    public static func closing(
        _ payments: [FeePayment], as id: String, counted: Int, seen: Int, explanation: String, paperID: String,
        by act: Act
    ) throws(FeeRefusal) -> TillClosing {
        guard act.officer.may(.receiveDossiers) else { throw .notYourPost }
        guard !payments.isEmpty else { throw .nothingToClose }
        let sums = TillSums(payments)
        guard sums.cashExpected == seen else { throw .tillChanged(expected: sums.cashExpected) }
        guard (0...10_000_000_000).contains(counted) else { throw .countUnusable }
        let words = TextLine.tidied(explanation)
        guard words.count <= 500, !TextLine.holdsControl(words) else { throw .explanationUnusable }
        guard counted == sums.cashExpected || !words.isEmpty else {
            throw .differenceUnexplained(expected: sums.cashExpected, counted: counted)
        }
        return TillClosing(
            id: id, officerID: act.officer.id, closedAt: act.at, sums: sums, counted: counted,
            explanation: counted == sums.cashExpected ? "" : words, paperID: paperID)
    }

    /// More than zero when too much was counted.
    public var difference: Int { counted - sums.cashExpected }

    /// As the office's chain tells of it.
    public var facts: [String: String] {
        [
            "closing": id, "officer": officerID, "count": String(sums.count), "cash": String(sums.cash),
            "cashRefunded": String(sums.cashRefunded), "transfer": String(sums.transfer),
            "transferRefunded": String(sums.transferRefunded), "counted": String(counted),
            "explanation": explanation, "paper": paperID,
        ]
    }
}
