import Casework
import Domain
import Hummingbird
import Storage

/// The acts on a dossier for programs: the same verbs the desk uses, the same refusals as JSON.
struct ActByInterface: Sendable {
    let site: Site
    private var acts: DossierActs { site.work.acts }

    @Sendable func offerHandover(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Handover.self)
        let receiver = try await receiver(request.receiver, for: request.to, office: visit.office.id)
        return try answer(
            try await acts.offerHandover(
                of: code, to: request.to, receiver: receiver, by: visit.officer, seen: request.sequence))
    }

    @Sendable func acceptHandover(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Plain.self)
        return try answer(try await acts.acceptHandover(of: code, by: visit.officer, seen: request.sequence))
    }

    @Sendable func draft(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Draft.self)
        return try answer(try await acts.draft(request.draft, on: code, by: visit.officer, seen: request.sequence))
    }

    @Sendable func sign(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Plain.self)
        return try answer(try await acts.sign(code, by: visit.officer, seen: request.sequence))
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Reason.self)
        return try answer(
            try await acts.sendBack(code, reason: request.reason, by: visit.officer, seen: request.sequence))
    }

    @Sendable func number(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Plain.self)
        return try answer(try await acts.number(code, by: visit.officer, seen: request.sequence))
    }

    @Sendable func giveBack(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Return.self)
        return try answer(
            try await acts.giveBack(code, to: request.collection, by: visit.officer, seen: request.sequence))
    }

    @Sendable func requestSupplement(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Supplement.self)
        return try answer(
            try await acts.requestSupplement(code, items: request.items, by: visit.officer, seen: request.sequence))
    }

    @Sendable func receiveSupplement(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Plain.self)
        return try answer(try await acts.receiveSupplement(code, by: visit.officer, seen: request.sequence))
    }

    @Sendable func withdraw(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Reason.self)
        return try answer(
            try await acts.withdraw(code, reason: request.reason, by: visit.officer, seen: request.sequence))
    }

    @Sendable func suspend(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Reason.self)
        return try answer(
            try await acts.suspend(code, reason: request.reason, by: visit.officer, seen: request.sequence))
    }

    @Sendable func resume(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Plain.self)
        return try answer(try await acts.resume(code, by: visit.officer, seen: request.sequence))
    }

    /// The persons of a dossier in clear; who asked and why is on disk before they are sent.
    @Sendable func reveal(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Reason.self)
        let persons = try await acts.revealPersons(code, reason: request.reason, by: visit.officer)
        return try .json(PersonsAnswer(persons: persons.map(PersonAnswer.init)), status: .created)
    }

    private func asked<Request: Decodable>(
        _ visit: DeskVisit, _ type: Request.Type
    ) async throws -> (code: String, request: Request) {
        let body = try await InterfaceBody(visit)
        return (try visit.dossierCode(), try body.decoded(as: type))
    }

    private func receiver(_ userName: String?, for role: Role, office: String) async throws -> String? {
        guard let userName else { return nil }
        let account = try await site.reader.read {
            try OfficerStore.account(userName: UserName.normalized(userName), in: $0)
        }
        guard let account, account.officer.officeID == office else {
            throw WorkflowRefusal.receiverUnsuitable(name: userName, post: role.vietnamese)
        }
        return account.officer.id
    }

    private func answer(_ dossier: Dossier) throws -> Response {
        try .json(DossierAnswer(dossier), status: .created)
    }
}
