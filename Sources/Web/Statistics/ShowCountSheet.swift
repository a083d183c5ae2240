import Casework
import Domain
import Hummingbird
import Papers
import Storage

/// `GET /desk/counts/snapshots/{id}/sheet`: the frozen report as the form that is signed and sent.
struct ShowCountSheet: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (id, office) = (try visit.parameter("id"), visit.office.id)
        let kept = try await site.reader.read { try SnapshotStore.find(id, office: office, in: $0) }
        guard let kept else { throw ReportRefusal.snapshotUnknown }
        let paper = CountSheetPaper(agency: visit.office.name, place: visit.office.place, snapshot: kept.snapshot)
        return .html(try paper.html(site.press))
    }
}
