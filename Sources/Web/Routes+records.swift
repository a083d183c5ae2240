import Casework
import Domain
import Hummingbird

/// What is kept beside the work on dossiers: papers, files, letters, books, counts.
extension Routes {
    /// Forms that officers write for citizens, and the places their fields offer.
    static func forms(_ site: Site) -> [Route] {
        let (show, write, begin) = (ShowForms(site: site), WriteForm(site: site), BeginForm(site: site))
        let sheets = KeepFormSheets(site: site)
        let form = "/desk/forms/{id}"
        return [
            .get("/desk/forms", for: .writeForms, show.list),
            .post("/desk/forms", for: .writeForms, begin.atCounter),
            .post("/desk/dossiers/{code}/forms", for: .writeForms, begin.ofDossier),
            .get(form, for: .revealPersonalData, show.form),
            .post(form, for: .writeForms, write.respond),
            .get("\(form)/reading", for: .revealPersonalData, show.reading),
            .post("\(form)/confirmations", for: .writeForms, write.confirm),
            .post("\(form)/reopenings", for: .writeForms, write.reopen),
            .post("\(form)/locks/releases", for: .revealPersonalData, write.release),
            .get("\(form)/paper", for: .revealPersonalData, show.paper),
            .post("\(form)/sheets", for: .attachFiles, sheets.scan),
            .get("\(form)/sheets/{file}", for: .openFiles, sheets.send),
            .post("\(form)/sheets/{file}/removals", for: .attachFiles, sheets.remove),
            .get("/desk/settings/places", for: .keepWording, KeepPlaces(site: site).show),
            .post("/desk/settings/places", for: .keepWording, KeepPlaces(site: site).set),
        ]
    }

    /// Papers that were issued, and what their QR codes open.
    static func papers(_ site: Site) -> [Route] {
        [
            .get("/desk/papers/{id}", for: .viewDossiers, ShowPaper(site: site).respond),
            .get("/desk/papers/{id}/print", for: .revealPersonalData, ShowPaper(site: site).print),
            .get("/desk/papers/{id}/pdf", for: .revealPersonalData, ShowPaper(site: site).pdf),
            .post("/desk/papers/{id}/withdrawals", for: .withdrawPapers, ShowPaper(site: site).withdraw),
            .post("/desk/result-handovers", for: .returnResults, IssueAtCounter(site: site).resultHandover),
            .get("/desk/settings/wording", for: .keepWording, KeepWording(site: site).show),
            .post("/desk/settings/wording", for: .keepWording, KeepWording(site: site).set),
            .get("/papers/q/{token}", for: .everybody, ShowPaperCheck(site: site).respond),
        ]
    }

    /// Interlinked cases, and what the agencies have agreed on.
    static func interlinking(_ site: Site) -> [Route] {
        let change = ChangeCase(site: site)
        let week = ShowCaseWeek(site: site)
        let write = WriteAgreement(site: site)
        let decide = DecideAgreement(site: site)
        let interface = CasesByInterface(site: site)
        let version = "/desk/agreements/{code}/versions/{number}"
        return [
            .get("/desk/cases", for: .viewDossiers, ShowCases(site: site).respond),
            .get("/desk/cases/{code}", for: .viewDossiers, ShowCase(site: site).respond),
            .post("/desk/cases/{code}/legs/{leg}/steps", for: .receiveDossiers, change.record),
            .post("/desk/cases/{code}/closings", for: .receiveDossiers, change.close),
            .get("/desk/case-weeks", for: .viewDossiers, week.respond),
            .post("/desk/case-weeks", for: .receiveDossiers, week.note),
            .get("/desk/case-weeks/sheet", for: .viewDossiers, week.sheet),
            .get("/desk/case-weeks/exports", for: .viewDossiers, week.export),
            .get("/desk/agreements", for: .viewDossiers, ShowAgreements(site: site).respond),
            .get("/desk/agreements/{code}/new", for: .keepCatalogue, write.show),
            .post("/desk/agreements/{code}/new", for: .keepCatalogue, write.propose),
            .post("\(version)/approvals", for: .approveCatalogue, decide.approve),
            .post("\(version)/rejections", for: .approveCatalogue, decide.sendBack),
            .get("/api/v1/cases", for: .viewDossiers, interface.list),
            .get("/api/v1/cases/{code}", for: .viewDossiers, interface.show),
            .post("/api/v1/cases/{code}/steps", for: .receiveDossiers, interface.record),
            .post("/api/v1/cases/{code}/closings", for: .receiveDossiers, interface.close),
        ]
    }

