import Casework
import Domain
import Hummingbird
import Storage

/// `GET /`: the office's own page, the first thing a citizen sees.
struct ShowOffice: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let now = site.work.surroundings.now()
        let rules = site.work.rules
        let seen = try await site.reader.read { reader in
            let calendar = try rules.calendar(office: office.id, in: reader)
            let count = try ProcedureStore.numbersInForce(on: now.date, office: office.id, in: reader).count
            let taking = try WaitingRoomStore.taking(office: office.id, in: reader)
            return (doors: OfficeDoors(at: now, calendar: calendar), procedures: count, taking: taking)
        }
        let page = OfficePage(
            doors: seen.doors, at: now, procedureCount: seen.procedures, taking: seen.taking,
            rate: try await rate(of: office.id, at: now))
        return try site.page(page, office: office).cached(seconds: 60)
    }

    /// From the very counts that leaders and reports see.
    private func rate(of office: String, at now: LocalInstant) async throws -> PublishedRate? {
        let question = CountQuestion(period: ReportPeriod(yearOf: now.date), today: now.date)
        return try await site.publishedRates.rate(of: office, at: now) {
            let counts = try await site.reader.read {
                try CountsStore.counts(question, office: office, in: $0).total
            }
            return PublishedRate(counts, of: question)
        }
    }
}

/// `public/office`: whether it is open, and the two doors most people want.
struct OfficePage: PageSample {
    static let template = "public/office"

    /// «Đang mở cửa, đến 11 giờ 30», or when it opens again.
    let openSentence: String?
    let openTone: Tone.RawValue
    /// «158 thủ tục».
    let procedureCount: String
    /// Where people take numbers by themselves, if they may.
    let takeHref: String?
    /// «98,7 %» of dossiers answered on time, once there is one to judge.
    let rateWords: String?
    let ratePeriod: String
    let rateRule: String

    init(
        doors: OfficeDoors?, at now: LocalInstant, procedureCount: Int, taking: TicketTaking, rate: PublishedRate?
    ) {
        openSentence = doors?.sentence(at: now)
        if case .open = doors { openTone = Tone.done.rawValue } else { openTone = Tone.waiting.rawValue }
        self.procedureCount = "\(procedureCount) thủ tục"
        takeHref = taking == .everybody ? Link.takeTicket : nil
        rateWords = rate?.words
        ratePeriod = rate.map { "\($0.periodWords), trên \(Digits.grouped($0.judgedCount)) hồ sơ" } ?? ""
        rateRule = Counts.onTimeRateDefinition
    }

    private static var sampleCounts: Counts {
        var counts = Counts()
        (counts.early, counts.late) = (99, 1)
        return counts
    }

    static var sample: OfficePage {
        let now = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)
        return OfficePage(
            doors: .open(until: now.adding(seconds: 9000)), at: now, procedureCount: 158, taking: .everybody,
            rate: PublishedRate(
                sampleCounts, of: CountQuestion(period: ReportPeriod(yearOf: now.date), today: now.date)))
    }
}

extension Response {
    /// A public page that shows nobody's state may be kept for a moment by whoever asks again.
    func cached(seconds: Int) -> Response {
        var response = self
        response.headers[.cacheControl] = "public, max-age=\(seconds)"
        return response
    }
}
