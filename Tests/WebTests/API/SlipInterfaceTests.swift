import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// What programs may write when they cannot receive, and what becomes of a promise that cannot be kept.
@Suite struct SlipInterfaceTests {
    private static let person = #""procedureCode":"2.000815","applicant":{"name":"Nguyễn Văn Thử"}"#

    @Test func `a program asks for completion before reception, once for a key`() async throws {
        try await Program.open { program in
            let body = "{\(Self.person),\"items\":[\"Bản chính giấy tờ cần chứng thực\"]}"
            let first = try await program.call(.post, "/api/v1/completions", body, key: "một")
            #expect(first.status == 201, "\(first.text)")
            #expect(try first.member("kind") == "completion")
            let again = try await program.call(.post, "/api/v1/completions", body, key: "một")
            let number = try first.member("number")
            #expect(try again.member("number") == number)
            // A thing may be asked for once only, by whatever door.
            let twice = try await program.call(.post, "/api/v1/completions", body, key: "hai")
            #expect(twice.status == 409 || twice.status == 422)
            #expect(try twice.member("slug") == "item-asked-before")
            let other = "{\(Self.person),\"items\":[\"Tờ khai\"]}"
            let silent = try await program.call(.post, "/api/v1/completions", other, key: "ba")
            #expect(silent.status == 422)
            #expect(try silent.member("slug") == "asked-once-in-full")
            let told = other.dropLast() + ",\"unforeseen\":\"Tờ khai cũ bị ướt.\"}"
            let second = try await program.call(.post, "/api/v1/completions", String(told), key: "bốn")
            #expect(second.status == 201, "\(second.text)")
        }
    }

    @Test func `a program refuses to receive, with a reason`() async throws {
        try await Program.open { program in
            let body = "{\(Self.person),\"reason\":\"Không thuộc thẩm quyền của Ủy ban nhân dân xã.\"}"
            let answer = try await program.call(.post, "/api/v1/refusals", body, key: "một")
            #expect(answer.status == 201, "\(answer.text)")
            #expect(try answer.member("kind") == "refusal")
            let silent = try await program.call(.post, "/api/v1/refusals", "{\(Self.person)}", key: "hai")
            #expect(silent.status == 422 && silent.text.contains("«reason»"))
        }
    }

    @Test(arguments: ["completions", "refusals"])
    func `a slip needs its key, a name and fields that are known`(_ door: String) async throws {
        try await Program.open { program in
            let path = "/api/v1/" + door
            let keyless = try await program.call(.post, path, "{\(Self.person)}")
            let nameless = #"{"procedureCode":"2.000815","items":["a"],"reason":"b"}"#
            let anonymous = try await program.call(.post, path, nameless, key: "một")
            let odd = try await program.call(.post, path, "{\(Self.person),\"đơn\":1}", key: "hai")
            let broken = try await program.call(.post, path, "{", key: "ba")
            for answer in [keyless, anonymous, odd] { #expect(answer.status == 422, "\(answer.text)") }
            #expect(broken.status == 400)
        }
    }

    @Test func `what cannot be finished at once gets an appointment`() async throws {
        try await Program.open { program in
            let body = Program.reception.dropLast(1) + ",\"immediate\":true}"
            let received = try await program.receive(String(body))
            #expect(received.status == 201, "\(received.text)")
            let path = "\(received.location)/appointments"
            let answer = try await program.call(.post, path, #"{"reason":"Lãnh đạo đi họp."}"#)
            #expect(answer.status == 201, "\(answer.text)")
            #expect(try answer.member("immediate") == "0")
            let again = try await program.call(.post, path, #"{"reason":"Lãnh đạo đi họp."}"#)
            #expect(again.status == 409)
        }
    }
}
