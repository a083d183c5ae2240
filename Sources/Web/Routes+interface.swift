import Casework
import Domain
import Hummingbird

/// The doors for programs: the verbs of a dossier, what lies with whom, who is away, and the procedures themselves.
extension Routes {
    /// The verbs for programs; each stands in the OpenAPI description.
    static func interface(_ site: Site) -> [Route] {
        let read = ReadByInterface(site: site)
        let act = ActByInterface(site: site)
        let acts = act.acts
        let slips = SlipsByInterface(site: site)
        let forms = FormsByInterface(site: site)
        let dossier = "/api/v1/dossiers/{code}"
        return [
            .get("/api/openapi.json", for: .everybody, ShowInterface().respond),
            .post("/api/v1/receptions", for: .receiveDossiers, ReceiveByInterface(site: site).respond),
            .post("/api/v1/completions", for: .receiveDossiers, slips.requestCompletion),
            .post("/api/v1/refusals", for: .receiveDossiers, slips.refuse),
            .post("/api/v1/forms", for: .writeForms, forms.begin),
            .get("/api/v1/forms/{id}", for: .revealPersonalData, forms.read),
            .post("/api/v1/forms/{id}/answers", for: .writeForms, forms.write),
            .post("/api/v1/forms/{id}/confirmations", for: .writeForms, forms.confirm),
            .get("/api/v1/dossiers", for: .viewDossiers, read.dossiers),
            .get(dossier, for: .viewDossiers, read.dossier),
            .post("\(dossier)/handovers", for: .handOverDossiers, act.offerHandover),
            .post("\(dossier)/handovers/acceptances", for: .handOverDossiers, act.plain(acts.acceptHandover)),
            .post("\(dossier)/outcomes", for: .draftOutcomes, act.draft),
            .post("\(dossier)/outcomes/signatures", for: .signOutcomes, act.plain(acts.sign)),
            .post("\(dossier)/outcomes/rejections", for: .signOutcomes, act.reasoned(acts.sendBack)),
            .post("\(dossier)/outcomes/numbers", for: .numberOutcomes, act.number),
            .post("\(dossier)/returns", for: .returnResults, act.giveBack),
            .post("\(dossier)/appointments", for: .receiveDossiers, act.appoint),
            .post("\(dossier)/supplements", for: .proposeSupplements, act.proposeSupplement),
            .post("\(dossier)/supplements/approvals", for: .approveProposals, act.plain(acts.approveSupplement)),
            .post("\(dossier)/supplements/closings", for: .closeDossiers, act.reasoned(acts.closeIncomplete)),
            .post("\(dossier)/supplements/receipts", for: .receiveDossiers, act.plain(acts.receiveSupplement)),
            .post("\(dossier)/extensions", for: .proposeSupplements, act.reasoned(acts.proposeExtension)),
            .post("\(dossier)/extensions/approvals", for: .approveProposals, act.plain(acts.approveExtension)),
            .post("\(dossier)/suspension-proposals", for: .proposeSupplements, act.reasoned(acts.proposeSuspension)),
            .post(
                "\(dossier)/suspension-proposals/approvals", for: .approveProposals, act.plain(acts.approveSuspension)),
            .post("\(dossier)/contact-erasures", for: .eraseContacts, act.reasoned(acts.eraseContacts)),
            .post("\(dossier)/objections", for: .approveProposals, act.reasoned(acts.sendBackProposal)),
            .post("\(dossier)/payments", for: .draftOutcomes, act.reasoned(acts.requestPayment)),
            .post("\(dossier)/payments/confirmations", for: .draftOutcomes, act.plain(acts.confirmPayment)),
            .post("\(dossier)/reopenings", for: .reopenDossiers, act.reasoned(acts.reopen)),
            .post("\(dossier)/withdrawals", for: .withdrawDossiers, act.reasoned(acts.withdraw)),
            .post("\(dossier)/links", for: .receiveDossiers, act.reasoned(acts.renewLink)),
            .post("\(dossier)/suspensions", for: .suspendDossiers, act.reasoned(acts.suspend)),
            .post("\(dossier)/suspensions/resumptions", for: .suspendDossiers, act.plain(acts.resume)),
            .post("\(dossier)/revelations", for: .revealPersonalData, act.reveal),
        ]
    }

    /// Locks, offers taken back, persons put right, citizens asked and reminded.
    static func holdingByInterface(_ site: Site) -> [Route] {
        let act = ActByInterface(site: site)
        let dossier = "/api/v1/dossiers/{code}"
        return [
            .post("\(dossier)/locks", for: .handOverDossiers, act.lock),
            .post("\(dossier)/locks/releases", for: .handOverDossiers, act.releaseLock),
            .post("\(dossier)/handovers/withdrawals", for: .handOverDossiers, act.plain(act.acts.withdrawHandover)),
            .post("\(dossier)/corrections", for: .correctDossiers, act.correctPerson),
            .post("\(dossier)/ratings", for: .returnResults, act.rate),
            .post("\(dossier)/reminders", for: .returnResults, act.remindCollection),
        ]
    }

    /// Who is away, and who stands in.
    static func absencesByInterface(_ site: Site) -> [Route] {
        let absences = AbsencesByInterface(site: site)
        return [
            .get("/api/v1/absences", for: .viewDossiers, absences.list),
            .post("/api/v1/absences", for: .viewDossiers, absences.enter),
            .post("/api/v1/absences/{id}/endings", for: .viewDossiers, absences.end),
        ]
    }

    /// A procedure's versions: read, proposed, decided on.
    static func versionsByInterface(_ site: Site) -> [Route] {
        let versions = VersionsByInterface(site: site)
        let all = "/api/v1/procedures/{code}/versions"
        return [
            .get(all, for: .viewDossiers, versions.list),
            .post(all, for: .keepCatalogue, versions.propose),
            .post("\(all)/{number}/approvals", for: .approveCatalogue, versions.approve),
            .post("\(all)/{number}/rejections", for: .approveCatalogue, versions.sendBack),
        ]
    }
}