    /// Scans of a dossier's papers, and its signed result.
    static func files(_ site: Site) -> [Route] {
        let attach = AttachFiles(site: site)
        let change = ChangeFile(site: site)
        let files = "/desk/dossiers/{code}/files"
        return [
            .get(files, for: .viewDossiers, ShowFiles(site: site).respond),
            .post(files, for: .attachFiles, attach.attachScans),
            .get("\(files)/{id}", for: .openFiles, SendFile(site: site).respond),
            .post("\(files)/{id}/moves", for: .attachFiles, change.move),
            .post("\(files)/{id}/removals", for: .attachFiles, change.remove),
            .post("/desk/dossiers/{code}/results", for: .attachResults, attach.attachResult),
            .post("/desk/dossiers/{code}/results/{id}/removals", for: .attachResults, change.remove),
        ]
    }

    /// Letters of apology, and the dossiers that may become late.
    static func letters(_ site: Site) -> [Route] {
        let show = ShowLetter(site: site)
        let reports = IssueLetterReports(site: site)
        let change = ChangeLetter(site: site)
        let letter = "/desk/dossiers/{code}/apology"
        return [
            .get("/desk/deadlines", for: .viewDossiers, ShowDeadlines(site: site).respond),
            .get("/desk/apologies", for: .viewDossiers, ShowLetters(site: site).respond),
            .get("/desk/apologies/signing", for: .signApologies, ShowLetterSigning(site: site).respond),
            .get("/desk/apologies/register", for: .viewDossiers, ShowLetterRegister(site: site).respond),
            .post("/desk/apologies/register/papers", for: .revealPersonalData, reports.issueRegister),
            .post("/desk/apologies/reports", for: .revealPersonalData, reports.issueNoneArose),
            .get(letter, for: .viewDossiers, show.respond),
            .post("\(letter)/openings", for: .openApologies, change.open),
            .post("\(letter)/drafts", for: .draftApologies, change.draft),
            .post("\(letter)/reviews", for: .reviewApologies, change.review),
            .post("\(letter)/signatures", for: .signApologies, change.sign),
            .post("\(letter)/numbers", for: .numberOutcomes, change.number),
            .post("\(letter)/forwardings", for: .forwardApologies, change.forward),
        ]
    }

    static func lettersByInterface(_ site: Site) -> [Route] {
        let act = ActByInterface(site: site)
        let acts = act.acts
        let letter = "/api/v1/dossiers/{code}/apologies"
        return [
            .post(letter, for: .openApologies, act.openApology),
            .post("\(letter)/drafts", for: .draftApologies, act.draftApology),
            .post("\(letter)/reviews", for: .reviewApologies, act.plain(acts.reviewApology)),
            .post("\(letter)/objections", for: .sendBackApologies, act.reasoned(acts.sendBackApology)),
            .post("\(letter)/signatures", for: .signApologies, act.plain(acts.signApology)),
            .post("\(letter)/numbers", for: .numberOutcomes, act.plain(acts.numberApology)),
            .post("\(letter)/forwardings", for: .forwardApologies, act.forwardApology),
            .post("\(letter)/explanations", for: .draftApologies, act.reasoned(acts.explainDelay)),
        ]
    }

