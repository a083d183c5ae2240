/// Why a demonstration office cannot be made, or made anew.
public enum DemonstrationRefusal: Refusal {
    /// The database holds a real office, which nobody plays with.
    case realOfficePresent(name: String)
    /// There is a demonstration office already, and nobody asked to empty it.
    case alreadyThere(name: String)
    /// That year's dossiers cannot all be resolved yet.
    case yearNotOver(Int)
    case yearOutsideCalendar(Range<Int>)
    case countOutOfRange(ClosedRange<Int>)

    public var kind: RefusalKind {
        switch self {
        case .realOfficePresent, .alreadyThere: .conflict
        case .yearNotOver, .yearOutsideCalendar, .countOutOfRange: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .realOfficePresent: "real-office-present"
        case .alreadyThere: "demonstration-already-there"
        case .yearNotOver: "demonstration-year-not-over"
        case .yearOutsideCalendar: "demonstration-year-outside-calendar"
        case .countOutOfRange: "demonstration-count-out-of-range"
        }
    }

    public var message: String {
        switch self {
        case .realOfficePresent(let name):
            "Cơ sở dữ liệu có cơ quan thật «\(name)» nên không tạo và không xóa dữ liệu trình diễn tại đây; "
                + "xin chọn cơ sở dữ liệu khác bằng --database."
        case .alreadyThere(let name):
            "Cơ sở dữ liệu đã có cơ quan trình diễn «\(name)»; xin thêm --reset để xóa và tạo lại, "
                + "hoặc chọn cơ sở dữ liệu khác bằng --database."
        case .yearNotOver(let year):
            "Năm \(year) chưa kết thúc nên chưa thể giải quyết xong mọi hồ sơ của năm; xin chọn năm trước."
        case .yearOutsideCalendar(let years):
            "Không có đủ lịch nghỉ của năm này (\(years.calendarWords)); xin chọn năm khác."
        case .countOutOfRange(let range):
            "Số hồ sơ trình diễn phải từ \(range.lowerBound) đến \(range.upperBound); xin nhập lại."
        }
    }
}
