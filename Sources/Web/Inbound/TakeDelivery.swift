import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `POST /api/portal/filings`: the portal delivers a dossier filed online.
///
/// Whoever delivers shows the office's key for deliveries and comes from an address that was agreed on. The answer is in the
/// portal's own shape, and a good one is given only once the dossier is on disk: 201 for a new one, 200 for one that is here.
struct TakeDelivery: Sendable {
    let site: Site
    /// A third more than the files it may hold, for they come in base64.
    private static let longestBody = 64 << 20

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        do {
            let office = try await site.work.inbound.deliverer(
                key: visit.bearerToken ?? "", address: visit.clientAddress)
            let body = try await visit.body(upTo: Self.longestBody)
            let message = try FilingMessage(
                Data(body.readableBytesView), today: site.work.surroundings.now().date)
            return try await take(message, office: office)
        } catch let refusal as any Refusal {
            return try Self.answer(refusal, ErrorPages.status(of: refusal.kind))
        } catch RequestProblem.tooLarge {
            return try Self.answer(FilingRefusal.tooLarge(limit: Self.longestBody), .contentTooLarge)
        }
    }

    /// What cannot be taken just now is to be delivered again; the counter sees why it is not there yet.
    private func take(_ message: FilingMessage, office: String) async throws -> Response {
        do {
            let arrival = try await site.work.filings.take(message, from: .pushed, office: office)
            try await site.work.inbound.forgetTrouble(of: message.code, office: office)
            return try .json(
                PortalAnswer(error_code: "0", message: Self.words(arrival)),
                status: arrival == .repeated ? .ok : .created)
        } catch let refusal as FilingRefusal where refusal.isPassing {
            try await site.work.inbound.note(trouble: "\(message.code): \(refusal.message)", office: office)
            return try Self.answer(refusal, .serviceUnavailable)
        }
    }

    private static func answer(_ refusal: any Refusal, _ status: HTTPResponse.Status) throws -> Response {
        try .json(PortalAnswer(error_code: "-1", message: refusal.message), status: status)
    }

    private static func words(_ arrival: FilingArrival) -> String {
        switch arrival {
        case .new: "Tiếp nhận hồ sơ thành công"
        case .completed: "Tiếp nhận hồ sơ bổ sung thành công"
        case .repeated, .conflicting: "Hồ sơ đã tồn tại trong một cửa điện tử"
        }
    }
}

/// An answer in the portal's shape.
private struct PortalAnswer: Encodable {
    let error_code: String
    let message: String
}
