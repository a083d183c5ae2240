/// Why a report cannot be made as it was asked for.
public enum ReportRefusal: Refusal {
    case periodReversed(from: CivilDate, to: CivilDate)
    case dayMalformed(name: String)
    case officerUnknown
    case notYours
    case periodNotOver(to: CivilDate)
    case snapshotExists(period: String)
    case snapshotUnknown
    case countsDisagree(period: String)
    case listTooLong(count: Int, most: Int)

    public var kind: RefusalKind {
        switch self {
        case .periodReversed, .dayMalformed, .periodNotOver, .listTooLong: .invalid
        case .officerUnknown, .snapshotUnknown: .notFound
        case .notYours: .forbidden
        case .snapshotExists, .countsDisagree: .conflict
        }
    }

    public var slug: String {
        switch self {
        case .periodReversed: "period-reversed"
        case .dayMalformed: "day-malformed"
        case .officerUnknown: "officer-unknown"
        case .notYours: "not-yours"
        case .periodNotOver: "period-not-over"
        case .snapshotExists: "snapshot-exists"
        case .snapshotUnknown: "snapshot-unknown"
        case .countsDisagree: "counts-disagree"
        case .listTooLong: "list-too-long"
        }
    }

    public var message: String {
        switch self {
        case .periodReversed(let from, let to):
            "Kỳ báo cáo kết thúc ngày \(to.slashed), trước khi bắt đầu ngày \(from.slashed). Vui lòng chọn lại ngày."
        case .dayMalformed(let name):
            "Mục «\(name)» phải là ngày như 2019-01-31. Vui lòng nhập lại."
        case .officerUnknown:
            "Không tìm thấy cán bộ này ở cơ quan. Vui lòng chọn trong danh sách."
        case .notYours:
            "Ông/Bà chỉ xem được số liệu của chính mình. Số liệu của cả cơ quan do lãnh đạo và cán bộ kiểm soát thủ tục xem."
        case .periodNotOver(let to):
            "Kỳ báo cáo đến hết ngày \(to.slashed) mới kết thúc. Vui lòng chốt số liệu từ ngày hôm sau."
        case .snapshotExists(let period):
            "Số liệu «\(period)» đã được chốt. Vui lòng mở bản đã chốt để xem hoặc đối chiếu."
        case .snapshotUnknown:
            "Không tìm thấy bản chốt số liệu này. Vui lòng mở lại từ danh sách các bản đã chốt."
        case .countsDisagree(let period):
            "Số liệu «\(period)» chưa khớp nên chưa chốt được. Vui lòng báo quản trị chạy lệnh kiểm tra toàn vẹn."
        case .listTooLong(let count, let most):
            "Danh sách có \(Digits.grouped(count)) hồ sơ, quá \(Digits.grouped(most)) hồ sơ của một tệp. Vui lòng chọn kỳ ngắn hơn hoặc một lĩnh vực."
        }
    }
}
