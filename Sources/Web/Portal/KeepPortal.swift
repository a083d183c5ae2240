import Casework
import Domain
import Hummingbird

/// What people do about the portal: pause, go on, let a dossier go, send it again, compare.
struct KeepPortal: Sendable {
    let site: Site

    /// `POST /desk/portal/pauses`.
    @Sendable func pause(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, .portalPaused) { try await site.work.portal.pause(by: visit.officer) }
    }

    /// `POST /desk/portal/resumptions`.
    @Sendable func resume(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, .portalResumed) { try await site.work.portal.resume(by: visit.officer) }
    }

    /// `POST /desk/portal/dossiers/{code}/releases`: what the portal refused, once it is mended.
    @Sendable func release(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        return try await act(visit, .portalReleased) {
            try await site.work.portal.release(code, by: visit.officer)
        }
    }

    /// `POST /desk/portal/filings/{code}/reports`: what the portal could not be told of a filing, now.
    @Sendable func tellAgain(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        return try await act(visit, .portalResent) {
            try await site.work.inbound.tellAgain(code, by: visit.officer)
        }
    }

    /// `POST /desk/portal/dossiers/{code}/sendings`: as it stands now, whatever the portal has.
    @Sendable func resend(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        return try await act(visit, .portalResent) {
            try await site.work.portal.resend(code, by: visit.officer)
        }
    }

    /// `POST /desk/portal/dossiers/{code}/sightings`: which steps in doubt somebody has seen at the portal.
    @Sendable func settle(_ visit: DeskVisit) async throws -> Response {
        let (code, form) = (try visit.parameter("code"), visit.form)
        let held = try await site.work.portal.stepsInDoubt(of: code, office: visit.officer.officeID)
        let seen = held.filter { form.isTicked(PortalTrail.Doubt.name($0)) }
        do {
            try await site.work.portal.settle(code, seen: seen, by: visit.officer)
            return .seeOther(Link.page(Link.dossier(code), notice: .portalStepsSeen))
        } catch let refusal as PortalRefusal {
            return try await ShowPortal(site: site).refused(refusal, visit)
        }
    }

    /// `POST /desk/portal/dossiers/{code}/corrections`: somebody has put right there what the portal cannot be told.
    @Sendable func settleUntold(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        return try await act(visit, .portalToldByHand) {
            try await site.work.portal.settleUntold(code, by: visit.officer)
        }
    }

    /// `POST /desk/portal/checks`: the comparison is made by the server, and found on its page.
    @Sendable func compare(_ visit: DeskVisit) async throws -> Response {
        do {
            let id = try await site.work.portalChecks.request(by: visit.officer)
            return .seeOther(Link.portalCheck(id))
        } catch let refusal as PortalRefusal {
            return try await ShowPortal(site: site).refused(refusal, visit)
        }
    }

    private func act(
        _ visit: DeskVisit, _ notice: Notice, _ body: () async throws -> Void
    ) async throws -> Response {
        do {
            try await body()
            return .seeOther(Link.page(Link.portal, notice: notice))
        } catch let refusal as PortalRefusal {
            return try await ShowPortal(site: site).refused(refusal, visit)
        }
    }
}
