import ArgumentParser
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// `bench floor-server`: the least a server could do for a reception, as a measure for the office's own.
///
/// The same row writes into the same tables, durable, by GRDB alone: no token, no rules, no hashes, no checks.
struct FloorServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "floor-server", shouldDisplay: false)

    @Option var database: String
    @Option var port: Int

    func run() async throws {
        let rows = try FloorRows(path: database)
        let router = Router()
        router.post("/api/v1/receptions") { request, _ in
            let buffer = try await request.body.collect(upTo: 1 << 20)
            let body = try JSONDecoder().decode(FloorBody.self, from: Data(buffer.readableBytesView))
            let answer = try await rows.insert(body, key: request.headers[FloorBody.keyName] ?? "")
            return Response(
                status: .created, headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(answer))))
        }
        var logger = Logger(label: "floor")
        logger.logLevel = .error
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: logger)
        try await application.runService()
    }
}

/// What the floor reads of a request.
struct FloorBody: Decodable {
    struct Applicant: Decodable {
        var name: String
        var personalNumber: String
        var birthDate: String
        var sex: String
        var address: String
        var phone: String
    }

    var procedureCode: String
    var applicant: Applicant
    var channel: String

    static let keyName = HTTPField.Name("idempotency-key") ?? .accept
}

/// What the floor answers.
struct FloorAnswer: Encodable {
    var code: String
    var status: String
    var receivedAt: String
    var dueAt: String
    var reasons: [String]
}
