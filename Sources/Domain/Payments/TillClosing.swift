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

    /// Cash taken less cash given back; below zero when more was given back than taken.
    public var cashExpected: Int { cash - cashRefunded }
    /// What must lie in the till.
    public var cashInTill: Int { max(0, cashExpected) }
    /// What the officer gave back beyond what the till held, and the office owes them.
    public var cashOwed: Int { max(0, -cashExpected) }
    public var transferExpected: Int { transfer - transferRefunded }
}

/// Money as it was found before a closing: the cash in the till, and what the bank's list shows for the same transfers.
///
/// In đồng; transfers that were given back go off, so that their sum may be below zero.
public struct TillCount: Hashable, Sendable {
    public var cash: Int
    public var transfer: Int

    public init(cash: Int, transfer: Int = 0) {
        self.cash = cash
        self.transfer = transfer
    }

    /// What must be there.
    public init(expectedOf sums: TillSums) {
        self.init(cash: sums.cashExpected, transfer: sums.transferExpected)
    }

    fileprivate var isUsable: Bool {
        let most = 10_000_000_000
        return (0...most).contains(cash) && (-most...most).contains(transfer)
    }
}

/// A leader who closes the till of an officer that is away, and why.
public struct TillStandIn: Sendable {
    /// Whose till it is.
    public var cashier: Officer
    public var reason: String

    public init(for cashier: Officer, because reason: String) {
        self.cashier = cashier
        self.reason = reason
    }
}

/// Chốt quỹ: an officer's payments counted, handed in and closed; nothing of it changes any more.
public struct TillClosing: Hashable, Sendable {
    public let id: String
    public let officerID: String
    public let closedAt: LocalInstant
    public let sums: TillSums
    /// The cash that was counted, in đồng.
    public let counted: Int
    /// What the bank's list showed of its transfers, in đồng; nothing of closings made before that was asked.
    public let transferCounted: Int?
    /// Why more or less was found than must be there; empty when both agree.
    ///
    /// Closings for who was away once wrote here why they were made as well.
    public let explanation: String
    /// Bảng kê, the paper it is handed in with.
    public let paperID: String
    /// The leader who closed it for an officer who is away; nothing when officers close their own.
    public let closedByID: String?
    /// Why somebody else closed it; nothing when officers close their own, and in closings of before it was asked apart.
    public let standInReason: String?

    public init(
        id: String, officerID: String, closedAt: LocalInstant, sums: TillSums, counted: Int, transferCounted: Int?,
        explanation: String, paperID: String, closedByID: String? = nil, standInReason: String? = nil
    ) {
        self.standInReason = standInReason
        self.id = id
        self.officerID = officerID
        self.closedAt = closedAt
        self.sums = sums
        self.counted = counted
        self.transferCounted = transferCounted
        self.explanation = explanation
        self.paperID = paperID
        self.closedByID = closedByID
    }

    /// Closes what is there now.
    ///
    /// `seen` is what the officer was told must be there; another sum now means that money came in meanwhile. A leader
    /// stands in for an officer who is away, and says why; that explains no difference.
    public static func closing(
        _ payments: [FeePayment], as id: String, counted: TillCount, seen: TillCount, explanation: String,
        paperID: String, standIn: TillStandIn? = nil, by act: Act
    ) throws(FeeRefusal) -> TillClosing {
        guard act.officer.may(standIn == nil ? .receiveDossiers : .approveCatalogue) else { throw .notYourPost }
        guard !payments.isEmpty else { throw .nothingToClose }
        let sums = TillSums(payments)
        let expected = TillCount(expectedOf: sums)
        guard expected == seen else { throw .tillChanged(cash: expected.cash, transfer: expected.transfer) }
        guard counted.isUsable else { throw .countUnusable }
        let words = try words(explanation, of: counted, from: sums)
        let why: String? =
            if let standIn { try FeeReason.checked(standIn.reason, or: .standInUnexplained) } else { nil }
        return TillClosing(
            id: id, officerID: standIn?.cashier.id ?? act.officer.id, closedAt: act.at, sums: sums,
            counted: counted.cash, transferCounted: counted.transfer, explanation: words, paperID: paperID,
            closedByID: standIn == nil ? nil : act.officer.id, standInReason: why)
    }

    /// Why what was found differs; empty when it does not.
    private static func words(
        _ explanation: String, of counted: TillCount, from sums: TillSums
    ) throws(FeeRefusal) -> String {
        let words = TextLine.tidied(explanation)
        guard FeeReason.fits(words) else { throw .explanationUnusable }
        guard counted.cash == sums.cashInTill || !words.isEmpty else {
            throw .differenceUnexplained(expected: sums.cashInTill, counted: counted.cash)
        }
        guard counted.transfer == sums.transferExpected || !words.isEmpty else {
            throw .transferDifferenceUnexplained(expected: sums.transferExpected, counted: counted.transfer)
        }
        return counted == TillCount(cash: sums.cashInTill, transfer: sums.transferExpected) ? "" : words
    }

    /// Why somebody else closed it; closings of before gave it in one sentence with the difference.
    public var whyStandIn: String { closedByID == nil ? "" : standInReason ?? explanation }

    /// Why what was found differs; empty when both agree.
    public var whyDifferent: String { difference == 0 && transferDifference == 0 ? "" : explanation }

    /// More than zero when too much cash was counted.
    public var difference: Int { counted - sums.cashInTill }

    /// What the bank's list shows; closings of before it was asked for are taken at their word.
    public var transferFound: Int { transferCounted ?? sums.transferExpected }

    /// More than zero when the bank's list shows more than was written down; zero where nobody was asked.
    public var transferDifference: Int { transferCounted.map { $0 - sums.transferExpected } ?? 0 }

    /// Whether the same was found with the same words: a request that came twice.
    public func says(_ counted: TillCount, _ explanation: String) -> Bool {
        let isEven = difference == 0 && transferDifference == 0
        return self.counted == counted.cash && transferCounted == counted.transfer
            && (isEven || self.explanation == TextLine.tidied(explanation))
    }

    /// As the office's chain tells of it.
    public var facts: [String: String] {
        var facts = [
            "closing": id, "officer": officerID, "count": String(sums.count), "cash": String(sums.cash),
            "cashRefunded": String(sums.cashRefunded), "transfer": String(sums.transfer),
            "transferRefunded": String(sums.transferRefunded), "counted": String(counted),
            "explanation": explanation, "paper": paperID,
        ]
        facts["transferCounted"] = transferCounted.map { String($0) }
        facts["closedBy"] = closedByID
        facts["standInReason"] = standInReason
        return facts
    }
}
