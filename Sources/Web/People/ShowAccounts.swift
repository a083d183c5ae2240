import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/accounts`: the administrator's list.
struct ShowAccounts: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    /// The list, with the form as it was typed, or with a secret that is shown this once.
    func page(
        for visit: DeskVisit, form: AccountForm = AccountForm(), errors: FieldErrors = FieldErrors(),
        secret: AccountsPage.Secret? = nil
    ) async throws -> Response {
        let officeID = visit.office.id
        let found = try await site.reader.read { reader in
            (
                accounts: try OfficerStore.accounts(officeID: officeID, in: reader),
                tokens: try APITokenStore.tokens(officeID: officeID, in: reader)
            )
        }
        let model = AccountsPage(
            accounts: found.accounts, tokens: found.tokens, viewer: visit.officer,
            now: site.work.surroundings.now(), form: form, errors: errors, secret: secret)
        return try site.page(model, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `POST /desk/accounts`: opens an account and shows its first password.
struct AddAccount: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        var reader = FormReader(visit.form)
        let form = AccountForm(
            userName: reader.line("userName", label: "Tên đăng nhập", limit: 40),
            name: reader.line("name", label: "Họ và tên", limit: 100),
            title: reader.line("title", label: "Chức danh", limit: 100, isRequired: false),
            roles: Set(visit.form.all("roles").compactMap(Role.init(rawValue:))))
        let list = ShowAccounts(site: site)
        do {
            try reader.finish()
            let first = try await create(form, visit, &reader)
            return try await list.page(for: visit, secret: .firstPassword(first))
        } catch let errors as FieldErrors {
            return try await list.page(for: visit, form: form, errors: errors)
        }
    }

    private func create(
        _ form: AccountForm, _ visit: DeskVisit, _ reader: inout FormReader
    ) async throws -> FirstPassword {
        do {
            let request = NewAccount(userName: form.userName, name: form.name, title: form.title, roles: form.roles)
            return try await site.work.accounts.create(request, officeID: visit.office.id, by: visit.officer.id)
        } catch let refusal as AccountRefusal {
            reader.refuse(refusal.message, by: Self.field(of: refusal))
            throw reader.errors
        }
    }

    private static func field(of refusal: AccountRefusal) -> String {
        switch refusal {
        case .personNameMissing: "name"
        case .rolesMissing, .rolesConflict: "roles"
        default: "userName"
        }
    }
}

extension AccountsPage.Secret {
    static func firstPassword(_ first: FirstPassword) -> Self {
        Self(
            heading: "Mật khẩu lần đầu của «\(first.officer.userName)»", value: first.password,
            hint: "Mật khẩu chỉ hiện một lần. Vui lòng ghi lại và trao tận tay; hệ thống yêu cầu đổi khi đăng nhập.")
    }

    static func token(_ secret: String) -> Self {
        Self(
            heading: "Mã truy cập mới", value: secret,
            hint: "Mã chỉ hiện một lần. Vui lòng sao chép và cất giữ như mật khẩu.")
    }
}
