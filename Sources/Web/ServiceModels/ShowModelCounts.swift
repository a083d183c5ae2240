import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/models/{number}?year=2019`: what came under one model, month by month.
struct ShowModelCounts: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (number, office) = (try visit.modelNumber(), visit.office.id)
        let wanted = Digits.value(try visit.query().text("year")).flatMap { (1...9999).contains($0) ? $0 : nil }
        let today = site.work.surroundings.now().date
        let page = try await site.reader.read { reader in
            let record = try Self.record(number, office: office, in: reader)
            let model = record.model
            let latest = try ServedDossierStore.latest(of: number, office: office, in: reader)
            let year = wanted ?? (latest ?? min(model.validTo ?? today, today)).year
            let dossiers = try ServedDossierStore.dossiers(
                of: number, in: Self.days(of: year), office: office, in: reader)
            return ModelCountsPage(
                record, among: try ServiceModelStore.approved(office: office, in: reader), year: year, dossiers,
                today: today,
                names: Dictionary(
                    try ProcedureStore.allLatest(office: office, in: reader).map { ($0.code, $0.definition.name) },
                    uniquingKeysWith: { $1 }),
                total: try ServedDossierStore.counts(office: office, in: reader)[number] ?? 0)
        }
        return try site.page(page, for: visit)
    }

    static func record(_ number: Int, office: String, in reader: any SQLReader) throws -> ServiceModelRecord {
        let records = try ServiceModelStore.all(office: office, in: reader)
        guard let record = records.first(where: { $0.model.number == number }) else {
            throw ServiceModelRefusal.unknown
        }
        return record
    }

    static func days(of year: Int) throws -> ClosedRange<CivilDate> {
        guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
        else { throw RequestProblem.notFound }
        return first...last
    }
}

/// `models/counts`: a table whose every number opens its dossiers.
struct ModelCountsPage: PageSample {
    static let template = "models/counts"

    let title: String
    let lines: [String]
    let totalText: String
    let yearText: String
    let previousHref: String
    let followingHref: String
    let months: [Month]
    let hasMonths: Bool

    /// One month with dossiers, or the whole year.
    struct Month: Sendable {
        let monthText: String
        let countText: String
        let countHref: String
        let spotText: String
        let spotHref: String
        let percentText: String
        let medianText: String
        let worstText: String
        let fallbacks: [Fallback]
        /// What was neither resolved on the spot nor given a slip for a reason, so that all add up.
        let rests: [Rest]
    }

    /// One of the other parts, with its number.
    struct Rest: Sendable {
        let restWords: String
        let restText: String
        let restHref: String
    }

    /// A reason for an ordinary slip, with its number.
    struct Fallback: Sendable {
        let reasonText: String
        let fallbackText: String
        let fallbackHref: String
    }
}

extension ModelCountsPage {
    init(
        _ record: ServiceModelRecord, among models: [ServiceModel], year: Int, _ dossiers: [ServedDossier],
        today: CivilDate, names: [String: String], total: Int
    ) {
        let model = record.model
        title = "\(model.number). \(model.name)"
        lines = model.lines(names, among: models) + [record.endingSentence].compactMap(\.self)
        totalText = "\(Digits.grouped(total)) hồ sơ đã tiếp nhận theo mô hình này"
        yearText = String(year)
        previousHref = "\(Link.model(model.number))?year=\(year - 1)"
        followingHref = "\(Link.model(model.number))?year=\(year + 1)"
        let byMonth = Dictionary(grouping: dossiers) { $0.receivedAt.date.month }
        let monthly = byMonth.keys.sorted().map { month in
            let first = "\(year)-\(Digits.padded(month, to: 2))"
            return Month(
                "Tháng \(month)", ServiceTally(byMonth[month] ?? [], of: model, today: today), model: model,
                period: first)
        }
        let whole = Month("Cả năm", ServiceTally(dossiers, of: model, today: today), model: model, period: String(year))
        months = monthly.isEmpty ? [] : monthly + [whole]
        hasMonths = !months.isEmpty
    }

    static var sample: ModelCountsPage {
        let day = CivilDate(dayNumber: 18_171)
        let model = ServiceModel(
            number: 1, status: .approved, name: "Ngày không hẹn", decisionNumber: "12/QĐ-UBND", decidedOn: day,
            weekdays: [.wednesday], validFrom: day, kinds: [.noAppointment], procedures: ["2.000815"])
        let came = LocalInstant(day, hour: 9)
        let dossiers = [
            ServedDossier(
                code: "a", receivedAt: came, returnedAt: came.adding(seconds: 900), isImmediate: true, fallback: ""),
            ServedDossier(code: "c", receivedAt: came, returnedAt: nil, isImmediate: true, fallback: ""),
            ServedDossier(
                code: "b", receivedAt: came, returnedAt: nil, isImmediate: false,
                fallback: ShortWayObstacle.verificationNeeded.vietnamese),
        ]
        let record = ServiceModelRecord(model, proposedBy: "k", proposedAt: came)
        return ModelCountsPage(
            record, among: [model], year: day.year, dossiers, today: day.adding(days: 1), names: [:], total: 2)
    }
}

extension ModelCountsPage.Month {
    init(_ monthText: String, _ tally: ServiceTally, model: ServiceModel, period: String) {
        let address = Link.modelDossiers(model.number, period: period)
        self.init(
            monthText: monthText, countText: Digits.grouped(tally.dossierCount), countHref: address,
            spotText: Digits.grouped(tally.onTheSpotCount), spotHref: "\(address)&which=spot",
            percentText: tally.onTheSpotPercent.map { "\($0) %" } ?? "",
            medianText: tally.medianMinutes.map { "\(Digits.grouped($0)) phút" } ?? "chưa có",
            worstText: tally.worstMinutes.map { "\(Digits.grouped($0)) phút" } ?? "chưa có",
            fallbacks: tally.fallbacks.map {
                ModelCountsPage.Fallback(
                    reasonText: $0.reason + (model.leavesOut(because: $0.reason) ? " (mô hình không áp dụng)" : ""),
                    fallbackText: Digits.grouped($0.count),
                    fallbackHref: "\(address)&reason=\(Link.escaped($0.reason))")
            },
            rests: [ServedPart.inWork, .unfinished, .stopped, .ordinary].compactMap { part in
                tally.parts[part].map {
                    ModelCountsPage.Rest(
                        restWords: part.vietnamese, restText: Digits.grouped($0),
                        restHref: "\(address)&which=\(part.rawValue)")
                }
            })
    }
}
