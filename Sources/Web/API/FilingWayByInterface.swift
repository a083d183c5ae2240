import Casework
import Domain
import Hummingbird

extension ActByInterface {
    /// `POST …/filing-ways`: noted after the reception, why somebody came in person, or that they were helped to file online.
    @Sendable func noteFilingWay(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, FilingWayRequest.self) { code, request, officer in
            try await acts.noteFilingWay(request.way, on: code, by: officer, seen: request.sequence)
        }
    }
}

/// One of the two: the reason of somebody who came, or whether somebody was helped to file online.
private struct FilingWayRequest: Decodable, Sendable {
    let way: FilingWay
    let sequence: Int?

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        let isOnline = fields.isThere("assistedOnline")
        let reason: OfflineReason? = fields.optionalChoice("offlineReason")
        let isAssisted = fields.truth("assistedOnline", default: false)
        way = isOnline ? .online(isAssisted: isAssisted) : .atCounter(reason)
        if isOnline == (reason != nil) {
            fields.refuse(
                "Chỉ gửi một trong hai: «offlineReason» cho hồ sơ nộp tại quầy, «assistedOnline» cho hồ sơ nộp trực tuyến.",
                by: "offlineReason")
        }
        sequence = fields.sequence()
        try fields.finish()
    }
}
