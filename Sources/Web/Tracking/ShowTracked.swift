import Casework
import Domain
import Hummingbird

/// `GET /track/q/{token}`: what the receipt's QR code opens; `POST …/ratings`: one tap when the result is there.
struct ShowTracked: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let found = try await site.work.tracking.find(try token(of: visit), office: office.id)
        let slip = try await site.work.papers.receiptStanding(ofDossier: found.code, office: office.id)
        return try site.page(TrackedPage(found, office: office, slip: slip), office: office)
    }

    @Sendable func rate(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let token = try token(of: visit)
        let score = Digits.value(visit.form.text("score").prefix(2)) ?? 0
        do {
            try await site.work.tracking.rate(token, office: office.id, score: score)
        } catch WorkflowRefusal.alreadyRated {
            // A second tap, perhaps of an impatient finger: the page thanks for the first one.
        }
        return .seeOther(Link.track(token: token.text))
    }

    private func token(of visit: Visit) throws -> TrackingToken {
        guard let token = TrackingToken(try visit.parameter("token")) else { throw TrackingRefusal.linkUnknown }
        return token
    }
}
