import Domain
import Hummingbird

/// The one table of all doors: method, path, whom it is for, and the page behind it.
///
/// Each feature has a list of its own here; `all` joins them.
enum Routes {
    static func all(_ site: Site) -> [Route] {
        machine(site) + people(site) + interface(site)
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

    /// The verbs for programs; each stands in the OpenAPI description.
    private static func interface(_ site: Site) -> [Route] {
        let read = ReadByInterface(site: site)
        let act = ActByInterface(site: site)
        let dossier = "/api/v1/dossiers/{code}"
        return [
            .get("/api/openapi.json", for: .everybody, ShowInterface().respond),
            .post("/api/v1/receptions", for: .receiveDossiers, ReceiveByInterface(site: site).respond),
            .get("/api/v1/dossiers", for: .viewDossiers, read.dossiers),
            .get(dossier, for: .viewDossiers, read.dossier),
            .post("\(dossier)/handovers", for: .handOverDossiers, act.offerHandover),
            .post("\(dossier)/handovers/acceptances", for: .handOverDossiers, act.acceptHandover),
            .post("\(dossier)/outcomes", for: .draftOutcomes, act.draft),
            .post("\(dossier)/outcomes/signatures", for: .signOutcomes, act.sign),
            .post("\(dossier)/outcomes/rejections", for: .signOutcomes, act.sendBack),
            .post("\(dossier)/outcomes/numbers", for: .numberOutcomes, act.number),
            .post("\(dossier)/returns", for: .returnResults, act.giveBack),
            .post("\(dossier)/supplements", for: .proposeSupplements, act.requestSupplement),
            .post("\(dossier)/supplements/receipts", for: .receiveDossiers, act.receiveSupplement),
            .post("\(dossier)/withdrawals", for: .withdrawDossiers, act.withdraw),
            .post("\(dossier)/suspensions", for: .suspendDossiers, act.suspend),
            .post("\(dossier)/suspensions/resumptions", for: .suspendDossiers, act.resume),
            .post("\(dossier)/revelations", for: .revealPersonalData, act.reveal),
        ]
    }
}
