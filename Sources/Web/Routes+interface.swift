import Casework
import Domain
import Hummingbird

/// More doors for programs: what lies with whom, who is away, and the procedures themselves.
extension Routes {
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
