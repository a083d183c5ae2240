/// Why something cannot be written into a certification register.
public enum CertificationRefusal: Refusal {
    case paperNameMissing
    case paperNameUnusable
    case countOutOfRange
    case tooManyPapers
    case outsidePlaceMissing
    case outsideTimeUnreadable
    case outsideTimeAhead
    case notACertification
    case entryUnknown
    case reasonMissing
    case nothingChanged

    public var kind: RefusalKind { self == .entryUnknown ? .notFound : .invalid }

    public var slug: String {
        switch self {
        case .paperNameMissing: "certified-paper-missing"
        case .paperNameUnusable: "certified-paper-unusable"
        case .countOutOfRange: "certified-count-out-of-range"
        case .tooManyPapers: "certified-papers-too-many"
        case .outsidePlaceMissing: "certified-place-missing"
        case .outsideTimeUnreadable: "certified-time-unreadable"
        case .outsideTimeAhead: "certified-time-ahead"
        case .notACertification: "not-a-certification"
        case .entryUnknown: "certification-unknown"
        case .reasonMissing: "certification-reason-missing"
        case .nothingChanged: "certification-unchanged"
        }
    }

    public var message: String {
        switch self {
        case .paperNameMissing: "Chưa ghi tên giấy tờ được chứng thực; xin ghi tên của từng loại giấy tờ."
        case .paperNameUnusable:
            "Tên giấy tờ dài quá \(CertifiedPaper.longestName) ký tự hoặc có ký tự không hợp lệ; xin ghi ngắn gọn, đúng tên."
        case .countOutOfRange: "Số bản và số trang phải từ 1 đến 999; xin nhập lại."
        case .tooManyPapers:
            "Một lần chứng thực ghi được tối đa \(CertifiedPaper.mostInOneVisit) loại giấy tờ; xin lập thêm hồ sơ cho phần còn lại."
        case .outsidePlaceMissing:
            "Chưa ghi địa điểm chứng thực ngoài trụ sở, hoặc ghi quá dài; xin ghi địa điểm ngắn gọn."
        case .outsideTimeUnreadable:
            "Chứng thực ngoài trụ sở phải ghi giờ, phút; xin ghi theo mẫu 9:05."
        case .outsideTimeAhead: "Giờ chứng thực ngoài trụ sở chưa tới; xin ghi đúng giờ, phút đã chứng thực."
        case .notACertification: "Thủ tục này không ghi vào sổ chứng thực; xin chỉ vào số kết quả."
        case .entryUnknown: "Không có số chứng thực này trong sổ; xin kiểm tra lại sổ, năm và số."
        case .reasonMissing: "Chưa có lý do đính chính; xin ghi lý do bằng một câu đầy đủ."
        case .nothingChanged: "Nội dung đính chính giống nội dung đã ghi; xin sửa chỗ ghi nhầm."
        }
    }
}
