import Domain

/// An officer's payments up to a closing, in finished strings.
struct TillClosingModel: PaperModel {
    static let template = "payments/till-closing"

    let head: HeadModel
    let cashier: String
    let standIn: StandIn?
    let closedAt: String
    let rows: [Row]
    let count: String
    let total: String
    let inWords: String
    let cashExpected: String
    /// What the office owes whoever gave back more than they took.
    let cashOwed: String?
    let counted: String
    /// «thiếu 1.000 đồng»; nothing when it agrees.
    let cashDifference: String?
    let transferExpected: String
    let transferCounted: String?
    let transferDifference: String?
    let explanation: String?
    let frame: PaperFrame

    /// Who closed it for the cashier, and why.
    struct StandIn: Sendable {
        let standInName: String
        let standInReason: String
    }

    /// One payment; what was given back stands with a minus.
    struct Row: Sendable {
        let ordinal: String
        let at: String
        let code: String
        let paper: String
        let payment: String
        let amount: String
    }

    init(_ paper: TillClosingPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .tillClosing)
        cashier = paper.cashier
        standIn = paper.closedBy.map {
            StandIn(standInName: $0, standInReason: paper.standInReason ?? paper.explanation)
        }
        closedAt = FormDates.moment(paper.closedAt)
        rows = paper.rows.enumerated().map { Row($1, ordinal: $0 + 1) }
        count = Digits.padded(paper.rows.count, to: 2)
        let sum = paper.rows.map(\.amount).reduce(0, +)
        total = Money(dong: sum).grouped
        inWords = "\(Money(dong: sum).inWords)."
        cashExpected = Money(dong: max(0, paper.cashExpected)).description
        cashOwed = paper.cashExpected < 0 ? Money(dong: -paper.cashExpected).description : nil
        counted = Money(dong: paper.counted).description
        cashDifference = Self.difference(paper.counted - max(0, paper.cashExpected))
        transferExpected = Money(dong: paper.transferExpected).description
        transferCounted = paper.transferCounted.map { Money(dong: $0).description }
        transferDifference = Self.difference((paper.transferCounted ?? paper.transferExpected) - paper.transferExpected)
        let isToldAbove = paper.closedBy != nil && paper.standInReason == nil
        explanation = paper.explanation.isEmpty || isToldAbove ? nil : paper.explanation
    }

    private static func difference(_ amount: Int) -> String? {
        amount == 0 ? nil : "\(amount > 0 ? "thừa" : "thiếu") \(Money(dong: abs(amount)))"
    }
}

extension TillClosingModel.Row {
    fileprivate init(_ row: TillClosingPaper.Row, ordinal: Int) {
        self.init(
            ordinal: String(ordinal), at: "\(row.at.vietnameseClock), \(row.at.date.slashed)",
            code: LineBreaks.allowed(in: row.code.description), paper: row.paper,
            payment: row.payment + (row.reference.map { ", mã \($0)" } ?? ""),
            amount: Money(dong: row.amount).grouped)
    }
}
