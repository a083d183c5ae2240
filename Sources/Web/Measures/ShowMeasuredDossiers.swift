import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/measures/dossiers?period=2019-10&model=2&part=spot`: the dossiers behind one measure.
struct ShowMeasuredDossiers: Sendable {
    let site: Site
    static let pageSize = 50

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let request = try MeasureListRequest(visit.query())
        let (question, year, words) = try request.span()
        let office = visit.office.id
        let page = try await site.reader.read { reader in
            let models = try ServiceModelStore.all(office: office, in: reader).map(\.model)
            let size = try MeasuredList.count(question, office: office, in: reader)
            let lines = try MeasuredList.lines(
                question, limit: Self.pageSize, offset: (request.page - 1) * Self.pageSize, office: office, in: reader)
            let place = ListPlace(
                request, size: size, year: year, words: words, model: request.scope.words(models))
            return MeasuredDossiersPage(place, rows: lines.map(MeasuredDossiersPage.Row.init))
        }
        return try site.page(page, for: visit)
    }
}

/// Where in the list behind a measure one is, and whose list it is.
struct ListPlace: Sendable {
    let request: MeasureListRequest
    let size: Int
    let year: Int
    /// «tháng 10 năm 2019».
    let words: String
    /// «theo mô hình «…»», or nothing for all.
    let model: String

    init(_ request: MeasureListRequest, size: Int, year: Int, words: String, model: String) {
        self.request = request
        self.size = size
        self.year = year
        self.words = words
        self.model = model
    }

    private var pageCount: Int {
        max(1, (size + ShowMeasuredDossiers.pageSize - 1) / ShowMeasuredDossiers.pageSize)
    }

    /// «Trang 2 trên 9».
    var sentence: String { "Trang \(request.page) trên \(pageCount)" }

    var backHref: String {
        var back = MeasureRequest(year: year)
        if case .model = request.scope { back.scope = request.scope }
        return Link.measures(back)
    }

    func previous(_ link: (MeasureListRequest) -> String) -> String? {
        request.page > 1 ? link(request.at(request.page - 1)) : nil
    }

    func following(_ link: (MeasureListRequest) -> String) -> String? {
        request.page < pageCount ? link(request.at(request.page + 1)) : nil
    }
}

extension MeasuredScope {
    /// What a list's heading says of the scope.
    func words(_ models: [ServiceModel]) -> String {
        switch self {
        case .all: ""
        case .outside: ", ngoài mô hình"
        case .model(let number):
            ", mô hình «\(models.first { $0.number == number }?.name ?? String(number))»"
        }
    }
}

/// `measures/dossiers`: a list whose length is a number of the measures.
struct MeasuredDossiersPage: PageSample {
    static let template = "measures/dossiers"

    let heading: String
    let sizeSentence: String
    let rows: [Row]
    let hasRows: Bool
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?
    let backHref: String

    /// One dossier with how its owner came and how long they were there.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        let procedureName: String
        let receivedText: String
        let wayText: String
        let endText: String
        let tone: Tone.RawValue
    }

    init(_ place: ListPlace, rows: [Row]) {
        heading = "\(place.request.part.vietnamese), \(place.words)\(place.model)"
        sizeSentence = "\(Digits.grouped(place.size)) hồ sơ."
        self.rows = rows
        hasRows = !rows.isEmpty
        pageSentence = place.sentence
        previousHref = place.previous(Link.measuredDossiers)
        followingHref = place.following(Link.measuredDossiers)
        backHref = place.backHref
    }

    static var sample: MeasuredDossiersPage {
        var request = MeasureRequest(year: 2019).list(.onTheSpot, month: "2019-10", procedure: "2.000815")
        request.page = 2
        return MeasuredDossiersPage(
            ListPlace(request, size: 101, year: 2019, words: "tháng 10 năm 2019", model: ", ngoài mô hình"),
            rows: [
                Row(
                    dossierCode: "H01.89.12-191002-0001", dossierHref: "/", procedureName: "Chứng thực bản sao",
                    receivedText: "9 giờ 00, Thứ Tư, 02/10/2019", wayText: "Trực tiếp; chưa hỏi lý do",
                    endText: "Trả tại chỗ sau 15 phút", tone: Tone.done.rawValue)
            ])
    }
}

extension MeasuredDossiersPage.Row {
    init(_ line: DossierLine) {
        let dossier = line.dossier
        let minutes = dossier.visitMinutes
        let rating = dossier.rating.map { "; người dân chấm \($0) trên 5 điểm" } ?? ""
        self.init(
            dossierCode: dossier.code, dossierHref: Link.dossier(dossier.code), procedureName: line.procedureName,
            receivedText: "\(dossier.receivedAt.vietnameseClock), \(dossier.receivedAt.date.slashedWithWeekday)",
            wayText: dossier.wayWords,
            endText: (minutes.map { "Trả tại chỗ sau \(Digits.grouped($0)) phút" }
                ?? dossier.returnedAt.map { "Trả ngày \($0.date.slashed)" } ?? dossier.status.vietnamese) + rating,
            tone: (minutes == nil ? Tone.waiting : Tone.done).rawValue)
    }
}

extension Dossier {
    /// How it came, and what is known of why.
    fileprivate var wayWords: String {
        switch channel {
        case .counter:
            let reason = offlineReason?.vietnamese ?? OfflineReason.unasked
            return "\(channel.vietnamese); \(reason.withSmallInitial)"
        case .online:
            return isAssistedOnline ? "\(channel.vietnamese), có cán bộ giúp" : "\(channel.vietnamese), tự nộp"
        case .post: return channel.vietnamese
        }
    }
}
