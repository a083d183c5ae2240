/// Money that went over the counter for one dossier: taken, or given back.
public struct FeePayment: Hashable, Sendable {
    public enum Direction: String, Sendable, CaseIterable {
        case paid, refunded
    }

    public var dossierCode: String
    /// Its event in the dossier's chain.
    public var sequence: Int
    public var direction: Direction
    public var means: PaymentMeans
    /// In đồng, always above zero.
    public var amount: Int
    /// What the bank calls the transfer; empty for cash.
    public var reference: String
    public var officerID: String
    public var at: LocalInstant
    /// The receipt, or the slip that the money was given back with.
    public var paperID: String

    public init(
        dossierCode: String, sequence: Int, direction: Direction, means: PaymentMeans, amount: Int, reference: String,
        officerID: String, at: LocalInstant, paperID: String
    ) {
        self.dossierCode = dossierCode
        self.sequence = sequence
        self.direction = direction
        self.means = means
        self.amount = amount
        self.reference = reference
        self.officerID = officerID
        self.at = at
        self.paperID = paperID
    }

    /// What it changes in the till: below zero when money was given back.
    public var signedAmount: Int { direction == .paid ? amount : -amount }

    /// As an event of the dossier's chain tells it; nothing for events about other things.
    public init?(_ event: DossierEvent, of code: String) {
        guard event.kind == .feePaid || event.kind == .feeRefunded,
            let means = event.facts[.means].flatMap(PaymentMeans.init(rawValue:)),
            let amount = event.facts[.amount].flatMap({ Digits.value($0) })
        else { return nil }
        self.init(
            dossierCode: code, sequence: event.sequence, direction: event.kind == .feePaid ? .paid : .refunded,
            means: means, amount: amount, reference: event.facts[.reference] ?? "", officerID: event.actorID,
            at: event.effectiveAt, paperID: event.facts[.paper] ?? "")
    }
}

/// How one dossier stands with its fee: what it costs, what receipts cover, what was paid and given back.
public struct FeeBalance: Hashable, Sendable {
    /// In đồng; nothing while the rate is not known.
    ///
    /// Nobody is asked for more once the dossier has stopped or was refused.
    public let due: Int?
    /// What the receipts in force cover.
    public let receipted: Int
    public let paid: Int
    public let refunded: Int
    /// What the office holds and could give back; receipts of before payments were kept count as well.
    public let held: Int

    /// A receipt whose words were lawfully erased is taken for the whole.
    public init(of dossier: Dossier, papers: [IssuedPaper], payments: [FeePayment]) {
        receipted = papers.reduce(0) { sum, paper in
            guard paper.kind == .feeReceipt, paper.ending == nil else { return sum }
            guard case .feeReceipt(let receipt)? = paper.sheet?.content else { return max(sum, dossier.feeDue ?? 0) }
            return sum + receipt.total.dong
        }
        paid = payments.filter { $0.direction == .paid }.map(\.amount).reduce(0, +)
        refunded = payments.filter { $0.direction == .refunded }.map(\.amount).reduce(0, +)
        held = max(0, max(receipted, paid) - refunded)
        let isOver = dossier.hasStopped || dossier.isRefused
        due = isOver ? dossier.feeDue.map { [held] in min($0, held) } : dossier.feeDue
    }

    /// What no receipt covers yet.
    public var outstanding: Int { max(0, (due ?? 0) - min(receipted, held)) }

    /// What was taken, but has no receipt any more because it was taken back: it is not taken twice.
    ///
    /// Money given back is no longer held, whichever receipt it once had; so receipts in force cover what is held first.
    /// What was paid beyond the fee needs none: it is given back.
    public var withoutReceipt: Int { due.map { max(0, min(held, $0) - receipted) } ?? 0 }

    /// What was paid beyond the fee; as long as nobody knows the fee, beyond what receipts cover.
    public var surplus: Int { max(0, held - (due ?? min(receipted, held))) }

    /// What the counter settles next: a receipt for money that has none any more, else what is outstanding.
    public var toSettle: Int { withoutReceipt > 0 ? withoutReceipt : outstanding }
}
