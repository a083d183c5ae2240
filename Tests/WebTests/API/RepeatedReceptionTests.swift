import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// A reception that is sent again with its key: the answer of then, whatever has become of the dossier.
@Suite struct RepeatedReceptionTests {
    @Test func `the same key gets the same answer to the byte, though the fee and the state have changed since`()
        async throws
    {
        try await Program.open { program in
            let office = program.site.office
            var version = ProcedureVersion.sample(code: "2.000884", name: "Chứng thực chữ ký", fee: .perCase(10_000))
            version.definition.registerCode = CertificationBook.signatures.rawValue
            try await office.keep(version)
            let body = #"{"procedureCode":"2.000884","applicant":{"name":"Nguyễn Văn Thử"},"feeQuantity":2}"#
            let first = try await program.receive(body)
            let code = try first.member("code")
            #expect(first.status == 201)
            #expect(try first.member("fee") == "20000")
            try await office.bring(code, to: .decided)
            let clerk = try await Program(site: program.site, role: .clerk)
            let papers = #"{"certifiedPapers":[{"name":"Sơ yếu lý lịch"},{"name":"Giấy ủy quyền"},{"name":"Cam kết"}]}"#
            #expect(try await clerk.call(.post, "/api/v1/dossiers/\(code)/outcomes/numbers", papers).status == 201)
            #expect(try await office.dossier(code).feeDue == 30_000)
            let again = try await program.receive(body)
            #expect(again.status == 201 && again.text == first.text, "\(again.text)")
        }
    }
}
