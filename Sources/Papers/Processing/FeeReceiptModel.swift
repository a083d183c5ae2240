import Domain

/// The fee receipt in finished strings, one sheet for each copy.
struct FeeReceiptModel: PaperModel {
    static let template = "processing/fee-receipt"

    let copies: [Copy]
    let head: HeadModel
    let payer: String
    let address: BlankOr
    let numbers: [LabelledText]
    let code: String
    let lines: [Line]
    let total: String
    let inWords: String
    let payment: String
    let remark: String?
    let cashier: String
    let frame: PaperFrame

    /// «Liên 1: Lưu».
    struct Copy: Sendable {
        let ordinal: String
        let name: String
    }

    /// One thing that is paid for.
    struct Line: Sendable {
        let ordinal: String
        let subject: String
        let amount: String
    }

    init(_ paper: FeeReceiptPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        copies = paper.copies.enumerated().map { Copy(ordinal: String($0 + 1), name: $1) }
        self.head = HeadModel(head, kind: .feeReceipt)
        payer = paper.payer.addressed
        address = BlankOr(paper.payer.contact.address)
        numbers = LabelledText.number(of: paper.payer, under: head.regulation)
        code = paper.code.description
        lines = paper.lines.enumerated().map { index, line in
            Line(
                ordinal: String(index + 1), subject: "\(line.kind.vietnamese.capitalizedFirst): \(line.subject)",
                amount: Money(dong: line.amount).grouped)
        }
        total = Money(dong: paper.total.dong).grouped
        inWords = "\(paper.total.inWords)."
        payment = paper.payment
        remark = paper.remark
        cashier = paper.cashier
    }
}

extension String {
    /// «Lệ phí» of «lệ phí».
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// «số định danh» of «Số định danh».
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
