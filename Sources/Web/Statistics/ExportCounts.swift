import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/counts/exports` and `GET /desk/counts/dossiers/exports`: what the two pages show, as files.
///
/// Nobody's personal data stands in them: numbers, and dossiers by their codes.
struct ExportCounts: Sendable {
    let site: Site
    /// A longer list would not be read by a person, and holds the server up.
    static let mostDossiers = 50_000

    /// The report of the page, by the same filters.
    @Sendable func report(_ visit: DeskVisit) async throws -> Response {
        let request = try request(visit)
        let report = try await ShowCounts(site: site).report(request, visit)
        let table = report.table(at: site.work.surroundings.now())
        return try format(visit).answer(table, named: "bieu-06-\(request.period.fileName)")
    }

    /// Every dossier behind one number, not only a page of them.
    @Sendable func dossiers(_ visit: DeskVisit) async throws -> Response {
        let request = try request(visit)
        guard let figure = request.figure else { throw RequestProblem.notFound }
        let (office, now) = (visit.office, site.work.surroundings.now())
        let table = try await site.reader.read { reader in
            let question = CountQuestion(period: request.period, today: now.date)
            let list = try CountedList(figure, question, filter: request.filter, office: office.id, in: reader)
            let size = try list.count(in: reader)
            try Self.check(size)
            return CountedDossiersTable(
                request: request, figure: figure, office: office,
                lines: try list.lines(limit: size, offset: 0, in: reader),
                calendar: try site.work.rules.calendar(office: office.id, in: reader), now: now
            ).table
        }
        return try format(visit).answer(table, named: "ho-so-\(figure.rawValue)-\(request.period.fileName)")
    }

    /// - Throws: `ReportRefusal.listTooLong` when a file would hold more than anybody reads.
    static func check(_ size: Int) throws(ReportRefusal) {
        guard size <= mostDossiers else { throw .listTooLong(count: size, most: mostDossiers) }
    }

    private func request(_ visit: DeskVisit) throws -> CountRequest {
        try CountRequest(visit.query(), today: site.work.surroundings.now().date).allowed(for: visit.officer)
    }

    private func format(_ visit: DeskVisit) throws -> SheetFormat {
        SheetFormat(rawValue: try visit.query().text("format")) ?? .xlsx
    }
}

extension ReportPeriod {
    /// `2026-11-01-2026-11-30`.
    fileprivate var fileName: String { "\(from)-\(to)" }
}
