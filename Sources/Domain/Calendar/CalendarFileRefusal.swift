/// Why a file of holidays cannot be taken over.
public enum CalendarFileRefusal: Refusal {
    case fileUnreadable
    case fileTooLong
    case fileEmpty
    case rowUnreadable(row: Int, field: String)
    case dayTwice(CivilDate)

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .fileUnreadable: "calendar-file-unreadable"
        case .fileTooLong: "calendar-file-too-long"
        case .fileEmpty: "calendar-file-empty"
        case .rowUnreadable: "calendar-row-unreadable"
        case .dayTwice: "calendar-day-twice"
        }
    }

    public var message: String {
        switch self {
        case .fileUnreadable:
            "Tệp lịch nghỉ không phải JSON đọc được. Ông/Bà hãy kiểm tra tệp; chưa có ngày nào được nhập."
        case .fileTooLong: "Tệp lịch nghỉ quá lớn (trên 1 MB hoặc 5.000 ngày). Ông/Bà hãy chia nhỏ tệp rồi nhập lại."
        case .fileEmpty: "Tệp lịch nghỉ không có ngày nào. Ông/Bà hãy kiểm tra lại tệp."
        case .rowUnreadable(let row, let field):
            "Mục \(row): trường «\(field)» thiếu hoặc không đúng. Ông/Bà hãy sửa tệp; chưa có ngày nào được nhập."
        case .dayTwice(let day):
            "Ngày \(day.slashed) có hai lần trong tệp. Ông/Bà hãy bỏ một mục; chưa có ngày nào được nhập."
        }
    }
}
