import Domain

/// The slip money is given back with, in finished strings.
struct FeeRefundModel: PaperModel {
    static let template = "payments/fee-refund"

    let head: HeadModel
    let receiver: String
    let address: BlankOr
    let numbers: [LabelledText]
    let code: String
    let procedure: String
    let receipts: BlankOr
    let reason: String
    let amount: String
    let inWords: String
    let payment: String
    let cashier: String
    let frame: PaperFrame

    init(_ paper: FeeRefundPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .feeRefund)
        receiver = paper.receiver.addressed
        address = BlankOr(paper.receiver.contact.address)
        numbers = LabelledText.number(of: paper.receiver, under: head.regulation)
        code = paper.code.description
        procedure = paper.procedure
        receipts = BlankOr(paper.receipts.joined(separator: "; "))
        reason = paper.reason
        amount = Money(dong: paper.amount).description
        inWords = "\(Money(dong: paper.amount).inWords)."
        payment = paper.payment
        cashier = paper.cashier
    }
}
