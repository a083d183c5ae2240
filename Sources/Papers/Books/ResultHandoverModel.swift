import Domain

/// The hand-over list of results in finished strings.
struct ResultHandoverModel: PaperModel {
    static let template = "books/result-handover"

    let head: HeadModel
    let givingUnit: BlankOr
    let receivingUnit: BlankOr
    let giver: String
    let receiver: String
    let handedOverAt: String
    let rows: [Row]
    let count: String
    let total: String
    let frame: PaperFrame

    /// One result.
    struct Row: Sendable {
        let ordinal: String
        let code: String
        let procedure: String
        let result: String
        let owner: String
        let address: String
        let fee: String
        let post: String
    }

    init(_ paper: ResultHandoverPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .resultHandover)
        givingUnit = BlankOr(paper.givingUnit)
        receivingUnit = BlankOr(paper.receivingUnit)
        giver = paper.giver
        receiver = paper.receiver
        handedOverAt = FormDates.moment(paper.handedOverAt)
        rows = paper.rows.enumerated().map { Row($1, ordinal: $0 + 1) }
        count = Digits.padded(paper.rows.count, to: 2)
        total = Money(dong: paper.rows.compactMap(\.fee).reduce(0, +)).grouped
    }
}

extension ResultHandoverModel.Row {
    fileprivate init(_ row: ResultHandoverPaper.Row, ordinal: Int) {
        self.init(
            ordinal: String(ordinal), code: LineBreaks.allowed(in: row.code.description), procedure: row.procedure,
            result: row.result,
            owner: row.owner, address: row.address, fee: row.fee.map { Money(dong: $0).grouped } ?? "–",
            post: row.goesByPost ? "x" : "–")
    }
}
