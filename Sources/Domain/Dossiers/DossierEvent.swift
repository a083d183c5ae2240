/// What happened to a dossier, in the past tense.
public enum DossierEventKind: String, Sendable, CaseIterable, Hashable {
    case received
    case immediateAbandoned
    case handoverOffered
    case handoverAccepted
    case handoverWithdrawn
    case outcomeDrafted
    case outcomeSentBack
    case outcomeSigned
    case outcomeNumbered
    case arrivedAtCounter
    case returned
    case rated
    case supplementProposed
    case supplementSentBack
    case supplementRequested
    case supplementReceived
    case closedIncomplete
    case paymentRequested
    case paymentConfirmed
    case suspended
    case resumed
    case withdrawn
    case extensionProposed
    case extensionSentBack
    case extended
    case reopened
    case personsCorrected
    case apologyOpened
    case apologyDrafted
    case apologySentBack
    case apologyReviewed
    case apologySigned
    case apologyNumbered
    case apologyForwarded
    case apologyDropped
    case delayExplained
    case personalDataRevealed
    case lockReleased
    case paperFiled
    case paperWithdrawn
    case fileAttached
    case fileRemoved
    case filesArranged
    case resultAttached
    case resultRemoved

    /// Whether it leaves the work on the dossier as it was: somebody looked at it, opened a lock, something was filed
    /// beside it, or the watch asked for a letter.
    public var isRemark: Bool {
        switch self {
        case .personalDataRevealed, .lockReleased, .paperFiled, .paperWithdrawn, .apologyOpened: true
        case .fileAttached, .fileRemoved, .filesArranged, .resultAttached, .resultRemoved: true
        default: false
        }
    }

    /// The line of the timeline.
    public var vietnamese: String {
        switch self {
        case .received: "Tiếp nhận hồ sơ"
        case .immediateAbandoned: "Chuyển sang hẹn trả kết quả"
        case .handoverOffered: "Chuyển hồ sơ"
        case .handoverAccepted: "Nhận hồ sơ"
        case .handoverWithdrawn: "Thu hồi hồ sơ đã chuyển"
        case .outcomeDrafted: "Dự thảo kết quả"
        case .outcomeSentBack: "Trả lại dự thảo"
        case .outcomeSigned: "Ký kết quả"
        case .outcomeNumbered: "Vào số, đóng dấu"
        case .arrivedAtCounter: "Kết quả đã về quầy"
        case .returned: "Trả kết quả"
        case .rated: "Người dân đánh giá"
        case .supplementProposed: "Đề xuất yêu cầu bổ sung hồ sơ"
        case .supplementSentBack: "Không duyệt yêu cầu bổ sung hồ sơ"
        case .supplementRequested: "Yêu cầu bổ sung hồ sơ"
        case .supplementReceived: "Nhận bổ sung hồ sơ"
        case .closedIncomplete: "Kết thúc hồ sơ do không bổ sung"
        case .paymentRequested: "Thông báo nghĩa vụ tài chính"
        case .paymentConfirmed: "Xác nhận hoàn thành nghĩa vụ tài chính"
        case .suspended: "Tạm dừng giải quyết"
        case .resumed: "Tiếp tục giải quyết"
        case .withdrawn: "Dừng giải quyết theo đề nghị"
        case .extensionProposed: "Đề xuất gia hạn để xác minh"
        case .extensionSentBack: "Không duyệt gia hạn để xác minh"
        case .extended: "Gia hạn để xác minh"
        case .reopened: "Giải quyết lại do kết quả có sai sót"
        case .personsCorrected: "Sửa thông tin người nộp"
        case .personalDataRevealed: "Xem thông tin cá nhân"
        case .lockReleased: "Lãnh đạo mở khóa hồ sơ"
        case .paperFiled: "Lưu bản PDF của giấy tờ"
        case .paperWithdrawn: "Thu hồi giấy tờ"
        case .fileAttached: "Đính kèm bản quét"
        case .fileRemoved: "Gỡ bản quét"
        case .filesArranged: "Sắp xếp các bản quét"
        case .resultAttached: "Đính kèm kết quả đã ký"
        case .resultRemoved: "Gỡ tệp kết quả"
        default: apologyLine
        }
    }

    private var apologyLine: String {
        switch self {
        case .apologyOpened: "Phải có phiếu xin lỗi"
        case .apologyDrafted: "Soạn phiếu xin lỗi"
        case .apologySentBack: "Trả lại phiếu xin lỗi để soạn lại"
        case .apologyReviewed: "Lãnh đạo đồng ý phiếu xin lỗi"
        case .apologySigned: "Thủ trưởng cơ quan ký phiếu xin lỗi"
        case .apologyNumbered: "Vào số phiếu xin lỗi"
        case .apologyForwarded: "Gửi phiếu xin lỗi"
        case .apologyDropped: "Không còn phải xin lỗi về việc chậm"
        default: "Giải trình về việc quá ngày hẹn lại"
        }
    }
}

/// One act on a dossier as it is chained: who, when, what.
///
/// Events are the truth; the dossier is their replay. Facts hold no personal data: of a person only the salted hash of the row that holds it.
public struct DossierEvent: Hashable, Sendable {
    /// Its place in the dossier's chain, from 1.
    public var sequence: Int
    public var kind: DossierEventKind
    /// The officer who acted; empty when the citizen or the program did.
    public var actorID: String
    public var enteredAt: LocalInstant
    /// When it took effect; earlier than `enteredAt` only when it was entered afterwards.
    public var effectiveAt: LocalInstant
    public var facts: [Fact: String]

    public init(
        sequence: Int, kind: DossierEventKind, actorID: String, enteredAt: LocalInstant, effectiveAt: LocalInstant,
        facts: [Fact: String]
    ) {
        self.sequence = sequence
        self.kind = kind
        self.actorID = actorID
        self.enteredAt = enteredAt
        self.effectiveAt = effectiveAt
        self.facts = facts
    }
}

/// The names of the facts an event may carry.
public enum Fact: String, Sendable, CaseIterable, Hashable {
    case procedure, version, channel, returnChannel, receivedAt, dueAt, lawfulDueAt, bookYear, bookNumber, sets, feeDue
    case immediate, personHash, components, reasons, trackingHash
    case step, role, officer, onBehalfOf, stepDueAt
    case positive, summary, grounds, number
    case collector, evidence, score, reason, items
    case paper, paperKind, contentHash, pdfHash
    case file, component, hash, size, fileKind, pages
    case graceUntil, ordinal, kinds, cause, newDueAt
}
