import Domain

/// What a dossier costs, and money that came in or goes back.
extension InterfaceSchemas {
    static let fees: [(String, JSONText)] = [
        ("Fee", fee), ("FeePaymentRequest", feePayment), ("FeeRefundRequest", feeRefund),
    ]

    private static let reference: (String, JSONText) = (
        "reference",
        [
            "type": "string", "maxLength": 50,
            "description": "Mã giao dịch của ngân hàng; bắt buộc khi chuyển khoản, sau khi tiền đã vào tài khoản.",
        ]
    )
    private static let feePayment = object([("means", choice(PaymentMeans.self)), reference])
    private static let feeRefund = object(
        [
            ("amount", integer(1...1_000_000_000_000)), ("reason", choice(RefundReason.self)),
            ("means", choice(PaymentMeans.self)), reference,
        ], required: ["amount", "reason"])
    private static let fee = object(
        [
            ("code", string), ("due", count), ("receipted", count), ("paid", count), ("refunded", count),
            ("outstanding", count), ("vietQR", string),
        ], required: ["code", "receipted", "paid", "refunded", "outstanding"], isClosed: false)
}
