import Casework
import Domain
import Hummingbird
import Storage

/// `/desk/tokens`: the keys of the programs that act in the officer's own name.
struct KeepTokens: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    /// Makes a token for the officer who asks and types the password once more; its secret stands in this answer only.
    @Sendable func create(_ visit: DeskVisit) async throws -> Response {
        var reader = FormReader(visit.form)
        let label = reader.line("label", label: "Tên mã truy cập", limit: 100)
        let days = reader.number("days", label: "Số ngày hiệu lực", in: 1...3650)
        do {
            let current = reader.password("current", label: "Mật khẩu hiện tại")
            try reader.finish()
            try await confirm(current, visit, &reader)
            let secret = try await site.work.tokens.createOwn(label: label, days: days, by: visit.officer)
            return try await page(for: visit, secret: secret)
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors)
        }
    }

    /// Whoever finds a desk open must not leave with a key to it.
    private func confirm(_ password: String, _ visit: DeskVisit, _ reader: inout FormReader) async throws {
        do {
            try await site.work.sessions.confirm(password, of: try visit.session())
        } catch AccountRefusal.currentPasswordWrong {
            reader.refuse(AccountRefusal.currentPasswordWrong.message, by: "current")
            try reader.finish()
        }
    }

    /// Revokes one of the officer's own, or from the list of accounts anybody's.
    @Sendable func revoke(_ visit: DeskVisit) async throws -> Response {
        try await site.work.tokens.revoke(try visit.parameter("id"), by: visit.officer)
        let isFromAccounts = visit.form.text("from") == "accounts" && visit.officer.may(.keepAccounts)
        return .seeOther(Link.page(isFromAccounts ? Link.accounts : Link.tokens, notice: .tokenRevoked))
    }

    private func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), secret: String? = nil
    ) async throws -> Response {
        let (office, officer) = (visit.office.id, visit.officer)
        let tokens = try await site.reader.read {
            try APITokenStore.tokens(officeID: office, officerID: officer.id, in: $0)
        }
        let model = TokensPage(
            tokens, now: site.work.surroundings.now(), typed: secret == nil ? visit.form : FormFields(),
            errors: errors, secret: secret)
        return try site.page(model, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `people/tokens`: the officer's own tokens, and the form for one more.
struct TokensPage: PageSample {
    static let template = "people/tokens"

    let tokens: [AccountsPage.TokenRow]
    let hasTokens: Bool
    let label: FormField
    let days: FormField
    let currentError: String?
    let secret: AccountsPage.Secret?
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension TokensPage {
    /// So many days a token holds unless the officer says otherwise.
    private static let usualDays = "90"

    init(_ tokens: [APIToken], now: LocalInstant, typed: FormFields, errors: FieldErrors, secret: String?) {
        self.tokens = tokens.map { AccountsPage.TokenRow($0, ownerName: "", now: now) }
        hasTokens = !tokens.isEmpty
        label = FormField(
            "label", "Tên mã truy cập", value: typed.text("label"), limit: 100,
            help: "Phần mềm nào dùng mã này, như «Máy quét ở quầy».", complaint: errors["label"])
        days = FormField(
            "days", "Số ngày hiệu lực", value: typed.optional("days") ?? Self.usualDays, mode: "numeric", limit: 4,
            complaint: errors["days"])
        currentError = errors["current"]
        self.secret = secret.map(AccountsPage.Secret.token)
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    static var sample: TokensPage {
        let moment = LocalInstant(CivilDate(dayNumber: 20_000))
        let token = APIToken(
            id: "t", officeID: "o", officerID: "a", label: "Máy quét", createdAt: moment, expiresAt: nil)
        var errors = FieldErrors()
        for field in ["label", "days", "current"] { errors.add("Vui lòng nhập mục này.", by: field) }
        return TokensPage([token], now: moment, typed: FormFields(), errors: errors, secret: "mc_0123456789")
    }
}
