extension FeePage {
    static let sample = FeePage(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Chứng thực bản sao từ bản chính",
        amountText: "8.000 đồng", amountWords: "Tám nghìn đồng", reasons: [Reason(reason: "Phải thu: 8.000 đồng.")],
        collect: Collect(
            action: "/", seen: "8000", cashHeading: "Tiền mặt", cashSentence: "Đếm tiền.",
            cashLabel: "Đã nhận tiền mặt",
            transferPart: TransferPart(
                transfer: Transfer(
                    side: "33", path: "M4,4h7v1h-7z", facts: [FactLine(term: "Số tài khoản", fact: "1500201012345")],
                    reference: FormField("reference", "Mã giao dịch", help: "Chép từ thông báo.", complaint: "Thiếu."),
                    received: FormField("received", "Số tiền", help: "Đồng.", complaint: "Sai."),
                    sharedAsk: SharedAsk(isTicked: true)),
                noTransferSentence: "Chưa có tài khoản.")), settledSentence: "Không phải nộp.",
        surplus: Surplus(
            action: "/", isOpen: true, reference: FormField("reference", "Mã giao dịch", complaint: "Thiếu."),
            received: FormField("received", "Số tiền", complaint: "Sai."), sharedAsk: SharedAsk(isTicked: true)),
        exemptAction: "/",
        correction: Correction(
            correctAction: "/", feeSeen: "1",
            feeCondition: FormChoice("feeCondition", "Trường hợp", options: [("", "Thông thường")], chosen: ""),
            exemption: FormChoice("exemption", "Miễn, giảm", options: [("", "Không")], chosen: ""),
            feeQuantity: FormField("feeQuantity", "Số bản", help: "Số.", complaint: "Sai."),
            pageCount: FormField("pageCount", "Số trang", help: "Số.", complaint: "Sai."),
            feeReason: FormField("feeReason", "Lý do", help: "Giấy tờ.", complaint: "Thiếu."), isOpen: true),
        payments: [
            Payment(
                paidAt: "9 giờ 05, 24/11/2026", kindWords: "Thu tiền mặt", amount: "8.000 đồng",
                officerName: "Nguyễn Thị Hoa", paperHref: "/", paperState: "đã thu hồi")
        ], hasPayments: true,
        refund: Refund(
            refundAction: "/", amount: FormField("amount", "Số tiền", help: "Đồng.", complaint: "Sai."),
            refundReason: FormChoice("refundReason", "Lý do", options: [("refused", "Không chấp thuận")], chosen: ""),
            refundMeans: FormChoice("refundMeans", "Bằng", options: [("cash", "Tiền mặt")], chosen: "cash"),
            refundReference: FormField(
                "refundReference", "Mã giao dịch", isRequired: false, help: "Nếu có.", complaint: "Sai."),
            isOpen: true), errors: [ErrorLine(field: "amount", message: "Sai.")], hasErrors: true)
}
