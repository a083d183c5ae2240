extension AccountRefusal {
    public var message: String {
        switch self {
        case .wrongCredentials, .throttled, .tooBusy, .signInNeeded, .tokenNeeded, .sessionLocked,
            .passwordChangeNeeded, .notAllowed:
            doorMessage
        case .passwordTooShort, .passwordTooLong, .passwordCommon, .passwordLikeUserName, .passwordUnchanged,
            .currentPasswordWrong:
            passwordMessage
        default: accountMessage
        }
    }

    private var doorMessage: String {
        switch self {
        case .throttled(let until):
            "Đăng nhập sai quá nhiều lần. Ông/Bà vui lòng thử lại sau \(until.vietnameseClock) ngày \(until.date.slashed)."
        case .tooBusy: "Hệ thống đang có nhiều người đăng nhập. Ông/Bà vui lòng thử lại sau ít phút."
        case .signInNeeded: "Ông/Bà cần đăng nhập để xem trang này."
        case .tokenNeeded:
            "Yêu cầu chưa có mã truy cập hợp lệ. Vui lòng gửi mã trong tiêu đề Authorization và thực hiện lại."
        case .sessionLocked: "Phiên làm việc đã tạm khóa. Ông/Bà vui lòng nhập mật khẩu để tiếp tục."
        case .passwordChangeNeeded: "Ông/Bà cần đổi mật khẩu lần đầu trước khi làm việc."
        case .notAllowed:
            "Tài khoản của Ông/Bà không có quyền thực hiện việc này. Vui lòng liên hệ quản trị hệ thống nếu cần được phân công."
        default: "Tên đăng nhập hoặc mật khẩu không đúng. Ông/Bà vui lòng kiểm tra và nhập lại."
        }
    }

    private var passwordMessage: String {
        switch self {
        case .passwordTooShort:
            "Mật khẩu phải có ít nhất \(PasswordRule.shortest) ký tự. Ông/Bà vui lòng chọn mật khẩu dài hơn."
        case .passwordTooLong:
            "Mật khẩu có nhiều nhất \(PasswordRule.longest) ký tự. Ông/Bà vui lòng chọn mật khẩu ngắn hơn."
        case .passwordCommon: "Mật khẩu này quá dễ đoán. Ông/Bà vui lòng chọn mật khẩu khác."
        case .passwordLikeUserName:
            "Mật khẩu quá giống tên đăng nhập. Ông/Bà vui lòng chọn mật khẩu khác."
        case .passwordUnchanged: "Mật khẩu mới phải khác mật khẩu hiện tại. Ông/Bà vui lòng chọn mật khẩu khác."
        default: "Mật khẩu hiện tại không đúng. Ông/Bà vui lòng nhập lại."
        }
    }

    private var accountMessage: String {
        switch self {
        case .userNameMalformed:
            "Tên đăng nhập gồm 3 đến 40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới."
        case .userNameTaken(let name): "Tên đăng nhập «\(name)» đã có người dùng. Vui lòng chọn tên khác."
        case .personNameMissing: "Vui lòng nhập họ và tên của cán bộ, không quá 100 ký tự."
        case .rolesMissing: "Vui lòng chọn ít nhất một vị trí công tác cho tài khoản."
        case .rolesConflict:
            "Quản trị hệ thống không được kiêm vị trí xử lý hồ sơ. Vui lòng tạo hai tài khoản riêng."
        case .officerInactive: "Tài khoản này đã ngừng hoạt động. Vui lòng mở lại tài khoản trước."
        case .ownAccount: "Ông/Bà không thể tự thực hiện việc này với tài khoản của mình. Vui lòng nhờ quản trị khác."
        case .lastAdministrator:
            "Đây là quản trị hệ thống duy nhất của cơ quan. Vui lòng tạo quản trị khác trước."
        case .tokenUnknown: "Không tìm thấy mã truy cập này. Vui lòng xem lại danh sách mã truy cập."
        case .tokenExpiryPast: "Thời hạn của mã truy cập phải từ 1 đến 3650 ngày. Vui lòng nhập lại thời hạn."
        case .officeUnknown: "Không tìm thấy cơ quan này. Vui lòng kiểm tra mã cơ quan hoặc địa chỉ trang."
        case .agencyCodeTaken(let code): "Mã cơ quan «\(code)» đã có trong hệ thống. Vui lòng kiểm tra lại mã."
        case .agencyCodeMalformed:
            "Mã cơ quan gồm chữ không dấu, chữ số và dấu chấm, ví dụ «H01.89.12». Vui lòng nhập lại."
        case .officeAddressUnusable:
            "Địa chỉ trụ sở ghi trên một dòng, không quá \(Office.longestAddress) ký tự. Vui lòng nhập lại."
        case .officePhonesUnusable:
            "Điện thoại của bộ phận một cửa và của lãnh đạo phải có số gọi được, ghi trên một dòng, mỗi mục không quá \(Office.longestPhones) ký tự. Vui lòng nhập lại, nhiều số thì cách nhau bằng dấu phẩy."
        case .officeNameMissing: "Vui lòng nhập tên cơ quan và tên tỉnh, thành phố, mỗi tên không quá 200 ký tự."
        case .hostMalformed:
            "Tên miền gồm chữ không dấu, chữ số, dấu chấm và gạch nối, không kèm https:// hay cổng, ví dụ «motcua.hoabinh.example». Vui lòng nhập lại."
        default: "Không tìm thấy tài khoản này. Vui lòng xem lại danh sách tài khoản."
        }
    }
}
