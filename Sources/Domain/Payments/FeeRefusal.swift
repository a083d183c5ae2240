/// Why money is not taken, not given back, or a till not closed.
public enum FeeRefusal: Refusal {
    case notYourPost
    case nothingToPay
    /// Its fee is not wholly waived, so there is no exemption to state.
    case notExempt
    case referenceMissing
    case referenceUnusable
    /// The bank's list shows another sum than is due now.
    case outstandingDiffers(outstanding: Int)
    /// What is to be settled has changed since the page was opened.
    case sumChanged(now: Int)
    /// The bank's name of the transfer stands on a receipt of the dossier.
    case transferTakenAlready
    /// The bank's name of the transfer stands on a receipt of another dossier, and nobody said that it pays for both.
    case transferOfAnotherDossier(code: String)
    case receivedUnusable
    case nothingToRefund
    case refundTooMuch(held: Int)
    case refundReasonUnfounded(RefundReason)
    case feeUnchanged
    case correctionUnexplained
    /// The certification register counts the papers now.
    case feeByRegister
    /// Somebody else has set it right since the page was opened.
    case feeCountedAnew(now: Int?)
    /// The dossier was withdrawn or closed: nothing more is asked for.
    case feeStopped
    /// The office has said no: what was paid is given back.
    case feeOfRefused
    case bankCodeUnusable
    case accountNumberUnusable
    case accountWordsMissing
    case accountMissing
    case accountUnchanged
    case nothingToClose
    case tillChanged(cash: Int, transfer: Int)
    case countUnusable
    case explanationUnusable
    case differenceUnexplained(expected: Int, counted: Int)
    case transferDifferenceUnexplained(expected: Int, counted: Int)
    /// Nobody closes another's till without a word.
    case standInUnexplained
    /// The key of another closing, with other figures.
    case closingKeyReused

    public var kind: RefusalKind {
        switch self {
        case .notYourPost: .forbidden
        case .nothingToPay, .notExempt, .nothingToRefund, .tillChanged, .nothingToClose, .closingKeyReused,
            .outstandingDiffers, .sumChanged, .feeUnchanged, .feeStopped, .feeByRegister, .feeCountedAnew,
            .feeOfRefused, .transferTakenAlready, .transferOfAnotherDossier:
            .conflict
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .notYourPost: "fees-not-your-post"
        case .nothingToPay: "nothing-to-pay"
        case .notExempt: "fee-not-exempt"
        case .referenceMissing: "transfer-reference-missing"
        case .referenceUnusable: "transfer-reference-unusable"
        case .outstandingDiffers: "outstanding-differs"
        case .sumChanged: "fee-sum-changed"
        case .transferTakenAlready: "transfer-taken-already"
        case .transferOfAnotherDossier: "transfer-of-another-dossier"
        case .receivedUnusable: "transfer-amount-unusable"
        case .nothingToRefund: "nothing-to-refund"
        case .refundTooMuch: "refund-too-much"
        case .refundReasonUnfounded: "refund-reason-unfounded"
        case .feeUnchanged: "fee-unchanged"
        case .correctionUnexplained: "fee-correction-unexplained"
        case .feeStopped: "fee-stopped"
        case .feeByRegister: "fee-by-register"
        case .feeCountedAnew: "fee-counted-anew"
        case .feeOfRefused: "fee-of-refused"
        case .bankCodeUnusable: "bank-code-unusable"
        case .accountNumberUnusable: "account-number-unusable"
        case .accountWordsMissing: "account-words-missing"
        case .accountMissing: "fee-account-missing"
        case .accountUnchanged: "fee-account-unchanged"
        case .nothingToClose: "nothing-to-close"
        case .tillChanged: "till-changed"
        case .countUnusable: "cash-count-unusable"
        case .explanationUnusable: "till-explanation-unusable"
        case .differenceUnexplained: "till-difference-unexplained"
        case .transferDifferenceUnexplained: "till-transfer-difference-unexplained"
        case .standInUnexplained: "till-stand-in-unexplained"
        case .closingKeyReused: "till-closing-key-reused"
        }
    }

