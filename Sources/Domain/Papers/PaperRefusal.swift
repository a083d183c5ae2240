/// Why a paper is not issued, shown or taken back.
public enum PaperRefusal: Refusal {
    case notYourPost
    case paperUnknown
    /// The link of a paper's QR code leads to nothing.
    case linkUnknown
    /// Too many unknown links from this address.
    case locked(until: LocalInstant)
    /// It was taken back, or another took its place.
    case noLongerCurrent(number: String)
    case reasonMissing
    /// It proves money that has gone over, and nothing could be written in its place.
    case provesMoney(PaperKind)
    /// What it said was lawfully erased.
    case erased
    case notKeptYet
    case noResults
    /// One slip is for one person's dossiers of one day.
    case notOneVisit
    /// What was to be reported as not having arisen has arisen.
    case apologiesArose(count: Int)
    /// There is no letter to stand in the register.
    case noApologies
    /// What is finished while the citizen waits has no appointment.
    case noAppointment(code: String)
    /// What was to be finished at once was given up after its time: a slip would promise a time that has passed.
    case appointmentPast(code: String, due: LocalInstant)

    public var kind: RefusalKind {
        switch self {
        case .notYourPost: .forbidden
        case .paperUnknown, .linkUnknown, .erased, .notKeptYet: .notFound
        case .locked: .tooMany
        case .noLongerCurrent, .noAppointment, .appointmentPast, .provesMoney: .conflict
        case .reasonMissing, .noResults, .notOneVisit, .apologiesArose, .noApologies: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .notYourPost: "paper-not-your-post"
        case .paperUnknown: "paper-unknown"
        case .linkUnknown: "paper-link-unknown"
        case .locked: "paper-locked"
        case .noLongerCurrent: "paper-no-longer-current"
        case .reasonMissing: "paper-reason-missing"
        case .provesMoney: "paper-proves-money"
        case .erased: "paper-erased"
        case .notKeptYet: "paper-not-kept-yet"
        case .noResults: "paper-no-results"
        case .notOneVisit: "paper-not-one-visit"
        case .apologiesArose: "paper-apologies-arose"
        case .noApologies: "paper-no-apologies"
        case .noAppointment: "paper-no-appointment"
        case .appointmentPast: "paper-appointment-past"
        }
    }

    public var message: String {
        switch self {
        case .notYourPost: "Vị trí của Ông/Bà không lập hoặc xem giấy tờ này. Vui lòng chuyển cho người phụ trách."
        case .paperUnknown: "Không tìm thấy giấy tờ này. Vui lòng mở lại từ trang của hồ sơ."
        case .linkUnknown:
            "Không tìm thấy giấy tờ nào có mã này do cơ quan cấp. Ông/Bà vui lòng quét lại mã QR, hoặc mang giấy đến cơ quan để được kiểm tra."
        case .locked(let until): "Đã mở nhiều mã không đúng. Ông/Bà vui lòng thử lại sau \(until.vietnamese)."
        default: deskMessage
        }
    }

    private var deskMessage: String {
        switch self {
        case .noLongerCurrent(let number):
            "Giấy số \(number) không còn giá trị nên không thực hiện được. Vui lòng dùng giấy mới nhất của hồ sơ."
        case .reasonMissing: "Chưa có lý do thu hồi. Vui lòng ghi lý do rồi thực hiện lại."
        case .provesMoney(let kind):
            "\(kind.vietnamese) là chứng từ của khoản tiền đã giao nhận và không lập lại được nên không thu hồi. Nếu nội dung có sai sót, xin lập biên bản ghi rõ và lưu cùng giấy này."
        case .erased:
            "Nội dung của giấy tờ này đã được xóa theo quy định nên không in lại được. Vui lòng dùng bản giấy đã lưu."
        case .notKeptYet:
            "Bản PDF của giấy tờ này chưa được lập. Vui lòng in từ trang xem trước, hoặc mở lại sau ít phút."
        case .noResults: "Không có kết quả nào để bàn giao. Vui lòng chọn ngày khác."
        case .notOneVisit:
            "Các hồ sơ này không phải của một người nộp trong một ngày. Vui lòng in giấy tiếp nhận riêng cho từng hồ sơ."
        case .apologiesArose(let count):
            "Kỳ này có \(count) hồ sơ quá hạn hoặc phải xin lỗi nên không lập được báo cáo không phát sinh. Vui lòng lập sổ theo dõi việc xin lỗi của kỳ."
        case .noApologies:
            "Kỳ này không có phiếu xin lỗi nào được ký. Vui lòng lập báo cáo không phát sinh."
        case .appointmentPast(let code, let due):
            "Hồ sơ \(code) chuyển sang hẹn trả khi đã quá thời hạn \(due.vietnamese) nên không in giấy hẹn ghi giờ đã qua. Vui lòng lập phiếu xin lỗi và hẹn lại ngày trả ở trang hồ sơ; phiếu ghi ngày hẹn mới."
        case .noAppointment(let code):
            "Hồ sơ \(code) được giải quyết ngay nên không có giấy hẹn. Nếu không giải quyết xong được, vui lòng chọn «Chuyển sang hẹn trả kết quả» trên trang hồ sơ rồi in giấy hẹn."
        default: ""
        }
    }
}
