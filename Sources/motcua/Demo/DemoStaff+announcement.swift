import Casework
import Domain

extension DemoStaff {
    /// What `motcua demo` prints: the office, and one line an account with its password as the last word.
    var announcement: String {
        let head = [
            "Cơ quan trình diễn «\(office.name)», mã \(office.agencyCode).",
            "Tên người, số định danh, điện thoại đều là hư cấu. Tài khoản đăng nhập được ngay:", "",
        ]
        return (head + accounts.map(line) + [""]).joined(separator: "\n")
    }

    private func line(_ account: FirstPassword) -> String {
        let officer = account.officer
        let posts = Role.allCases.filter(officer.roles.contains).map(\.vietnamese).joined(separator: ", ")
        let name = padded(officer.userName, to: 12)
        return "  \(name)\(padded("\(officer.name), \(posts)", to: 56))\(account.password)"
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(2, width - text.count))
    }
}
