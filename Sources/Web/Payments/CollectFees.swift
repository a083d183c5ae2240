import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/dossiers/{code}/fees` and its acts: taking a fee with its receipt, giving money back.
struct CollectFees: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    /// `POST …/fee-receipts`.
    @Sendable func take(_ visit: DeskVisit) async throws -> Response {
        try await answering(visit) {
            var reader = FormReader(visit.form)
            let means: PaymentMeans? =
                visit.form.optional("means") == nil ? .cash : reader.choice("means", label: "Hình thức thanh toán")
            let reference = reader.line("reference", label: "Mã giao dịch", limit: 200, isRequired: false)
            let received =
                means == .transfer && visit.form.optional("received") != nil
                ? reader.amount("received", label: "Số tiền vào tài khoản") : nil
            try reader.finish()
            guard let means else { throw reader.errors }
            let isShared = visit.form.text("shared") == "1"
            return try await site.work.acts.takeFee(
                of: try visit.parameter("code"),
                MoneyWay(means, reference: reference, isShared: isShared, received: received), by: visit.officer)
        }
    }

    /// `POST …/fee-exemptions`: the statement where a receipt would be.
    @Sendable func stateExemption(_ visit: DeskVisit) async throws -> Response {
        try await answering(visit) {
            try await site.work.acts.stateExemption(of: try visit.parameter("code"), by: visit.officer)
        }
    }

    /// `POST …/fee-refunds`.
    @Sendable func refund(_ visit: DeskVisit) async throws -> Response {
        try await answering(visit) {
            var reader = FormReader(visit.form)
            let amount = reader.amount("amount", label: "Số tiền hoàn trả")
            let reason: RefundReason? = reader.choice("refundReason", label: "Lý do")
            let means: PaymentMeans? = reader.choice("refundMeans", label: "Hoàn trả bằng")
            let reference = reader.line("refundReference", label: "Mã giao dịch", limit: 200, isRequired: false)
            try reader.finish()
            guard let amount, let reason, let means else { throw reader.errors }
            return try await site.work.acts.refundFee(
                of: try visit.parameter("code"), amount: amount, because: reason,
                MoneyWay(means, reference: reference), by: visit.officer)
        }
    }

    /// Leads to the paper that was written, or back to the page with what is wrong.
    private func answering(
        _ visit: DeskVisit, _ act: () async throws -> MovedMoney
    ) async throws -> Response {
        do {
            let moved = try await act()
            let paper = try await site.reader.read {
                try PaperStore.find(moved.paperID, office: visit.office.id, in: $0)
            }
            return .seeOther(paper == nil ? Link.fees(moved.dossier.code) : Link.paper(moved.paperID))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as FeeRefusal where refusal.kind != .forbidden {
            var errors = FieldErrors()
            errors.add(refusal.message, by: Self.field(of: refusal, in: visit.form))
            return try await page(for: visit, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }

    private static func field(of refusal: FeeRefusal, in form: FormFields) -> String {
        switch refusal {
        case .referenceMissing, .referenceUnusable:
            form.optional("refundMeans") == nil ? "reference" : "refundReference"
        case .transferTakenAlready: "reference"
        case .receivedUnusable: "received"
        case .transferOfAnotherDossier: "shared"
        case .refundReasonUnfounded: "refundReason"
        default: "amount"
        }
    }

    private func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "fees")
        let office = visit.office.id
        let account = try await site.reader.read { try FeeAccountStore.current(office: office, in: $0)?.account }
        // The bank's list leads here with its transfer filled in.
        let typed = visit.request.method == .get ? try visit.query() : visit.form
        return try site.page(
            FeePage(file, account: account, typed: typed, errors: errors), for: visit, status: status)
    }
}

extension FormReader {
    /// An amount in đồng, its thousands parted by dots or not.
    mutating func amount(_ field: String, label: String) -> Int? {
        let text = line(field, label: label, limit: 20).trimmed
        guard !text.isEmpty else { return nil }
        guard let amount = Money(typed: text) else {
            refuse("\(label) phải là số đồng, như 8.000; xin nhập lại.", by: field)
            return nil
        }
        return amount.dong
    }
}
