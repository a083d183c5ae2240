/// Where a dossier stands in its life.
///
/// «Late» and «due soon» are computed, never states. Source: the national synchronisation statuses 1…10 and the
/// transitions that NĐ 118/2025/NĐ-CP and its forms allow.
public enum DossierStatus: String, Sendable, CaseIterable, Hashable {
    case submitted
    case returnedForCompletion
    case refused
    case received
    case processing
    case awaitingSupplement
    case closedIncomplete
    case awaitingPayment
    case suspended
    case withdrawn
    case decided
    case readyAtCounter
    case returned
    case reopened

    /// The status code of the national portal, 1…10.
    public var nationalCode: Int {
        switch self {
        case .submitted: 1
        case .received: 2
        case .refused, .closedIncomplete: 3
        case .processing, .reopened: 4
        case .returnedForCompletion, .awaitingSupplement: 5
        case .awaitingPayment: 6
        case .withdrawn: 7
        case .suspended: 8
        case .decided, .readyAtCounter: 9
        case .returned: 10
        }
    }

    /// The states that an act may lead to from here.
    public var successors: Set<DossierStatus> {
        switch self {
        case .submitted: [.received, .returnedForCompletion, .refused]
        case .returnedForCompletion: [.submitted, .received, .refused]
        case .received: [.processing, .withdrawn]
        case .processing: [.awaitingSupplement, .awaitingPayment, .suspended, .withdrawn, .decided]
        case .awaitingSupplement: [.processing, .closedIncomplete, .withdrawn]
        case .awaitingPayment: [.processing, .withdrawn]
        case .suspended: [.processing]
        case .decided: [.readyAtCounter]
        case .readyAtCounter: [.returned]
        case .returned: [.reopened]
        case .reopened: [.decided]
        case .refused, .closedIncomplete, .withdrawn: []
        }
    }

    /// The clock runs: somebody at the office owes the next step.
    public var isRunning: Bool { self == .received || self == .processing || self == .reopened }

    /// The clock stands still and waits for somebody else.
    public var isPaused: Bool { self == .awaitingSupplement || self == .awaitingPayment || self == .suspended }

    /// Received, and the clock has not ended yet.
    public var isPending: Bool { isRunning || isPaused }

    /// Received, and not yet back in the citizen's hands or ended otherwise: it belongs on somebody's list.
    public var isOpen: Bool { isPending || self == .decided || self == .readyAtCounter }

    /// The word on the desk's screens.
    public var vietnamese: String {
        switch self {
        case .submitted: "Mới đăng ký"
        case .returnedForCompletion: "Chờ hoàn thiện trước khi tiếp nhận"
        case .refused: "Không được tiếp nhận"
        case .received: "Đã tiếp nhận"
        case .processing: "Đang xử lý"
        case .awaitingSupplement: "Chờ bổ sung giấy tờ"
        case .closedIncomplete: "Đã kết thúc do không bổ sung"
        case .awaitingPayment: "Chờ thực hiện nghĩa vụ tài chính"
        case .suspended: "Tạm dừng xử lý"
        case .withdrawn: "Đã dừng theo đề nghị của người nộp"
        case .decided: "Đã ký kết quả"
        case .readyAtCounter: "Đã có kết quả tại quầy"
        case .returned: "Đã trả kết quả"
        case .reopened: "Đang xử lý lại do sai sót"
        }
    }
}
