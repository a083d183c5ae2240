import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/models/{number}/dossiers?period=2019-10&which=spot&reason=…`: the dossiers behind one number of a model.
struct ShowModelDossiers: Sendable {
    let site: Site
    private static let pageSize = 50

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (number, office, query) = (try visit.modelNumber(), visit.office.id, try visit.query())
        let (days, words) = try Self.days(query.text("period"))
        let (which, reason) = (ServedPart(rawValue: query.text("which")), query.text("reason"))
        let today = site.work.surroundings.now().date
        let place = min(max(Digits.value(query.text("page").prefix(6)) ?? 1, 1), 100_000)
        let page = try await site.reader.read { reader in
            let model = try ShowModelCounts.record(number, office: office, in: reader).model
            let served = try ServedDossierStore.dossiers(of: number, in: days, office: office, in: reader)
                .filter { dossier in
                    let part = dossier.part(on: today)
                    return (which == nil || part == which)
                        && (reason.isEmpty || part == .fallback && dossier.fallback == reason)
                }
            let shown = served.dropFirst((place - 1) * Self.pageSize).prefix(Self.pageSize)
            let lines = try DossierList.lines(of: shown.map(\.code), office: office, in: reader)
            let names = Dictionary(lines.map { ($0.dossier.code, $0.procedureName) }, uniquingKeysWith: { $1 })
            let part = reason.presence ?? which?.vietnamese ?? "đã tiếp nhận"
            return ModelDossiersPage(
                heading: "\(model.name): \(part.withSmallInitial), \(words)", served: served.count,
                rows: shown.map { ModelDossiersPage.Row($0, procedureName: names[$0.code] ?? "") },
                place: place, pageCount: max(1, (served.count + Self.pageSize - 1) / Self.pageSize),
                address: Self.address(number, query), backHref: "\(Link.model(number))?year=\(days.lowerBound.year)")
        }
        return try site.page(page, for: visit)
    }

    private static func address(_ number: Int, _ query: FormFields) -> String {
        let rest = ["which", "reason"].map { "&\($0)=\(Link.escaped(query.text($0)))" }.joined()
        return Link.modelDossiers(number, period: query.text("period")) + rest
    }

    /// A month `2019-10` or a year `2019`.
    private static func days(_ period: String) throws -> (ClosedRange<CivilDate>, String) {
        let parts = period.split(separator: "-").map { Digits.value($0) }
        guard let year = parts.first ?? nil else { throw RequestProblem.notFound }
        guard parts.count == 2 else { return (try ShowModelCounts.days(of: year), "năm \(year)") }
        guard let month = parts[1], let first = CivilDate(year: year, month: month, day: 1) else {
            throw RequestProblem.notFound
        }
        let next = first.adding(days: 31)
        return (first...next.adding(days: -next.day), "tháng \(month) năm \(year)")
    }
}

/// `models/dossiers`: a list whose length is a number of the model's table.
struct ModelDossiersPage: PageSample {
    static let template = "models/dossiers"

    let heading: String
    let sizeSentence: String
    let rows: [Row]
    let hasRows: Bool
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?
    let backHref: String

    /// One dossier with how long its owner was there.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let procedureName: String
        let receivedText: String
        let endText: String
        let tone: Tone.RawValue
    }

    init(
        heading: String, served: Int, rows: [Row], place: Int, pageCount: Int, address: String, backHref: String
    ) {
        self.heading = heading
        sizeSentence = "\(Digits.grouped(served)) hồ sơ."
        self.rows = rows
        hasRows = !rows.isEmpty
        pageSentence = "Trang \(place) trên \(pageCount)"
        previousHref = place > 1 ? "\(address)&page=\(place - 1)" : nil
        followingHref = place < pageCount ? "\(address)&page=\(place + 1)" : nil
        self.backHref = backHref
    }

    static var sample: ModelDossiersPage {
        let came = LocalInstant(CivilDate(dayNumber: 18_171), hour: 9)
        let served = ServedDossier(
            code: "H01.89.12-191002-0001", receivedAt: came, returnedAt: came.adding(seconds: 900), isImmediate: true,
            fallback: "")
        return ModelDossiersPage(
            heading: "Ngày không hẹn", served: 101,
            rows: [Row(served, procedureName: "Chứng thực bản sao")], place: 2, pageCount: 3, address: "/?",
            backHref: "/")
    }
}

extension ModelDossiersPage.Row {
    init(_ served: ServedDossier, procedureName: String) {
        let words: String
        if let minutes = served.minutes {
            words = "Trả tại chỗ sau \(Digits.grouped(minutes)) phút"
        } else if !served.fallback.isEmpty {
            words = "Hẹn trả: \(served.fallback.withSmallInitial)"
        } else if served.hasStopped {
            words = ServedPart.stopped.vietnamese
        } else {
            words = served.returnedAt.map { "Trả ngày \($0.date.slashed)" } ?? "Chưa trả kết quả"
        }
        self.init(
            dossierCode: served.code, dossierHref: Link.dossier(served.code), procedureName: procedureName,
            receivedText: "\(served.receivedAt.vietnameseClock), \(served.receivedAt.date.slashedWithWeekday)",
            endText: words, tone: (served.isOnTheSpot ? Tone.done : .waiting).rawValue)
    }
}
