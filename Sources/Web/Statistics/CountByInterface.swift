import Casework
import Domain
import Hummingbird
import Storage

/// `GET /api/v1/counts?from&to`: the numbers of a period for programs; of the own work where the post sees no more.
struct CountByInterface: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let today = site.work.surroundings.now().date
        let request = try CountRequest(period: period(of: visit)).allowed(for: visit.officer)
        let office = visit.office.id
        let counts = try await site.reader.read {
            try CountsStore.counts(
                CountQuestion(period: request.period, today: today), filter: request.filter, office: office, in: $0)
        }
        return try .json(CountsAnswer(counts.total))
    }

    private func period(of visit: DeskVisit) throws -> ReportPeriod {
        var query = FormReader(try visit.query())
        let days = ["from", "to"].compactMap { name -> CivilDate? in
            if let day = CivilDate(query.form.text(name)) { return day }
            query.refuse(ReportRefusal.dayMalformed(name: name).message, by: name)
            return nil
        }
        try query.finish()
        guard days.count == 2 else { throw query.errors }
        return try ReportPeriod(from: days[0], to: days[1])
    }
}

/// The numbers of form 06/VPCP/KSTT as programs read them.
struct CountsAnswer: Encodable, Sendable {
    let received: Received
    let resolved: Resolved
    let pending: Pending
    /// 0…1; null when nothing is to be judged.
    let onTimeRate: Double?

    struct Received: Encodable, Sendable {
        let online: Int
        let counterAndPost: Int
        let carriedOver: Int
        let total: Int
    }

    struct Resolved: Encodable, Sendable {
        let early: Int
        let onTime: Int
        let late: Int
        let total: Int
    }

    struct Pending: Encodable, Sendable {
        let inTime: Int
        let late: Int
        let total: Int
    }

    init(_ counts: Counts) {
        received = Received(
            online: counts.online, counterAndPost: counts.counterAndPost, carriedOver: counts.carriedOver,
            total: counts.received)
        resolved = Resolved(
            early: counts.early, onTime: counts.onTime, late: counts.late, total: counts.resolved)
        pending = Pending(inTime: counts.inTime, late: counts.pendingLate, total: counts.pending)
        onTimeRate = counts.onTimeRate
    }

    private enum Key: CodingKey { case received, resolved, pending, onTimeRate }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(received, forKey: .received)
        try container.encode(resolved, forKey: .resolved)
        try container.encode(pending, forKey: .pending)
        // A missing rate is said, not left out.
        try container.encode(onTimeRate, forKey: .onTimeRate)
    }
}
