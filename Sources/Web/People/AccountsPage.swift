import Casework
import Domain
import Storage

/// `people/accounts`: everybody of the office, the form for a new account, tokens.
struct AccountsPage: PageSample {
    static let template = "people/accounts"

    let accounts: [AccountRow]
    let tokens: [TokenRow]
    let roleChoices: [RoleChoice]
    let secret: Secret?
    let errors: [ErrorLine]
    let hasErrors: Bool
    let userName: String
    let name: String
    let title: String
    let userNameError: String?
    let nameError: String?
    let titleError: String?
    let rolesError: String?

    /// A post that can be ticked.
    struct RoleChoice: Sendable {
        let value: String
        let label: String
        let isTicked: Bool
    }

    /// One account of the list.
    struct AccountRow: Sendable {
        let id: String
        let userName: String
        let name: String
        let title: String
        let roleNames: String
        let roleChoices: [RoleChoice]
        let isActive: Bool
        let isSelf: Bool
    }

    /// One token of the list.
    struct TokenRow: Sendable {
        let id: String
        let label: String
        let ownerName: String
        let createdOn: String
        let expiresOn: String
        let isValid: Bool
    }

    /// A password or token that is shown this once.
    struct Secret: Sendable {
        let heading: String
        let value: String
        let hint: String
    }
}

/// What the form of a new account held.
struct AccountForm: Sendable {
    var userName = ""
    var name = ""
    var title = ""
    var roles: Set<Role> = []
}

extension AccountsPage {
    init(
        accounts: [Account], tokens: [APIToken], viewer: Officer, now: LocalInstant, form: AccountForm = AccountForm(),
        errors: FieldErrors = FieldErrors(), secret: Secret? = nil
    ) {
        let names = Dictionary(accounts.map { ($0.officer.id, $0.officer.name) }, uniquingKeysWith: { $1 })
        self.accounts = accounts.map { AccountRow($0, viewer: viewer) }
        self.tokens = tokens.map { TokenRow($0, ownerName: names[$0.officerID] ?? "", now: now) }
        roleChoices = RoleChoice.all(ticked: form.roles)
        self.secret = secret
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
        (userName, name, title) = (form.userName, form.name, form.title)
        (userNameError, nameError) = (errors["userName"], errors["name"])
        (titleError, rolesError) = (errors["title"], errors["roles"])
    }
}

extension AccountsPage.RoleChoice {
    static func all(ticked: Set<Role>) -> [Self] {
        Role.allCases.map { Self(value: $0.rawValue, label: $0.vietnamese, isTicked: ticked.contains($0)) }
    }
}

extension AccountsPage.AccountRow {
    init(_ account: Account, viewer: Officer) {
        let officer = account.officer
        self.init(
            id: officer.id, userName: officer.userName, name: officer.name, title: officer.title,
            roleNames: Role.allCases.filter(officer.roles.contains).map(\.vietnamese).joined(separator: ", "),
            roleChoices: AccountsPage.RoleChoice.all(ticked: officer.roles), isActive: account.isActive,
            isSelf: officer.id == viewer.id)
    }
}

extension AccountsPage.TokenRow {
    init(_ token: APIToken, ownerName: String, now: LocalInstant) {
        self.init(
            id: token.id, label: token.label, ownerName: ownerName, createdOn: token.createdAt.date.slashed,
            expiresOn: token.expiresAt?.date.slashed ?? "Không thời hạn", isValid: token.isValid(at: now))
    }
}

extension AccountsPage {
    static var sample: AccountsPage {
        let officer = Officer(
            officeID: "o", id: "a", userName: "quay", name: "Nguyễn Thị Hoa", title: "Công chức Văn phòng - Thống kê",
            roles: [.reception])
        let account = Account(officer: officer, passwordHash: "", mustChangePassword: false, isActive: true)
        let moment = LocalInstant(CivilDate(dayNumber: 20_000))
        let token = APIToken(
            id: "t", officeID: "o", officerID: "a", label: "Máy quét", createdAt: moment, expiresAt: nil)
        var errors = FieldErrors()
        for field in ["userName", "name", "title", "roles"] { errors.add("Vui lòng nhập mục này.", by: field) }
        return AccountsPage(
            accounts: [account], tokens: [token], viewer: officer, now: moment, form: AccountForm(), errors: errors,
            secret: Secret(heading: "Mật khẩu lần đầu", value: "k7md-2xqp", hint: "Chỉ hiện một lần."))
    }
}
