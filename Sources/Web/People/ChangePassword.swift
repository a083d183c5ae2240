import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/password`: the own password; the only page until the first one is changed.
struct ShowPassword: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let page = try await PasswordPage(
            isFirst: visit.session().mustChangePassword, hasTokens: site.hasTokens(visit.officer))
        return try site.page(page, for: visit)
    }
}

/// `POST /desk/password`: changes it and ends the account's other sessions, and its tokens when that is wished.
struct ChangePassword: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let visitor = try visit.session()
        do {
            try await change(visitor, visit)
            return .seeOther(Link.page(Link.desk, notice: .passwordChanged))
        } catch let errors as FieldErrors {
            let page = try await PasswordPage(
                isFirst: visitor.mustChangePassword, hasTokens: site.hasTokens(visit.officer), errors: errors)
            return try site.page(page, for: visit, status: .unprocessableContent)
        }
    }

    private func change(_ visitor: Visitor, _ visit: DeskVisit) async throws {
        var reader = FormReader(visit.form)
        let current = reader.password("current", label: "Mật khẩu hiện tại")
        let new = reader.password("new", label: "Mật khẩu mới")
        if reader.password("repeated", label: "Nhập lại mật khẩu mới") != new {
            reader.refuse("Hai lần nhập mật khẩu mới chưa giống nhau. Vui lòng nhập lại.", by: "repeated")
        }
        try reader.finish()
        do {
            try await site.work.accounts.changePassword(
                visitor, current: current, new: new, revokingTokens: visit.form.isTicked("revokeTokens"))
        } catch let refusal as AccountRefusal where refusal.kind == .invalid {
            reader.refuse(refusal.message, by: refusal == .currentPasswordWrong ? "current" : "new")
            try reader.finish()
        }
    }
}

extension Site {
    /// Whether a program may act in the officer's name now.
    fileprivate func hasTokens(_ officer: Officer) async throws -> Bool {
        let now = work.surroundings.now()
        return try await reader.read {
            try APITokenStore.tokens(officeID: officer.officeID, officerID: officer.id, in: $0)
        }.contains { $0.isValid(at: now) }
    }
}

/// `people/password`: the old password, the new one twice.
struct PasswordPage: PageSample {
    static let template = "people/password"
    static let sample = PasswordPage(
        isFirst: true, hasTokens: true,
        errors: {
            var errors = FieldErrors()
            errors.add("Mật khẩu hiện tại không đúng.", by: "current")
            errors.add("Mật khẩu này quá dễ đoán.", by: "new")
            errors.add("Hai lần nhập chưa giống nhau.", by: "repeated")
            return errors
        }())

    let isFirst: Bool
    let hasTokens: Bool
    let shortest: String
    let errors: [ErrorLine]
    let hasErrors: Bool
    let currentError: String?
    let newError: String?
    let repeatedError: String?

    init(isFirst: Bool, hasTokens: Bool, errors: FieldErrors = FieldErrors()) {
        self.isFirst = isFirst
        self.hasTokens = hasTokens
        self.errors = errors.lines
        shortest = String(PasswordRule.shortest)
        hasErrors = !errors.isEmpty
        currentError = errors["current"]
        newError = errors["new"]
        repeatedError = errors["repeated"]
    }
}
