import Casework
import Domain
import Hummingbird

/// `POST /desk/dossiers/{code}/…`: the acts on a dossier; a refused one shows the page as the dossier is now.
struct ChangeDossier: Sendable {
    let site: Site
    private var acts: DossierActs { site.work.acts }

    @Sendable func handOver(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .handedOver, field: "receiver") { code, seen in
            let receiver = try Receiver(visit.form.text("receiver"))
            _ = try await acts.offerHandover(
                of: code, to: receiver.role, receiver: receiver.officerID, by: visit.officer, seen: seen)
        }
    }

    @Sendable func withdrawHandover(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .handoverWithdrawn) { code, seen in
            _ = try await acts.withdrawHandover(of: code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func accept(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .accepted) { code, seen in
            _ = try await acts.acceptHandover(of: code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func draft(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .drafted, field: "summary") { code, seen in
            var reader = FormReader(visit.form)
            let draft = OutcomeDraft(
                isPositive: visit.form.text("positive") != "false",
                summary: reader.lines(
                    "summary", label: "Nội dung kết quả", limit: Outcome.longestSummary, isRequired: true),
                grounds: reader.lines("grounds", label: "Lý do không chấp thuận", limit: Outcome.longestGrounds))
            if !draft.isPositive, draft.grounds.isEmpty {
                reader.refuse(WorkflowRefusal.groundsMissing.message, by: "grounds")
            }
            try reader.finish()
            _ = try await acts.draft(draft, on: code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func approveSupplement(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .supplementRequested) { code, seen in
            _ = try await acts.approveSupplement(code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func approveExtension(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .extended) { code, seen in
            _ = try await acts.approveExtension(code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func approveSuspension(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .clockStopped) { code, seen in
            _ = try await acts.approveSuspension(code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func receiveSupplement(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .clockRuns) { code, seen in
            _ = try await acts.receiveSupplement(code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func confirmPayment(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .clockRuns) { code, seen in
            _ = try await acts.confirmPayment(code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func resume(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .clockRuns) { code, seen in
            _ = try await acts.resume(code, by: visit.officer, seen: seen)
        }
    }

    @Sendable func lock(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .opened) { code, _ in
            _ = try await acts.openForWork(code, by: visit.officer)
        }
    }

    @Sendable func releaseLock(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .released) { code, _ in
            try await acts.releaseLock(code, by: visit.officer)
        }
    }

    @Sendable func noteFilingWay(_ visit: DeskVisit) async throws -> Response {
        try await change(visit, saying: .filingWayNoted, field: "way") { code, seen in
            _ = try await acts.noteFilingWay(try visit.filingWay(), on: code, by: visit.officer, seen: seen)
        }
    }

    /// Runs an act; who may not do it at all gets the plain refusal, everybody else the dossier with the sentence.
    private func change(
        _ visit: DeskVisit, saying notice: Notice, field: String = "content",
        _ act: (_ code: String, _ seen: Int) async throws -> Void
    ) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            try await act(code, visit.seen)
            return .seeOther(Link.page(Link.dossier(code), notice: notice))
        } catch let errors as FieldErrors {
            return try await ShowDossier(site: site).mistaken(errors, visit)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowDossier(site: site).refused(refusal, field: field, visit)
        }
    }
}

extension DeskVisit {
    /// The dossier's sequence when the form was shown; a form without it has seen nothing yet.
    var seen: Int { Digits.value(form.text("seen").prefix(9)) ?? 0 }
}

extension DeskVisit {
    /// The one choice of the dossier's form, whichever of the two it offered.
    fileprivate func filingWay() throws -> FilingWay {
        if let assisted = form.optional("assistedOnline") { return .online(isAssisted: assisted == "true") }
        let text = form.text("offlineReason")
        guard text.isEmpty || OfflineReason(rawValue: text) != nil else { throw RequestProblem.malformed }
        return .atCounter(OfflineReason(rawValue: text))
    }
}

/// To whom a dossier is handed over, as the form's list writes it: `processing/` or `processing/officer`.
private struct Receiver {
    let role: Role
    let officerID: String?

    init(_ text: String) throws {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else { throw RequestProblem.malformed }
        self.role = role
        officerID = String(parts[1]).presence
    }
}
