import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport

@testable import Web

/// A program with a token, as the province's or the scanner's.
struct Program: Sendable {
    let site: TestSite
    let token: String?

    static func open(
        _ engine: Engine = .sqlite, as role: Role? = .reception,
        _ body: @escaping @Sendable (Program) async throws -> Void
    ) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            try await body(try await Program(site: site, role: role))
        }
    }

    init(site: TestSite, role: Role?) async throws {
        self.site = site
        token =
            if let role {
                try await site.office.work.tokens.create(
                    userName: site.office.officer(role).userName, label: "thử", days: nil, by: "test")
            } else {
                nil
            }
    }

    init(site: TestSite, token: String) {
        self.site = site
        self.token = token
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, key: String? = nil,
        type: String = "application/json"
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let key { headers[.idempotencyKey] = key }
        if body != nil { headers[.contentType] = type }
        return Answer(
            try await site.client.execute(
                uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }))
    }

    func receive(_ body: String = Program.reception, key: String? = "một") async throws -> Answer {
        try await call(.post, "/api/v1/receptions", body, key: key)
    }

    /// The request of the architecture's section 13.
    static let reception = """
        {"procedureCode":"2.000815","applicant":{"name":"Nguyễn Văn Thử","personalNumber":"089090000123",
        "birthDate":"1990-02-05","sex":"male","address":"Ấp Long Định, Long Điền B","phone":"0912345678"},
        "components":[{"number":1,"originals":1,"certified":0,"photocopies":0}],"channel":"counter"}
        """
}

extension Answer {
    func member(_ name: String) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return "\(object?[name] ?? "")"
    }
}
