import Casework
import Domain
import Hummingbird

/// Papers that the counter makes by a press: each leads to its own page, where it is printed.
struct IssueAtCounter: Sendable {
    let site: Site

    /// `POST /desk/dossiers/{code}/fee-receipts`.
    @Sendable func feeReceipt(_ visit: DeskVisit) async throws -> Response {
        var reader = FormReader(visit.form)
        let means: PaymentMeans? =
            visit.form.optional("means") == nil ? .cash : reader.choice("means", label: "Hình thức thanh toán")
        try reader.finish()
        guard let means else { throw reader.errors }
        let paper = try await site.work.papers.issueFeeReceipt(
            of: try visit.parameter("code"), paidBy: means, by: visit.officer)
        return .seeOther(Link.paper(paper.id))
    }

    /// `POST /desk/result-handovers`.
    @Sendable func resultHandover(_ visit: DeskVisit) async throws -> Response {
        let paper = try await site.work.papers.issueResultHandover(by: visit.officer)
        for code in paper.dossierCodes {
            try await site.work.accessLog.recordAccess(to: code, page: "result-handover", by: visit.officer)
        }
        return .seeOther(Link.paper(paper.id))
    }
}
