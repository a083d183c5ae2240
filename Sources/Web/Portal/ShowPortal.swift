import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/portal`: what waits for the portal, what is held up and why, in words.
struct ShowPortal: Sendable {
    let site: Site
    /// So many dossiers of each list are shown.
    private static let shown = 100
    /// Delays are told of the last seven days.
    private static let delaySeconds = 7 * 86_400

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try site.page(try await page(visit), for: visit)
    }

    /// The page with the sentence that says why an act was refused.
    func refused(_ refusal: any Refusal, _ visit: DeskVisit) async throws -> Response {
        var errors = FieldErrors()
        errors.add(refusal.message, by: "content")
        return try site.page(
            try await page(visit, errors: errors), for: visit, status: ErrorPages.status(of: refusal.kind))
    }

    private func page(_ visit: DeskVisit, errors: FieldErrors = FieldErrors()) async throws -> PortalPage {
        let (office, now) = (visit.office.id, site.work.surroundings.now())
        return try await site.reader.read { reader in
            let delays = try OutboxFigures.deliveries(
                since: now.adding(seconds: -Self.delaySeconds), limit: 10_000, office: office, in: reader)
            let overview = PortalOverview(
                connection: try PortalConnectionStore.connection(office: office, in: reader),
                health: try PortalConnectionStore.health(office: office, in: reader),
                counts: try OutboxFigures.counts(office: office, at: now, in: reader),
                oldest: try OutboxFigures.oldestWaiting(office: office, in: reader),
                delays: delays.map { $0.deliveredAt.epochSeconds - $0.writtenAt.epochSeconds }.sorted(),
                parked: try OutboxFigures.entries(.parked, limit: Self.shown, office: office, in: reader),
                doubted: try OutboxFigures.doubted(limit: Self.shown, office: office, in: reader),
                untold: try OutboxFigures.untold(limit: Self.shown, office: office, in: reader),
                filings: try FilingReportStore.troubled(limit: Self.shown, office: office, in: reader),
                waiting: try OutboxFigures.entries(.waiting, limit: Self.shown, office: office, in: reader),
                checks: try PortalCheckStore.latest(7, office: office, in: reader),
                differenceCounts: try PortalCheckStore.latest(7, office: office, in: reader).map {
                    try PortalCheckStore.differences(of: $0.id, office: office, in: reader)
                        .standing(.differs).count
                })
            return PortalPage(overview, officer: visit.officer, now: now, errors: errors)
        }
    }
}

/// Everything the page about the portal tells, as it is stored.
struct PortalOverview: Sendable {
    var connection: PortalConnection?
    var health: (answeredAt: LocalInstant?, trouble: String)
    var counts: OutboxCounts
    /// When the oldest change was written that has not arrived.
    var oldest: LocalInstant?
    /// Seconds from an act to the portal's acknowledgement, the shortest first.
    var delays: [Int]
    var parked: [PortalQueueEntry]
    var doubted: [PortalQueueEntry]
    /// With changes that the portal cannot be told.
    var untold: [PortalQueueEntry]
    /// Dossiers filed online of which the portal could not be told, with the words.
    var filings: [(code: String, words: String)]
    var waiting: [PortalQueueEntry]
    var checks: [PortalCheck]
    /// Of each check.
    var differenceCounts: [Int]
}
