import Domain

/// What the office counts, interlinked cases, and the province's portal.
extension Link {
    static let counts = "/desk/counts"
    static let snapshots = "/desk/counts/snapshots"
    static let oddities = "/desk/oddities"

    static func counts(_ request: CountRequest) -> String { "\(counts)?\(request.query)" }
    static func countedDossiers(_ request: CountRequest) -> String { "\(counts)/dossiers?\(request.query)" }
    static func countsFile(_ request: CountRequest, _ format: SheetFormat) -> String {
        "\(counts)/exports?\(request.query)&format=\(format.rawValue)"
    }
    static func countedDossiersFile(_ request: CountRequest, _ format: SheetFormat) -> String {
        "\(counts)/dossiers/exports?\(request.query)&format=\(format.rawValue)"
    }
    static func snapshot(_ id: String) -> String { "\(snapshots)/\(escaped(id))" }
    static func snapshotSheet(_ id: String) -> String { "\(snapshot(id))/sheet" }
    static func oddities(_ period: ReportPeriod) -> String { "\(oddities)?from=\(period.from)&to=\(period.to)" }

    static let cases = "/desk/cases"
    static let caseWeeks = "/desk/case-weeks"
    static let agreements = "/desk/agreements"

    static func interlinkedCase(_ code: String) -> String { "\(cases)/\(escaped(code))" }
    static func caseWeek(_ request: CaseWeekRequest) -> String { "\(caseWeeks)?\(request.query)" }
    static func caseWeekSheet(_ request: CaseWeekRequest) -> String { "\(caseWeeks)/sheet?\(request.query)" }
    static func caseWeekFile(_ request: CaseWeekRequest, _ format: SheetFormat) -> String {
        "\(caseWeeks)/exports?\(request.query)&format=\(format.rawValue)"
    }
    static func caseSteps(_ code: String, _ leg: String) -> String {
        "\(interlinkedCase(code))/legs/\(escaped(leg))/steps"
    }
    static func caseClosings(_ code: String) -> String { "\(interlinkedCase(code))/closings" }
    static func newAgreement(_ code: String) -> String { "\(agreements)/\(escaped(code))/new" }
    static func agreementVersion(_ code: String, _ number: Int) -> String {
        "\(agreements)/\(escaped(code))/versions/\(number)"
    }

    static let portal = "/desk/portal"
    static let portalPauses = "/desk/portal/pauses"
    static let portalResumptions = "/desk/portal/resumptions"
    static let portalChecks = "/desk/portal/checks"
    static let portalExports = "/desk/portal/exports"

    static func portalCheck(_ id: String) -> String { "\(portalChecks)/\(escaped(id))" }
    static func portalCheckSheet(_ id: String) -> String { "\(portalCheck(id))/sheet" }
    static func portalReleases(_ code: String) -> String { "\(portal)/dossiers/\(escaped(code))/releases" }
    static func portalSightings(_ code: String) -> String { "\(portal)/dossiers/\(escaped(code))/sightings" }
    static func portalCorrections(_ code: String) -> String { "\(portal)/dossiers/\(escaped(code))/corrections" }
    static func portalSendings(_ code: String) -> String { "\(portal)/dossiers/\(escaped(code))/sendings" }
}
