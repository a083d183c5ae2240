import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// What programs do besides a dossier's ordinary way: the same verbs and the same refusals as on the desk.
@Suite struct HoldingInterfaceTests {
    @Test(arguments: Engine.available)
    func `a specialist's program locks a dossier and lets it go, and a leader's lets go for them`(
        engine: Engine
    ) async throws {
        try await TestSite.open(engine) { site in
            let path = "/api/v1/dossiers/\(try await site.inProcessing())"
            let specialist = try await Program(site: site, role: .processing)
            let locked = try await specialist.call(.post, path + "/locks", "{}")
            #expect(locked.status == 201)
            #expect(try locked.member("officer") == "Trần Văn Bình")
            let clerk = try await Program(site: site, role: .clerk)
            #expect(try await clerk.call(.post, path + "/locks").status == 409)
            #expect(try await clerk.call(.post, path + "/locks/releases").member("slug") == "locked")
            let leader = try await Program(site: site, role: .leader)
            let released = try await leader.call(.post, path + "/locks/releases")
            #expect(released.status == 201)
            #expect(try released.member("sequence") == "4", "a leader's release is an event")
            #expect(try await specialist.call(.post, path + "/locks/releases").member("slug") == "not-locked")
            let wrong = try await specialist.call(.post, path + "/locks", #"{"sequence":3}"#)
            #expect(wrong.status == 422)
        }
    }

    @Test(arguments: Engine.available)
    func `an offer is taken back as long as nobody has accepted it`(engine: Engine) async throws {
        try await Program.open(engine) { counter in
            let path = "/api/v1/dossiers/\(try await counter.receive().member("code"))/handovers"
            #expect(try await counter.call(.post, path + "/withdrawals", "{}").status == 409)
            #expect(try await counter.call(.post, path, #"{"to":"processing"}"#).status == 201)
            let back = try await counter.call(.post, path + "/withdrawals", #"{"sequence":2}"#)
            #expect(back.status == 201)
            #expect(try back.member("offeredTo") == "")
        }
    }

    @Test(arguments: Engine.available)
    func `a specialist's program proposes to stop the clock, and a leader's stops it`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let path = "/api/v1/dossiers/\(try await site.inProcessing())"
            let (specialist, leader) = (
                try await Program(site: site, role: .processing), try await Program(site: site, role: .leader)
            )
            let proposals = path + "/suspension-proposals"
            #expect(try await specialist.call(.post, path + "/suspensions", #"{"reason":"Chờ."}"#).status == 403)
            #expect(try await specialist.call(.post, proposals, #"{"reason":""}"#).status == 422)
            #expect(try await leader.call(.post, proposals + "/approvals", "{}").member("slug") == "nothing-proposed")
            #expect(try await specialist.call(.post, proposals, #"{"reason":"Chờ bản án."}"#).status == 201)
            #expect(
                try await specialist.call(.post, proposals, #"{"reason":"Nữa."}"#).member("slug") == "proposal-pending")
            #expect(try await specialist.call(.post, proposals + "/approvals", "{}").status == 403)
            let stopped = try await leader.call(.post, proposals + "/approvals", "{}")
            #expect(stopped.status == 201)
            #expect(try stopped.member("status") == "suspended")
        }
    }

    @Test(arguments: Engine.available)
    func `a person is put right with a reason, and only in what is sent`(engine: Engine) async throws {
        try await Program.open(engine) { counter in
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)/corrections"
            let body = #"{"part":"owner","changes":{"address":"Ấp Mới"},"reason":"Ghi nhầm địa chỉ."}"#
            let corrected = try await counter.call(.post, path, body)
            #expect(corrected.status == 201, "\(corrected.text)")
            let id = counter.site.office.office.id
            let owner = try await counter.site.office.database.read {
                try DossierPersonStore.persons(of: code, office: id, in: $0).first?.person
            }
            #expect(owner?.address == "Ấp Mới" && owner?.name == "Nguyễn Văn Thử")
            let wrong = try await counter.call(
                .post, path, #"{"changes":{"phone":"12","tuổi":3},"reason":"Sửa"}"#)
            #expect(wrong.status == 422 && wrong.text.contains("changes.tuổi"))
            let phone = try await counter.call(.post, path, #"{"changes":{"phone":"12"},"reason":"Sửa"}"#)
            #expect(phone.status == 422 && phone.text.contains("changes.phone"))
            #expect(try await counter.call(.post, path, #"{"changes":{},"reason":"Sửa"}"#).status == 422)
            _ = try await Verification(database: counter.site.office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a citizen is reminded of the result, and asked once how it went`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier().code
            let path = "/api/v1/dossiers/\(code)"
            let counter = try await Program(site: site, role: .reception)
            let early = try await counter.call(.post, path + "/reminders", #"{"way":"phone"}"#)
            #expect(early.status == 409)
            try await site.office.bring(code, to: .readyAtCounter)
            #expect(try await counter.call(.post, path + "/reminders", "{}").status == 422)
            let told = try await counter.call(.post, path + "/reminders", #"{"way":"phone","note":"Hẹn thứ Sáu"}"#)
            #expect(told.status == 201)
            #expect(try await counter.call(.post, path + "/ratings", #"{"score":5}"#).status == 409)
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await site.office.work.acts.giveBack(code, to: collection, by: site.office.officer(.reception))
            #expect(try await counter.call(.post, path + "/ratings", #"{"score":6}"#).status == 422)
            #expect(try await counter.call(.post, path + "/ratings", "{}").status == 422)
            let rated = try await counter.call(.post, path + "/ratings", #"{"score":5}"#)
            #expect(try rated.member("rating") == "5")
            #expect(try await counter.call(.post, path + "/ratings", #"{"score":1}"#).status == 409)
        }
    }

    @Test(arguments: Engine.available)
    func `an absence is entered with a deputy, listed and ended`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            _ = try await site.office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let binh = try await Program(site: site, role: .processing)
            let path = "/api/v1/absences"
            let body = #"{"deputy":"cuc","from":"2026-11-24","to":"2026-11-27","reason":"Đi học"}"#
            let entered = try await binh.call(.post, path, body)
            #expect(entered.status == 201, "\(entered.text)")
            #expect(try entered.member("officer") == "binh")
            let id = try entered.member("id")
            #expect(try await binh.call(.get, path).text.contains(id))
            #expect(try await binh.call(.post, path, body).status == 409)
            let other = #"{"officer":"hoa","deputy":"cuc","from":"2026-11-24","to":"2026-11-27"}"#
            #expect(try await binh.call(.post, path, other).status == 403)
            #expect(try await binh.call(.post, path, #"{"deputy":"cuc","from":"24/11/2026"}"#).status == 422)
            let clerk = try await Program(site: site, role: .clerk)
            #expect(try await clerk.call(.post, "\(path)/\(id)/endings").status == 403)
            #expect(try await binh.call(.post, "\(path)/\(id)/endings").status == 201)
            #expect(try await binh.call(.post, "\(path)/\(id)/endings").status == 404)
            #expect(try await !binh.call(.get, path).text.contains(id))
        }
    }

    @Test(arguments: Engine.available)
    func `a version is read, changed and proposed by procedure control, and a leader decides on it`(
        engine: Engine
    ) async throws {
        try await Program.open(engine, as: .control) { control in
            let path = "/api/v1/procedures/2.000815/versions"
            let list = try await control.call(.get, path)
            #expect(list.status == 200 && list.text.contains("\"name_vi\""))
            let body = #"{"code":"2.000815","name_vi":"Chứng thực bản sao","field_vi":"Chứng thực","tên":1}"#
            let unknown = try await control.call(.post, path, body)
            #expect(unknown.status == 422 && unknown.text.contains("«tên»"), "\(unknown.text)")
            let known = body.replacing(#","tên":1"#, with: #","statutory_limit":{"value":1,"unit":"working_day"}"#)
            let misread = try await control.call(.post, path, known.replacing("\"value\":1", with: "\"value\":true"))
            #expect(misread.status == 422)
            let elsewhere = try await control.call(.post, path, known.replacing("2.000815", with: "1.001193"))
            #expect(elsewhere.status == 422)
            let proposed = try await control.call(.post, path, known)
            #expect(proposed.status == 201, "\(proposed.text)")
            #expect(try proposed.member("effectiveFrom") == "2026-11-25")
            let version = "\(path)/\(try proposed.member("number"))"
            #expect(try await control.call(.post, version + "/approvals").status == 403)
            let leader = try await Program(site: control.site, role: .leader)
            #expect(try await leader.call(.post, path, known).status == 403)
            let back = try await leader.call(.post, version + "/rejections", #"{"reason":"Thiếu thành phần."}"#)
            #expect(try back.member("status") == "sentBack")
            #expect(try await leader.call(.post, version + "/approvals").status == 409)
            let again = try await control.call(.post, path, known)
            let approved = try await leader.call(.post, "\(path)/\(try again.member("number"))/approvals", "{}")
            #expect(try approved.member("status") == "approved", "\(approved.text)")
            #expect(try await leader.call(.get, "/api/v1/procedures/9.999999/versions").status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `a program of a specialist is not given the persons of a colleague's dossier`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let code = try await site.inProcessing()
            let cuc = try await site.office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let token = try await site.office.work.tokens.createOwn(label: "", days: nil, by: cuc)
            let (stranger, holder) = (
                Program(site: site, token: token), try await Program(site: site, role: .processing)
            )
            let path = "/api/v1/dossiers/\(code)/revelations"
            let refused = try await stranger.call(.post, path, #"{"reason":"Xem thử"}"#)
            #expect(refused.status == 403 && refused.text.contains("persons-not-yours"))
            #expect(try await holder.call(.post, path, #"{"reason":"Đối chiếu"}"#).status == 201)
        }
    }
}
