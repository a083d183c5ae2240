import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/dossiers`: finding dossiers by code, name, number, status, time, field or procedure.
struct SearchDossiers: Sendable {
    let site: Site
    private static let pageSize = 25
    /// Common names belong to many; more than these nobody looks through.
    private static let mostByPerson = 500

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let query = try DossierQuery(visit.query())
        // A whole code is an address: go there at once.
        if let code = DossierCode(query.text), try await isKnown(code.description, visit) {
            return .seeOther(Link.dossier(code.description))
        }
        let sought = SoughtPerson(query.text)
        if let sought {
            try await site.work.accessLog.recordSearch(for: query.text, by: sought.rawValue, as: visit.officer)
        }
        let found = try await site.reader.read { try search(query, visit, in: $0) }
        return try site.page(SearchPage(query, found), for: visit)
    }

    private func isKnown(_ code: String, _ visit: DeskVisit) async throws -> Bool {
        let office = visit.office.id
        return try await site.reader.read { try DossierStore.find(code, office: office, in: $0) } != nil
    }

    private func search(_ query: DossierQuery, _ visit: DeskVisit, in reader: any SQLReader) throws -> FoundDossiers {
        let scene = try DeskScene.read(for: visit, in: reader)
        let office = visit.office.id
        var filter = query.filter(on: scene.now.date)
        filter.codes = try codes(query.text, visit.officer, at: scene.now, in: reader)
        filter.procedureCode = ProcedureCode.root(of: query.text)
        let lines = try DossierList.matching(
            filter, limit: Self.pageSize + 1, offset: (query.page - 1) * Self.pageSize, office: office, in: reader)
        return FoundDossiers(
            rows: try scene.rows(of: Array(lines.prefix(Self.pageSize)), in: reader),
            first: (query.page - 1) * Self.pageSize + 1, hasMore: lines.count > Self.pageSize,
            fields: try ProcedureStore.fields(office: office, in: reader),
            reach: SoughtPerson(query.text) == .number ? visit.officer.personalReach : .office)
    }

    /// The dossiers of the people found; nothing when no person was asked for.
    ///
    /// By a number only those whose persons the officer may see: who is shown a masked number could else try its endings.
    private func codes(
        _ text: String, _ officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws -> [String]? {
        let office = officer.officeID
        switch SoughtPerson(text) {
        case nil: return DossierCode(text).map { [$0.description] }
        case .name: return try DossierSearch.codes(byName: text, limit: Self.mostByPerson, office: office, in: reader)
        case .number:
            let found = try DossierSearch.codes(
                byNumber: SoughtPerson.digits(text), limit: Self.mostByPerson, office: office, in: reader)
            return try found.filter { try DossierActs.mayShowPersons(of: $0, to: officer, at: now, in: reader) }
        }
    }
}

/// By what somebody is looked for, when it is a person: no code of a dossier and none of a procedure.
private enum SoughtPerson: String {
    case number = "search by number"
    case name = "search by name"

    init?(_ text: String) {
        guard !text.isEmpty, DossierCode(text) == nil, ProcedureCode.root(of: text) == nil else { return nil }
        self = Digits.value(Self.digits(text)) != nil ? .number : .name
    }

    /// The number without what people write between its digits.
    static func digits(_ text: String) -> String {
        text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    }
}

/// What a search gave.
struct FoundDossiers: Sendable {
    let rows: [DossierRow]
    /// The place of the first row among all that match, from 1.
    let first: Int
    let hasMore: Bool
    /// Every field of the catalogue, to narrow the search.
    let fields: [String]
    /// How far the officer may look for people as it was done.
    let reach: PersonalReach
}

/// What is asked for, as it stands in the address.
struct DossierQuery: Sendable {
    let text: String
    let status: DossierStatus?
    let period: Period?
    let field: String
    let page: Int

    /// When it was received.
    enum Period: String, CaseIterable, Sendable {
        case today, week, month, year

        var words: String {
            switch self {
            case .today: "Hôm nay"
            case .week: "Bảy ngày qua"
            case .month: "Ba mươi ngày qua"
            case .year: "Năm nay"
            }
        }

        func start(on today: CivilDate) -> CivilDate {
            switch self {
            case .today: today
            case .week: today.adding(days: -6)
            case .month: today.adding(days: -29)
            case .year: CivilDate(year: today.year, month: 1, day: 1) ?? today
            }
        }
    }

    init(_ form: FormFields) throws {
        text = String(form.text("text").prefix(100)).trimmed
        status = DossierStatus(rawValue: form.text("status"))
        period = Period(rawValue: form.text("period"))
        field = String(form.text("field").prefix(200))
        page = min(max(Digits.value(form.text("page").prefix(4)) ?? 1, 1), 1000)
    }

    func filter(on today: CivilDate) -> DossierFilter {
        DossierFilter(status: status, receivedFrom: period?.start(on: today), field: field.presence)
    }

    /// The same question for another page of its answer.
    func href(page: Int) -> String {
        let parts = [
            ("text", text), ("status", status?.rawValue ?? ""), ("period", period?.rawValue ?? ""), ("field", field),
            ("page", String(page)),
        ]
        return Link.dossiers + "?"
            + parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Link.escaped($0.1))" }.joined(separator: "&")
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
