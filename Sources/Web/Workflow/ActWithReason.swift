import Casework
import Domain
import Hummingbird

/// `POST /desk/dossiers/{code}/suspensions` and the other acts that need a reason in writing.
struct ActWithReason: Sendable {
    let site: Site
    let act: ReasonedAct

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        var reader = FormReader(visit.form)
        let obstacle = act == .appointments ? ShortWayObstacle(rawValue: visit.form.text("obstacle")) : nil
        let reason = reader.lines("reason", label: act.label, limit: act.limit, isRequired: obstacle == nil)
        do {
            try reader.finish()
            let notice = try await perform(on: code, reason: reason, visit)
            return .seeOther(Link.page(visit.isFromSigning ? Link.signing : Link.dossier(code), notice: notice))
        } catch let errors as FieldErrors {
            return try await again(visit, errors)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowDossier(site: site).refused(refusal, visit)
        }
    }

    /// The page it came from, with what was typed.
    private func again(_ visit: DeskVisit, _ errors: FieldErrors) async throws -> Response {
        if act == .rejections, visit.isFromSigning {
            let code = try visit.parameter("code")
            return try await ShowSigning(site: site).page(for: visit, code: code, errors: errors)
        }
        return try await AskReason(site: site, act: act).page(
            for: visit, typed: visit.form, errors: errors, status: .unprocessableContent)
    }

    /// What the next page says of it.
    private func perform(on code: String, reason: String, _ visit: DeskVisit) async throws -> Notice {
        let acts = site.work.acts
        let (officer, seen) = (visit.officer, visit.seen)
        switch act {
        case .supplements:
            let items = reason.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
            _ = try await acts.proposeSupplement(code, items: items, by: officer, seen: seen)
        case .extensions: _ = try await acts.proposeExtension(code, reason: reason, by: officer, seen: seen)
        case .suspensionProposals: _ = try await acts.proposeSuspension(code, reason: reason, by: officer, seen: seen)
        case .objections: _ = try await acts.sendBackProposal(code, reason: reason, by: officer, seen: seen)
        case .reopenings: _ = try await acts.reopen(code, reason: reason, by: officer, seen: seen)
        case .explanations: _ = try await acts.explainDelay(code, explanation: reason, by: officer, seen: seen)
        case .letterObjections: _ = try await acts.sendBackApology(code, reason: reason, by: officer, seen: seen)
        case .payments: _ = try await acts.requestPayment(code, reason: reason, by: officer, seen: seen)
        case .suspensions: _ = try await acts.suspend(code, reason: reason, by: officer, seen: seen)
        case .rejections: _ = try await acts.sendBack(code, reason: reason, by: officer, seen: seen)
        case .closings: _ = try await acts.closeIncomplete(code, reason: reason, by: officer, seen: seen)
        case .appointments:
            let dossier = try await acts.abandonImmediate(
                code, reason: reason, obstacle: ShortWayObstacle(rawValue: visit.form.text("obstacle")), by: officer,
                seen: seen)
            let isLate = dossier.isPastAppointing(abandonedAt: site.work.surroundings.now())
            return isLate ? .appointedLate : act.notice
        case .withdrawals: _ = try await acts.withdraw(code, reason: reason, by: officer, seen: seen)
        case .links: _ = try await acts.renewLink(code, reason: reason, by: officer, seen: seen)
        }
        return act.notice
    }
}

extension DeskVisit {
    /// Whether the form stood on the leader's signing page, which goes on with the next dossier.
    var isFromSigning: Bool { form.text("from") == "signing" }
}
