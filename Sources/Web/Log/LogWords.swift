import Casework
import Domain
import Storage

/// What the log says of acts and looks.
enum LogWords {
    /// An act on accounts, tokens or lists of people in words; nothing for all others, which have pages of their own.
    static func words(of event: OfficeEvent, _ names: OfficerNames) -> String? {
        let facts = (try? EventChain.facts(event.link.payload)) ?? [:]
        let whom = facts["officer"].map { names[$0] } ?? ""
        switch OfficeEventKind(rawValue: event.link.kind) {
        case .accountCreated: return "Mở tài khoản «\(facts["userName"] ?? "")» cho \(whom)"
        case .rolesChanged: return "Đổi vị trí của \(whom)"
        case .accountDeactivated: return "Khóa tài khoản của \(whom)"
        case .accountReactivated: return "Mở lại tài khoản của \(whom), cấp mật khẩu mới"
        case .passwordReset: return "Cấp lại mật khẩu cho \(whom)"
        case .passwordChanged: return "Đổi mật khẩu của mình"
        case .tokenCreated: return "Tạo mã truy cập cho phần mềm làm việc thay \(whom)"
        case .tokenRevoked: return "Thu hồi một mã truy cập"
        case .registerRevealed: return "Xem dữ liệu cá nhân trong sổ: \(facts["book"] ?? "")"
        case .registerExported: return "Lấy tệp của sổ: \(facts["book"] ?? "")"
        case .slipRevealed: return "Xem lại phiếu \(facts["slip"] ?? "")"
        case .filingRevealed: return "Xem dữ liệu cá nhân của hồ sơ trực tuyến \(facts["code"] ?? "")"
        case .portalExported:
            return "Lấy tệp \(facts["dossiers"] ?? "") hồ sơ cho cổng, từ \(day(facts["from"])) đến \(day(facts["to"]))"
        default: return nil
        }
    }

    private static func day(_ text: String?) -> String { text.flatMap { CivilDate($0) }?.slashed ?? "" }

    /// A look by the page it was at.
    static func words(ofPage page: String) -> String {
        if page.hasPrefix("file ") { return "Mở tệp của hồ sơ" }
        if page.hasPrefix("form sheet ") { return "Mở bản quét tờ khai" }
        return pages[page] ?? "Xem trang «\(page)»"
    }

    private static let pages = [
        "show": "Xem hồ sơ", "files": "Xem danh mục tệp", "control-sheet": "Xem phiếu kiểm soát",
        "receipt": "Xem, in giấy tiếp nhận", "result-handover": "In phiếu bàn giao kết quả",
        "slip": "Xem phiếu tại quầy",
        "paper": "Xem, in giấy tờ", "paper-pdf": "Tải bản PDF", "apology": "Xem phiếu xin lỗi",
        "apology-signing": "Ký phiếu xin lỗi", "signing": "Ký duyệt", "return": "Trả kết quả",
        "reminder": "Nhắc nhận kết quả",
        "fees": "Xem phí, lệ phí", "correction": "Sửa dữ liệu", "revelation": "Hiện dữ liệu cá nhân",
        "contact-erasure": "Xóa số điện thoại, thư điện tử", "form": "Xem tờ khai viết hộ",
        "forms": "Xem danh sách tờ khai viết hộ", "form filled from it": "Lấy dữ liệu cũ điền tờ khai",
        "online filing": "Xem hồ sơ trực tuyến", "interface": "Phần mềm đọc hồ sơ",
        "api-fee": "Phần mềm đọc phí, lệ phí",
        "search by number": "Tìm theo số định danh", "search by name": "Tìm theo họ tên",
    ]
}
