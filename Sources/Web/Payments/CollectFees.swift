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
            let seen = visit.form.optional("seen").flatMap { Digits.value($0) }
            return try await site.work.acts.takeFee(
                of: try visit.parameter("code"),
                MoneyWay(means, reference: reference, isShared: isShared, received: received), seen: seen,
                by: visit.officer)
        }
    }

    /// `POST …/fee-corrections`: an exemption shown afterwards, another number of copies or pages.
    @Sendable func correct(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            var reader = FormReader(visit.form)
            let (quantity, pages) = (reader.count("feeQuantity", "Số lượng"), reader.count("pageCount", "Số trang"))
            let reason = reader.line("feeReason", label: "Lý do sửa", limit: FeeReason.longest)
            try reader.finish()
            let ask = visit.form.feeAsk
            try await site.work.acts.correctFee(
                of: code,
                FeeCorrection(
                    condition: ask.condition, exemption: ask.exemption, quantity: quantity, pages: pages,
                    reason: reason, seen: visit.form.optional("feeSeen").flatMap { Digits.value($0) }),
                by: visit.officer)
            return .seeOther(Link.fees(code))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "feeReason")
            return try await page(for: visit, errors: errors, status: ErrorPages.status(of: refusal.kind))
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
        let rules = site.work.rules
        let (account, agency) = try await site.reader.read { reader in
            (
                try FeeAccountStore.current(office: office, in: reader)?.account,
                try rules.agencyCode(office: office, in: reader)
            )
        }
        // The bank's list leads here with its transfer filled in.
        let typed = visit.request.method == .get ? try visit.query() : visit.form
        return try site.page(
            FeePage(file, account: account, agency: agency, typed: typed, errors: errors), for: visit, status: status)
    }
}

extension FormReader {
    /// A number that the page asks for only where it makes a difference.
    fileprivate mutating func count(_ field: String, _ label: String) -> Int? {
        form.optional(field) == nil ? nil : number(field, label: label, in: 1...999)
    }

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
