/// How the citizen pays at the counter, as the receipt says it (hình thức thanh toán).
public enum PaymentMeans: String, Sendable, CaseIterable, Hashable {
    case cash, transfer

    public var vietnamese: String {
        switch self {
        case .cash: "Tiền mặt"
        case .transfer: "Chuyển khoản"
        }
    }
}

/// What whoever hands out a result says of a fee that no receipt of this program covers.
///
/// The result is handed out with «phí, lệ phí» settled, yet no law lets the counter keep a signed result back for a fee that
/// was forgotten: so it is asked, answered by a person, and recorded.
public enum FeeSettlement: String, Sendable, CaseIterable, Hashable {
    /// Paid; the receipt was written in another book or system.
    case otherReceipt
    /// Not paid; the result goes out all the same.
    case unpaid

    public var vietnamese: String {
        switch self {
        case .otherReceipt: "Đã thu đủ, biên lai lập ngoài phần mềm"
        case .unpaid: "Chưa thu đủ, vẫn trả kết quả"
        }
    }
}
