import ArgumentParser
import Casework
import Domain
import Storage

/// `motcua user …`: accounts from the server's own terminal.
struct UserCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Quản lý tài khoản.",
        subcommands: [UserAdd.self, UserList.self, UserDeactivate.self, UserReset.self])
}

/// `motcua user add NAME --role ROLE --office CODE`: prints the first password as the last word.
struct UserAdd: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm tài khoản.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tên đăng nhập.") var userName: String
    @Option(
        name: .customLong("role"),
        help: "Vị trí: quay, chuyenmon, lanhdao, thutruong, vanthu, kstt, quantri; có thể lặp lại.")
    var roles: [RoleName]
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?
    @Option(help: "Họ và tên (mặc định là tên đăng nhập).") var name: String?
    @Option(help: "Chức danh.") var title: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let request = NewAccount(
            userName: userName, name: name ?? userName, title: title ?? "", roles: Set(roles.map(\.role)))
        let first = try await opened.work.accounts.create(request, officeID: office.id, by: SystemActor.id)
        print("Đã thêm tài khoản «\(first.officer.userName)» tại «\(office.name)».")
        print("Mật khẩu lần đầu (phải đổi khi đăng nhập): \(first.password)")
    }
}

/// `motcua user list`: one line an account.
struct UserList: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê tài khoản.")

    @OptionGroup var settings: Settings
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        for account in try await opened.database.read({ try OfficerStore.accounts(officeID: office.id, in: $0) }) {
            let roles = account.officer.roles.map(\.rawValue).sorted().joined(separator: ",")
            let state = account.isActive ? "đang hoạt động" : "ngừng hoạt động"
            print("\(account.officer.userName)\t\(account.officer.name)\t\(roles)\t\(state)")
        }
    }
}

/// `motcua user deactivate NAME`: the account's sessions and tokens die with it.
struct UserDeactivate: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "deactivate", abstract: "Ngừng một tài khoản.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tên đăng nhập.") var userName: String

    func perform() async throws {
        let opened = try await settings.open()
        let officer = try await opened.officer(userName: userName)
        try await opened.work.accounts.deactivate(
            officeID: officer.officeID, officerID: officer.id, by: SystemActor.id)
        print("Tài khoản «\(officer.userName)» đã ngừng hoạt động.")
    }
}

/// `motcua user reset NAME`: a new first password as the last word.
struct UserReset: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "reset", abstract: "Cấp lại mật khẩu lần đầu.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tên đăng nhập.") var userName: String

    func perform() async throws {
        let opened = try await settings.open()
        let officer = try await opened.officer(userName: userName)
        let first = try await opened.work.accounts.resetPassword(
            officeID: officer.officeID, officerID: officer.id, by: SystemActor.id)
        print("Mật khẩu lần đầu của «\(officer.userName)» (phải đổi khi đăng nhập): \(first.password)")
    }
}

extension OpenedOffice {
    /// The officer of a user name, whatever the office: user names are unique in the database.
    func officer(userName: String) async throws -> Officer {
        let name = UserName.normalized(userName)
        guard let account = try await database.read({ try OfficerStore.account(userName: name, in: $0) }) else {
            throw AccountRefusal.officerUnknown
        }
        return account.officer
    }
}

/// A post as it is typed at the terminal: its name in the program, or the demonstration office's name for it.
struct RoleName: ExpressibleByArgument {
    let role: Role

    init?(argument: String) {
        let typed = argument.lowercased()
        guard let role = Role(rawValue: typed) ?? Self.aliases[typed] else { return nil }
        self.role = role
    }

    private static let aliases: [String: Role] = [
        "quay": .reception, "counter": .reception, "motcua": .reception, "chuyenmon": .processing,
        "specialist": .processing, "lanhdao": .leader, "thutruong": .head, "vanthu": .clerk, "kstt": .control,
        "quantri": .administrator, "admin": .administrator,
    ]
}
