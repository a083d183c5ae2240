import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import PortalStandIn

/// Somebody who speaks to a running stand-in over its socket, word by word.
struct PortalVisit: Sendable {
    struct Answer: Sendable {
        let status: Int
        let text: String
        let value: JSONValue?
    }

    let portal: StandInPortal

    /// Opens a portal for the time of a test.
    static func with(
        _ settings: StandInSettings = StandInSettings(), _ body: (PortalVisit) async throws -> Void
    ) async throws {
        let portal = StandInPortal(settings)
        try await portal.start()
        do {
            try await body(PortalVisit(portal: portal))
            await portal.stop()
        } catch {
            await portal.stop()
            throw error
        }
    }

    func send(
        _ method: String = "POST", _ path: String, _ body: JSONValue? = nil, headers: [String: String] = [:],
        patience: TimeAmount = .seconds(10)
    ) async throws -> Answer {
        let bytes = try body.map { try JSONEncoder().encode($0) }
        let fields = ["Content-Type": "application/json", "dstcode": "VN:GOV:H99:dvcqg"].merging(headers) { $1 }
        return try await send(method, path, bytes: bytes, fields, patience: patience)
    }

    func send(
        _ method: String, _ path: String, bytes: Data?, _ headers: [String: String],
        patience: TimeAmount = .seconds(10)
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: "\(portal.address)/\(path)")
        request.method = .init(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let bytes { request.body = .bytes(bytes) }
        let response = try await HTTPClient.shared.execute(request, timeout: patience)
        let buffer = try await response.body.collect(upTo: 1 << 22)
        let text = String(buffer: buffer)
        let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        return Answer(status: Int(response.status.code), text: text, value: value)
    }

    // MARK: Dialect A

    func logIn(below prefix: String = "") async throws -> String {
        let answer = try await send(
            "POST", "\(prefix)mapAPI/login", ["username": "motcua", "password": "thu-nghiem"])
        return answer.value?["session"]?.text ?? ""
    }

    func call(
        _ service: String, _ fields: [String: JSONValue], session: String, below prefix: String = "",
        at endpoint: String = "tichhop", patience: TimeAmount = .seconds(10)
    ) async throws -> Answer {
        let head: [String: JSONValue] = [
            "session": .text(session), "madonvi": "H99.01.15", "service": .text(service),
        ]
        return try await send(
            "POST", "\(prefix)mapAPI/\(endpoint)", .object(head.merging(fields) { $1 }), patience: patience)
    }

    func file(_ dossier: JSONValue, isUpdating: Bool = false, session: String) async throws -> Answer {
        try await call(
            "DongBoHoSoMC", ["isUpdating": isUpdating ? "True" : "False", "data": [dossier]], session: session)
    }

    func tell(_ rows: [JSONValue], session: String) async throws -> Answer {
        try await call("CapNhatTienDoHoSoMC", ["data": .list(rows)], session: session)
    }
}
