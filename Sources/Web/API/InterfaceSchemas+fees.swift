import Domain

/// What a dossier costs, money that came in or goes back, tills; and how a dossier was filed, noted afterwards.
extension InterfaceSchemas {
    static let fees: [(String, JSONText)] = [
        ("Fee", fee), ("FeePaymentRequest", feePayment), ("FeeCorrectionRequest", feeCorrection),
        ("FeeRefundRequest", feeRefund),
        ("FilingWayRequest", filingWay), ("Till", till), ("TillClosingRequest", tillClosingRequest),
        ("TillClosing", tillClosing),
    ]

    private static let reference: (String, JSONText) = (
        "reference",
        [
            "type": "string", "maxLength": 50,
            "description": "Mã giao dịch của ngân hàng; bắt buộc khi chuyển khoản, sau khi tiền đã vào tài khoản.",
        ]
    )
    private static let feePayment = object(
        [
            ("means", choice(PaymentMeans.self)), reference, ("shared", ["type": "boolean"]),
            ("received", integer(1...10_000_000_000)),
        ], required: ["means"])
    private static let feeCorrection = object(
        [
            ("condition", text(FeeRate.longestText)), ("exemption", integer(1...999)), ("quantity", integer(1...999)),
            ("pages", integer(1...999)), ("reason", text(FeeReason.longest)), ("countedBy", integer(1...1_000_000)),
        ], required: ["reason"])
    private static let feeRefund = object(
        [
            ("amount", integer(1...1_000_000_000_000)), ("reason", choice(RefundReason.self)),
            ("means", choice(PaymentMeans.self)), reference,
        ], required: ["amount", "reason", "means"])
    private static let fee = object(
        [
            ("code", string), ("nature", choice(FeeNature.self)), ("exemption", string),
            ("countedBy", integer(1...1_000_000)),
            ("due", count),
            ("receipted", count), ("paid", count), ("refunded", count),
            ("outstanding", count), ("vietQR", string),
        ], required: ["code", "countedBy", "receipted", "paid", "refunded", "outstanding"],
        isClosed: false)

    private static let filingWay = object(
        [("offlineReason", choice(OfflineReason.self)), ("assistedOnline", ["type": "boolean"]), sequence])
    private static let dong = integer(-1_000_000_000_000...1_000_000_000_000)
    private static let tillClosingRequest = object(
        [
            ("cashExpected", dong), ("transferExpected", dong), ("cashCounted", integer(0...1_000_000_000_000)),
            ("transferCounted", dong), ("explanation", text(FeeReason.longest)),
        ], required: ["cashExpected", "cashCounted"])
    private static let tillPayment = object(
        [
            ("code", string), ("at", moment), ("means", choice(PaymentMeans.self)), ("amount", dong),
            ("reference", string),
        ], required: ["code", "at", "means", "amount"], isClosed: false)
    private static let till = object(
        [
            ("cashExpected", dong), ("transferExpected", dong),
            ("payments", ["type": "array", "items": tillPayment]),
        ], required: ["cashExpected", "transferExpected", "payments"], isClosed: false)
    private static let tillClosing = object(
        [
            ("id", string), ("closedAt", moment), ("paymentCount", count), ("cashExpected", dong),
            ("cashCounted", count), ("transferExpected", dong), ("transferCounted", dong), ("explanation", string),
            ("paperPath", string),
        ],
        required: [
            "id", "closedAt", "paymentCount", "cashExpected", "cashCounted", "transferExpected", "explanation",
            "paperPath",
        ], isClosed: false)
}
