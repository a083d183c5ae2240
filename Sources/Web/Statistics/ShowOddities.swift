import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/oddities`: what in the records of a period deserves a second look.
struct ShowOddities: Sendable {
    let site: Site
    /// So many dossiers of a rule are named; the number says how many there are.
    private static let shown = 50

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let now = site.work.surroundings.now()
        let request = try CountRequest(visit.query(), today: now.date)
        let (office, rules) = (visit.office.id, site.work.rules)
        let page = try await site.reader.read { reader in
            let calendar = try rules.calendar(office: office, in: reader)
            let found = try OddityStore(period: request.period, office: office, calendar: calendar).found(in: reader)
            let officers = try OfficerStore.accounts(officeID: office, in: reader).map(\.officer)
            return OdditiesPage(request.period, found, officers: officers, today: now.date, shown: Self.shown)
        }
        return try site.page(page, for: visit)
    }
}

/// `statistics/oddities`: rule by rule, with the dossiers behind each.
struct OdditiesPage: PageSample {
    static let template = "statistics/oddities"

    let periodText: String
    let previousHref: String
    let followingHref: String?
    let summary: String
    let groups: [Group]
    let isClean: Bool
    let rules: [FactLine]

    /// What one rule found.
    struct Group: Sendable {
        let heading: String
        let howMany: String
        let rule: String
        let rows: [Row]
        let more: String?
    }

    /// One dossier, when and by whom.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let happenedAt: String
        let who: String
    }
}

extension OdditiesPage {
    init(_ period: ReportPeriod, _ found: [FoundOddity], officers: [Officer], today: CivilDate, shown: Int) {
        periodText = period.vietnamese
        previousHref = Link.oddities(period.previous)
        followingHref = period.to < today ? Link.oddities(period.following) : nil
        let byRule = Dictionary(grouping: found, by: \.rule)
        groups = OddityRule.allCases.compactMap { rule in
            guard let ofRule = byRule[rule] else { return nil }
            return Group(
                heading: rule.title, howMany: Digits.grouped(ofRule.count), rule: rule.rule,
                rows: ofRule.prefix(shown).map { Row($0, officers: officers) },
                more: ofRule.count > shown ? "Đang hiện \(shown) hồ sơ đầu tiên trong \(ofRule.count) hồ sơ." : nil)
        }
        isClean = groups.isEmpty
        let codes = Set(found.map(\.code)).count
        summary =
            isClean
            ? "Không có dấu hiệu bất thường trong kỳ."
            : "Có \(codes) hồ sơ cần xem lại. Dấu hiệu chưa phải là sai phạm; mỗi trường hợp có thể có lý do chính đáng."
        rules = OddityRule.allCases.map { FactLine(term: $0.title, fact: $0.rule) }
    }

    static var sample: OdditiesPage {
        let day = CivilDate(dayNumber: 20_781)
        return OdditiesPage(
            periodText: ReportPeriod(monthOf: day).vietnamese, previousHref: "/", followingHref: "/",
            summary: "Có 1 hồ sơ cần xem lại.",
            groups: [
                Group(
                    heading: "Ký ngoài giờ", howMany: "1", rule: "Ký ngoài giờ làm việc.",
                    rows: [
                        Row(
                            dossierCode: "H01.89.12-261124-0001", dossierHref: "/", happenedAt: "21 giờ 05",
                            who: "Lê Thu Hà")
                    ], more: "Còn nữa.")
            ], isClean: true, rules: [FactLine(term: "Ký ngoài giờ", fact: "Ký ngoài giờ làm việc.")])
    }
}

extension OdditiesPage.Row {
    init(_ oddity: FoundOddity, officers: [Officer]) {
        dossierCode = oddity.code
        dossierHref = Link.dossier(oddity.code)
        happenedAt = oddity.at.vietnamese
        who = oddity.officerID.isEmpty ? "" : officers.name(of: oddity.officerID)
    }
}
