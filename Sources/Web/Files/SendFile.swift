import Casework
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /desk/dossiers/{code}/files/{id}`: the content, always to be saved, never shown from our own address.
struct SendFile: Sendable {
    let site: Site
    /// A page made of this answer may do nothing at all.
    static let policy = "default-src 'none'; sandbox; frame-ancestors 'none'"

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        let file = try await site.work.dossierFiles.open(try visit.parameter("id"), of: code, by: visit.officer)
        return try answer(file, named: Self.name(of: file, code))
    }

    /// The content under a name of ours, without its ending.
    func answer(_ file: AttachedFile, named name: String) throws -> Response {
        guard let hash = FileHash(file.hash) else { throw FileRefusal.contentMissing }
        let (store, content) = (site.work.files, StoredFile(hash: hash, size: file.size))
        let body = ResponseBody(contentLength: file.size) { writer in
            try await store.forEachPiece(of: content) { try await writer.write(ByteBuffer(bytes: $0)) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.kind.contentType, .contentSecurityPolicy: Self.policy,
                .contentDisposition: "attachment; filename=\"\(name).\(file.kind.ending)\"",
            ], body: body)
    }

    /// Made of the code and the place: what people called the file never stands in a header.
    private static func name(of file: AttachedFile, _ code: String) -> String {
        let part = file.part == .result ? "ket-qua" : "tp\(file.part.number)"
        let safe = code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
        return "\(safe)-\(part)-\(file.place)"
    }
}
