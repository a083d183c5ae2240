import Casework
import Domain
import Hummingbird

/// `GET /desk/papers/{id}/print`: a paper again exactly as it was issued.
struct ShowPaper: Sendable {
    let site: Site

    @Sendable func print(_ visit: DeskVisit) async throws -> Response {
        let paper = try await site.work.papers.open(try visit.parameter("id"), by: visit.officer)
        for code in paper.dossierCodes {
            try await site.work.accessLog.recordAccess(to: code, page: "paper", by: visit.officer)
        }
        return try site.printView(paper, for: visit)
    }
}
