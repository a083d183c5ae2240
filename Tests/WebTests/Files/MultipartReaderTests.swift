import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TestSupport
import Testing

@testable import Web

/// Forms with files, byte by byte.
@Suite struct MultipartReaderTests {
    private static let boundary = "----ranh-gioi"

    private static func request(_ body: Data, pieces: [Int] = [], type: String? = nil) -> Request {
        var (chunks, rest) = ([ByteBuffer](), body[...])
        for length in pieces where !rest.isEmpty {
            chunks.append(ByteBuffer(bytes: rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        chunks.append(ByteBuffer(bytes: rest))
        let (stream, continuation) = AsyncStream<ByteBuffer>.makeStream()
        for chunk in chunks { continuation.yield(chunk) }
        continuation.finish()
        let head = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/",
            headerFields: [.contentType: type ?? "multipart/form-data; boundary=\(boundary)"])
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }

    private static func parts(_ request: Request, limit: Int = 1 << 24) async throws -> [(String, String?, Data)] {
        var reader = try MultipartReader(request, upTo: limit)
        var parts: [(String, String?, Data)] = []
        while let head = try await reader.nextPart() {
            var content = Data()
            while let piece = try await reader.nextPiece() { content += piece }
            parts.append((head.name, head.fileName, content))
        }
        return parts
    }

    private static func body(_ parts: [(name: String, file: String?, content: Data)]) -> Data {
        var body = Data()
        for part in parts {
            let file = part.file.map { "; filename=\"\($0)\"\r\nContent-Type: x/y" } ?? ""
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n".utf8)
            body += part.content + Data("\r\n".utf8)
        }
        return body + Data("--\(boundary)--\r\n".utf8)
    }

    @Test func `whatever the contents and however the network cuts them, parts come out as they went in`() async throws
    {
        var chance = SeededChance(seed: 17)
        for _ in 0..<60 {
            var sent: [(name: String, file: String?, content: Data)] = []
            for index in 0..<chance.below(5) {
                var content = Data(
                    (0..<chance.below(chance.below(8) == 0 ? 300_000 : 300)).map { _ in UInt8(chance.below(256)) })
                // What looks like a boundary and is none.
                if chance.below(2) == 0 { content += Data("\r\n--\(Self.boundary.dropLast())\r\n\r\r\n--".utf8) }
                sent.append(("p\(index)", chance.below(2) == 0 ? nil : "tệp \(index).pdf", content))
            }
            let body = Self.body(sent)
            let cuts = (0..<400).map { _ in 1 + chance.below(chance.below(4) == 0 ? 70_000 : 40) }
            let read = try await Self.parts(Self.request(body, pieces: cuts))
            #expect(read.map(\.0) == sent.map(\.name))
            #expect(read.map(\.1) == sent.map(\.file))
            #expect(read.map(\.2) == sent.map(\.content))
        }
    }

    @Test func `a body that was cut off anywhere is no form`() async throws {
        let body = Self.body([("a", nil, Data("x".utf8)), ("b", "t.pdf", Data("yyy".utf8))])
        for length in 0..<(body.count - 4) {
            await #expect(throws: RequestProblem.malformed) {
                try await Self.parts(Self.request(Data(body.prefix(length))))
            }
        }
    }

    @Test(arguments: [
        "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))", "application/x-www-form-urlencoded",
    ])
    func `another kind of body is refused`(type: String) async throws {
        await #expect(throws: RequestProblem.unsupportedMedia) {
            try await Self.parts(Self.request(Data(), type: type))
        }
    }

    @Test(arguments: [
        "X: y", "Content-Disposition: form-data",
        "Content-Disposition: form-data; name=\"\(String(repeating: "n", count: 101))\"",
        "Content-Disposition: form-data; name=\"a\"; x=\"\(String(repeating: "n", count: 9000))\"",
    ])
    func `a part without a decent head is no form`(head: String) async throws {
        let body = "--\(Self.boundary)\r\n\(head)\r\n\r\nx\r\n--\(Self.boundary)--\r\n"
        await #expect(throws: RequestProblem.malformed) { try await Self.parts(Self.request(Data(body.utf8))) }
    }

    @Test func `a body over the limit is refused`() async throws {
        let body = Self.body([("a", "t.pdf", Data(count: 5000))])
        await #expect(throws: RequestProblem.tooLarge) { try await Self.parts(Self.request(body), limit: 4000) }
    }

    @Test(arguments: [
        ("boundary=\"\(boundary)\"; charset=utf-8", "tờ \"khai\".pdf"), ("BOUNDARY=\(boundary)", "a b.pdf"),
    ])
    func `quotation marks in names and types are read as browsers write them`(type: String, name: String) async throws {
        let written = name.replacingOccurrences(of: "\"", with: "%22")
        let body = Self.body([("files", written, Data("x".utf8))])
        let parts = try await Self.parts(Self.request(body, type: "multipart/form-data; \(type)"))
        #expect(parts.map(\.1) == [name])
    }
}
