import Casework
import Domain
import Hummingbird

/// Proposals, extensions, reopenings and letters of apology for programs: the same verbs the desk uses.
extension ActByInterface {
    @Sendable func approveSupplement(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Plain.self) { code, request, officer in
            try await acts.approveSupplement(code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func sendBackProposal(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.sendBackProposal(code, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func closeIncomplete(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.closeIncomplete(code, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func proposeExtension(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.proposeExtension(code, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func approveExtension(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Plain.self) { code, request, officer in
            try await acts.approveExtension(code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func requestPayment(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.requestPayment(code, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func confirmPayment(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Plain.self) { code, request, officer in
            try await acts.confirmPayment(code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func reopen(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.reopen(code, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func openApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Fault.self) { code, request, officer in
            try await acts.openApology(
                code, for: request.kind, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func draftApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Letter.self) { code, request, officer in
            let responsible = try await self.officer(request.responsible, office: officer.officeID)
            let draft = ApologyDraft(
                kinds: request.kinds, cause: request.cause, responsibleID: responsible, faults: request.faults,
                newDueAt: request.newDueOn.map { closing(of: $0, visit) })
            return try await acts.draftApology(code, draft, by: officer, seen: request.sequence)
        }
    }

    @Sendable func reviewApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Plain.self) { code, request, officer in
            try await acts.reviewApology(code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func sendBackApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.sendBackApology(code, reason: request.reason, by: officer, seen: request.sequence)
        }
    }

    @Sendable func signApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Plain.self) { code, request, officer in
            try await acts.signApology(code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func numberApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Plain.self) { code, request, officer in
            try await acts.numberApology(code, by: officer, seen: request.sequence)
        }
    }

    @Sendable func forwardApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Forwarding.self) { code, request, officer in
            try await acts.forwardApology(
                code, by: request.channel, note: request.note, as: officer, seen: request.sequence)
        }
    }

    @Sendable func explainDelay(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Reason.self) { code, request, officer in
            try await acts.explainDelay(code, explanation: request.reason, by: officer, seen: request.sequence)
        }
    }

    /// A new date ends with the office's day, as every appointment by days does.
    private func closing(of day: CivilDate, _ visit: DeskVisit) -> LocalInstant {
        LocalInstant(day, minuteOfDay: visit.office.hours.closesAt)
    }
}
