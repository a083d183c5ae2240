import ArgumentParser
import Casework
import Domain
import Storage

/// `motcua setup`: a real office with its first administrator; asks for what the flags leave out.
struct Setup: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Khai báo cơ quan và quản trị hệ thống đầu tiên.",
        discussion: "Mục nào không có trong tham số thì chương trình sẽ hỏi.")

    @OptionGroup var settings: Settings
    @Option(help: "Tên cơ quan, ví dụ «Ủy ban nhân dân xã Hoà Bình».") var name: String?
    @Option(help: "Tỉnh, thành phố.") var province: String?
    @Option(help: "Mã cơ quan, ví dụ H01.89.12.") var agencyCode: String?
    @Option(help: "Giờ làm việc (mặc định 07:00-11:30,13:30-17:00).") var hours: String?
    @Option(help: "Địa chỉ trụ sở.") var address: String?
    @Option(help: "Điện thoại bộ phận một cửa.") var phone: String?
    @Option(help: "Điện thoại lãnh đạo để công khai (đường dây nóng).") var leadersPhones: String?
    @Option(help: "Tên đăng nhập của quản trị hệ thống.") var admin: String?
    @Option(help: "Họ và tên của quản trị hệ thống.") var adminName: String?
    @Option(help: "Tên miền của trang, khi một máy chủ phục vụ nhiều cơ quan.") var host: String?

    func perform() async throws {
        let opened = try await settings.open(mayMake: true)
        let agencyCode = try Question.ask("Mã cơ quan", given: agencyCode)
        let office = Office(
            id: opened.work.surroundings.freshKey(), agencyCode: agencyCode,
            name: try Question.ask("Tên cơ quan", given: name),
            province: try Question.ask("Tỉnh, thành phố", given: province),
            hours: try OfficeHours(Question.ask("Giờ làm việc", given: hours, usual: OfficeHours.standard.description)),
            address: try Question.ask("Địa chỉ trụ sở", given: address, usual: ""),
            phone: try Question.ask("Điện thoại bộ phận một cửa", given: phone, usual: ""),
            hotline: try Question.ask("Điện thoại lãnh đạo", given: leadersPhones, usual: ""))
        let administrator = NewAccount(
            userName: try Question.ask("Tên đăng nhập của quản trị hệ thống", given: admin, usual: "quantri"),
            name: try Question.ask("Họ và tên của quản trị hệ thống", given: adminName),
            title: Role.administrator.vietnamese,
            roles: [.administrator])
        let first = try await opened.work.setup.create(office, administrator: administrator, host: host)
        let catalogue = try await opened.work.seed(office.id)
        print("Đã khai báo «\(office.name)», mã \(office.agencyCode).")
        print(catalogue.sentence)
        if let hint = try await hint(opened) { print(hint) }
        print("Tên đăng nhập: \(first.officer.userName)")
        print("Mật khẩu lần đầu (phải đổi khi đăng nhập): \(first.password)")
    }

    /// With several offices, pages are found by their host names only: says which office has none.
    private func hint(_ opened: OpenedOffice) async throws -> String? {
        let offices = try await opened.database.read { reader in
            try OfficeStore.all(in: reader).map { ($0, try OfficeStore.hosts(officeID: $0.id, in: reader)) }
        }
        let nameless = offices.filter { $0.1.isEmpty }.map(\.0.agencyCode)
        guard offices.count > 1, !nameless.isEmpty else { return nil }
        return
            "Máy chủ có \(offices.count) cơ quan. Hãy chạy motcua host add cho mã: \(nameless.joined(separator: ", "))."
    }
}

/// Asks at the terminal for what was not given as a flag.
enum Question {
    /// The given answer, else the typed one, else the usual one.
    static func ask(_ question: String, given: String?, usual: String? = nil) throws -> String {
        if let given { return given }
        let hint = usual.flatMap { $0.isEmpty ? nil : " [\($0)]" } ?? ""
        print("\(question)\(hint): ", terminator: "")
        let typed = (readLine() ?? "").trimmed
        if !typed.isEmpty { return typed }
        guard let usual else { throw CommandProblem("Chưa có «\(question)». Vui lòng chạy lại và nhập mục này.") }
        return usual
    }
}
