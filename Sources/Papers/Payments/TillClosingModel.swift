import Domain

/// An officer's payments up to a closing, in finished strings.
struct TillClosingModel: PaperModel {
    static let template = "payments/till-closing"

    let head: HeadModel
    let cashier: String
    let closedBy: String?
    let closedAt: String
    let rows: [Row]
    let count: String
    let total: String
    let inWords: String
    let cashExpected: String
    /// What the office owes whoever gave back more than they took.
    let cashOwed: String?
    let counted: String
    let transferExpected: String
    let transferCounted: String?
    let explanation: String?
    let frame: PaperFrame

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
        closedBy = paper.closedBy
        closedAt = FormDates.moment(paper.closedAt)
        rows = paper.rows.enumerated().map { Row($1, ordinal: $0 + 1) }
        count = Digits.padded(paper.rows.count, to: 2)
        let sum = paper.rows.map(\.amount).reduce(0, +)
        total = Money(dong: sum).grouped
        inWords = "\(Money(dong: sum).inWords)."
        cashExpected = Money(dong: max(0, paper.cashExpected)).description
        cashOwed = paper.cashExpected < 0 ? Money(dong: -paper.cashExpected).description : nil
        counted = Money(dong: paper.counted).description
        transferExpected = Money(dong: paper.transferExpected).description
        transferCounted = paper.transferCounted.map { Money(dong: $0).description }
        explanation = paper.explanation.isEmpty ? nil : paper.explanation
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
