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
