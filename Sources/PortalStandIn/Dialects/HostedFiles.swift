import HTTPTypes
import Hummingbird
import NIOCore

/// Files of dossiers filed online that lie at the portal: `GET /tep/NAME`.
struct HostedFiles: Sendable {
    let book: PortalBook

    func add(to portal: RouterGroup<PortalContext>) {
        portal.get("tep/:name") { request, context in
            if book.settings.filesWantSession {
                do { try book.requireSession(request.bearer) } catch { return Response(status: .unauthorized) }
            }
            guard let content = book.download(context.parameters.get("name") ?? "") else {
                return Response(status: .notFound)
            }
            return Response(
                status: .ok, headers: [.contentType: "application/octet-stream"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
        }
    }
}
