import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Papers
import Storage

/// The style sheet, scripts and pictures, kept in memory with their hashes.
struct PublicFiles: Sendable {
    private let files: [String: PublicFile]

    struct PublicFile: Sendable {
        let content: ByteBuffer
        let type: String
        let hash: String
    }

    init() throws {
        guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Public") else {
            files = [:]
            return
        }
        var files: [String: PublicFile] = [:]
        let own = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in own + [PaperPress.stylesheetFile] {
            guard let type = Self.type(of: file.lastPathComponent) else { continue }
            let bytes = try [UInt8](Data(contentsOf: file))
            files[file.lastPathComponent] = PublicFile(
                content: ByteBuffer(bytes: bytes), type: type, hash: String(Fingerprint.of(bytes).prefix(16)))
        }
        self.files = files
    }

    /// The stylesheet of printed papers.
    static let paperStylesheet = PaperPress.stylesheetFile.lastPathComponent

    /// The address of a file with its hash, which may be kept for ever.
    func address(of name: String) -> String {
        files[name].map { "/public/\(name)?v=\($0.hash)" } ?? "/public/\(name)"
    }

    func file(_ name: String) -> PublicFile? { files[name] }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "ico": "image/x-icon"
        case "webmanifest": "application/manifest+json"
        default: nil
        }
    }
}

/// `GET /public/{file}`: a file, for a year when its address carries the hash, else checked each time.
struct ShowPublicFile: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        guard let file = site.publicFiles.file(try visit.parameter("file")) else { throw RequestProblem.notFound }
        let isPinned = try visit.query().text("v") == file.hash
        var headers: HTTPFields = [
            .contentType: file.type, .eTag: "\"\(file.hash)\"",
            .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if visit.request.headers[.ifNoneMatch] == headers[.eTag] {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.content))
    }
}
