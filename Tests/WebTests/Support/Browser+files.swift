import Foundation
import HTTPTypes
import NIOCore
import TestSupport

@testable import Web

/// Sending files as browsers do.
extension Browser {
    /// Posts a form with samples under the names that people gave them.
    func upload(
        _ path: String, _ fields: [(String, String)], files: [(name: String, sample: String)]
    ) async throws -> Answer {
        try await upload(path, fields, raw: files.map { ($0.name, try FileSamples.bytes($0.sample)) })
    }

    func upload(_ path: String, _ fields: [(String, String)], raw files: [(String, Data)]) async throws -> Answer {
        let (body, type) = try await form(fields, files)
        return try await send(.post, path, body: body, headers: [.contentType: type])
    }

    /// A form of our own page: the session's secret comes first.
    func form(_ fields: [(String, String)], _ files: [(String, Data)]) async throws -> (ByteBuffer, String) {
        Self.multipart([("formToken", try await formToken())] + fields, files)
    }

    static func multipart(_ fields: [(String, String)], _ files: [(String, Data)]) -> (ByteBuffer, String) {
        let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        var body = ByteBuffer()
        for (name, value) in fields {
            body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for (name, content) in files {
            let written = name.replacingOccurrences(of: "\"", with: "%22")
            body.writeString(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(written)\"\r\n")
            body.writeString("Content-Type: application/octet-stream\r\n\r\n")
            body.writeBytes(content)
            body.writeString("\r\n")
        }
        body.writeString("--\(boundary)--\r\n")
        return (body, "multipart/form-data; boundary=\(boundary)")
    }
}
