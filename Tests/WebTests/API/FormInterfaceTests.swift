import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// Forms written for citizens by other programs.
@Suite struct FormInterfaceTests {
    private static let person =
        #"{"name":"Nguyễn Văn Thử","personalNumber":"089090000123","birthDate":"1990-02-05","sex":"male"}"#

    @Test func `a program begins a form, answers it and is told what is missing`() async throws {
        try await Program.open { program in
            let begin = #"{"procedureCode":"2.000815","applicant":\#(Self.person)}"#
            let begun = try await program.call(.post, "/api/v1/forms", begin)
            #expect(begun.status == 201, "\(begun.text)")
            let id = try begun.member("id")
            #expect(begun.text.contains("Nguyễn Văn Thử"))
            let early = try await program.call(.post, "/api/v1/forms/\(id)/confirmations", "")
            #expect(early.status == 422)
            #expect(try early.member("slug") == "form-incomplete")
            let answers =
                #"{"answers":[{"field":"paper.name","text":"Bằng tốt nghiệp"},{"field":"paper.copies","text":"2"}]}"#
            let answered = try await program.call(.post, "/api/v1/forms/\(id)/answers", answers)
            #expect(answered.status == 201, "\(answered.text)")
            #expect(answered.text.contains("Số bản sao: 2."))
            let confirmed = try await program.call(.post, "/api/v1/forms/\(id)/confirmations", "")
            #expect(confirmed.status == 201, "\(confirmed.text)")
            let again = try await program.call(.post, "/api/v1/forms/\(id)/answers", answers)
            #expect(again.status == 409)
            #expect(try again.member("slug") == "form-confirmed-already")
        }
    }

    @Test func `an unknown form, field or member is refused by its name`() async throws {
        try await Program.open { program in
            let begin = #"{"procedureCode":"2.000815","form":"nothing","applicant":\#(Self.person)}"#
            let unknown = try await program.call(.post, "/api/v1/forms", begin)
            #expect(try unknown.member("slug") == "form-not-offered")
            let missing = try await program.call(.get, "/api/v1/forms/0f")
            #expect(missing.status == 404)
            let odd = #"{"procedureCode":"2.000815","applicant":\#(Self.person),"card":"x"}"#
            let refused = try await program.call(.post, "/api/v1/forms", odd)
            #expect(refused.status == 422)
        }
    }
}
