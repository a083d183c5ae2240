import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/counts/dossiers`: the dossiers behind one number, by the rule that made it.
struct ShowCountedDossiers: Sendable {
    let site: Site
    private static let pageSize = 50

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let now = site.work.surroundings.now()
        let request = try CountRequest(visit.query(), today: now.date).allowed(for: visit.officer)
        guard let figure = request.figure else { throw RequestProblem.notFound }
        let office = visit.office.id
        let page = try await site.reader.read { reader in
            let question = CountQuestion(period: request.period, today: now.date)
            let list = try CountedList(figure, question, filter: request.filter, office: office, in: reader)
            let (size, offset) = (try list.count(in: reader), (request.page - 1) * Self.pageSize)
            let lines = try list.lines(limit: Self.pageSize, offset: offset, in: reader)
            let calendar = try site.work.rules.calendar(office: office, in: reader)
            return CountedDossiersPage(
                request, figure, size: size, pageCount: max(1, (size + Self.pageSize - 1) / Self.pageSize),
                rows: lines.map { CountedDossiersPage.Row($0, calendar: calendar, at: now) })
        }
        return try site.page(page, for: visit)
    }
}

/// `statistics/dossiers`: a list whose length is a number of the report.
struct CountedDossiersPage: PageSample {
    static let template = "statistics/dossiers"

    let heading: String
    let rule: String
    let sizeSentence: String
    let backHref: String
    let workbookHref: String
    let textHref: String
    let rows: [Row]
    let hasRows: Bool
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?

    /// One dossier with the days that decide where it is counted.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let procedureName: String
        let receivedText: String
        let dueText: String
        let endText: String
        let tone: Tone.RawValue
    }
}

extension CountedDossiersPage {
    init(_ request: CountRequest, _ figure: CountFigure, size: Int, pageCount: Int, rows: [Row]) {
        heading = "\(figure.fullName), \(request.period.vietnamese.withSmallInitial)"
        rule = figure.definition
        sizeSentence = "\(Digits.grouped(size)) hồ sơ."
        var report = request
        (report.figure, report.page) = (nil, 1)
        backHref = Link.counts(report)
        workbookHref = Link.countedDossiersFile(request.showing(figure), .xlsx)
        textHref = Link.countedDossiersFile(request.showing(figure), .csv)
        self.rows = rows
        hasRows = !rows.isEmpty
        pageSentence = "Trang \(request.page) trên \(pageCount)"
        previousHref =
            request.page > 1 ? Link.countedDossiers(request.showing(figure, page: request.page - 1)) : nil
        followingHref =
            request.page < pageCount ? Link.countedDossiers(request.showing(figure, page: request.page + 1)) : nil
    }

    static var sample: CountedDossiersPage {
        CountedDossiersPage(
            heading: "Hồ sơ giải quyết đúng hạn", rule: "Ký đúng ngày.", sizeSentence: "1 hồ sơ.", backHref: "/",
            workbookHref: "/", textHref: "/",
            rows: [
                Row(
                    dossierCode: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh",
                    receivedText: "24/11/2026", dueText: "27/11/2026", endText: "Đúng hạn, 27/11/2026",
                    tone: Tone.done.rawValue)
            ], hasRows: true, pageSentence: "Trang 1 trên 1", previousHref: "/", followingHref: "/")
    }
}

extension CountedDossiersPage.Row {
    init(_ line: DossierLine, calendar: WorkingCalendar, at now: LocalInstant) {
        let dossier = line.dossier
        dossierCode = dossier.code
        dossierHref = Link.dossier(dossier.code)
        procedureName = line.procedureName
        receivedText = dossier.receivedAt.date.slashed
        dueText = dossier.countedDueAt.date.slashed
        let ending = CountedEnding(dossier, calendar: calendar, at: now)
        endText = ([ending.words] + [ending.on?.slashed].compactMap(\.self)).joined(separator: ", ")
        tone = ending.tone.rawValue
    }
}