    public var message: String {
        switch self {
        case .notYourPost: "Vị trí của Ông/Bà không thu phí, lệ phí; xin đề nghị cán bộ tiếp nhận thực hiện."
        case .notExempt:
            "Hồ sơ này không thuộc diện miễn toàn bộ phí, lệ phí nên không lập phiếu miễn; xin mở lại trang để xem khoản phải thu."
        case .nothingToPay: "Hồ sơ này không còn khoản phải thu; xin mở lại trang để xem biên lai đã lập."
        case .referenceMissing:
            "Chưa ghi mã giao dịch của ngân hàng. Xin lập biên lai hoặc phiếu hoàn trả sau khi ngân hàng đã báo, và chép mã giao dịch."
        case .referenceUnusable: "Mã giao dịch dài không quá 50 ký tự; xin chép lại mã trên thông báo của ngân hàng."
        case .outstandingDiffers(let outstanding):
            "Hồ sơ nay còn phải nộp \(Money(dong: outstanding)), khác số tiền trong sao kê; xin mở hồ sơ để kiểm tra."
        case .sumChanged(let now):
            "Số phải thu của hồ sơ này vừa thay đổi; nay còn phải thu \(Money(dong: now)). Xin xem lại số tiền rồi lập biên lai."
        case .transferTakenAlready: "Giao dịch này đã được lập biên lai cho hồ sơ; xin không lập lại."
        case .transferOfAnotherDossier(let code):
            "Mã giao dịch này đã ghi cho hồ sơ \(code). Xin xem lại mã; nếu người nộp chuyển một lần cho nhiều hồ sơ, xin xác nhận điều đó ở trang phí, lệ phí của hồ sơ."
        case .receivedUnusable:
            "Số tiền vào tài khoản phải từ 1 đồng đến 10.000.000.000 đồng; xin chép lại theo thông báo của ngân hàng."
        case .nothingToRefund: "Hồ sơ này không có khoản đã thu để hoàn trả; xin kiểm tra lại mã hồ sơ."
        case .refundTooMuch(let held):
            "Số tiền hoàn trả phải từ 1 đồng đến \(Money(dong: held)) là số có thể hoàn trả; xin nhập lại."
        case .refundReasonUnfounded(let reason):
            "Lý do «\(reason.vietnamese)» không đúng với hồ sơ này; xin chọn lại lý do hoàn trả."
        case .feeUnchanged:
            "Mức thu tính lại vẫn như cũ nên không có gì để sửa; xin chọn lại diện miễn, giảm hoặc số lượng."
        case .correctionUnexplained:
            "Xin ghi lý do sửa mức thu và giấy tờ đã xem, không quá \(FeeReason.longest) ký tự."
        case .feeByRegister:
            "Số bản, số trang đã vào sổ chứng thực; xin đính chính ở sổ chứng thực, phí được tính lại theo sổ. Miễn, giảm vẫn sửa được ở đây."
        case .feeCountedAnew(let now):
            "Mức thu của hồ sơ này vừa được sửa; nay \(now.map { "phải thu \(Money(dong: $0))" } ?? "chưa có mức thu"). Xin xem lại miễn, giảm và số lượng rồi sửa nếu vẫn cần."
        case .feeStopped: "Hồ sơ đã dừng giải quyết nên không thu thêm và không sửa mức thu."
        case .feeOfRefused:
            "Hồ sơ đã có kết quả không chấp thuận nên không sửa mức thu; nếu đã thu tiền, xin hoàn trả cho người nộp ở trang phí, lệ phí."
        case .bankCodeUnusable: "Mã ngân hàng gồm sáu chữ số như 970405; xin nhập lại."
        case .accountNumberUnusable: "Số tài khoản gồm từ 1 đến 19 chữ số hoặc chữ cái không dấu; xin nhập lại."
        case .accountWordsMissing: "Xin ghi tên chủ tài khoản và tên ngân hàng, mỗi mục không quá 100 ký tự."
        case .accountMissing:
            "Chưa có tài khoản nhận phí, lệ phí nên chưa tạo được mã VietQR; xin thu tiền mặt, hoặc đề nghị lãnh đạo nhập tài khoản."
        case .accountUnchanged: "Tài khoản này đang được dùng; xin sửa phần cần thay đổi rồi lưu lại."
        default: tillMessage
        }
    }

    private var tillMessage: String {
        switch self {
        case .nothingToClose: "Từ lần chốt trước chưa thu, chưa trả khoản nào nên không có gì để chốt."
        case .tillChanged(let cash, let transfer):
            "Vừa có thêm khoản thu hoặc hoàn trả; nay phải có tiền mặt \(Money(dong: max(0, cash)))\(cash < 0 ? " (cơ quan bù cho người thu \(Money(dong: -cash)))" : ""), chuyển khoản \(Money(dong: transfer)). Xin đếm, đối chiếu và chốt lại."
        case .countUnusable: "Số tiền đếm được, đối chiếu được không quá 10.000.000.000 đồng; xin nhập lại."
        case .explanationUnusable: "Lý do chênh lệch dài không quá \(FeeReason.longest) ký tự; xin viết ngắn hơn."
        case .differenceUnexplained(let expected, let counted):
            "Đếm được \(Money(dong: counted)), phải có \(Money(dong: expected)). Xin đếm lại, hoặc ghi rõ lý do chênh lệch."
        case .transferDifferenceUnexplained(let expected, let counted):
            "Sao kê có \(Money(dong: counted)), phải có \(Money(dong: expected)). Xin đối chiếu lại từng mã giao dịch, hoặc ghi rõ lý do chênh lệch."
        case .standInUnexplained:
            "Xin ghi rõ vì sao chốt quỹ thay người thu, không quá \(FeeReason.longest) ký tự, ví dụ: người thu nghỉ đột xuất."
        case .closingKeyReused:
            "Khóa Idempotency-Key này đã dùng cho một lần chốt quỹ có số liệu khác; xin gửi khóa mới."
        default: ""
        }
    }
}
