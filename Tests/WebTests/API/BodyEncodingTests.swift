import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

/// A program's body is UTF-8 and says nothing else; whatever else it is is told, never guessed.
@Suite struct BodyEncodingTests {
    @Test(arguments: [
        (String.Encoding.utf16, "application/json", 400), (.utf16LittleEndian, "application/json", 400),
        (.utf16BigEndian, "application/json", 400), (.utf32, "application/json", 400),
        (.utf32LittleEndian, "application/json", 400), (.utf32BigEndian, "application/json", 400),
        (.utf8, "application/json; charset=iso-8859-1", 415), (.utf8, "application/json;charset=UTF-16", 415),
        (.utf8, "application/json; charset=", 415), (.utf8, "application/json; CHARSET=\"UTF-8\"", 201),
        (.utf8, "Application/JSON; charset=utf-8; profile=x", 201),
    ])
    func `only UTF-8 is read`(encoding: String.Encoding, type: String, status: Int) async throws {
        try await Program.open { program in
            let body = try #require(Program.reception.data(using: encoding))
            try await expect(body, type: type, status, of: program)
        }
    }

    @Test(
        arguments: [
            ("a byte order mark", [0xEF, 0xBB, 0xBF], []), ("a zero byte at the end", [], [0]),
            ("half a letter", [], [0xE1, 0xBB]), ("a letter of Latin-1", [], [0xE1]),
            ("an overlong sign", [], [0xC0, 0xA0]), ("half a pair of UTF-16", [], [0xED, 0xA0, 0x80]),
        ] as [(String, [UInt8], [UInt8])])
    func `bytes that are no plain text are no body`(what: String, before: [UInt8], after: [UInt8]) async throws {
        try await Program.open { program in
            let body = Data(before) + Data(Program.reception.utf8) + Data(after)
            try await expect(body, type: "application/json", 400, of: program)
        }
    }

    private func expect(_ body: Data, type: String, _ status: Int, of program: Program) async throws {
        let headers: HTTPFields = [
            .authorization: "Bearer \(program.token ?? "")", .idempotencyKey: "một", .contentType: type,
        ]
        let answer = Answer(
            try await program.site.client.execute(
                uri: "/api/v1/receptions", method: .post, headers: headers, body: ByteBuffer(bytes: body)))
        #expect(answer.status == status, "\(answer.text)")
        #expect(try await program.site.office.dossierCount() == (status == 201 ? 1 : 0))
        guard status != 201 else { return }
        #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        #expect(answer.text.contains("Ông/Bà vui lòng"))
    }
}
