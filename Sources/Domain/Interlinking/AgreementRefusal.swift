/// Why a coordination agreement cannot be kept or decided on as it is.
public enum AgreementRefusal: Refusal {
    case procedureUnknown
    case decisionMissing
    case effectiveInPast(today: CivilDate)
    case effectiveTooEarly(after: CivilDate)
    case legsDiffer
    case textMissing(LegKind)
    case textTooLong(LegKind, longest: Int)
    case hoursOutOfRange(LegKind, most: Int)
    case orderWrong(LegKind)
    case slowerThanLaw(LegKind, days: Int)
    case unchanged
    case alreadyWaiting(number: Int)
    case versionUnknown
    case alreadyDecided
    case selfApproval
    case reasonMissing

    public var kind: RefusalKind {
        switch self {
        case .procedureUnknown, .versionUnknown: .notFound
        case .alreadyWaiting, .alreadyDecided: .conflict
        case .selfApproval: .forbidden
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .procedureUnknown: "agreement-procedure-unknown"
        case .decisionMissing: "agreement-decision-missing"
        case .effectiveInPast: "agreement-effective-in-past"
        case .effectiveTooEarly: "agreement-effective-too-early"
        case .legsDiffer: "agreement-legs-differ"
        case .textMissing: "agreement-text-missing"
        case .textTooLong: "agreement-text-too-long"
        case .hoursOutOfRange: "agreement-hours-out-of-range"
        case .orderWrong: "agreement-order-wrong"
        case .slowerThanLaw: "agreement-slower-than-law"
        case .unchanged: "agreement-unchanged"
        case .alreadyWaiting: "agreement-already-waiting"
        case .versionUnknown: "agreement-version-unknown"
        case .alreadyDecided: "agreement-already-decided"
        case .selfApproval: "agreement-self-approval"
        case .reasonMissing: "agreement-reason-missing"
        }
    }

    public var message: String {
        switch self {
        case .textMissing, .textTooLong, .hoursOutOfRange, .orderWrong, .slowerThanLaw, .legsDiffer: messageOnLeg
        case .procedureUnknown:
            "Không có nhóm thủ tục liên thông này. Ông/Bà hãy quay lại danh sách quy chế phối hợp và chọn lại."
        case .decisionMissing:
            "Chưa ghi số, ngày của quyết định ban hành quy chế (không quá 500 ký tự). Ông/Bà hãy ghi đầy đủ."
        case .effectiveInPast(let today):
            "Ngày có hiệu lực không được trước hôm nay (\(today.slashed)). Ông/Bà hãy chọn ngày khác."
        case .effectiveTooEarly(let day):
            "Quy chế trước có hiệu lực từ \(day.slashed). Ông/Bà hãy chọn ngày có hiệu lực sau ngày đó."
        case .unchanged: "Nội dung không khác quy chế đang áp dụng. Ông/Bà hãy sửa phần cần thay đổi rồi trình lại."
        case .alreadyWaiting(let number):
            "Bản \(number) đang chờ lãnh đạo phê duyệt. Ông/Bà hãy đợi quyết định rồi soạn bản mới."
        case .versionUnknown: "Không có bản này của quy chế. Ông/Bà hãy mở lại trang quy chế phối hợp."
        case .alreadyDecided: "Bản này đã được quyết định. Ông/Bà hãy mở lại trang để xem quyết định."
        case .selfApproval: "Người soạn không được tự phê duyệt. Ông/Bà hãy trình lãnh đạo khác phê duyệt."
        default: "Ông/Bà hãy ghi lý do trả lại, không quá 1.000 ký tự, để người soạn biết cần sửa gì."
        }
    }

    private var messageOnLeg: String {
        switch self {
        case .textMissing(let leg):
            "Phần việc «\(leg.vietnamese)» còn thiếu cơ quan, kênh chuyển, người liên hệ hoặc cách xử lý khi không giải quyết được. Ông/Bà hãy nhập đủ bốn mục này."
        case .textTooLong(let leg, let longest):
            "Phần việc «\(leg.vietnamese)» có mục dài quá \(longest) ký tự. Ông/Bà hãy rút gọn."
        case .hoursOutOfRange(let leg, let most):
            "Số giờ làm việc của phần việc «\(leg.vietnamese)» phải từ 1 đến \(most). Ông/Bà hãy nhập lại."
        case .orderWrong(let leg):
            "Phần việc «\(leg.vietnamese)» chỉ có thể làm sau một phần việc đứng trước nó. Ông/Bà hãy chọn lại."
        case .slowerThanLaw(let leg, let days):
            "Tính cả các phần việc trước, «\(leg.vietnamese)» vượt thời hạn \(Digits.padded(days, to: 2)) ngày làm việc của cả nhóm. Ông/Bà hãy giảm số giờ hoặc đổi thứ tự."
        default: "Quy chế phải có đủ các phần việc của nhóm thủ tục theo đúng thứ tự. Ông/Bà hãy mở lại biểu mẫu."
        }
    }
}
