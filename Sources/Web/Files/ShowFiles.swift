import Casework
import Domain
import Hummingbird

/// `GET /desk/dossiers/{code}/files`: the scans of each paper against what was handed in, and the signed result.
struct ShowFiles: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try site.page(try await model(visit), for: visit)
    }

    /// The page as it is now, with the sentence that says why something was refused.
    func refused(_ refusal: any Refusal, at part: FilePart?, _ visit: DeskVisit) async throws -> Response {
        var errors = FieldErrors()
        errors.add(refusal.message, by: part.map(FilesPage.uploadField) ?? "content")
        return try site.page(
            try await model(visit, errors: errors), for: visit, status: ErrorPages.status(of: refusal.kind))
    }

    private func model(_ visit: DeskVisit, errors: FieldErrors = FieldErrors()) async throws -> FilesPage {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "files")
        let desk = site.work.dossierFiles
        return FilesPage(file, limits: desk.limits, readsBacks: desk.readsBacksOfCards, errors: errors)
    }
}
