import Casework
import Domain
import Hummingbird

/// Papers that the counter makes by a press: each leads to its own page, where it is printed.
struct IssueAtCounter: Sendable {
    let site: Site

    /// `POST /desk/result-handovers`.
    @Sendable func resultHandover(_ visit: DeskVisit) async throws -> Response {
        let paper = try await site.work.papers.issueResultHandover(by: visit.officer)
        for code in paper.dossierCodes {
            try await site.work.accessLog.recordAccess(to: code, page: "result-handover", by: visit.officer)
        }
        return .seeOther(Link.paper(paper.id))
    }
}
