import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// A dossier's way through the interface, from the reception to the hand that takes its result.
struct InterfaceJourneyTests {
    @Test(arguments: Engine.available)
    func `a dossier goes its whole way through the interface, each post doing its own part`(engine: Engine) async throws
    {
        try await Program.open(engine) { counter in
            let site = counter.site
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)"
            let specialist = try await Program(site: site, role: .processing)
            let leader = try await Program(site: site, role: .leader)
            let clerk = try await Program(site: site, role: .clerk)
            let steps: [(Program, String, String)] = [
                (counter, "/handovers", #"{"to":"processing"}"#), (specialist, "/handovers/acceptances", "{}"),
                (specialist, "/outcomes", #"{"summary":"Đồng ý chứng thực"}"#), (leader, "/outcomes/signatures", "{}"),
                (clerk, "/outcomes/numbers", ""),
                (
                    counter, "/returns",
                    #"{"evidence":"receipt","collectorName":"Nguyễn Văn Thử","feeSettlement":"otherReceipt"}"#
                ),
            ]
            for (program, part, body) in steps {
                let answer = try await program.call(.post, path + part, body)
                #expect(answer.status == 201, "\(part): \(answer.text)")
            }
            let end = try await leader.call(.get, path)
            #expect(try end.member("status") == "returned")
            #expect(try end.member("nationalStatus") == "10")
            let count = try await Verification(database: site.office.database).run()
            #expect(count.dossiers == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a clerk's program names the papers of a certification, and is told what cannot stand`(engine: Engine)
        async throws
    {
        try await Program.open(engine) { counter in
            let site = counter.site
            var version = ProcedureVersion.sample(
                fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
            version.number = 2
            version.definition.registerCode = CertificationBook.copies.rawValue
            try await site.office.keep(version)
            let code = try await counter.receive().member("code")
            let acts = site.office.work.acts
            _ = try await acts.offerHandover(of: code, to: .processing, by: site.office.officer(.reception))
            _ = try await acts.acceptHandover(of: code, by: site.office.officer(.processing))
            let draft = OutcomeDraft(isPositive: true, summary: "Đã chứng thực")
            _ = try await acts.draft(draft, on: code, by: site.office.officer(.processing))
            _ = try await acts.sign(code, by: site.office.officer(.leader))
            let clerk = try await Program(site: site, role: .clerk)
            let path = "/api/v1/dossiers/\(code)/outcomes/numbers"
            for wrong in [
                #"{"certifiedPapers":[{"copies":2}]}"#, #"{"certifiedPapers":[{"name":"Học bạ","copies":0}]}"#,
                #"{"outside":{"place":"Ấp 1","at":"2026-11-24T08:07"}}"#,
                #"{"certifiedPapers":[{"name":"Học bạ"}],"outside":{"place":"Ấp 1","at":"8 giờ"}}"#,
                #"{"certifiedPapers":[{"name":"Học bạ"}],"outside":{"place":"Ấp 1","at":"2026-11-25T08:07"}}"#,
            ] {
                #expect(try await clerk.call(.post, path, wrong).status == 422, "\(wrong)")
            }
            let body = #"{"certifiedPapers":[{"name":"Học bạ","copies":2,"pages":4},{"name":"Giấy khai sinh"}]}"#
            #expect(try await clerk.call(.post, path, body).status == 201)
            let id = site.office.office.id
            let lines = try await site.office.database.read {
                try CertificationStore.lines(.copies, year: 2026, office: id, in: $0)
            }
            #expect(lines.map(\.entry.paper.name) == ["Học bạ", "Giấy khai sinh"])
            #expect(lines.map(\.entry.paper.copies) == [2, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `a program reads which papers will be certified before the clerk numbers them, then with their numbers`(
        engine: Engine
    ) async throws {
        try await Program.open(engine) { counter in
            var version = ProcedureVersion.sample(code: "2.000884", name: "Chứng thực chữ ký", fee: .perCase(10_000))
            version.definition.registerCode = CertificationBook.signatures.rawValue
            try await counter.site.office.keep(version)
            let body = #"{"procedureCode":"2.000884","applicant":{"name":"Nguyễn Văn Thử"},"feeQuantity":2}"#
            let code = try await counter.receive(body).member("code")
            let path = "/api/v1/dossiers/\(code)"
            let before = try await counter.call(.get, path).text
            let expected =
                #"{"book":"SCT/CK,ĐC","copies":1,"fee":10000,"name":"Giấy tờ, văn bản theo hồ sơ","pages":1}"#
            #expect(
                before.replacing("\\/", with: "/").contains("\"certifiedPapers\":[\(expected),\(expected)]"),
                "\(before)")
            try await counter.site.office.bring(code, to: .decided)
            let clerk = try await Program(site: counter.site, role: .clerk)
            let papers = #"{"certifiedPapers":[{"name":"Sơ yếu lý lịch"},{"name":"Giấy ủy quyền"},{"name":"Cam kết"}]}"#
            #expect(try await clerk.call(.post, path + "/outcomes/numbers", papers).status == 201)
            let after = try await counter.call(.get, path).text
            for text in [#""name":"Cam kết","number":3"#, #""fee":30000,"#] {
                #expect(after.contains(text), "\(after)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what a post may not do, or what comes out of turn, is refused in words`(engine: Engine) async throws {
        try await Program.open(engine) { counter in
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)"
            let leader = try await Program(site: counter.site, role: .leader)
            let unsigned = try await leader.call(.post, path + "/outcomes/signatures", "{}")
            #expect(unsigned.status == 403)
            let early = try await counter.call(
                .post, path + "/returns", #"{"evidence":"receipt","collectorName":"Nguyễn Văn Thử"}"#)
            #expect(early.status == 409)
            let stale = try await counter.call(.post, path + "/handovers", #"{"to":"processing","sequence":9}"#)
            #expect(stale.status == 409)
            let unknown = try await counter.call(.get, "/api/v1/dossiers/H01.89.12-261124-9999")
            #expect(unknown.status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `persons are shown only with a reason, and the look is an event`(engine: Engine) async throws {
        try await Program.open(engine) { counter in
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)"
            let masked = try await counter.call(.get, path)
            #expect(!masked.text.contains("089090000123"))
            let without = try await counter.call(.post, path + "/revelations", "{}")
            #expect(without.status == 422)
            let shown = try await counter.call(.post, path + "/revelations", #"{"reason":"Đối chiếu giấy tờ"}"#)
            #expect(shown.status == 201)
            #expect(shown.text.contains("089090000123"))
            let after = try await counter.call(.get, path)
            #expect(try after.member("sequence") == "2")
        }
    }
}