    /// The dossier register and the certification registers.
    static func books(_ site: Site) -> [Route] {
        let correction = CorrectCertification(site: site)
        let entry = "/desk/certifications/{book}/{year}/{number}"
        return [
            .get("/desk/register", for: .readRegisters, ShowRegister(site: site).respond),
            .post("/desk/register/revelations", for: .revealPersonalData, RevealRegister(site: site).respond),
            .post("/desk/register/exports", for: .readRegisters, ExportRegister(site: site).respond),
            .get("/desk/archive", for: .readRegisters, ShowArchive(site: site).respond),
            .get("/desk/archive/{year}/{retention}", for: .readRegisters, ShowArchiveGroup(site: site).respond),
            .get("/desk/archive/{year}/{retention}/exports", for: .readRegisters, ShowArchiveGroup(site: site).export),
            .get("/desk/certifications", for: .readRegisters, ShowCertifications(site: site).respond),
            .post("/desk/certifications/exports", for: .readRegisters, ExportCertifications(site: site).respond),
            .get("\(entry)/corrections", for: .numberOutcomes, correction.show),
            .post("\(entry)/corrections", for: .numberOutcomes, correction.write),
        ]
    }

    /// Counts of periods, what was frozen of them, and what looks odd.
    static func statistics(_ site: Site) -> [Route] {
        let (snapshots, remind) = (ShowSnapshots(site: site), RemindCollection(site: site))
        let export = ExportCounts(site: site)
        return [
            .get("/desk/counts", for: .readOwnCounts, ShowCounts(site: site).respond),
            .get("/desk/counts/exports", for: .readOwnCounts, export.report),
            .get("/desk/counts/dossiers", for: .readOwnCounts, ShowCountedDossiers(site: site).respond),
            .get("/desk/counts/dossiers/exports", for: .readOwnCounts, export.dossiers),
            .get("/desk/counts/snapshots", for: .readReports, snapshots.list),
            .post("/desk/counts/snapshots", for: .freezeCounts, FreezeCounts(site: site).respond),
            .get("/desk/counts/snapshots/{id}", for: .readReports, snapshots.one),
            .get("/desk/counts/snapshots/{id}/sheet", for: .readReports, ShowCountSheet(site: site).respond),
            .get("/desk/measures", for: .readReports, ShowMeasures(site: site).respond),
            .get("/desk/measures/dossiers", for: .readReports, ShowMeasuredDossiers(site: site).respond),
            .get("/desk/measures/forms", for: .readReports, ShowMeasuredForms(site: site).respond),
            .get("/desk/measures/exports", for: .readReports, ExportMeasures(site: site).respond),
            .get("/api/v1/measures", for: .readReports, MeasuresByInterface(site: site).respond),
            .get("/desk/oddities", for: .readReports, ShowOddities(site: site).respond),
            .get("/desk/dossiers/{code}/reminders/new", for: .returnResults, remind.show),
            .post("/desk/dossiers/{code}/reminders", for: .returnResults, remind.note),
            .get("/api/v1/counts", for: .readOwnCounts, CountByInterface(site: site).respond),
        ]
    }

    /// The national portal: what waits for it, comparisons with it, and the attachments it fetches.
    static func portal(_ site: Site) -> [Route] {
        let keep = KeepPortal(site: site)
        let check = ShowPortalCheck(site: site)
        let dossier = "/desk/portal/dossiers/{code}"
        return [
            .get("/desk/portal", for: .watchPortal, ShowPortal(site: site).respond),
            .get("/desk/portal/exports", for: .watchPortal, ExportForPortal(site: site).respond),
            .post("/desk/portal/pauses", for: .pausePortal, keep.pause),
            .post("/desk/portal/resumptions", for: .pausePortal, keep.resume),
            .post("/desk/portal/filings/{code}/reports", for: .mendPortal, keep.tellAgain),
            .post("/desk/portal/checks", for: .mendPortal, keep.compare),
            .get("/desk/portal/checks/{id}", for: .watchPortal, check.respond),
            .get("/desk/portal/checks/{id}/sheet", for: .watchPortal, check.sheet),
            .post("\(dossier)/releases", for: .mendPortal, keep.release),
            .post("\(dossier)/sendings", for: .mendPortal, keep.resend),
            .post("\(dossier)/sightings", for: .mendPortal, keep.settle),
            .post("\(dossier)/corrections", for: .mendPortal, keep.settleUntold),
            .get("/portal/files/{office}/{code}/{id}", for: .everybody, SendPortalFile(site: site).respond),
        ]
    }
}
