import Casework
import Domain
import Hummingbird

/// `GET /desk/password`: the own password; the only page until the first one is changed.
struct ShowPassword: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try site.page(PasswordPage(isFirst: try visit.session().mustChangePassword), for: visit)
    }
}

/// `POST /desk/password`: changes it and ends the account's other sessions.
struct ChangePassword: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let visitor = try visit.session()
        do {
            try await change(visitor, visit)
            return .seeOther(Link.page(Link.desk, notice: .passwordChanged))
        } catch let errors as FieldErrors {
            let page = PasswordPage(isFirst: visitor.mustChangePassword, errors: errors)
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
                visitor, current: current, new: new, from: visit.visit.clientAddress)
        } catch let refusal as AccountRefusal where refusal.kind == .invalid {
            reader.refuse(refusal.message, by: refusal == .currentPasswordWrong ? "current" : "new")
            try reader.finish()
        }
    }
}

/// `people/password`: the old password, the new one twice.
struct PasswordPage: PageSample {
    static let template = "people/password"
    static let sample = PasswordPage(
        isFirst: true,
        errors: {
            var errors = FieldErrors()
            errors.add("Mật khẩu hiện tại không đúng.", by: "current")
            errors.add("Mật khẩu này quá dễ đoán.", by: "new")
            errors.add("Hai lần nhập chưa giống nhau.", by: "repeated")
            return errors
        }())

    let isFirst: Bool
    let shortest: String
    let errors: [ErrorLine]
    let hasErrors: Bool
    let currentError: String?
    let newError: String?
    let repeatedError: String?

    init(isFirst: Bool, errors: FieldErrors = FieldErrors()) {
        self.isFirst = isFirst
        self.errors = errors.lines
        shortest = String(PasswordRule.shortest)
        hasErrors = !errors.isEmpty
        currentError = errors["current"]
        newError = errors["new"]
        repeatedError = errors["repeated"]
    }
}
