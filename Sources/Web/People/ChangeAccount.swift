import Casework
import Domain
import Hummingbird

/// `POST /desk/accounts/{id}/…`: posts, closing, opening again, a new first password.
struct ChangeAccount: Sendable {
    let site: Site
    private var accounts: Accounts { site.work.accounts }

    @Sendable func setRoles(_ visit: DeskVisit) async throws -> Response {
        let roles = Set(visit.form.all("roles").compactMap(Role.init(rawValue:)))
        try await accounts.setRoles(
            roles, officeID: visit.office.id, officerID: try visit.parameter("id"), by: visit.officer.id)
        return .seeOther(Link.page(Link.accounts, notice: .rolesChanged))
    }

    @Sendable func close(_ visit: DeskVisit) async throws -> Response {
        try await accounts.deactivate(
            officeID: visit.office.id, officerID: try visit.parameter("id"), by: visit.officer.id)
        return .seeOther(Link.page(Link.accounts, notice: .accountClosed))
    }

    @Sendable func reopen(_ visit: DeskVisit) async throws -> Response {
        let first = try await accounts.reactivate(
            officeID: visit.office.id, officerID: try visit.parameter("id"), by: visit.officer.id)
        return try await ShowAccounts(site: site).page(for: visit, secret: .firstPassword(first))
    }

    @Sendable func resetPassword(_ visit: DeskVisit) async throws -> Response {
        let first = try await accounts.resetPassword(
            officeID: visit.office.id, officerID: try visit.parameter("id"), by: visit.officer.id)
        return try await ShowAccounts(site: site).page(for: visit, secret: .firstPassword(first))
    }
}

/// `POST /desk/accounts/{id}/tokens` and `/desk/tokens/{id}/revocations`: keys for programs.
struct KeepTokens: Sendable {
    let site: Site

    @Sendable func create(_ visit: DeskVisit) async throws -> Response {
        var reader = FormReader(visit.form)
        let label = reader.line("label", label: "Tên mã truy cập", limit: 100)
        let days = reader.number("days", label: "Số ngày hiệu lực", in: 1...3650)
        try reader.finish()
        let secret = try await site.work.tokens.create(
            officerID: try visit.parameter("id"), officeID: visit.office.id, label: label, days: days,
            by: visit.officer.id)
        return try await ShowAccounts(site: site).page(for: visit, secret: .token(secret))
    }

    @Sendable func revoke(_ visit: DeskVisit) async throws -> Response {
        try await site.work.tokens.revoke(
            officeID: visit.office.id, id: try visit.parameter("id"), by: visit.officer.id)
        return .seeOther(Link.page(Link.accounts, notice: .tokenRevoked))
    }
}
