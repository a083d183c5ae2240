import Casework
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /portal/files/{office}/{code}/{id}`: an attachment for the portal, by its signed link.
///
/// Always a download, never shown from our own address; each use is written down before the first byte goes.
struct SendPortalFile: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let query = try visit.query()
        guard let end = Digits.value(query.text("den")) else { throw PortalRefusal.linkUnknown }
        let link = PortalFileLink(
            office: try visit.parameter("office"), dossierCode: try visit.parameter("code"),
            fileID: try visit.parameter("id"), until: LocalInstant(epochSeconds: end), signature: query.text("k"))
        let file = try await site.work.portalFiles.open(link, from: visit.clientAddress)
        guard let hash = FileHash(file.hash) else { throw PortalRefusal.linkUnknown }
        let (store, content) = (site.work.files, StoredFile(hash: hash, size: file.size))
        let body = ResponseBody(contentLength: file.size) { writer in
            try await store.forEachPiece(of: content) { try await writer.write(ByteBuffer(bytes: $0)) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.kind.contentType, .contentSecurityPolicy: SendFile.policy,
                .contentDisposition: "attachment; filename=\"\(link.fileID.prefix(16)).\(file.kind.ending)\"",
                .cacheControl: "no-store",
            ], body: body)
    }
}
