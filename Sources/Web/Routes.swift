import Casework
import Domain
import Hummingbird

/// The one table of all doors: method, path, whom it is for, and the page behind it.
///
/// Each feature has a list of its own, here or in a `Routes+….swift`; `all` joins them.
enum Routes {
    static func all(_ site: Site) -> [Route] {
        let lists = [
            machine, citizens, people, intake, forms, catalogue, interlinking, interface, holdingByInterface,
            absencesByInterface, versionsByInterface, workflow, reasonedActs, papers, files, calendar, letters,
            lettersByInterface, books, statistics, portal, waitingRoom, waitingRoomForAll, payments,
        ]
        return lists.flatMap { $0(site) }
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
            .get("/desk/tokens", for: .useDesk, KeepTokens(site: site).show),
            .post("/desk/tokens", for: .useDesk, KeepTokens(site: site).create),
            .post("/desk/tokens/{id}/revocations", for: .useDesk, KeepTokens(site: site).revoke),
        ]
    }

    /// Procedures in their versions, service models.
    private static func catalogue(_ site: Site) -> [Route] {
        let write = WriteVersion(site: site)
        let decide = DecideVersion(site: site)
        let models = KeepModels(site: site)
        let version = "/desk/procedures/{code}/versions/{number}"
        return [
            .get("/desk/procedures", for: .viewDossiers, ShowProcedures(site: site).respond),
            .get("/desk/procedures/{code}", for: .viewDossiers, ShowProcedure(site: site).respond),
            .get("/desk/procedures/{code}/versions/new", for: .keepCatalogue, write.show),
            .post("/desk/procedures/{code}/versions/new", for: .keepCatalogue, write.propose),
            .get(version, for: .viewDossiers, ShowVersion(site: site).respond),
            .post("\(version)/approvals", for: .approveCatalogue, decide.approve),
            .post("\(version)/rejections", for: .approveCatalogue, decide.sendBack),
            .get("/desk/models", for: .viewDossiers, ShowModels(site: site).respond),
            .post("/desk/models", for: .keepCatalogue, models.propose),
            .get("/desk/models/{number}", for: .viewDossiers, ShowModelCounts(site: site).respond),
            .get("/desk/models/{number}/dossiers", for: .viewDossiers, ShowModelDossiers(site: site).respond),
            .post("/desk/models/{number}/approvals", for: .approveCatalogue, models.approve),
            .post("/desk/models/{number}/rejections", for: .approveCatalogue, models.sendBack),
            .post("/desk/models/{number}/endings", for: .approveCatalogue, models.end),
            .get("/api/v1/service-models", for: .viewDossiers, ModelsByInterface(site: site).respond),
        ]
    }

    /// The working calendar: procedure control proposes, a leader decides.
    private static func calendar(_ site: Site) -> [Route] {
        let closures = KeepClosures(site: site)
        let hours = KeepHours(site: site)
        return [
            .get("/desk/calendar", for: .viewDossiers, ShowCalendar(site: site).respond),
            .post("/desk/calendar/times", for: .keepCatalogue, SetTimes(site: site).respond),
            .post("/desk/calendar/closures", for: .keepCatalogue, closures.propose),
            .post("/desk/calendar/closures/{id}/approvals", for: .approveCatalogue, closures.approve),
            .post("/desk/calendar/closures/{id}/rejections", for: .approveCatalogue, closures.sendBack),
            .post("/desk/calendar/closures/{id}/revocations", for: .approveCatalogue, closures.revoke),
            .post("/desk/calendar/hours", for: .keepCatalogue, hours.propose),
            .post("/desk/calendar/hours/{id}/approvals", for: .approveCatalogue, hours.approve),
            .post("/desk/calendar/hours/{id}/rejections", for: .approveCatalogue, hours.sendBack),
        ]
    }

    /// The way of a dossier from the counter back to the counter.
    private static func workflow(_ site: Site) -> [Route] {
        let change = ChangeDossier(site: site)
        return [
            .get("/desk", for: .useDesk, ShowToday(site: site).respond),
            .get("/desk/menu", for: .useDesk, ShowMenu(site: site).respond),
            .get("/desk/dossiers", for: .viewDossiers, SearchDossiers(site: site).respond),
            .get("/desk/dossiers/{code}", for: .viewDossiers, ShowDossier(site: site).respond),
            .get("/desk/dossiers/{code}/control-sheet", for: .viewDossiers, ShowControlSheet(site: site).respond),
            .post("/desk/dossiers/{code}/control-sheets", for: .revealPersonalData, ShowControlSheet(site: site).issue),
            .post("/desk/dossiers/{code}/revelations", for: .revealPersonalData, RevealPersons(site: site).respond),
            .post("/desk/dossiers/{code}/locks", for: .handOverDossiers, change.lock),
            .post("/desk/dossiers/{code}/locks/releases", for: .handOverDossiers, change.releaseLock),
            .post("/desk/dossiers/{code}/handovers", for: .handOverDossiers, change.handOver),
            .post("/desk/dossiers/{code}/handovers/withdrawals", for: .handOverDossiers, change.withdrawHandover),
            .post("/desk/dossiers/{code}/acceptances", for: .handOverDossiers, change.accept),
            .post("/desk/dossiers/{code}/drafts", for: .draftOutcomes, change.draft),
            .post("/desk/dossiers/{code}/outcomes", for: .signOutcomes, SignOutcome(site: site).respond),
            .post("/desk/dossiers/{code}/numbers", for: .numberOutcomes, NumberOutcome(site: site).respond),
            .post("/desk/dossiers/{code}/returns", for: .returnResults, ReturnResult(site: site).respond),
            .get("/desk/dossiers/{code}/rating", for: .returnResults, ShowRating(site: site).respond),
            .post("/desk/dossiers/{code}/ratings", for: .returnResults, RateDossier(site: site).respond),
            .post("/desk/dossiers/{code}/supplements/approvals", for: .approveProposals, change.approveSupplement),
            .post("/desk/dossiers/{code}/extensions/approvals", for: .approveProposals, change.approveExtension),
            .post(
                "/desk/dossiers/{code}/suspension-proposals/approvals", for: .approveProposals, change.approveSuspension
            ),
            .get("/desk/dossiers/{code}/contact-erasures/new", for: .eraseContacts, EraseContacts(site: site).show),
            .post("/desk/dossiers/{code}/contact-erasures", for: .eraseContacts, EraseContacts(site: site).erase),
            .get("/desk/dossiers/{code}/corrections/new", for: .correctDossiers, CorrectPerson(site: site).show),
            .post("/desk/dossiers/{code}/corrections", for: .correctDossiers, CorrectPerson(site: site).correct),
            .post("/desk/dossiers/{code}/supplements/receipts", for: .receiveDossiers, change.receiveSupplement),
            .post("/desk/dossiers/{code}/payments/confirmations", for: .draftOutcomes, change.confirmPayment),
            .post("/desk/dossiers/{code}/resumptions", for: .suspendDossiers, change.resume),
            .post("/desk/dossiers/{code}/filing-ways", for: .receiveDossiers, change.noteFilingWay),
            .get("/desk/signing", for: .signOutcomes, ShowSigning(site: site).respond),
            .get("/desk/numbering", for: .numberOutcomes, ShowNumbering(site: site).respond),
            .get("/desk/returns", for: .returnResults, ShowReturns(site: site).respond),
            .get("/desk/absences", for: .viewDossiers, KeepAbsences(site: site).show),
            .post("/desk/absences", for: .viewDossiers, KeepAbsences(site: site).enter),
            .post("/desk/absences/{id}/endings", for: .viewDossiers, KeepAbsences(site: site).end),
        ]
    }

    /// Rare acts with a reason in writing: `/desk/dossiers/{code}/suspensions` and its like, each with its form.
    private static func reasonedActs(_ site: Site) -> [Route] {
        ReasonedAct.allCases.flatMap { act -> [Route] in
            let path = "/desk/dossiers/{code}/\(act.rawValue)"
            return [
                .get("\(path)/new", for: act.permission, AskReason(site: site, act: act).respond),
                .post(path, for: act.permission, ActWithReason(site: site, act: act).respond),
            ]
        }
    }

    /// The counter: from the scanned card to the printed slip.
    private static func intake(_ site: Site) -> [Route] {
        let completion = RequestCompletion(site: site)
        let refusal = RefuseReception(site: site)
        let filing = ShowFiling(site: site)
        return [
            .post("/api/portal/filings", for: .everybody, TakeDelivery(site: site).respond),
            .get("/desk/online", for: .receiveDossiers, ShowFilings(site: site).respond),
            .get("/desk/online/{code}", for: .receiveDossiers, filing.respond),
            .post("/desk/online/{code}/revelations", for: .receiveDossiers, filing.reveal),
            .get("/desk/online/{code}/files/{id}", for: .receiveDossiers, filing.file),
            .post("/desk/online/{code}/receptions/new", for: .receiveDossiers, filing.prepare),
            .get("/desk/receptions/new", for: .receiveDossiers, ShowReception(site: site).respond),
            .post("/desk/receptions/preview", for: .receiveDossiers, PreviewReception(site: site).respond),
            .post("/desk/receptions", for: .receiveDossiers, ReceiveDossier(site: site).respond),
            .get("/desk/dossiers/{code}/receipt", for: .receiveDossiers, ShowReceived(site: site).respond),
            .get("/desk/dossiers/{code}/receipt/paper", for: .receiveDossiers, ShowReceiptPaper(site: site).respond),
            .get("/desk/dossiers/{code}/receipt/visit", for: .receiveDossiers, ShowReceiptPaper(site: site).visitSlip),
            .post("/desk/completions/new", for: .receiveDossiers, completion.show),
            .post("/desk/completions", for: .receiveDossiers, completion.write),
            .post("/desk/refusals/new", for: .receiveDossiers, refusal.show),
            .post("/desk/refusals", for: .receiveDossiers, refusal.write),
            .get("/desk/notices/{id}", for: .receiveDossiers, ShowNotice(site: site).respond),
            .get("/desk/notices/{id}/paper", for: .receiveDossiers, ShowNotice(site: site).paper),
        ]
    }
}
