import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/counts`: the numbers of a period, each leading to its dossiers.
struct ShowCounts: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let today = site.work.surroundings.now().date
        do {
            let request = try CountRequest(visit.query(), today: today).allowed(for: visit.officer)
            return try site.page(CountsPage(try await report(request, visit)), for: visit)
        } catch let errors as FieldErrors {
            let request = try CountRequest(period: ReportPeriod(monthOf: today)).allowed(for: visit.officer)
            let page = CountsPage(try await report(request, visit), typed: try visit.query(), errors: errors)
            return try site.page(page, for: visit, status: .unprocessableContent)
        }
    }

    /// Everything the page and its exports show.
    func report(_ request: CountRequest, _ visit: DeskVisit) async throws -> CountReport {
        let (office, rules) = (visit.office, site.work.rules)
        let today = site.work.surroundings.now().date
        return try await site.reader.read { reader in
            let question = CountQuestion(period: request.period, today: today)
            return CountReport(
                request: request, today: today, viewer: visit.officer, office: office,
                counts: try CountsStore.counts(question, filter: request.filter, office: office.id, in: reader),
                promise: try PromisedTimeStore.promise(
                    of: request.filter.procedureCode, on: today,
                    calendar: rules.calendar(office: office.id, in: reader), office: office.id, in: reader),
                fields: try ProcedureStore.fields(office: office.id, in: reader),
                officers: try OfficerStore.accounts(officeID: office.id, in: reader).map(\.officer),
                snapshotID: try SnapshotStore.find(request.period, office: office.id, in: reader)?.id)
        }
    }
}

/// One report with what its page needs around it.
struct CountReport: Sendable {
    let request: CountRequest
    let today: CivilDate
    let viewer: Officer
    let office: Office
    let counts: PeriodCounts
    let promise: PromisedTime?
    /// Every field of the catalogue, to narrow the report.
    let fields: [String]
    let officers: [Officer]
    /// The frozen report of the same days, if there is one.
    let snapshotID: String?

    /// The report's lines: by field, or by procedure.
    var rows: [CountRow] {
        guard request.isByProcedure else {
            return counts.fields.map { entry in
                var request = request
                request.filter.field = entry.field
                return CountRow(name: entry.field, counts: entry.counts, request: request)
            }
        }
        return byProcedure.map { line in
            var request = request
            request.filter.procedureCode = line.procedureCode
            return CountRow(
                name: "\(line.procedureName) (\(line.procedureCode))", counts: line.counts, request: request)
        }
    }

    /// The versions of a procedure together, under the name of the latest.
    private var byProcedure: [CountLine] {
        var places: [String: Int] = [:]
        var lines: [CountLine] = []
        for line in counts.lines {
            if let place = places[line.procedureCode] {
                lines[place].counts = lines[place].counts + line.counts
            } else {
                places[line.procedureCode] = lines.count
                lines.append(line)
            }
        }
        return lines
    }
}

/// One line of a report with the question that opens its dossiers.
struct CountRow: Sendable {
    let name: String
    let counts: Counts
    let request: CountRequest
}
