import Casework
import Domain
import HTTPTypes
import Hummingbird

/// `POST /api/v1/receptions`: receives a dossier for a program, once for each `Idempotency-Key`.
struct ReceiveByInterface: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let body = try await InterfaceBody(visit)
        let key = try ReceptionKey(visit.request.headers[.idempotencyKey], bodyHash: body.hash)
        let today = site.work.surroundings.now().date
        let form = try body.decoded(as: ReceptionRequest.self).form(today: today)
        let received = try await site.work.intake.receive(form, key: key, by: visit.officer)
        let token = site.work.intake.trackingToken(of: received.dossier)
        var response = try Response.json(ReceptionAnswer(received, token: token), status: .created)
        response.headers[.location] = Link.interfaceDossier(received.dossier.code)
        return response
    }
}
