/// What a paper says below its head, by its kind.
public enum PaperContent: Hashable, Sendable, Codable {
    case receipt(ReceiptPaper)
    case supplementRequest(SupplementRequestPaper)
    case refusal(RefusalPaper)
    case apology(ApologyPaper)
    case stopNotice(StopNoticePaper)
    case controlSheet(ControlSheetPaper)
    case register(RegisterPaper)
    case resultHandover(ResultHandoverPaper)
    case feeReceipt(FeeReceiptPaper)
    case feeRefund(FeeRefundPaper)
    case feeExemption(FeeExemptionPaper)
    case tillClosing(TillClosingPaper)
    case certificationBook(CertificationBookPaper)
    case apologyRegister(ApologyRegisterPaper)
    case noneArose(NoneArosePaper)

    public var kind: PaperKind {
        switch self {
        case .receipt: .receipt
        case .supplementRequest: .supplementRequest
        case .refusal: .refusal
        case .apology: .apology
        case .stopNotice: .stopNotice
        case .controlSheet: .controlSheet
        case .register: .register
        case .resultHandover: .resultHandover
        case .feeReceipt: .feeReceipt
        case .feeRefund: .feeRefund
        case .feeExemption: .feeExemption
        case .tillClosing: .tillClosing
        case .certificationBook: .certificationBook
        case .apologyRegister: .apologyRegister
        case .noneArose: .noneArose
        }
    }
}

/// Everything that is needed to print a paper again exactly as it was: its head and what it says.
public struct PaperSheet: Hashable, Sendable, Codable {
    public var head: PaperHead
    public var content: PaperContent

    public init(head: PaperHead, content: PaperContent) {
        self.head = head
        self.content = content
    }

    public var kind: PaperKind { content.kind }

    /// The paper's name as its own form words it.
    public var title: String {
        switch content {
        case .apology(let letter): letter.title(under: head.regulation)
        case .feeReceipt(let receipt): receipt.title
        case .certificationBook(let sheets): sheets.book.vietnamese
        default: kind.vietnamese
        }
    }
}
