/// Why a question about a due date, written by a machine, cannot be understood.
public enum DueQuestionRefusal: Refusal {
    case unreadable
    case tooLong
    case idUnusable
    case receptionUnreadable
    case limitUnreadable
    case unitUnknown(String)
    case cutoffUnknown(String)
    case pausesUnreadable

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .unreadable: "question-unreadable"
        case .tooLong: "question-too-long"
        case .idUnusable: "id-unusable"
        case .receptionUnreadable: "reception-unreadable"
        case .limitUnreadable: "limit-unreadable"
        case .unitUnknown: "unit-unknown"
        case .cutoffUnknown: "cutoff-unknown"
        case .pausesUnreadable: "pauses-unreadable"
        }
    }

    public var message: String {
        switch self {
        case .unreadable:
            "Không đọc được dòng này. Mỗi dòng phải là một đối tượng JSON hoàn chỉnh."
        case .tooLong:
            "Dòng này quá dài nên không được đọc. Hãy rút ngắn xuống dưới một triệu ký tự."
        case .idUnusable:
            "Câu hỏi chưa có mã để đối chiếu. Hãy ghi «id» là một chuỗi hoặc một số."
        case .receptionUnreadable:
            "Không đọc được thời điểm nhận hồ sơ. Hãy ghi «receivedAt» theo dạng 2019-12-24T09:00, giờ Việt Nam."
        case .limitUnreadable:
            "Không đọc được thời hạn. Hãy ghi «limit» gồm một số nguyên và một đơn vị tính."
        case .unitUnknown(let unit):
            "Không có đơn vị thời hạn «\(unit)». Hãy dùng same_day, hour, working_day hoặc calendar_day."
        case .cutoffUnknown(let cutoff):
            "Không có quy tắc giờ chốt «\(cutoff)». Hãy dùng none, sameDayRollsOver hoặc limitStartsNextWorkingDay."
        case .pausesUnreadable:
            "Không đọc được thời gian tạm dừng. Hãy ghi «pauses» là danh sách các khoảng có «from» và «to», "
                + "theo dạng 2019-12-24T09:00."
        }
    }
}
