import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/till` and `POST /desk/till/closings`: the officer's own till; `/desk/tills/of/{officer}`: that of one who is away.
struct CloseTill: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    @Sendable func showAnothers(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit, of: try await cashier(visit))
    }

    @Sendable func close(_ visit: DeskVisit) async throws -> Response { try await close(nil, visit) }

    @Sendable func closeAnothers(_ visit: DeskVisit) async throws -> Response {
        try await close(try await cashier(visit), visit)
    }

    /// Whose till the address names.
    private func cashier(_ visit: DeskVisit) async throws -> Officer {
        let (id, office) = (try visit.parameter("officer"), visit.office.id)
        let account = try await site.reader.read { try OfficerStore.account(officeID: office, officerID: id, in: $0) }
        guard let officer = account?.officer, officer.id != visit.officer.id else { throw RequestProblem.notFound }
        return officer
    }

    private func close(_ cashier: Officer?, _ visit: DeskVisit) async throws -> Response {
        do {
            var reader = FormReader(visit.form)
            let counted = reader.amount("counted", label: "Tiền mặt đếm được")
            let transfer = visit.form.optional("transferCounted") == nil ? 0 : reader.transferCounted()
            let explanation = reader.line(
                "explanation", label: "Lý do chênh lệch", limit: FeeReason.longest, isRequired: false)
            let standIn = cashier.map { cashier in
                let reason = reader.line(
                    "standInReason", label: "Vì sao chốt thay", limit: FeeReason.longest, isRequired: false)
                return TillStandIn(for: cashier, because: reason)
            }
            try reader.finish()
            guard let counted, let transfer, let seen = Self.seen(visit.form) else { throw RequestProblem.malformed }
            let closing = try await site.work.tills.close(
                counted: TillCount(cash: counted, transfer: transfer), seen: seen, explanation: explanation,
                standIn: standIn, by: visit.officer)
            return .seeOther(Link.paper(closing.paperID))
        } catch let errors as FieldErrors {
            return try await page(for: visit, of: cashier, errors: errors, status: .unprocessableContent)
        } catch let refusal as FeeRefusal where refusal.kind != .forbidden {
            let errors = FieldErrors(refusal.message, by: refusal.tillField)
            return try await page(for: visit, of: cashier, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }

    /// What the page said must be there; without transfers it said nothing of them.
    private static func seen(_ form: FormFields) -> TillCount? {
        let transfer = form.optional("seenTransfer") ?? "0"
        guard let cash = Int(form.text("seen")), let transfer = Int(transfer) else { return nil }
        return TillCount(cash: cash, transfer: transfer)
    }

    private func page(
        for visit: DeskVisit, of cashier: Officer? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (office, officer) = (visit.office.id, cashier?.id ?? visit.officer.id)
        let page = try await site.reader.read { reader in
            let scene = try DeskScene.read(for: visit, in: reader)
            let today = scene.now.date
            let recent = try TillClosingStore.closings(
                in: today.adding(days: -30)...today, office: office, in: reader)
            let closings = recent.filter { $0.officerID == officer }
            return TillPage(
                try FeePaymentStore.open(of: officer, office: office, in: reader),
                closings: closings,
                hasAccount: try FeeAccountStore.current(office: office, in: reader) != nil, scene: scene,
                typed: visit.form, errors: errors, cashier: cashier,
                withdrawn: try PaperStore.withdrawn(closings.map(\.paperID), office: office, in: reader))
        }
        return try site.page(page, for: visit, status: status)
    }
}

extension FeeRefusal {
    fileprivate var tillField: String {
        switch self {
        case .differenceUnexplained, .transferDifferenceUnexplained, .explanationUnusable: "explanation"
        case .standInUnexplained: "standInReason"
        default: "counted"
        }
    }
}

extension FormReader {
    /// The bank's sum, which may be below zero when more was given back than came in.
    fileprivate mutating func transferCounted() -> Int? {
        let (field, label) = ("transferCounted", "Chuyển khoản theo sao kê")
        let text = line(field, label: label, limit: 20).trimmed
        guard !text.isEmpty else { return nil }
        let isBelowZero = text.hasPrefix("-") || text.hasPrefix("−")
        guard let amount = Money(typed: isBelowZero ? String(text.dropFirst()).trimmed : text)?.dong else {
            refuse("\(label) phải là số đồng, như 8.000; xin nhập lại.", by: field)
            return nil
        }
        return isBelowZero ? -amount : amount
    }
}
