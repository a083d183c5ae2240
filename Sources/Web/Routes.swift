import Domain
import Hummingbird

/// The one table of all doors: method, path, whom it is for, and the page behind it.
///
/// Each feature has a list of its own here; `all` joins them.
enum Routes {
    static func all(_ site: Site) -> [Route] {
        machine(site) + people(site)
    }

    /// Files, health and figures of the machine.
    private static func machine(_ site: Site) -> [Route] {
        [
            .get("/public/{file}", for: .everybody, ShowPublicFile(site: site).respond),
            .get("/healthz", for: .everybody, ShowHealth(site: site).respond),
            .get("/metrics", for: .everybody, ShowMetrics(site: site).respond),
        ]
    }

    /// Sign-in, the own password, accounts.
    private static func people(_ site: Site) -> [Route] {
        [
            .get("/login", for: .everybody, ShowLogin(site: site).respond),
            .post("/login", for: .everybody, SignIn(site: site).respond),
            .post("/logout", for: .session, SignOut(site: site).respond),
            .get("/desk", for: .useDesk, ShowStart(site: site).respond),
            .post("/desk/lock", for: .useDesk, LockSession(site: site).respond),
            .get("/desk/unlock", for: .session, ShowUnlock(site: site).respond),
            .post("/desk/unlock", for: .newcomer, ShowUnlock(site: site).goOn),
            .get("/desk/password", for: .newcomer, ShowPassword(site: site).respond),
            .post("/desk/password", for: .newcomer, ChangePassword(site: site).respond),
            .get("/desk/accounts", for: .keepAccounts, ShowAccounts(site: site).respond),
            .post("/desk/accounts", for: .keepAccounts, AddAccount(site: site).respond),
            .post("/desk/accounts/{id}/roles", for: .keepAccounts, ChangeAccount(site: site).setRoles),
            .post("/desk/accounts/{id}/closings", for: .keepAccounts, ChangeAccount(site: site).close),
            .post("/desk/accounts/{id}/reopenings", for: .keepAccounts, ChangeAccount(site: site).reopen),
            .post("/desk/accounts/{id}/passwords", for: .keepAccounts, ChangeAccount(site: site).resetPassword),
            .post("/desk/accounts/{id}/tokens", for: .keepAccounts, KeepTokens(site: site).create),
            .post("/desk/tokens/{id}/revocations", for: .keepAccounts, KeepTokens(site: site).revoke),
        ]
    }
}
