import Casework
public import Domain
import Storage

/// Bringing a dossier to a state by the people and verbs that do it at the office.
extension TestOffice {
    /// The states that an office can bring a dossier to today.
    public static let reachableStatuses: [DossierStatus] = [
        .received, .processing, .awaitingSupplement, .closedIncomplete, .awaitingPayment, .suspended, .withdrawn,
        .decided, .readyAtCounter, .returned, .reopened,
    ]

    /// Takes a dossier just received on to a state.
    public func bring(_ code: String, to status: DossierStatus) async throws {
        switch status {
        case .processing: try await handToSpecialist(code)
        case .awaitingSupplement, .closedIncomplete, .awaitingPayment, .suspended:
            try await pause(code, as: status)
        case .withdrawn:
            _ = try await work.acts.withdraw(code, reason: "Theo đề nghị", by: officer(.reception))
        case .decided: try await sign(code)
        case .readyAtCounter: try await bringToCounter(code)
        case .returned:
            try await bringToCounter(code)
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await work.acts.giveBack(code, to: collection, by: officer(.reception))
        case .reopened:
            try await bring(code, to: .returned)
            _ = try await work.acts.reopen(code, reason: "Sai ngày sinh.", by: officer(.leader))
        default: break
        }
    }

    /// Asks for completion as the office does: the specialist proposes, a leader approves.
    public func requestSupplement(_ code: String, items: [String] = ["Giấy chứng sinh"]) async throws {
        _ = try await work.acts.proposeSupplement(code, items: items, by: officer(.processing))
        _ = try await work.acts.approveSupplement(code, by: officer(.leader))
    }

    private func handToSpecialist(_ code: String) async throws {
        _ = try await work.acts.offerHandover(of: code, to: .processing, by: officer(.reception))
        _ = try await work.acts.acceptHandover(of: code, by: officer(.processing))
    }

    private func pause(_ code: String, as status: DossierStatus) async throws {
        try await handToSpecialist(code)
        let specialist = officer(.processing)
        switch status {
        case .awaitingPayment: _ = try await work.acts.requestPayment(code, reason: "Lệ phí", by: specialist)
        case .suspended: _ = try await work.acts.suspend(code, reason: "Chờ bản án", by: officer(.leader))
        default: try await requestSupplement(code)
        }
        guard status == .closedIncomplete else { return }
        // Fifteen working days and whatever is off between them.
        clock.advance(minutes: 40 * 24 * 60)
        _ = try await work.acts.closeIncomplete(code, reason: "Hết hạn bổ sung", by: officer(.reception))
    }

    private func sign(_ code: String) async throws {
        try await handToSpecialist(code)
        let draft = OutcomeDraft(isPositive: true, summary: "Đồng ý cấp")
        _ = try await work.acts.draft(draft, on: code, by: officer(.processing))
        _ = try await work.acts.sign(code, by: officer(.leader))
    }

    private func bringToCounter(_ code: String) async throws {
        try await sign(code)
        _ = try await work.acts.number(code, by: officer(.clerk))
        _ = try await work.acts.acceptHandover(of: code, by: officer(.reception))
    }
}
