import Domain

extension FeePage.Payment {
    init(_ payment: FeePayment, _ scene: DeskScene, isWithdrawn: Bool) {
        paperState = isWithdrawn ? "đã thu hồi" : nil
        paidAt = "\(payment.at.vietnameseClock), \(payment.at.date.slashed)"
        kindWords = payment.kindWords + (payment.reference.isEmpty ? "" : ", mã \(payment.reference)")
        amount = Money(dong: payment.amount).description
        officerName = scene.name(of: payment.officerID)
        paperHref = payment.paperID.isEmpty ? nil : Link.paper(payment.paperID)
    }
}

extension FeePayment {
    /// «Thu tiền mặt», «Hoàn trả chuyển khoản».
    var kindWords: String {
        "\(direction == .paid ? "Thu" : "Hoàn trả") \(means.vietnamese.withSmallInitial)"
    }
}

extension FeePage.Refund {
    init?(_ file: DossierFile, _ balance: FeeBalance, _ typed: FormFields, _ errors: FieldErrors) {
        let reasons = RefundReason.allCases.filter { $0.allows(file.dossier, balance) && $0.most(of: balance) > 0 }
        guard balance.held > 0, let first = reasons.first else { return nil }
        refundAction = Link.dossier(file.code, "fee-refunds")
        amount = FormField(
            "amount", "Số tiền hoàn trả (đồng)", value: typed.optional("amount") ?? String(first.most(of: balance)),
            mode: "numeric", limit: 13, complaint: errors["amount"])
        refundReason = FormChoice(
            "refundReason", "Lý do", options: reasons.map { ($0.rawValue, $0.vietnamese) },
            chosen: typed.optional("refundReason") ?? first.rawValue)
        refundMeans = FormChoice(
            "refundMeans", "Hoàn trả bằng", options: PaymentMeans.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: typed.optional("refundMeans") ?? PaymentMeans.cash.rawValue)
        refundReference = FormField(
            "refundReference", "Mã giao dịch của ngân hàng", value: typed.text("refundReference"), limit: 50,
            isRequired: false, help: "Chỉ khi hoàn trả bằng chuyển khoản.", complaint: errors["refundReference"])
        isOpen = first != .mistaken || typed.optional("amount") != nil
    }
}
