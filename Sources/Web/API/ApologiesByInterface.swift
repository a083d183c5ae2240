import Casework
import Domain
import Hummingbird

/// Letters of apology for programs: the same verbs the desk uses.
extension ActByInterface {
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

    @Sendable func forwardApology(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ActRequest.Forwarding.self) { code, request, officer in
            try await acts.forwardApology(
                code, by: request.channel, note: request.note, as: officer, seen: request.sequence)
        }
    }

    /// A new date ends with the office's day, as every appointment by days does.
    private func closing(of day: CivilDate, _ visit: DeskVisit) -> LocalInstant {
        LocalInstant(day, minuteOfDay: visit.office.hours(on: day).closesAt)
    }
}
