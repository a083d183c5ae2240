import Casework
import Domain
import Hummingbird
import Storage

/// The acts on a dossier for programs: the same verbs the desk uses, the same refusals as JSON.
struct ActByInterface: Sendable {
    let site: Site
    var acts: DossierActs { site.work.acts }

    /// A dossier's code, who acts, and the state they had seen.
    typealias PlainVerb = @Sendable (String, Officer, Int?) async throws -> Dossier
    /// The same with a reason behind the code.
    typealias ReasonedVerb = @Sendable (String, String, Officer, Int?) async throws -> Dossier

    /// The door of a verb that needs nothing but the dossier.
    func plain(_ verb: @escaping PlainVerb) -> @Sendable (DeskVisit) async throws -> Response {
        { visit in
            try await act(visit, ActRequest.Plain.self) { try await verb($0, $2, $1.sequence) }
        }
    }

    /// The door of a verb that needs the dossier and a reason in words.
    func reasoned(_ verb: @escaping ReasonedVerb) -> @Sendable (DeskVisit) async throws -> Response {
        { visit in
            try await act(visit, ActRequest.Reason.self) { try await verb($0, $1.reason, $2, $1.sequence) }
        }
    }

    @Sendable func appoint(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Appointment.self) {
            try await acts.abandonImmediate($0, reason: $1.reason, by: $2, seen: $1.sequence)
        }
    }

    @Sendable func offerHandover(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Handover.self) { code, request, officer in
            let receiver = try await receiver(request.receiver, for: request.to, office: officer.officeID)
            return try await acts.offerHandover(
                of: code, to: request.to, receiver: receiver, by: officer, seen: request.sequence)
        }
    }

    @Sendable func draft(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Draft.self) { code, request, officer in
            try await acts.draft(request.draft, on: code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func number(_ visit: DeskVisit) async throws -> Response {
        let now = site.work.surroundings.now()
        return try await act(visit, ActRequest.Numbering.self) { code, request, officer in
            try await acts.number(
                code, certifying: try request.certification(now: now), by: officer, seen: request.sequence)
        }
    }

    @Sendable func giveBack(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Return.self) { code, request, officer in
            try await acts.giveBack(code, to: request.collection, by: officer, seen: request.sequence)
        }
    }

    @Sendable func proposeSupplement(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Supplement.self) { code, request, officer in
            try await acts.proposeSupplement(code, items: request.items, by: officer, seen: request.sequence)
        }
    }

    /// The persons of a dossier in clear; who asked and why is on disk before they are sent.
    @Sendable func reveal(_ visit: DeskVisit) async throws -> Response {
        let (code, request) = try await asked(visit, ActRequest.Reason.self)
        let persons = try await acts.revealPersons(code, reason: request.reason, by: visit.officer)
        return try .json(PersonsAnswer(persons: persons.map(PersonAnswer.init)), status: .created)
    }

    /// Reads the request, performs the verb, and answers with the dossier as it is then.
    func act<Request: Decodable>(
        _ visit: DeskVisit, _ type: Request.Type, _ verb: (String, Request, Officer) async throws -> Dossier
    ) async throws -> Response {
        let (code, request) = try await asked(visit, type)
        return try .json(DossierAnswer(try await verb(code, request, visit.officer)), status: .created)
    }

    func asked<Request: Decodable>(
        _ visit: DeskVisit, _ type: Request.Type
    ) async throws -> (code: String, request: Request) {
        let body = try await InterfaceBody(visit)
        return (try visit.dossierCode(), try body.decoded(as: type))
    }

    /// The officer of a user name; empty when the office has none of that name.
    func officer(_ userName: String, office: String) async throws -> String {
        let account = try await site.reader.read {
            try OfficerStore.account(userName: UserName.normalized(userName), in: $0)
        }
        return account?.officer.officeID == office ? account?.officer.id ?? "" : ""
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
}
