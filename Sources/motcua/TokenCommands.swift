import ArgumentParser
import Casework
import Domain
import Storage

/// `motcua token …`: keys for programs that act in an officer's name.
struct TokenCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Quản lý mã truy cập cho phần mềm.",
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}

/// `motcua token create --user NAME`: the token is the last word on standard output.
struct TokenCreate: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Tạo mã truy cập.")

    @OptionGroup var settings: Settings
    @Option(help: "Tên đăng nhập của cán bộ mà phần mềm làm thay.") var user: String
    @Option(help: "Thời hạn, ví dụ 90d; để trống là không thời hạn.") var expires: TokenPeriod?
    @Option(help: "Tên gợi nhớ của mã.") var label = "motcua token create"

    func perform() async throws {
        let opened = try await settings.open()
        let secret = try await opened.work.tokens.create(
            userName: user, label: label, days: expires?.days, by: SystemActor.id)
        print("Mã truy cập (chỉ hiện một lần): \(secret)")
    }
}

/// `motcua token list`: never the secrets, which are not stored.
struct TokenList: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê mã truy cập.")

    @OptionGroup var settings: Settings
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let now = opened.work.surroundings.now()
        let found = try await opened.database.read { reader in
            (
                tokens: try APITokenStore.tokens(officeID: office.id, in: reader),
                accounts: try OfficerStore.accounts(officeID: office.id, in: reader)
            )
        }
        for token in found.tokens {
            let owner = found.accounts.first { $0.officer.id == token.officerID }?.officer.userName ?? ""
            let end = token.expiresAt?.date.slashed ?? "không thời hạn"
            let state = token.isValid(at: now) ? "còn hiệu lực" : "hết hiệu lực"
            print("\(token.id)\t\(owner)\t\(token.label)\t\(end)\t\(state)")
        }
    }
}

/// `motcua token revoke ID`: the program stops working at once.
struct TokenRevoke: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Thu hồi mã truy cập.")

    @OptionGroup var settings: Settings
    @Argument(help: "Số hiệu của mã trong danh sách.") var id: String
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        try await opened.work.tokens.revoke(officeID: office.id, id: id, by: SystemActor.id)
        print("Mã truy cập đã bị thu hồi.")
    }
}

/// A number of days as typed: `90d` or `90`.
struct TokenPeriod: ExpressibleByArgument {
    let days: Int

    init?(argument: String) {
        let digits = argument.hasSuffix("d") ? argument.dropLast() : argument[...]
        guard let days = Digits.value(digits) else { return nil }
        self.days = days
    }
}
