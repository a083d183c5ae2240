import Casework
import Domain
import Hummingbird
import Storage

/// `GET /api/v1/till` and `POST /api/v1/till-closings`: the token's own officer's till, and closing it.
struct TillByInterface: Sendable {
    let site: Site

    @Sendable func read(_ visit: DeskVisit) async throws -> Response {
        let (office, officer) = (visit.office.id, visit.officer.id)
        let payments = try await site.reader.read { try FeePaymentStore.open(of: officer, office: office, in: $0) }
        return try .json(TillAnswer(payments))
    }

    @Sendable func close(_ visit: DeskVisit) async throws -> Response {
        let body = try await InterfaceBody(visit)
        let key = try ReceptionKey(visit.request.headers[.idempotencyKey], bodyHash: body.hash).key
        let request = try body.decoded(as: TillClosingRequest.self)
        let closing = try await site.work.tills.close(
            counted: request.counted, seen: request.seen, explanation: request.explanation, key: key,
            by: visit.officer)
        return try .json(TillClosingAnswer(closing), status: .created)
    }
}

/// `POST /api/v1/till-closings`: what must be there as the program read it, and what was found.
private struct TillClosingRequest: Decodable {
    let counted: TillCount
    let seen: TillCount
    let explanation: String

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        let most = 1_000_000_000_000
        for name in ["cashExpected", "cashCounted"] where !fields.isThere(name) {
            fields.refuse("Thiếu «\(name)»; xin gửi số đồng.", by: name)
        }
        seen = TillCount(
            cash: fields.integer("cashExpected", in: -most...most, default: 0),
            transfer: fields.integer("transferExpected", in: -most...most, default: 0))
        counted = TillCount(
            cash: fields.integer("cashCounted", in: 0...most, default: 0),
            transfer: fields.integer("transferCounted", in: -most...most, default: 0))
        explanation = fields.line("explanation", limit: FeeReason.longest, isRequired: false)
        try fields.finish()
    }
}

/// What an officer's till must hold since the last closing, in đồng, and what it is made of.
struct TillAnswer: Encodable, Sendable {
    let cashExpected: Int
    let transferExpected: Int
    let payments: [Payment]

    /// One payment; `amount` is below zero when it was given back.
    struct Payment: Encodable, Sendable {
        let code: String
        let at: String
        let means: String
        let amount: Int
        let reference: String?
    }

    init(_ payments: [FeePayment]) {
        let sums = TillSums(payments)
        (cashExpected, transferExpected) = (sums.cashExpected, sums.transferExpected)
        self.payments = payments.map {
            Payment(
                code: $0.dossierCode, at: $0.at.description, means: $0.means.rawValue, amount: $0.signedAmount,
                reference: $0.reference.presence)
        }
    }
}

/// A closing that was made.
struct TillClosingAnswer: Encodable, Sendable {
    let id: String
    let closedAt: String
    let paymentCount: Int
    let cashExpected: Int
    let cashCounted: Int
    let transferExpected: Int
    let transferCounted: Int?
    let explanation: String
    /// Where its sheet is printed.
    let paperPath: String

    init(_ closing: TillClosing) {
        let sums = closing.sums
        (id, closedAt, paymentCount) = (closing.id, closing.closedAt.description, sums.count)
        (cashExpected, cashCounted) = (sums.cashExpected, closing.counted)
        (transferExpected, transferCounted) = (sums.transferExpected, closing.transferCounted)
        explanation = closing.explanation
        paperPath = Link.paper(closing.paperID)
    }
}
