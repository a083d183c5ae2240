import Casework
import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What a program writes when it cannot receive: everything that is missing (Mẫu 02), or why not (Mẫu 03).
struct SlipsByInterface: Sendable {
    let site: Site

    @Sendable func requestCompletion(_ visit: DeskVisit) async throws -> Response {
        let (request, key) = try await read(CompletionRequest.self, of: visit)
        let notice = try await site.work.intake.requestCompletion(
            procedure: request.procedureCode, person: try applicant(request.applicant),
            items: request.items, reason: request.reason, unforeseen: request.unforeseen, key: key, by: visit.officer)
        return try Response.json(SlipAnswer(notice), status: .created)
    }

    @Sendable func refuse(_ visit: DeskVisit) async throws -> Response {
        let (request, key) = try await read(RefusalRequest.self, of: visit)
        let notice = try await site.work.intake.refuse(
            procedure: request.procedureCode, person: try applicant(request.applicant),
            reason: request.reason, key: key, by: visit.officer)
        return try Response.json(SlipAnswer(notice), status: .created)
    }

    private func applicant(_ entry: PersonEntry) throws(FieldErrors) -> Person {
        var errors = FieldErrors()
        let person = entry.checked("applicant", on: site.work.surroundings.now().date, &errors)
        guard errors.isEmpty else { throw errors }
        return person
    }

    private func read<Request: Decodable>(
        _ type: Request.Type, of visit: DeskVisit
    ) async throws -> (request: Request, key: String) {
        let body = try await InterfaceBody(visit)
        let key = try ReceptionKey(visit.request.headers[.idempotencyKey], bodyHash: body.hash).key
        return (try body.decoded(as: type), key)
    }
}

/// `POST /api/v1/completions`.
private struct CompletionRequest: Decodable, Sendable {
    let procedureCode: String
    let applicant: PersonEntry
    let items: [String]
    let reason: String
    /// Why a second slip asks for what the first did not.
    let unforeseen: String

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        procedureCode = fields.line("procedureCode", limit: 40)
        applicant = fields.object("applicant") { $0.person() } ?? PersonEntry(name: "")
        items = fields.texts("items", most: 20, limit: CompletionHistory.longestItem)
        reason = fields.line("reason", limit: 1000, isRequired: false)
        unforeseen = fields.line("unforeseen", limit: 500, isRequired: false)
        try fields.finish()
    }
}

/// `POST /api/v1/refusals`.
private struct RefusalRequest: Decodable, Sendable {
    let procedureCode: String
    let applicant: PersonEntry
    let reason: String

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        procedureCode = fields.line("procedureCode", limit: 40)
        applicant = fields.object("applicant") { $0.person() } ?? PersonEntry(name: "")
        reason = fields.line("reason", limit: 2000)
        try fields.finish()
    }
}

/// The slip that was written, the same however often it is asked with the same key and words.
private struct SlipAnswer: Encodable, Sendable {
    let kind: String
    /// «Số: 12/2026», as the paper has it.
    let number: String
    let procedureCode: String
    let items: [String]
    let reason: String
    let issuedAt: String

    init(_ notice: IntakeNotice) {
        kind = notice.kind.rawValue
        number = notice.symbol
        procedureCode = notice.procedureCode
        items = notice.items
        reason = notice.reason
        issuedAt = notice.issuedAt.description
    }
}
