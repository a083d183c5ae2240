import Casework
import Domain
import Hummingbird
import Papers
import Storage

/// `GET /desk/portal/checks/{id}`: what one comparison found, and the sheet that proves it.
struct ShowPortalCheck: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let found = try await read(visit)
        return try site.page(PortalCheckPage(found.check, found.differences, officer: visit.officer), for: visit)
    }

    /// `GET /desk/portal/checks/{id}/sheet`: the day's comparison on paper, with two signatures.
    @Sendable func sheet(_ visit: DeskVisit) async throws -> Response {
        let found = try await read(visit)
        let paper = PortalCheckPaper(
            office: visit.office, madeAt: found.check.finishedAt ?? found.check.requestedAt,
            compared: found.check.compared, trouble: found.check.trouble, found: found.differences)
        return .html(try paper.html(site.press))
    }

    private func read(_ visit: DeskVisit) async throws -> (check: PortalCheck, differences: [PortalDifference]) {
        let (id, office) = (try visit.parameter("id"), visit.office.id)
        return try await site.reader.read { reader in
            guard let check = try PortalCheckStore.find(id, office: office, in: reader) else {
                throw RequestProblem.notFound
            }
            return (check, try PortalCheckStore.differences(of: id, office: office, in: reader))
        }
    }
}

/// `portal/check`: the differences of one comparison, each with what to do.
struct PortalCheckPage: PageSample {
    static let template = "portal/check"

    let verdict: String
    let verdictTone: Tone.RawValue
    let checkedText: String
    let isUnderWay: Bool
    let rows: [Row]
    let hasRows: Bool
    let doubts: [Row]
    let hasDoubts: Bool
    let known: [Row]
    let hasKnown: Bool
    let sheetHref: String?
    let pageHref: String

    /// One dossier of which the portal says otherwise.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let kindWords: String
        let ours: String
        let theirs: String
        let resendAction: String?
        let resendLabel: String
    }
}

extension PortalCheckPage {
    init(_ check: PortalCheck, _ differences: [PortalDifference], officer: Officer) {
        let (found, unclear) = (differences.standing(.differs), differences.standing(.unclear))
        // One thing at a time: whoever looked at the portal first says which of the steps in doubt it has.
        let unseen = Set(unclear.map(\.code))
        rows = found.prefix(500).map { Row($0, mayResend: officer.may(.mendPortal) && !unseen.contains($0.code)) }
        hasRows = !rows.isEmpty
        doubts = unclear.prefix(500).map { Row($0, mayResend: false) }
        hasDoubts = !doubts.isEmpty
        known = differences.standing(.known).map { Row($0, mayResend: false) }
        hasKnown = !known.isEmpty
        isUnderWay = check.finishedAt == nil
        checkedText = (check.finishedAt ?? check.requestedAt).vietnamese
        (verdict, verdictTone) = Self.verdict(check, found.count, doubts: unclear.count)
        sheetHref = isUnderWay ? nil : Link.portalCheckSheet(check.id)
        pageHref = Link.portalCheck(check.id)
    }

    private static func verdict(_ check: PortalCheck, _ count: Int, doubts: Int) -> (String, Tone.RawValue) {
        if check.finishedAt == nil { return ("Đang đối chiếu…", Tone.going.rawValue) }
        if !check.trouble.isEmpty {
            return ("Chưa đối chiếu hết: \(check.trouble)", Tone.waiting.rawValue)
        }
        let words = "\(count) khác biệt trong \(check.compared) hồ sơ"
        let unclear = doubts == 0 ? "" : "; \(doubts) hồ sơ có bước chưa rõ cổng đã nhận"
        let tone: Tone = count > 0 ? .late : doubts > 0 ? .waiting : .done
        return (words + unclear, tone.rawValue)
    }

    static let sample = PortalCheckPage(
        verdict: "1 khác biệt trong 20 hồ sơ", verdictTone: Tone.late.rawValue, checkedText: "17 giờ 30",
        isUnderWay: true, rows: [.sample], hasRows: true, doubts: [.sample], hasDoubts: true,
        known: [.sample], hasKnown: true, sheetHref: "/",
        pageHref: "/")
}

extension PortalCheckPage.Row {
    init(_ difference: PortalDifference, mayResend: Bool) {
        dossierCode = difference.code
        kindWords = difference.kind.vietnamese
        ours = difference.oursInWords.presence ?? "không có"
        theirs = difference.theirsInWords.presence ?? "không có"
        // What the portal cannot be told is put right there by hand; sending it again would change nothing.
        resendLabel = difference.kind == .laterChange ? "Đã sửa trên cổng" : "Gửi lại"
        resendAction = mayResend ? Self.action(difference) : nil
        dossierHref =
            switch difference.kind {
            case .missingHere: Link.filings
            case .filing: Link.filing(difference.code)
            default: Link.dossier(difference.code)
            }
    }

    /// What puts it right; nothing for what must first be fetched.
    private static func action(_ difference: PortalDifference) -> String? {
        switch difference.kind {
        case .missingHere: nil
        case .filing: Link.filingReports(difference.code)
        case .laterChange: Link.portalCorrections(difference.code)
        default: Link.portalSendings(difference.code)
        }
    }

    static let sample = PortalCheckPage.Row(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", kindWords: "Khác trạng thái", ours: "4", theirs: "2",
        resendAction: "/", resendLabel: "Gửi lại")
}
