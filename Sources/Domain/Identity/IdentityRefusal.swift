/// Why a card or a typed identity cannot be taken as it stands.
public enum IdentityRefusal: Refusal {
    case cardEmpty
    case cardTooLong
    /// The text does not begin with a personal number: another code was scanned.
    case cardUnknown
    /// It begins like a card and ends too early.
    case cardCutShort
    case cardBirthDateUnreadable
    case personalNumberMalformed
    case applicantNumberMalformed
    case phoneMalformed
    case birthDateMalformed
    case nameMissing
    case nameTooLong
    case nameUnreadable

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .cardEmpty: "card-empty"
        case .cardTooLong: "card-too-long"
        case .cardUnknown: "card-unknown"
        case .cardCutShort: "card-cut-short"
        case .cardBirthDateUnreadable: "card-birth-date-unreadable"
        case .personalNumberMalformed: "personal-number-malformed"
        case .applicantNumberMalformed: "applicant-number-malformed"
        case .phoneMalformed: "phone-malformed"
        case .birthDateMalformed: "birth-date-malformed"
        case .nameMissing: "name-missing"
        case .nameTooLong: "name-too-long"
        case .nameUnreadable: "name-unreadable"
        }
    }

    public var message: String {
        switch self {
        case .cardEmpty: "Chưa nhận được nội dung mã QR. Vui lòng đặt con trỏ vào ô quét và quét lại thẻ."
        case .cardTooLong: "Nội dung vừa quét quá dài, không phải mã QR của thẻ căn cước. Vui lòng quét lại thẻ."
        case .cardUnknown:
            "Nội dung vừa quét không phải mã QR của thẻ căn cước. Vui lòng quét mã QR trên thẻ, hoặc nhập thông tin bằng tay."
        case .cardCutShort:
            "Mã QR của thẻ được đọc thiếu thông tin. Vui lòng quét lại, hoặc nhập thông tin bằng tay theo thẻ."
        case .cardBirthDateUnreadable:
            "Không đọc được ngày sinh trong mã QR của thẻ. Vui lòng quét lại, hoặc nhập ngày sinh bằng tay theo thẻ."
        case .personalNumberMalformed: "Số định danh cá nhân phải gồm đúng 12 chữ số. Vui lòng kiểm tra và nhập lại."
        case .applicantNumberMalformed:
            "Số định danh phải có 12 chữ số; số CMND cũ có 9, mã số thuế của tổ chức có 10 hoặc 13. Vui lòng kiểm tra và nhập lại."
        case .phoneMalformed:
            "Số điện thoại không đúng. Vui lòng nhập số di động 10 chữ số (ví dụ 0912 345 678) hoặc số cố định 11 chữ số bắt đầu bằng 02."
        case .birthDateMalformed:
            "Ngày sinh không đúng. Vui lòng nhập ngày/tháng/năm (ví dụ 05/02/1990); giấy tờ cũ có thể nhập tháng/năm hoặc năm sinh."
        case .nameMissing: "Chưa có họ và tên. Vui lòng nhập đầy đủ theo giấy tờ."
        case .nameTooLong: "Họ và tên dài quá \(PersonName.maximumLength) ký tự. Vui lòng nhập đúng theo giấy tờ."
        case .nameUnreadable: "Họ và tên có ký tự không đọc được. Vui lòng nhập lại theo giấy tờ."
        }
    }
}
