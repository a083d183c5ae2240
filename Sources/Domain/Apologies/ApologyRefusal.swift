/// Why a letter of apology cannot take its next step.
public enum ApologyRefusal: Refusal {
    case nothingUnderway
    case alreadyUnderway
    case kindKnown(ApologyKind)
    case wrongStage(ApologyStage)
    case faultsMissing
    case responsibleMissing
    case newDateMissing
    case newDateNotLater
    /// A day off, or beyond the calendar.
    case newDateNotWorked(CivilDate)
    case alreadyReAppointed(until: CivilDate)
    case nothingToAppoint
    case signerIsDrafter
    case clockStopped
    case notDelayedAgain
    case unknown

    public var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .faultsMissing, .responsibleMissing, .newDateMissing, .newDateNotLater, .newDateNotWorked: .invalid
        default: .conflict
        }
    }

    public var slug: String {
        switch self {
        case .nothingUnderway: "no-apology-underway"
        case .alreadyUnderway: "apology-underway"
        case .kindKnown: "apology-kind-known"
        case .wrongStage: "apology-at-another-stage"
        case .faultsMissing: "faults-missing"
        case .responsibleMissing: "responsible-missing"
        case .newDateMissing: "new-date-missing"
        case .newDateNotLater: "new-date-not-later"
        case .newDateNotWorked: "new-date-not-worked"
        case .alreadyReAppointed: "already-re-appointed"
        case .nothingToAppoint: "nothing-to-appoint"
        case .clockStopped: "clock-stopped"
        case .signerIsDrafter: "apology-signer-is-drafter"
        case .notDelayedAgain: "not-delayed-again"
        case .unknown: "apology-unknown"
        }
    }

    public var message: String {
        switch self {
        case .nothingUnderway:
            "Hồ sơ này không có phiếu xin lỗi nào đang làm; xin mở việc xin lỗi trước."
        case .alreadyUnderway:
            "Hồ sơ đã có một phiếu xin lỗi đã ký nhưng chưa gửi; xin gửi phiếu đó trước khi mở phiếu khác."
        case .kindKnown(let kind):
            "Phiếu xin lỗi đang làm đã có nội dung «\(kind.vietnamese)»; xin soạn tiếp phiếu đó."
        case .wrongStage(let stage):
            "Phiếu xin lỗi đang ở bước «\(stage.vietnamese)» nên không thực hiện được việc này; xin tải lại trang."
        case .faultsMissing:
            "Chưa nêu lý do và những gì cơ quan đã làm chưa đúng; xin ghi bằng câu đầy đủ."
        case .responsibleMissing: "Chưa có người chịu trách nhiệm; xin chọn cán bộ, công chức chịu trách nhiệm."
        case .newDateMissing:
            "Hồ sơ chưa quá hạn nên phiếu xin lỗi phải có ngày hẹn mới; xin ghi ngày hẹn lại."
        case .newDateNotLater:
            "Ngày hẹn lại phải sau hôm nay và sau ngày đã hẹn; xin chọn ngày khác."
        case .newDateNotWorked(let day):
            "Ngày \(day.slashed) là ngày nghỉ hoặc ngoài lịch làm việc của cơ quan; xin chọn một ngày làm việc."
        case .alreadyReAppointed(let day):
            "Hồ sơ đã được hẹn lại một lần, đến ngày \(day.slashed), nên không được hẹn lại nữa; xin giải trình với thủ trưởng cơ quan."
        case .nothingToAppoint:
            "Hồ sơ không còn chờ giải quyết nên không có ngày để hẹn lại; xin bỏ ngày hẹn mới."
        case .clockStopped:
            "Thời hạn của hồ sơ đang tạm dừng; xin ký phiếu xin lỗi khi hồ sơ được giải quyết tiếp."
        case .signerIsDrafter: "Người soạn phiếu xin lỗi không được tự ký; xin để thủ trưởng cơ quan khác ký."
        case .notDelayedAgain:
            "Hồ sơ không quá ngày hẹn lại hoặc đã được giải trình; xin tải lại trang để xem việc tiếp theo."
        case .unknown: "Không tìm thấy phiếu xin lỗi này; xin kiểm tra lại đường dẫn."
        }
    }
}
