import Casework
import Domain
import Hummingbird

/// `GET /desk/dossiers/{code}/receipt/paper`: Mẫu 01, ready to be printed, two copies; issued when first printed.
struct ShowReceiptPaper: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let paper = try await site.work.intake.issueReceipt(of: code, by: visit.officer)
        try await site.work.accessLog.recordAccess(to: code, page: "receipt", by: visit.officer)
        return try await site.printView(paper, for: visit)
    }

    /// `GET /desk/dossiers/{code}/receipt/visit`: one slip for all that this person brought today.
    @Sendable func visitSlip(_ visit: DeskVisit) async throws -> Response {
        let paper = try await site.work.intake.issueVisitReceipt(of: try visit.dossierCode(), by: visit.officer)
        for code in paper.dossierCodes {
            try await site.work.accessLog.recordAccess(to: code, page: "receipt", by: visit.officer)
        }
        return try await site.printView(paper, for: visit)
    }
}
