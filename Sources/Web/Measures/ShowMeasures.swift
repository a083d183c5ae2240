import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/measures?year=2019&model=2`: how people were served in a year, each number leading to what made it.
struct ShowMeasures: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try site.page(MeasuresPage(try await report(visit)), for: visit)
    }

    /// Everything the page and its exports show.
    func report(_ visit: DeskVisit) async throws -> MeasureReport {
        let (office, query) = (visit.office, try visit.query())
        let today = site.work.surroundings.now().date
        return try await site.reader.read { reader in
            let latest = try MeasureStore.latestYear(office: office.id, in: reader) ?? today.year
            let request = MeasureRequest(query, latest: latest)
            let models = try ServiceModelStore.all(office: office.id, in: reader).map(\.model)
            return MeasureReport(
                request: request, thisYear: today.year, office: office,
                year: try MeasureStore.year(request.year, office: office.id, in: reader),
                models: models.filter { $0.status == .approved }.sorted { $0.number < $1.number })
        }
    }
}

/// One year's measures with what its page needs around it.
struct MeasureReport: Sendable {
    let request: MeasureRequest
    let thisYear: Int
    let office: Office
    let year: MeasuredYear
    /// The approved models, by number.
    let models: [ServiceModel]

    /// «Thứ Tư không viết, không hẹn», or «Ngoài mô hình».
    func name(of model: Int?) -> String {
        guard let model else { return "Ngoài mô hình" }
        return models.first { $0.number == model }?.name ?? "Mô hình số \(model)"
    }

    /// Of the chosen scope, in the whole year.
    var total: ServiceMeasure { year.sum(request.scope) }

    /// The keys of the chosen scope, month by month.
    var keys: [MeasureKey] { year.keys(request.scope) }
}
